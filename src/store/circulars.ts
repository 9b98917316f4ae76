import type { Audience } from '../domain/audience.ts';
import type { Person } from '../domain/person.ts';
import type { Circular, Reach } from '../message/circular.ts';
import type { Lane } from '../message/delivery.ts';
import { firstTens, lastTens, tensGap } from '../message/notice.ts';
import { listAudience, listReached, listWithChats } from './audience.ts';
import { Prisma } from './generated/client.ts';
import { toAddress } from './inbox.ts';
import type { Client } from './store.ts';

/** A circular for those who are addressed by one honorific. */
export type Letter = { honorific: string | null; circular: Circular };

/** Messages to many. Owing one is one statement, however many people and honorifics there are. */
export function createCirculars(client: Client) {
  return {
    async reach(audience: Audience): Promise<Reach> {
      const rows = await client.$queryRaw<{ channel: string | null; owed: bigint; count: bigint }[]>`
        SELECT CASE WHEN address LIKE 'tel:%' THEN 'form' ELSE channel END AS channel, owed, count(*) AS count
        FROM (${listAudience(audience)}) GROUP BY 1, owed ORDER BY count(*) DESC, 1`;
      const sum = (some: typeof rows) => some.reduce((total, row) => total + Number(row.count), 0);
      return {
        channels: rows.flatMap(({ channel, owed, count }) =>
          channel === null || Number(owed) > 0
            ? []
            : [{ channel: channel === 'form' ? channel : toAddress(channel, '').channel, count: Number(count) }],
        ),
        owed: sum(rows.filter(({ owed }) => Number(owed) > 0)),
        unreachable: sum(rows.filter(({ channel, owed }) => channel === null && Number(owed) === 0)),
      };
    },

    /** The first who would be owed a message, in the list's order. */
    async first(audience: Audience, limit: number): Promise<Pick<Person, 'honorific' | 'title' | 'name'>[]> {
      return client.$queryRaw`
        SELECT honorific, title, name FROM (${listAudience(audience)})
        WHERE channel IS NOT NULL AND NOT owed ORDER BY place LIMIT ${limit}`;
    },

    /** Everybody who is meant, with or without a chat. */
    async list(audience: Audience): Promise<{ personId: number; name: string }[]> {
      const rows = await client.$queryRaw<{ personId: bigint; name: string }[]>`
        SELECT "personId", name FROM (${listWithChats(audience.conferenceId, audience.whom)}) ORDER BY place, "personId"`;
      return rows.map(({ personId, name }) => ({ personId: Number(personId), name }));
    },

    /** How the people of a conference are addressed. */
    async honorifics(conferenceId: number): Promise<(string | null)[]> {
      const rows = await client.person.groupBy({ by: ['honorific'], where: { conferenceId } });
      return rows.map((row) => row.honorific);
    },

    /**
     * Puts other letters in the place of those of an announcement that have not left yet.
     * @returns how many leave with the new words
     */
    async rewrite(announcementId: number, letters: Letter[]): Promise<number> {
      const olds = await client.circular.findMany({ where: { announcementId }, select: { id: true, honorific: true } });
      const known = await client.circular.findFirst({ where: { announcementId } });
      let count = 0;
      for (const { honorific, circular } of known ? letters : []) {
        const ids = olds.filter((old) => old.honorific === honorific).map(({ id }) => id);
        if (!known || ids.length === 0) continue;
        const { conferenceId, cause } = known;
        const data = { conferenceId, cause, announcementId, honorific, reply: circular.json };
        const { id } = await client.circular.create({ data, select: { id: true } });
        const waiting = { circularId: { in: ids }, state: { in: ['pending', 'held'] } };
        count += (await client.delivery.updateMany({ where: waiting, data: { circularId: id } })).count;
      }
      return count;
    },

    /**
     * Owes the message to everybody of the audience who can be reached and is addressed as one of the letters does, in
     * the chat that they used last.
     * @returns how many are owed it now who were not before
     */
    async owe(
      audience: Audience,
      letters: Letter[],
      lane: Lane,
      due: { now: Date; at: Date },
      announcementId: number | null = null,
    ): Promise<number> {
      const { conferenceId, cause } = audience;
      const kept = await client.circular.createManyAndReturn({
        data: letters.map(({ honorific, circular }) => ({
          conferenceId,
          cause,
          honorific,
          reply: circular.json,
          announcementId,
        })),
        select: { id: true },
      });
      if (kept.length === 0) return 0;
      const hasChoices = letters.some(({ circular }) => circular.json.includes(tensGap));
      return client.$executeRaw`
        INSERT INTO "Delivery"
          (channel, address, "conferenceId", "personId", lane, state, reply, "dueAt", attempts, "dedupeKey", "createdAt", "circularId", tens)
        SELECT channel, address, ${conferenceId}, "personId", ${lane}, 'pending',
          json_quote(trim(coalesce(title, '') || ' ' || name)), ${due.at}, 0, ${cause} || ':' || "personId", ${due.now}, circular.id, ${hasChoices ? nextTens : Prisma.sql`NULL`}
        FROM (${listReached(audience)}) AS whom
        JOIN "Circular" AS circular
          ON circular.id IN (${Prisma.join(kept.map(({ id }) => id))}) AND circular.honorific IS whom.honorific
        WHERE channel IS NOT NULL
        ORDER BY place
        ON CONFLICT ("dedupeKey") DO NOTHING`;
    },
  };
}

/** The tens behind those of the chat's last notice; people who share a chat have tens of their own. See `message/notice.ts`. */
const nextTens = Prisma.sql`CAST(${firstTens} + (
  coalesce((
    SELECT before.tens FROM "Delivery" AS before
    WHERE before.channel = whom.channel AND before.address = whom.address AND before.tens IS NOT NULL
    ORDER BY before.id DESC LIMIT 1
  ) + 1 - ${firstTens}, 0) + row_number() OVER (PARTITION BY whom.channel, whom.address ORDER BY whom.place) - 1
) % ${lastTens - firstTens + 1} AS INTEGER)`;
