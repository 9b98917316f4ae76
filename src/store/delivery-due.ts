import { type Lane, lanes } from '../message/delivery.ts';
import type { ChannelName } from '../message/incoming.ts';
import type { Sql } from './sql.ts';

/** Null is everything that belongs to no conference. */
type ConferenceId = number | null;
export type DueDelivery = { id: number; conferenceId: ConferenceId };

// Every claim asks these: each value stands in a CAST, so that SQLite keeps what it has compiled; see `sql.ts`.

/** The first that waits in its chat: one that is being tried again, or on its way, is not overtaken by those behind it. */
const firstOfItsChat = `NOT EXISTS (
  SELECT 1 FROM "Delivery" AS earlier
  WHERE earlier.channel = one.channel AND earlier.address = one.address AND earlier.state IN ('pending', 'sending')
    AND earlier.id < one.id AND earlier.lane = one.lane
    AND (earlier."dueAt" <= CAST(? AS TEXT) OR earlier.attempts > 0)
)`;

const dueOfConference = `
  SELECT id FROM "Delivery" AS one
  WHERE state = 'pending' AND channel = CAST(? AS TEXT) AND lane = CAST(? AS TEXT)
    AND "conferenceId" IS CAST(? AS INTEGER) AND "dueAt" <= CAST(? AS TEXT)
    AND address NOT IN (SELECT value FROM json_each(?)) AND ${firstOfItsChat}
  ORDER BY "dueAt", id LIMIT CAST(? AS INTEGER)`;

const owesInLane = `SELECT 1 FROM "Delivery" WHERE state = 'pending' AND channel = ? AND lane = ? LIMIT 1`;

const owesOutsideConferences = `
  SELECT 1 FROM "Delivery" WHERE state = 'pending' AND channel = ? AND lane = ? AND "conferenceId" IS NULL LIMIT 1`;

const nextConferenceOwing = `
  SELECT min("conferenceId") AS id FROM "Delivery"
  WHERE state = 'pending' AND channel = CAST(? AS TEXT) AND lane = CAST(? AS TEXT) AND "conferenceId" > CAST(? AS INTEGER)`;

export function createDueDeliveries(sql: Sql) {
  return {
    /** The lanes in which anything waits, the most urgent first. */
    async lanesOwing(channel: ChannelName): Promise<Lane[]> {
      return lanes.filter((lane) => sql.first(owesInLane, channel, lane) !== undefined);
    },

    /**
     * What may leave now: of each chat the first that is owed; none to the chats that are being written to.
     * Conferences take turns, beginning with the one after `servedLast`, so that a large one holds up no small one.
     */
    async due(
      channel: ChannelName,
      lane: Lane,
      now: Date,
      limit: number,
      busy: string[],
      servedLast: ConferenceId,
    ): Promise<DueDelivery[]> {
      const lists: DueDelivery[][] = [];
      for (const conferenceId of turnsAfter(servedLast, listOwing(channel, lane))) {
        const values = [channel, lane, conferenceId, now, JSON.stringify(busy), now, limit];
        const due = sql.all<{ id: number }>(dueOfConference, ...values).map(({ id }) => ({ id, conferenceId }));
        if (due.length > 0) lists.push(due);
        if (lists.length === limit) break;
      }
      return interleave(lists).slice(0, limit);
    },
  };

  /** The conferences that owe anything, by a leap through the index for each, however much they owe. */
  function listOwing(channel: ChannelName, lane: Lane): ConferenceId[] {
    const owing: ConferenceId[] = sql.first(owesOutsideConferences, channel, lane) ? [null] : [];
    for (let last: ConferenceId = 0; last !== null; ) {
      last = sql.first<{ id: ConferenceId }>(nextConferenceOwing, channel, lane, last)?.id ?? null;
      if (last !== null) owing.push(last);
    }
    return owing;
  }
}

function turnsAfter(last: ConferenceId, conferences: ConferenceId[]): ConferenceId[] {
  const isLater = (id: ConferenceId) => (id ?? 0) > (last ?? 0);
  const inOrder = conferences.sort((one, other) => (one ?? 0) - (other ?? 0));
  return [...inOrder.filter(isLater), ...inOrder.filter((id) => !isLater(id))];
}

/** The first of each, then the second of each, and so on. */
function interleave<Item>(lists: Item[][]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}
