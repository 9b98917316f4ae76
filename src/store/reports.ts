import { type Rsvp, rsvps } from '../domain/invitation.ts';
import { ownConnections } from './chosen-chat.ts';
import { seatOf, toInvitation, whole } from './invitations.ts';
import type { Client } from './store.ts';

export type RsvpCounts = Record<Rsvp, number> & { total: number; connected: number };

/** Somebody who has not answered, for the telephone list. */
export type SilentDelegate = {
  name: string;
  title: string | null;
  unit: string | null;
  phone: string | null;
  group: string;
  connected: boolean;
};

type PendingCount = { cause: string; channel: string; dueAt: Date; count: number };

const standing = { withdrawnAt: null };
/** Those whom the office invited; whoever comes instead of one of them is not counted beside them. */
const counted = { ...standing, substituteForId: null };
const notLeftBehind = { OR: [{ substituteForId: null }, { substituteFor: standing }] };
const connected = { person: { connections: { some: ownConnections } } };

export function createReports(client: Client) {
  return {
    /** Answers by group, in the list's order. Groups whose every invitation was withdrawn are left out. */
    async answersByGroup(conferenceId: number): Promise<{ group: string; counts: RsvpCounts }[]> {
      const where = { conferenceId, ...counted };
      const [groups, answers, joined] = [
        await client.delegateGroup.findMany({ where: { conferenceId }, orderBy: { order: 'asc' } }),
        await client.invitation.groupBy({ by: ['groupId', 'rsvp'], where, _count: true }),
        await client.invitation.groupBy({ by: ['groupId'], where: { ...where, ...connected }, _count: true }),
      ];
      return groups
        .map((group) => {
          const counts = noCounts();
          for (const row of answers) if (row.groupId === group.id) add(counts, row.rsvp, row._count);
          counts.connected = joined.find((row) => row.groupId === group.id)?._count ?? 0;
          return { group: group.name, counts };
        })
        .filter(({ counts }) => counts.total > 0);
    },

    /** Answers of a whole conference. */
    async answers(conferenceId: number): Promise<RsvpCounts> {
      const where = { conferenceId, ...counted };
      const counts = noCounts();
      for (const row of await client.invitation.groupBy({ by: ['rsvp'], where, _count: true })) {
        add(counts, row.rsvp, row._count);
      }
      counts.connected = await client.invitation.count({ where: { ...where, ...connected } });
      return counts;
    },

    /** Units in which somebody has not answered, those with the most first within each group. */
    async silentByUnit(
      conferenceId: number,
    ): Promise<{ group: string; unit: string | null; silent: number; total: number }[]> {
      const rows = await client.$queryRaw<{ group: string; unit: string | null; silent: bigint; total: bigint }[]>`
        SELECT "group".name AS "group", person.unit, sum(invitation.rsvp = 'silent') AS silent, count(*) AS total
        FROM "Invitation" AS invitation
        JOIN "Person" AS person ON person.id = invitation."personId"
        JOIN "DelegateGroup" AS "group" ON "group".id = invitation."groupId"
        WHERE invitation."conferenceId" = ${conferenceId} AND invitation."withdrawnAt" IS NULL
          AND invitation."substituteForId" IS NULL
        GROUP BY "group".id, person.unit HAVING silent > 0
        ORDER BY "group"."order", silent DESC, min(invitation."order")`;
      return rows.map((row) => ({ ...row, silent: Number(row.silent), total: Number(row.total) }));
    },

    async silent(conferenceId: number, page: { skip: number; take: number }): Promise<SilentDelegate[]> {
      const rows = await client.invitation.findMany({
        where: { conferenceId, rsvp: 'silent', ...counted },
        orderBy: { order: 'asc' },
        ...page,
        include: {
          group: true,
          person: { include: { _count: { select: { connections: { where: ownConnections } } } } },
        },
      });
      return rows.map(({ person, group }) => ({
        name: person.name,
        title: person.title,
        unit: person.unit,
        phone: person.phone,
        group: group.name,
        connected: person._count.connections > 0,
      }));
    },

    /** Everybody by group and in the list's order, what they answered, and who of the office wrote it down. */
    async answerList(conferenceId: number) {
      const rows = await client.invitation.findMany({
        where: { conferenceId, ...counted },
        orderBy: [{ group: { order: 'asc' } }, { order: 'asc' }],
        include: { ...whole, person: true },
      });
      const found = await client.person.findMany({
        where: { id: { in: [...new Set(rows.flatMap((row) => row.answeredById ?? []))] } },
        select: { id: true, name: true },
      });
      const clerks = new Map(found.map(({ id, name }) => [id, name]));
      return rows.map((row) => ({
        ...toInvitation(row),
        name: row.person.name,
        title: row.person.title,
        unit: row.person.unit,
        phone: row.person.phone,
        answeredOn: row.answeredOn,
        recordedBy: row.answeredById === null ? null : (clerks.get(row.answeredById) ?? null),
      }));
    },

    /** What is owed and has not left, by cause, moment and channel; a cause is what stands before the first colon. */
    async pending(conferenceId: number): Promise<PendingCount[]> {
      const rows = await client.delivery.findMany({
        where: { conferenceId, state: { in: ['pending', 'held'] } },
        orderBy: { dueAt: 'asc' },
        select: { dedupeKey: true, channel: true, dueAt: true },
      });
      const found = new Map<string, PendingCount>();
      for (const { dedupeKey, channel, dueAt } of rows) {
        const cause = dedupeKey.split(':')[0] ?? '';
        const key = `${cause} ${channel} ${dueAt.getTime()}`;
        found.set(key, { cause, channel, dueAt, count: (found.get(key)?.count ?? 0) + 1 });
      }
      return [...found.values()];
    },

    /** Messages that are owed and were paid; `sending` and `held` count as pending, what was dropped not at all. */
    async deliveries(conferenceId: number): Promise<Record<'pending' | 'sent' | 'unknown' | 'failed', number>> {
      const counts = { pending: 0, sent: 0, unknown: 0, failed: 0 };
      const where = { conferenceId, change: null, state: { not: 'dropped' } };
      for (const row of await client.delivery.groupBy({ by: ['state'], where, _count: true })) {
        const isOpen = row.state === 'sending' || row.state === 'held';
        counts[isOpen ? 'pending' : (row.state as keyof typeof counts)] += row._count;
      }
      return counts;
    },

    /** Every delegate in the list's order, a substitute after the one who sends them, with what an invitation needs. */
    async delegates(conferenceId: number) {
      const rows = await client.invitation.findMany({
        where: { conferenceId, ...standing, ...notLeftBehind },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
        include: { group: true, person: true, substitute: { select: { id: true } }, substituteFor: true },
      });
      return rows.map(({ person, group, ...row }) => ({
        id: person.id,
        honorific: person.honorific,
        name: person.name,
        title: person.title,
        unit: person.unit,
        phone: person.phone,
        group: group.name,
        seat: seatOf(row),
      }));
    },
  };
}

function noCounts(): RsvpCounts {
  return { total: 0, connected: 0, silent: 0, attending: 0, absent: 0, substituted: 0 };
}

function add(counts: RsvpCounts, rsvp: string, count: number): void {
  const known = rsvps.find((one) => one === rsvp) ?? 'silent';
  counts[known] += count;
  counts.total += count;
}
