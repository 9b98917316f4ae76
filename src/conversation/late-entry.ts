import { judgeMove } from '../domain/chat-move.ts';
import { nameOf } from '../domain/conference.ts';
import type { Person } from '../domain/person.ts';
import { describeSubstitute } from '../domain/substitute.ts';
import type { Store } from '../store/store.ts';
import { type Say, say } from './flow.ts';
import { noteGuess } from './guess.ts';
import { tellChat } from './notify.ts';
import type { Scene, Script, Spoken } from './scene.ts';
import type { Sealed } from './seal.ts';
import { office, tell } from './tell.ts';

/** A link or code that the office has replaced. A dead code counts as a guess, because a stranger may have guessed it. */
export async function refuseRenewed(scene: Scene, by: Sealed['by']): Promise<Spoken> {
  if (by === 'code') await noteGuess(scene);
  return tell(scene, say('pair-renewed', office(scene)));
}

/** What an invitation says once its delegate sends a substitute; null while the delegate is expected. */
export async function sayWhoComes(store: Store, script: Script, personId: number): Promise<Say | null> {
  const invitation = await store.invitations.ofPerson(personId);
  if (!invitation?.substitute) return null;
  const { name, title } = invitation.substitute;
  return say('pair-substituted', {
    substitute: describeSubstitute({ name, title, phone: null }),
    ...office({ script }),
  });
}

/** A link or code came from another chat of the same channel: the chat that has it is asked to let go. */
export async function askToMove(scene: Scene, person: Person, counter: number): Promise<Spoken> {
  const { store, chat, now } = scene;
  const waiting = await store.moves.waitingOf(person.id);
  const isAsked = waiting?.toChatId === chat.id && judgeMove(waiting, counter, now).ok;
  if (!isAsked) await requestMove(scene, person, counter);
  return tell(scene, say('move-asked', office(scene)));
}

async function requestMove(scene: Scene, person: Person, counter: number): Promise<void> {
  const { store, chat, now } = scene;
  const conference = await store.conferences.of(person.conferenceId);
  const id = await store.moves.ask({ personId: person.id, counter, toChatId: chat.id }, now);
  const question = say('move-question', { conference: conference ? nameOf(conference) : '' }, [
    { menu: 'move', label: 'confirm', argument: `yes-${id}` },
    { menu: 'move', label: 'cancel', argument: `no-${id}` },
  ]);
  for (const holder of await store.chats.ofPerson(person.id)) {
    if (holder.address.channel !== chat.address.channel) continue;
    await tellChat(scene, holder, person, `move:${id}`, [question]);
  }
}
