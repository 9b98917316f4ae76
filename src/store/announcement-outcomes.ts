import type { Progress } from '../domain/announcement.ts';
import type { Whom } from '../domain/audience.ts';
import { listWithChats } from './audience.ts';
import { Prisma } from './generated/client.ts';
import type { Client } from './store.ts';

/** Why somebody is to be telephoned about an announcement. */
type CallReason = 'not-connected' | 'failed' | 'unknown' | 'by-hand' | 'silent';

type CalledPerson = {
  name: string;
  title: string | null;
  unit: string | null;
  group: string | null;
  phone: string | null;
  why: CallReason;
  /** What the channel said, where it refused. */
  error: string | null;
};

type AnnouncementFigures = {
  id: number;
  recipients: number;
  sent: number;
  unknown: number;
  failed: number;
  acknowledged: number;
};

/** What stands of several tries with one person, best last. */
const ranks = ['dropped', 'failed', 'unknown', 'held', 'pending', 'sending', 'sent'];
const rankOf = Prisma.sql`instr(${`,${ranks.join(',')},`}, ',' || delivery.state || ',')`;
const places = new Map(ranks.map((state) => [`,${ranks.join(',')},`.indexOf(`,${state},`) + 1, state]));

/** What has become of an announcement. */
export function createAnnouncementOutcomes(client: Client) {
  return {
    /** How far its first sending has come: a look at an index, however many there are. */
    async progress(id: number): Promise<Progress> {
      const rows = await client.$queryRaw<{ state: string; count: bigint }[]>`
        SELECT delivery.state, count(*) AS count FROM (${ofAnnouncement(id)}) AS delivery GROUP BY delivery.state`;
      return add(rows.map(({ state, count }) => [state, Number(count)]));
    },

    /** How many people it has reached, whatever it took, and how many of them have acknowledged it. */
    async outcome(id: number): Promise<Progress & { acknowledged: number }> {
      const rows = await client.$queryRaw<{ best: bigint; count: bigint }[]>`
        SELECT best, count(*) AS count FROM (${bestOf(id)}) GROUP BY best`;
      const acknowledged = await client.acknowledgement.count({ where: { announcementId: id } });
      return {
        ...add(rows.map(({ best, count }) => [places.get(Number(best)) ?? 'dropped', Number(count)])),
        acknowledged,
      };
    },

    /** Units, and how many of each who were sent it have not acknowledged it, the most first. */
    async silentUnits(id: number, limit: number): Promise<{ unit: string | null; silent: number; total: number }[]> {
      const rows = await client.$queryRaw<{ unit: string | null; silent: bigint; total: bigint }[]>`
        SELECT person.unit, sum(known.at IS NULL) AS silent, count(*) AS total
        FROM (${bestOf(id)}) AS each
        JOIN "Person" AS person ON person.id = each."personId"
        LEFT JOIN "Acknowledgement" AS known ON known."announcementId" = ${id} AND known."personId" = each."personId"
        WHERE each.best >= ${placeOf('unknown')}
        GROUP BY person.unit HAVING silent > 0
        ORDER BY silent DESC, person.unit LIMIT ${limit}`;
      return rows.map((row) => ({ unit: row.unit, silent: Number(row.silent), total: Number(row.total) }));
    },

    /** Why it did not reach those whom it did not, the most frequent first. */
    async failures(id: number): Promise<{ error: string; count: number }[]> {
      const rows = await client.$queryRaw<{ error: string | null; count: bigint }[]>`
        SELECT delivery."lastError" AS error, count(*) AS count
        FROM "Circular" AS circular JOIN "Delivery" AS delivery ON delivery."circularId" = circular.id
        WHERE circular."announcementId" = ${id} AND delivery.state = 'failed'
        GROUP BY error ORDER BY count DESC`;
      return rows.map(({ error, count }) => ({ error: error ?? '', count: Number(count) }));
    },

    /** Everybody of its audience whom nobody knows to have it, or who was asked to acknowledge it and did not. */
    async calls(
      { id, conferenceId, whom, asksAcknowledgement }: CalledOf,
      page: { skip: number; take: number } = { skip: 0, take: 100_000 },
    ): Promise<CalledPerson[]> {
      const rows = await client.$queryRaw<
        (Omit<CalledPerson, 'why'> & { best: bigint | null; channel: string | null })[]
      >`
        SELECT person.name, person.title, person.unit, "group".name AS "group", person.phone, called.best,
          tried."lastError" AS error, tried.channel
        FROM (
          SELECT "personId", best, "deliveryId" FROM (${bestOf(id)})
          UNION ALL
          SELECT "personId", NULL, NULL FROM (${listWithChats(conferenceId, whom)})
          WHERE channel IS NULL AND "personId" NOT IN (SELECT "personId" FROM (${bestOf(id)}))
        ) AS called
        JOIN "Person" AS person ON person.id = called."personId"
        LEFT JOIN "Delivery" AS tried ON tried.id = called."deliveryId"
        LEFT JOIN "Invitation" AS invitation ON invitation."personId" = person.id
        LEFT JOIN "DelegateGroup" AS "group" ON "group".id = invitation."groupId"
        WHERE NOT EXISTS (SELECT 1 FROM "Acknowledgement" WHERE "announcementId" = ${id} AND "personId" = person.id)
          AND (
            called.best IS NULL OR called.best IN (${placeOf('failed')}, ${placeOf('unknown')})
            OR tried.channel = 'by-hand'
            OR (${asksAcknowledgement} AND called.best = ${placeOf('sent')})
          )
        ORDER BY "group"."order", invitation."order", person.id LIMIT ${page.take} OFFSET ${page.skip}`;
      return rows.map(({ best, channel, ...row }) => ({
        ...row,
        why: reasonOf(best === null ? null : Number(best), channel),
      }));
    },

    /** What has become of every announcement of a conference that went, oldest first. */
    async figures(conferenceId: number): Promise<AnnouncementFigures[]> {
      const rows = await client.announcement.findMany({
        where: { conferenceId, startedAt: { not: null } },
        orderBy: { id: 'asc' },
        select: { id: true },
      });
      const all: AnnouncementFigures[] = [];
      for (const { id } of rows) {
        const { waiting, sent, unknown, failed, acknowledged } = await this.outcome(id);
        all.push({ id, recipients: waiting + sent + unknown + failed, sent, unknown, failed, acknowledged });
      }
      return all;
    },
  };
}

