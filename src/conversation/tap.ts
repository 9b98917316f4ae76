import { z } from 'zod';

/**
 * The value behind a button. A menu button names its flow, perhaps with what to begin it with, and never goes stale by
 * itself; an answer names its question by serial and the choice by place. Both name whom they are about, so that a
 * button under one conference's message never acts on another. Nothing in a tap is trusted: everything is looked up
 * under the chat it came from.
 */
export type Tap =
  | { kind: 'menu'; personId: number; flow: string; argument: string }
  | { kind: 'answer'; personId: number; flow: string; serial: number; place: number };

export function writeTap(tap: Tap): string {
  if (tap.kind === 'answer') return `a:${tap.personId}:${tap.flow}:${tap.serial}:${tap.place}`;
  return `m:${tap.personId}:${tap.flow}${tap.argument === '' ? '' : `:${tap.argument}`}`;
}

const digits = (most: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{1,${most}}$`))
    .transform(Number);
const flow = z.string().regex(/^[a-z-]{1,20}$/);
const argument = z.string().regex(/^[a-z0-9-]{1,24}$/);

/** What a button's text may be; anything else that arrives as one is nobody's. */
const written = z
  .string()
  .max(64)
  .transform((value) => value.split(':'))
  .pipe(
    z.union([
      z.tuple([z.literal('m'), digits(15), flow]),
      z.tuple([z.literal('m'), digits(15), flow, argument]),
      z.tuple([z.literal('a'), digits(15), flow, digits(9), digits(3)]),
    ]),
  );

export function readTap(value: string): Tap | null {
  const read = written.safeParse(value);
  if (!read.success) return null;
  if (read.data[0] === 'a') {
    const [, personId, flow, serial, place] = read.data;
    return { kind: 'answer', personId, flow, serial, place };
  }
  const [, personId, flow, argument = ''] = read.data;
  return { kind: 'menu', personId, flow, argument };
}

/** Whether a tap does something when it is made, so that the same one again at once is a slip of the finger. */
export function isAct(tap: Tap): boolean {
  return tap.kind === 'answer' || tap.argument !== '';
}
