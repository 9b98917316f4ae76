import type { Input } from '../message/incoming.ts';
import type { Dialog } from '../store/dialogs.ts';
import type { Received } from '../store/inbox.ts';
import type { Store } from '../store/store.ts';
import { say } from './flow.ts';
import { renderReply } from './offer.ts';
import { goHome } from './play.ts';
import { respond } from './respond.ts';
import { type Scene, type Script, type Spoken, turnOf, wordsFor } from './scene.ts';
import { readTap } from './tap.ts';

/**
 * One incoming message, one turn: what was decided, where the dialog stands now and what is owed in reply are one
 * transaction, which the caller holds. Taking the same turn twice does nothing.
 */
export async function takeTurn(script: Script, store: Store, received: Received, now: Date): Promise<void> {
  if (!(await store.inbox.finish(received.number, 'done', now))) return;
  const { from, at, input } = received.incoming;
  if (input.kind !== 'fetched') await store.deliveries.arrive(from, at);
  const scene = await setScene(script, store, received, now);
  const spoken = await respond(scene, received.incoming.input);
  await keep(scene, spoken, received);
}

/** After a turn that broke: the message is not tried again for ever, and somebody who waits is told so. */
export async function apologise(script: Script, store: Store, received: Received, now: Date): Promise<void> {
  if (!(await store.inbox.finish(received.number, 'failed', now))) return;
  const scene = await setScene(script, store, received, now);
  const turn = turnOf(scene, null);
  const spoken = turn
    ? goHome(scene, turn, [say('apology')])
    : { replies: [renderReply([say('apology')], [], wordsFor(script))], dialog: scene.dialog, about: null };
  await keep(scene, spoken, received);
}

async function setScene(script: Script, store: Store, received: Received, now: Date): Promise<Scene> {
  const chat = await store.chats.at(received.incoming.from, now);
  const memberships = await store.chats.membershipsOf(chat.id);
  const dialog = await store.dialogs.of(chat.id);
  const at = received.incoming.at < now ? received.incoming.at : now;
  return { script, store, now, at, chat, memberships, dialog };
}

async function keep(scene: Scene, spoken: Spoken, received: Received): Promise<void> {
  const { store, chat, now } = scene;
  if (spoken.dialog !== scene.dialog)
    await store.dialogs.keep(chat.id, noteTap(spoken.dialog, received.incoming.input, now));
  const owed = spoken.replies.map((reply, place) => ({
    to: chat.address,
    reply,
    lane: 'answer' as const,
    dedupeKey: `turn:${received.number}:${place}`,
    dueAt: now,
    conferenceId: spoken.about?.conference.id ?? null,
    personId: spoken.about?.person.id ?? null,
  }));
  if (owed.length > 0) await store.deliveries.owe(owed, now);
}

/** Remembers the tap that led here, so that the same tap again is known for a double one. */
function noteTap(dialog: Dialog, input: Input, now: Date): Dialog {
  const isTap = input.kind === 'choice' && readTap(input.value) !== null;
  return { ...dialog, answered: isTap ? { tap: input.value, at: now } : null };
}
