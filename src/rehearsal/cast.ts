import type { Plan } from '../domain/plan.ts';
import type { Installation } from '../installation.ts';
import type { Address } from '../message/incoming.ts';
import { madeUpPeople } from './example.ts';

/** Somebody made up: where they are, and how they are. */
export type Player = {
  personId: number;
  name: string;
  address: Address;
  /** How many messages they let pass before they do what is asked; null for somebody who never does. */
  patience: number | null;
};

const delegates = 40;
/** One in so many never opens the link. */
const withoutChat = 8;

/** Makes the conference of a plan with made-up people, most of whom have a chat. */
export async function castPlayers(
  { database, clock }: Installation,
  plan: Plan,
): Promise<{ conferenceId: number; players: Player[] }> {
  return database.transaction(async (store) => {
    const now = clock();
    const { id } = await store.conferences.add(plan, now);
    await store.people.addDelegates(id, madeUpPeople(delegates), 'Đại biểu', now);
    const listed = await store.reports.delegates(id);
    const contacts = await store.people.withRoles(id, ['contact']);
    const reviewer = await store.people.addStaff(id, 'Người thẩm định', 'reviewer', now);
    const organizer = await store.people.addStaff(id, 'Ban tổ chức', 'owner', now);
    const played = { conferenceId: id, delegate: listed[0]?.id ?? 0, contact: contacts[0]?.id ?? 0 };
    const chairs = { ...played, reviewer: reviewer.id, organizer: organizer.id };
    await store.settings.keep('demo', JSON.stringify(chairs));

    const players: Player[] = [];
    const join = async (person: { id: number; name: string }, chair: string | null, patience: number | null) => {
      const address: Address = { channel: 'web', id: chair ? `chair-${chair}` : `rehearsal-${person.id}` };
      const chat = await store.chats.at(address, now);
      await store.chats.connect(chat.id, person.id, now);
      await store.people.recordConsent(person.id, 'web', now);
      players.push({ personId: person.id, name: person.name, address, patience });
    };
    for (const [place, person] of listed.entries()) {
      if (place % withoutChat === withoutChat - 1) continue;
      await join(person, place === 0 ? 'delegate' : null, place % 10 === 9 ? null : place % 4);
    }
    for (const [place, person] of contacts.entries()) {
      await join(person, place === 0 ? 'contact' : null, place % 7 === 6 ? null : place % 4);
    }
    await join(reviewer, 'reviewer', 0);
    await join(organizer, 'organizer', null);
    return { conferenceId: id, players };
  });
}
