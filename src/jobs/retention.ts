import type { Say } from '../conversation/flow.ts';
import { say } from '../conversation/flow.ts';
import { addressing, type Words } from '../conversation/fluent.ts';
import { renderReply } from '../conversation/offer.ts';
import type { Calendar } from '../domain/calendar.ts';
import { nameOf } from '../domain/conference.ts';
import { erasesAfterNotice, erasesAt, judgeRetention } from '../domain/erasure.ts';
import { honorificOf, type Person } from '../domain/person.ts';
import type { Chat } from '../store/chats.ts';
import type { Files } from '../store/files.ts';
import type { Database } from '../store/open.ts';
import type { Store } from '../store/store.ts';

type Needs = {
  database: Database;
  files: Files;
  words: Words;
  calendar: Calendar;
  clock: () => Date;
  /** There are messages to pay. */
  onOwed: () => void;
};

/** A file that is this young may belong to a row that is still to be written. */
const youngMs = 10 * 60_000;

/**
 * Personal data goes when its time is over: announced to the owners a week before, then erased, with each conference a
 * transaction of its own. Files that no row speaks of any more go as well, and addresses of chats that nobody has.
 */
export function createRetention(needs: Needs) {
  const { database, files, clock, calendar } = needs;
  return {
    async run(): Promise<void> {
      for (const kept of await database.read.erasure.retained()) {
        const conference = await database.read.conferences.of(kept.id);
        const due = conference && judgeRetention({ ...conference, ...kept }, clock(), calendar);
        if (!conference || !due) continue;
        await database.transaction((store) => (due === 'announce' ? announce(store, kept) : erase(store, kept.id)));
        needs.onOwed();
      }
      if (await database.transaction((store) => store.erasure.takeSweep())) await this.sweep();
    },

    /** Removes what nothing stands on any more; files only from some age on. */
    async sweep(ageMs = youngMs): Promise<void> {
      await database.transaction((store) => store.erasure.forgetAddresses());
      for (const sha256 of await files.list(ageMs)) {
        if (await database.read.files.isNamed(sha256)) continue;
        await database.transaction((store) => store.files.forget(sha256));
        await files.remove(sha256);
      }
      await database.wipe();
    },
  };

  async function announce(store: Store, kept: { id: number; retentionMonths: number | null }): Promise<void> {
    const now = clock();
    const conference = await store.conferences.of(kept.id);
    const at = conference && erasesAt({ ...conference, ...kept }, calendar);
    if (!conference || !at) return;
    await store.erasure.noteTold(kept.id, now);
    const until = calendar.formatMoment(erasesAfterNotice(at, now));
    const told = say('retention-announced', { conference: nameOf(conference), until });
    await tell(store, await ownersOf(store, kept.id), `retention:${kept.id}:${now.getTime()}`, told);
  }

  async function erase(store: Store, conferenceId: number): Promise<void> {
    const now = clock();
    const conference = await store.conferences.of(conferenceId);
    if (!conference) return;
    const owners = await ownersOf(store, conferenceId);
    await store.erasure.eraseConference(conferenceId, now);
    await store.audit.record({
      at: now,
      conferenceId,
      personId: null,
      channel: 'clock',
      action: 'erase-conference',
      subject: { kind: 'conference', id: conferenceId },
    });
    const told = say('retention-erased', { conference: nameOf(conference) });
    await tell(store, owners, `retention-erased:${conferenceId}`, told);
  }

  async function ownersOf(store: Store, conferenceId: number): Promise<{ person: Person; chat: Chat }[]> {
    const found: { person: Person; chat: Chat }[] = [];
    for (const person of await store.people.withRoles(conferenceId, ['owner'])) {
      const chat = await store.chats.reaching(person.id);
      if (chat) found.push({ person, chat });
    }
    return found;
  }

  async function tell(store: Store, to: { person: Person; chat: Chat }[], cause: string, said: Say): Promise<void> {
    const now = clock();
    const owed = to.map(({ person, chat }) => ({
      to: chat.address,
      reply: renderReply([said], [], addressing(needs.words, honorificOf(person))),
      lane: 'notice' as const,
      dedupeKey: `${cause}:${chat.id}`,
      dueAt: now,
      conferenceId: person.conferenceId,
      personId: null,
    }));
    await store.deliveries.owe(owed, now);
  }
}

export type Retention = ReturnType<typeof createRetention>;
