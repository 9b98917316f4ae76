import {
  asked,
  causeOf,
  type DropReason,
  type Due,
  isCapped,
  type Moment,
  type NudgeKind,
  type NudgeSettings,
  nudgeKinds,
  readNudgeSettings,
} from '../domain/nudge.ts';
import type { Due as Row } from './generated/client.ts';
import type { Sql } from './sql.ts';
import type { Client } from './store.ts';

/** Rows written or asked for by one statement. */
const chunk = 500;

/** What of a conference's dues is meant; what is left out is all. */
export type DueSelection = { conferenceId: number; kind: NudgeKind; subject?: number; personId?: number };

/** What has not left, and has not begun to. */
const unsentStates = ['pending', 'held'];

const cappedKinds = nudgeKinds.filter(isCapped);

/** What somebody is owed by a rule, and what became of it. */
export function createDues(client: Client, sql: Sql) {
  return {
    /** How a conference nudges, and until when its rules have become dues. A new one has been planned until it was made. */
    async planOf(conferenceId: number): Promise<{ plannedUntil: Date; settings: NudgeSettings }> {
      const row = await client.nudging.findUnique({ where: { conferenceId } });
      if (row) return { plannedUntil: row.plannedUntil, settings: readNudgeSettings(row.settings) };
      const made = await client.conference.findUniqueOrThrow({
        where: { id: conferenceId },
        select: { createdAt: true },
      });
      return { plannedUntil: made.createdAt, settings: readNudgeSettings('{}') };
    },

    async planUntil(conferenceId: number, plannedUntil: Date): Promise<void> {
      await client.nudging.upsert({
        where: { conferenceId },
        create: { conferenceId, plannedUntil },
        update: { plannedUntil },
      });
    },

    async keepSettings(conferenceId: number, settings: Partial<NudgeSettings>, now: Date): Promise<void> {
      const row = await client.nudging.findUnique({ where: { conferenceId } });
      const kept = JSON.stringify({ ...JSON.parse(row?.settings ?? '{}'), ...settings });
      const conference = await client.conference.findUnique({
        where: { id: conferenceId },
        select: { createdAt: true },
      });
      const plannedUntil = conference?.createdAt ?? now;
      await client.nudging.upsert({
        where: { conferenceId },
        create: { conferenceId, plannedUntil, settings: kept },
        update: { settings: kept },
      });
    },

    /**
     * Owes a moment's nudge to these people. Whoever is owed it already, or was told, is left alone.
     * @returns to how many it is owed now who were not before
     */
    async add(conferenceId: number, moment: Moment, personIds: number[]): Promise<number> {
      const cause = causeOf(conferenceId, moment);
      const { kind, subject, round, rung, escalates, at, until } = moment;
      let count = 0;
      for (let index = 0; index < personIds.length; index += chunk) {
        const wanted = personIds
          .slice(index, index + chunk)
          .map((personId) => ({ personId, cause: `${cause}:${personId}` }));
        const known = await client.due.findMany({
          where: { cause: { in: wanted.map((one) => one.cause) } },
          select: { cause: true },
        });
        const standing = new Set(known.map((row) => row.cause));
        const fresh = wanted.filter((one) => !standing.has(one.cause));
        const shared = { conferenceId, kind, subject, round, rung, escalates, at, dueAt: at, until };
        if (fresh.length > 0) await client.due.createMany({ data: fresh.map((one) => ({ ...one, ...shared })) });
        count += fresh.length;
      }
      return count;
    },

    /** What is ripe, oldest first. */
    async ripe(now: Date, limit: number): Promise<Due[]> {
      const rows = await client.due.findMany({
        where: { state: 'waiting', dueAt: { lte: now } },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(toDue);
    },

    /** When the next one may leave that waits; null where none does. */
    async nextAt(): Promise<Date | null> {
      const row = await client.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
      return row?.dueAt ?? null;
    },

    /** Everything that is ripe for these people. */
    async ripeOf(personIds: number[], now: Date): Promise<Due[]> {
      const rows = await client.due.findMany({
        where: { state: 'waiting', dueAt: { lte: now }, personId: { in: personIds } },
        orderBy: { id: 'asc' },
      });
      return rows.map(toDue);
    },

    /** What still waits at a conference, the next first. */
    async waiting(conferenceId: number): Promise<Due[]> {
      const rows = await client.due.findMany({
        where: { conferenceId, state: 'waiting' },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toDue);
    },

    async postpone(ids: number[], dueAt: Date): Promise<void> {
      await client.due.updateMany({ where: { id: { in: ids } }, data: { dueAt } });
    },

    async tell(ids: number[], message: string, now: Date): Promise<void> {
      await client.due.updateMany({ where: { id: { in: ids } }, data: { state: 'told', message, settledAt: now } });
    },

    async drop(ids: number[], why: DropReason, now: Date): Promise<void> {
      await client.due.updateMany({ where: { id: { in: ids } }, data: { state: 'dropped', why, settledAt: now } });
    },

    async close(ids: number[], now: Date): Promise<void> {
      await client.due.updateMany({ where: { id: { in: ids } }, data: { state: 'closed', settledAt: now } });
    },

    /**
     * The cause is gone: nothing of it is told any more, and a message about it that has not left is taken back. What
     * else stood in such a message waits again.
     */
    async end({ conferenceId, kind, subject, personId }: DueSelection, now: Date): Promise<void> {
      // By the person's index where there is one: every answer asks this.
      const which = `"conferenceId" = ? AND kind = ? AND (? IS NULL OR subject = ?) AND ${
        personId === undefined ? '? IS NULL' : '"personId" = ?'
      }`;
      const values = [conferenceId, kind, subject ?? null, subject ?? null, personId ?? null];
      sql.run(
        `UPDATE "Due" SET state = 'closed', "settledAt" = ? WHERE state = 'waiting' AND ${which}`,
        now,
        ...values,
      );
      const told = sql.all<{ id: number; message: string }>(
        `SELECT id, message FROM "Due" WHERE state = 'told' AND message IS NOT NULL AND ${which}`,
        ...values,
      );
      for (let index = 0; index < told.length; index += chunk) await recall(told.slice(index, index + chunk), now);
    },

    /** What was told in messages that have not left yet. */
    async queued(limit: number): Promise<Due[]> {
      const rows = await client.$queryRaw<{ id: number }[]>`
        SELECT due.id FROM "Delivery" AS delivery JOIN "Due" AS due ON due.message = delivery."dedupeKey"
        WHERE delivery.state = 'pending' AND due.state = 'told' LIMIT ${limit}`;
      const found = await client.due.findMany({ where: { id: { in: rows.map(({ id }) => Number(id)) } } });
      return found.map(toDue);
    },

    /** Takes back what was told of these and has not left. */
    async recall(ids: number[], now: Date): Promise<void> {
      const rows = await client.due.findMany({ where: { id: { in: ids } }, select: { id: true, message: true } });
      await recall(rows, now);
    },

    /** The clock went back: what was given up as too late has its time again. */
    async revive(now: Date): Promise<void> {
      await client.due.updateMany({
        where: { state: 'dropped', why: 'passed', until: { gt: now } },
        data: { state: 'waiting', why: null, settledAt: null },
      });
    },

    /** The messages with nudges that these, or all, were told since. */
    async toldSince(personIds: number[] | null, since: Date): Promise<{ personId: number; message: string }[]> {
      const rows = await client.due.findMany({
        where: {
          ...(personIds && { personId: { in: personIds } }),
          state: 'told',
          settledAt: { gte: since },
          kind: { in: cappedKinds },
          message: { not: null },
        },
        distinct: ['personId', 'message'],
        select: { personId: true, message: true },
      });
      return rows.flatMap(({ personId, message }) => (message === null ? [] : [{ personId, message }]));
    },

    /** Everything that was told, dropped or closed, in this order; `message` joins what was told together. */
    async history(
      conferenceId: number,
    ): Promise<(Due & { state: string; why: string | null; message: string | null; settledAt: Date })[]> {
      const rows = await client.due.findMany({
        where: { conferenceId, settledAt: { not: null } },
        orderBy: [{ settledAt: 'asc' }, { id: 'asc' }],
      });
      return rows.flatMap((row) => {
        const { state, why, message, settledAt } = row;
        return settledAt ? [{ ...toDue(row), state, why, message, settledAt }] : [];
      });
    },

    /** Writes down whom a message to many has nudged, so that it counts for their day and ends with its cause. */
    async noteAsked(conferenceId: number, kind: NudgeKind, cause: string, now: Date): Promise<void> {
      await client.$executeRaw`
        INSERT INTO "Due"
          ("conferenceId", kind, subject, round, rung, "personId", cause, at, "dueAt", until, state, message, "settledAt")
        SELECT ${conferenceId}, ${kind}, ${conferenceId}, ${asked}, '0', "personId", "dedupeKey", ${now}, "dueAt", ${now},
          'told', "dedupeKey", ${now}
        FROM "Delivery"
        WHERE "conferenceId" = ${conferenceId} AND "personId" IS NOT NULL AND "dedupeKey" GLOB ${`${cause}:*`}
        ON CONFLICT (cause) DO NOTHING`;
    },

    /** What was not told although it stood, since then; the newest first. */
    async droppedSince(
      conferenceId: number,
      since: Date,
    ): Promise<{ kind: NudgeKind; why: DropReason; count: number }[]> {
      const rows = await client.due.groupBy({
        by: ['kind', 'why'],
        where: {
          conferenceId,
          state: 'dropped',
          kind: { in: cappedKinds },
          why: { in: ['passed', 'capped', 'unreachable'] },
          settledAt: { gte: since },
        },
        _count: true,
        orderBy: [{ kind: 'asc' }, { why: 'asc' }],
      });
      return rows.map(({ kind, why, _count }) => ({ kind: toKind(kind), why: why as DropReason, count: _count }));
    },
  };

  async function recall(told: { id: number; message: string | null }[], now: Date): Promise<void> {
    const messages = [...new Set(told.flatMap(({ message }) => message ?? []))];
    if (messages.length === 0) return;
    const unsent = await client.delivery.findMany({
      where: { dedupeKey: { in: messages }, state: { in: unsentStates } },
      select: { dedupeKey: true },
    });
    const keys = unsent.map((row) => row.dedupeKey);
    if (keys.length === 0) return;
    await client.delivery.updateMany({
      where: { dedupeKey: { in: keys }, state: { in: unsentStates } },
      data: { state: 'dropped', settledAt: now },
    });
    const gone = told.flatMap(({ id, message }) => (message && keys.includes(message) ? [id] : []));
    await client.due.updateMany({
      where: { id: { in: gone } },
      data: { state: 'closed', message: null, settledAt: now },
    });
    await client.due.updateMany({
      where: { message: { in: keys }, state: 'told' },
      data: { state: 'waiting', message: null, settledAt: null },
    });
  }
}

function toDue(row: Row): Due {
  return {
    id: row.id,
    conferenceId: row.conferenceId,
    kind: toKind(row.kind),
    subject: row.subject,
    round: row.round,
    rung: row.rung,
    personId: row.personId,
    escalates: row.escalates,
    at: row.at,
    dueAt: row.dueAt,
    until: row.until,
  };
}

function toKind(text: string): NudgeKind {
  const kind = nudgeKinds.find((one) => one === text);
  if (!kind) throw new Error(`The database names a nudge that does not exist: ${text}`);
  return kind;
}
