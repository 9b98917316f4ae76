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

export function readTap(value: string): Tap | null {
  const menu = /^m:(\d{1,15}):([a-z-]{1,20})(?::([a-z0-9-]{1,24}))?$/.exec(value);
  if (menu?.[2]) return { kind: 'menu', personId: Number(menu[1]), flow: menu[2], argument: menu[3] ?? '' };
  const answer = /^a:(\d{1,15}):([a-z-]{1,20}):(\d{1,9}):(\d{1,3})$/.exec(value);
  if (!answer?.[2]) return null;
  const [, personId, flow, serial, place] = answer;
  return { kind: 'answer', personId: Number(personId), flow, serial: Number(serial), place: Number(place) };
}

/** Whether a tap does something when it is made, so that the same one again at once is a slip of the finger. */
export function isAct(tap: Tap): boolean {
  return tap.kind === 'answer' || tap.argument !== '';
}
