import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Input } from '../message/incoming.ts';

/** One post of a page. `id` was made by the page, so that a post that is sent again is the same one. */
export type Posted<What> = { id: string; what: What };

const id = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .optional();
const said = z.object({ id, text: z.string().optional(), choice: z.string().max(1_000).optional() });

/** Reads what was typed or tapped, from JSON or from a plain form. */
export async function readSaid(c: Context): Promise<Outcome<Posted<Input>, 'not-understood' | 'nothing-said'>> {
  const read = said.safeParse(await body(c));
  if (!read.success) return refuse('not-understood');

  const { choice, text = '' } = read.data;
  const input = choice ? ({ kind: 'choice', value: choice } as const) : readText(text);
  return input ? accept({ id: read.data.id ?? randomUUID(), what: input }) : refuse('nothing-said');
}

/** Reads the one file of a form. */
export async function readFile(c: Context): Promise<Outcome<Posted<File>, 'not-understood' | 'no-file'>> {
  const form = await body(c);
  const read = id.safeParse(form?.id);
  const file = form?.file;
  if (!read.success) return refuse('not-understood');
  if (!(file instanceof File) || file.size === 0) return refuse('no-file');

  return accept({ id: read.data ?? randomUUID(), what: new File([file], fileName(file.name), { type: file.type }) });
}

/** Null where it cannot be read: half a multipart form, broken JSON. */
async function body(c: Context): Promise<Record<string, unknown> | null> {
  try {
    const isJson = c.req.header('Content-Type')?.includes('application/json');
    return isJson ? await c.req.json() : await c.req.parseBody();
  } catch {
    return null;
  }
}

/** Text as we keep it: whole characters, ordinary line ends, no control characters. `/name …` is a command. */
function readText(typed: string): Input | null {
  const text = typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
  if (!text) return null;

  const command = /^\/([a-z][a-z0-9_]*)(?:@\w+)?(?:\s+(.*))?$/is.exec(text);
  if (!command) return { kind: 'text', text };
  return { kind: 'command', name: (command[1] ?? '').toLowerCase(), argument: (command[2] ?? '').trim() };
}

/** The last part of a path, of any system, without what a file system or a header could stumble over. */
function fileName(given: string): string {
  const name = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/\p{C}/gu, '')
    .trim();
  return shorten(name, 150) || 'tep';
}

/** Keeps the ending, by which a kind of file is known. */
function shorten(name: string, length: number): string {
  if (name.length <= length) return name;
  const ending = /\.[\p{L}\d]{1,8}$/u.exec(name)?.[0] ?? '';
  return `${name.slice(0, length - ending.length).toWellFormed()}${ending}`;
}
