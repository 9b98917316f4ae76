import type { Lane } from '../message/delivery.ts';
import type { ChannelName } from '../message/incoming.ts';
import { Prisma } from './generated/client.ts';
import type { Client } from './store.ts';

/** Null is everything that belongs to no conference. */
type ConferenceId = number | null;
export type DueDelivery = { id: number; conferenceId: ConferenceId };

export function createDueDeliveries(client: Client) {
  return {
    /**
     * What may leave now: of each chat the first that is owed, so that a later one never overtakes one that is being
     * tried again; none to the chats that are being written to. Conferences take turns, beginning with the one after
     * `servedLast`, so that a large one holds up no small one.
     */
    async due(
      channel: ChannelName,
      lane: Lane,
      now: Date,
      limit: number,
      busy: string[],
      servedLast: ConferenceId,
    ): Promise<DueDelivery[]> {
      const conferences = turnsAfter(servedLast, await listConferences(channel, lane));
      const lists: DueDelivery[][] = [];
      for (const conferenceId of conferences) {
        const due = await dueOf(conferenceId);
        if (due.length > 0) lists.push(due);
        if (lists.length === limit) break;
      }
      return interleave(lists).slice(0, limit);

      async function dueOf(conferenceId: ConferenceId): Promise<DueDelivery[]> {
        const rows = await client.$queryRaw<{ id: bigint | number }[]>`
          SELECT id FROM "Delivery" AS one
          WHERE state = 'pending' AND channel = ${channel} AND lane = ${lane} AND "conferenceId" IS ${conferenceId}
            AND "dueAt" <= ${now} AND ${isIdle(busy)} AND NOT EXISTS (
              SELECT 1 FROM "Delivery" AS earlier
              WHERE earlier.channel = one.channel AND earlier.address = one.address AND earlier.id < one.id
                AND earlier.state IN ('pending', 'sending') AND earlier.lane = one.lane
                AND (earlier."dueAt" <= ${now} OR earlier.attempts > 0)
            )
          ORDER BY "dueAt", id LIMIT ${limit}`;
        return rows.map(({ id }) => ({ id: Number(id), conferenceId }));
      }
    },
  };

  /** The conferences that owe anything in a lane, by a leap through the index for each. */
  async function listConferences(channel: ChannelName, lane: Lane): Promise<ConferenceId[]> {
    const rows = await client.$queryRaw<{ id: bigint | number | null }[]>`
      WITH RECURSIVE owing(id) AS (
        SELECT min("conferenceId") FROM "Delivery" WHERE state = 'pending' AND channel = ${channel} AND lane = ${lane}
        UNION ALL
        SELECT (
          SELECT min("conferenceId") FROM "Delivery"
          WHERE state = 'pending' AND channel = ${channel} AND lane = ${lane} AND "conferenceId" > owing.id
        ) FROM owing WHERE owing.id IS NOT NULL
      )
      SELECT id FROM owing WHERE id IS NOT NULL
      UNION ALL
      SELECT NULL WHERE EXISTS (
        SELECT 1 FROM "Delivery"
        WHERE state = 'pending' AND channel = ${channel} AND lane = ${lane} AND "conferenceId" IS NULL
      )`;
    return rows.map(({ id }) => (id === null ? null : Number(id)));
  }
}

function isIdle(busy: string[]): Prisma.Sql {
  return busy.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`address NOT IN (${Prisma.join(busy)})`;
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