type CalledOf = { id: number; conferenceId: number; whom: readonly Whom[]; asksAcknowledgement: boolean };

function ofAnnouncement(id: number): Prisma.Sql {
  return Prisma.sql`
    SELECT delivery.state
    FROM "Circular" AS circular JOIN "Delivery" AS delivery ON delivery."circularId" = circular.id
    WHERE circular."announcementId" = ${id}`;
}

/** Everybody who was owed it once, with the best that came of it. */
function bestOf(id: number): Prisma.Sql {
  return Prisma.sql`
    SELECT delivery."personId", max(${rankOf}) AS best, delivery.id AS "deliveryId"
    FROM "Circular" AS circular JOIN "Delivery" AS delivery ON delivery."circularId" = circular.id
    WHERE circular."announcementId" = ${id}
    GROUP BY delivery."personId"`;
}

function placeOf(state: string): number {
  return `,${ranks.join(',')},`.indexOf(`,${state},`) + 1;
}

function reasonOf(best: number | null, channel: string | null): CallReason {
  if (best === null) return 'not-connected';
  if (best === placeOf('failed')) return 'failed';
  if (best === placeOf('unknown')) return 'unknown';
  return channel === 'by-hand' ? 'by-hand' : 'silent';
}

function add(states: [state: string, count: number][]): Progress {
  const progress = { waiting: 0, sent: 0, unknown: 0, failed: 0 };
  for (const [state, count] of states) {
    if (state === 'sent' || state === 'unknown' || state === 'failed') progress[state] += count;
    else if (state !== 'dropped') progress.waiting += count;
  }
  return progress;
}
