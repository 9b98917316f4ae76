import { type Call, type Callee, callOutcomes } from '../domain/call.ts';
import { rsvps } from '../domain/invitation.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { Prisma } from './generated/client.ts';
import type { Client } from './store.ts';

/** Whom the telephone list shows: the silent, everybody whose name contains a text, or one person. */
type Wanted = { named: string | null } | { only: number };

export function createCalls(client: Client) {
  return {
    async record(call: Call): Promise<void> {
      await client.call.create({ data: call });
    },

    async count(conferenceId: number, wanted: Wanted): Promise<number> {
      const [row] = await client.$queryRaw<{ count: bigint }[]>`
        SELECT count(*) AS count FROM "Invitation" AS invitation
        JOIN "Person" AS person ON person.id = invitation."personId" WHERE ${matching(conferenceId, wanted)}`;
      return Number(row?.count ?? 0);
    },

    /** By group and in the list's order. */
    list,

    /** One person of the conference, or null where they are not, or no longer, invited. */
    async of(conferenceId: number, personId: number): Promise<Callee | null> {
      return (await list(conferenceId, { only: personId }))[0] ?? null;
    },
  };

  async function list(conferenceId: number, wanted: Wanted, page?: { skip: number; take: number }): Promise<Callee[]> {
    const rows = await client.$queryRaw<Row[]>`
      SELECT person.id AS "personId", person.name, person.title, person.unit, person.phone, "group".name AS "group",
        invitation.rsvp, last.at AS "calledAt", last.outcome,
        EXISTS (
          SELECT 1 FROM "Connection" AS own JOIN "Chat" AS chat ON chat.id = own."chatId"
          WHERE own."personId" = person.id AND chat.channel <> 'by-hand'
        ) AS connected,
        (
          SELECT max(said.at) FROM "Connection" AS connection
          JOIN "Chat" AS chat ON chat.id = connection."chatId"
          JOIN "Inbox" AS said ON said.channel = chat.channel AND said.address = chat.address
          WHERE connection."personId" = person.id
        ) AS "wroteAt"
      FROM "Invitation" AS invitation
      JOIN "Person" AS person ON person.id = invitation."personId"
      JOIN "DelegateGroup" AS "group" ON "group".id = invitation."groupId"
      LEFT JOIN "Call" AS last ON last.id = (
        SELECT id FROM "Call" WHERE "personId" = person.id ORDER BY at DESC, id DESC LIMIT 1
      )
      WHERE ${matching(conferenceId, wanted)}
      ORDER BY "group"."order", invitation."order"
      LIMIT ${page?.take ?? -1} OFFSET ${page?.skip ?? 0}`;
    return rows.map(toCallee);
  }
}

type Row = Omit<Callee, 'personId' | 'rsvp' | 'connected' | 'lastCall' | 'wroteAt'> & {
  personId: bigint;
  rsvp: string;
  connected: bigint;
  calledAt: unknown;
  outcome: string | null;
  wroteAt: unknown;
};

function matching(conferenceId: number, wanted: Wanted): Prisma.Sql {
  return Prisma.sql`
    invitation."conferenceId" = ${conferenceId} AND invitation."withdrawnAt" IS NULL
    AND invitation."substituteForId" IS NULL AND ${condition(wanted)}`;
}

function condition(wanted: Wanted): Prisma.Sql {
  if ('only' in wanted) return Prisma.sql`person.id = ${wanted.only}`;
  return wanted.named === null
    ? Prisma.sql`invitation.rsvp = 'silent'`
    : Prisma.sql`instr(person."nameKey", ${foldMarks(wanted.named)}) > 0`;
}

function toCallee({ calledAt, outcome, wroteAt, ...row }: Row): Callee {
  const known = callOutcomes.find((one) => one === outcome);
  const at = toDate(calledAt);
  return {
    ...row,
    personId: Number(row.personId),
    rsvp: rsvps.find((one) => one === row.rsvp) ?? 'silent',
    connected: Number(row.connected) > 0,
    lastCall: known && at ? { at, outcome: known } : null,
    wroteAt: toDate(wroteAt),
  };
}

/** What is computed by a statement comes back as the database writes it. */
function toDate(value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value : new Date(String(value));
}
