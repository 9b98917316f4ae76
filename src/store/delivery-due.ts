import { type Lane, lanes } from '../message/delivery.ts';
import type { ChannelName } from '../message/incoming.ts';
import type { Sql } from './sql.ts';

/** Null is everything that belongs to no conference. */
type ConferenceId = number | null;
export type DueDelivery = { id: number; conferenceId: ConferenceId };

/** The first that waits in its chat: one that is being tried again, or on its way, is not overtaken by those behind it. */
const firstOfItsChat = `NOT EXISTS (
  SELECT 1 FROM "Delivery" AS earlier
  WHERE earlier.channel = one.channel AND earlier.address = one.address AND earlier.state IN ('pending', 'sending')
    AND earlier.id < one.id AND earlier.lane = one.lane AND (earlier."dueAt" <= ? OR earlier.attempts > 0)
)`;

const dueOfConference = `
  SELECT id FROM "Delivery" AS one
  WHERE state = 'pending' AND channel = ? AND lane = ? AND "conferenceId" IS ? AND "dueAt" <= ?
    AND address NOT IN (SELECT value FROM json_each(?)) AND ${firstOfItsChat}
  ORDER BY "dueAt", id LIMIT ?`;

const owingLanes = `SELECT ${lanes.map(
  (lane) => `EXISTS (SELECT 1 FROM "Delivery" WHERE state = 'pending' AND channel = ? AND lane = '${lane}') AS ${lane}`,
)}`;

/** By a leap through the index for each, however much they owe. */
const owingConferences = `
  WITH RECURSIVE owing(id) AS (
    SELECT min("conferenceId") FROM "Delivery" WHERE state = 'pending' AND channel = ? AND lane = ?
    UNION ALL
    SELECT (
      SELECT min("conferenceId") FROM "Delivery"
      WHERE state = 'pending' AND channel = ? AND lane = ? AND "conferenceId" > owing.id
    ) FROM owing WHERE owing.id IS NOT NULL
  )
  SELECT id FROM owing WHERE id IS NOT NULL
  UNION ALL
  SELECT NULL WHERE EXISTS (
    SELECT 1 FROM "Delivery" WHERE state = 'pending' AND channel = ? AND lane = ? AND "conferenceId" IS NULL
  )`;

export function createDueDeliveries(sql: Sql) {
  return {
    /** The lanes in which anything waits, the most urgent first. */
    async lanesOwing(channel: ChannelName): Promise<Lane[]> {
      const owing = sql.first<Record<Lane, number>>(owingLanes, channel, channel, channel);
      return lanes.filter((lane) => owing?.[lane] === 1);
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
      const owing = sql
        .all<{ id: ConferenceId }>(owingConferences, ...Array(3).fill([channel, lane]).flat())
        .map(({ id }) => id);
      const lists: DueDelivery[][] = [];
      for (const conferenceId of turnsAfter(servedLast, owing)) {
        const values = [channel, lane, conferenceId, now, JSON.stringify(busy), now, limit];
        const due = sql.all<{ id: number }>(dueOfConference, ...values).map(({ id }) => ({ id, conferenceId }));
        if (due.length > 0) lists.push(due);
        if (lists.length === limit) break;
      }
      return interleave(lists).slice(0, limit);
    },
  };
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
