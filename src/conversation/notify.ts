import { honorificOf, type Person } from '../domain/person.ts';
import type { Chat } from '../store/chats.ts';
import type { Owed } from '../store/deliveries.ts';
import type { Say } from './flow.ts';
import { addressing } from './fluent.ts';
import { offerUnasked, renderReply } from './offer.ts';
import type { Scene } from './scene.ts';

/** Chats that one statement writes to. */
const chunk = 500;

/** Tells somebody something that they did not ask for, in the chat where they are told things. The same cause is told once. */
export async function tellPerson(scene: Scene, personId: number, cause: string, said: Say[]): Promise<void> {
  const person = await scene.store.people.of(personId);
  if (!person) return;
  const chat = await scene.store.chats.reaching(personId);
  if (chat) await tellChat(scene, chat, person, cause, said);
}

/** Tells one chat something about somebody. Its choices count whatever is being talked about there. */
export async function tellChat(scene: Scene, chat: Chat, person: Person, cause: string, said: Say[]): Promise<void> {
  const { store, script, now } = scene;
  const words = addressing(script.words, honorificOf(person));
  const options = said.flatMap((one) => one.options ?? []);
  const reply = renderReply(said, offerUnasked(options, person.id, words), words);
  const about = { conferenceId: person.conferenceId, personId: person.id };
  const dedupeKey = `${cause}:${chat.id}`;
  await store.deliveries.owe([{ to: chat.address, reply, lane: 'notice', dedupeKey, dueAt: now, ...about }], now);
}

/** Tells everybody of a conference but whoever speaks here, once each. */
export async function tellEverybody(scene: Scene, conferenceId: number, cause: string, said: Say[]): Promise<void> {
  const { store, script, now } = scene;
  const texts = new Map<string, Owed['reply']>();
  const textFor = (honorific: string) => {
    const text = texts.get(honorific) ?? renderReply(said, [], addressing(script.words, honorific));
    texts.set(honorific, text);
    return text;
  };
  const own = new Set(scene.memberships.map(({ person }) => person.id));
  const others = (await store.chats.ofConference(conferenceId)).filter(
    ({ chat, personId }) => chat.id !== scene.chat.id && !own.has(personId),
  );
  const owed = others.map(
    ({ chat, personId, honorific }): Owed => ({
      to: chat.address,
      reply: textFor(honorificOf({ honorific })),
      lane: 'bulk',
      dedupeKey: `${cause}:${chat.id}`,
      dueAt: now,
      conferenceId,
      personId,
    }),
  );
  for (let index = 0; index < owed.length; index += chunk) {
    await store.deliveries.owe(owed.slice(index, index + chunk), now);
  }
}
