import type { Say } from '../../conversation/flow.ts';
import { addressing } from '../../conversation/fluent.ts';
import { offerUnasked, renderReply } from '../../conversation/offer.ts';
import type { Announcement } from '../../domain/announcement.ts';
import { may } from '../../domain/permission.ts';
import { honorificOf, type Person } from '../../domain/person.ts';
import type { Reply } from '../../message/reply.ts';
import type { Chat } from '../../store/chats.ts';
import type { Desk } from './announcer.ts';

/** Tells whoever ordered an announcement; where they are no organizer any more, all who are. The same cause once. */
export async function tellOrganizers(desk: Desk, announcement: Announcement, cause: string, said: Say): Promise<void> {
  const { store, now } = desk;
  for (const person of await organizersFor(desk, announcement)) {
    const chat = await store.chats.reaching(person.id);
    if (!chat) continue;
    const owed = {
      to: chat.address,
      reply: writeTo(desk, person, said),
      lane: 'notice' as const,
      dedupeKey: `${cause}:${chat.id}`,
      dueAt: now,
      conferenceId: person.conferenceId,
      personId: person.id,
    };
    await store.deliveries.owe([owed], now);
  }
}

/** The chat in which an announcement's progress is shown: its author's, as long as they may see it. */
export async function progressChat(
  { store }: Desk,
  { authorId }: Announcement,
  chatId: number,
): Promise<{ chat: Chat; person: Person } | null> {
  const person = await store.people.of(authorId);
  if (!person || !may(await store.people.rolesOf(authorId), 'announce')) return null;
  const chat = (await store.chats.ofPerson(authorId)).find(({ id }) => id === chatId);
  return chat ? { chat, person } : null;
}

/** A message that comes unasked: its buttons are ways to flows. */
export function writeTo({ words }: Desk, person: Person, said: Say): Reply {
  const spoken = addressing(words, honorificOf(person));
  return renderReply([said], offerUnasked(said.options ?? [], person.id, spoken), spoken);
}

async function organizersFor({ store }: Desk, announcement: Announcement): Promise<Person[]> {
  const { authorId, approvedById, conferenceId } = announcement;
  for (const id of [authorId, approvedById]) {
    const person = id === null ? null : await store.people.of(id);
    if (person && may(await store.people.rolesOf(person.id), 'announce')) return [person];
  }
  return store.people.withRoles(conferenceId, ['organizer', 'owner']);
}
