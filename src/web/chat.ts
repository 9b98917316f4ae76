import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Outcome } from '../domain/outcome.ts';
import type { Address, Incoming, Input } from '../message/incoming.ts';
import { refuseRequest, wantsJson } from './refusal.ts';
import { type Posted, readFile, readSaid } from './said.ts';
import type { WebNeeds } from './server.ts';
import { words } from './words.ts';

/** One chat as a page has it. */
export type Chat = {
  address: Address;
  /** Where a form that was posted without scripts leads. */
  page: string;
  /** The token of a personal link that this chat has not taken up yet: it is, before anything else is said. */
  opensWith: string | null;
};

/** The largest file that is taken. */
export const fileBytes = 20 * 1024 * 1024;

export const limitSaid = bodyLimit({
  maxSize: 64 * 1024,
  onError: (c) => refuseRequest(c, 413, words.refusedTitle, words.tooLong),
});

/** The form around a file may be some kilobytes longer than the file. */
export const limitFile = bodyLimit({
  maxSize: fileBytes + 16 * 1024,
  onError: (c) => refuseRequest(c, 413, words.refusedTitle, words.tooBig),
});

const refusals = {
  'not-understood': words.notUnderstood,
  'nothing-said': words.nothingSaid,
  'no-file': words.noFile,
};

export async function postSaid(c: Context, needs: WebNeeds, chat: Chat): Promise<Response> {
  return answerPost(c, needs, chat, await readSaid(c), async (input) => input);
}

export async function postFile(c: Context, needs: WebNeeds, chat: Chat): Promise<Response> {
  const { keepFile } = needs;
  if (!keepFile) return c.notFound();

  return answerPost(c, needs, chat, await readFile(c), async (file) => ({
    kind: 'file',
    name: file.name,
    ...(await keepFile(file)),
  }));
}

async function answerPost<What>(
  c: Context,
  needs: WebNeeds,
  chat: Chat,
  read: Outcome<Posted<What>, keyof typeof refusals>,
  toInput: (what: What) => Promise<Input>,
): Promise<Response> {
  if (!read.ok) return refuseRequest(c, 400, words.refusedTitle, refusals[read.refusal], { back: chat.page });

  const { id, what } = read.value;
  await takeIn(needs, chat, id, await toInput(what));
  if (wantsJson(c)) return c.json({ ok: true }, 202);

  await needs.settled(chat.address);
  return c.redirect(chat.page, 303);
}

/** The link first, where it is still to be taken up, so that what was said is said by somebody known. */
async function takeIn(needs: WebNeeds, chat: Chat, id: string, input: Input): Promise<void> {
  const { address } = chat;
  const incoming = (name: string, what: Input): Incoming => ({
    id: `${address.id}:${name}`,
    from: address,
    at: needs.clock(),
    input: what,
  });

  if (chat.opensWith) {
    await needs.receive(incoming(`start:${id}`, { kind: 'command', name: 'start', argument: chat.opensWith }));
    await needs.settled(address);
  }
  await needs.receive(incoming(id, input));
}
