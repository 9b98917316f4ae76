import { addressing, type Words } from '../conversation/fluent.ts';
import type { Calendar } from '../domain/calendar.ts';
import { isOver } from '../domain/conference.ts';
import { honorificOf } from '../domain/person.ts';
import type { Owed } from '../store/deliveries.ts';
import type { Database } from '../store/open.ts';

type Needs = { database: Database; words: Words; calendar: Calendar; clock: () => Date };

/**
 * Tells whoever runs a conference that is still to come of something that the installation needs of them: once a day
 * in every chat of theirs, however often it happens.
 */
export async function tellOffice(
  { database, words, calendar, clock }: Needs,
  id: string,
  args: Record<string, string>,
): Promise<void> {
  const now = clock();
  await database.transaction(async (store) => {
    const owed: Owed[] = [];
    for (const conference of await store.conferences.list()) {
      if (conference.state !== 'open' || isOver(conference, now, calendar)) continue;
      for (const person of await store.people.withRoles(conference.id, ['owner', 'organizer'])) {
        for (const chat of await store.chats.ofPerson(person.id)) {
          owed.push({
            to: chat.address,
            reply: { text: addressing(words, honorificOf(person))(id, args), choices: [] },
            lane: 'notice',
            dedupeKey: `${id}:${calendar.dayOf(now)}:${chat.id}`,
            dueAt: now,
            conferenceId: conference.id,
            personId: person.id,
          });
        }
      }
    }
    const firsts = owed.filter(
      (one, place) => owed.findIndex(({ dedupeKey }) => dedupeKey === one.dedupeKey) === place,
    );
    await store.deliveries.owe(firsts, now);
  });
}
