import {
  type Invitation,
  type Listed,
  type OfficeNote,
  type Rsvp,
  rsvps,
  type Substitute,
} from '../domain/invitation.ts';
import { addressPerson } from '../domain/person.ts';
import { parsePhone } from '../domain/phone.ts';
import { foldMarks, tidy } from '../domain/vietnamese.ts';
import type { ChannelName } from '../message/incoming.ts';
import type { Prisma } from './generated/client.ts';
import type { Sql } from './sql.ts';
import type { Client } from './store.ts';
import { dropForWithdrawn } from './under-way.ts';

export const whole = {
  group: true,
  substitute: { include: { person: true } },
  substituteFor: { include: { person: true } },
  requests: { where: { decision: null }, orderBy: { id: 'desc' }, take: 1 },
} satisfies Prisma.InvitationInclude;

export function createInvitations(client: Client, sql: Sql) {
  return {
    async ofPerson(personId: number): Promise<Invitation | null> {
      return readInvitation('"personId"', personId);
    },

    async of(id: number): Promise<Invitation | null> {
      return readInvitation('id', id);
    },

    /** Keeps an answer, on which channel it was given or that it was told on the telephone, and who of the office gave it where it was not the delegate. */
    async keepAnswer(
      invitation: Invitation,
      on: ChannelName | 'office',
      office: OfficeNote | null = null,
    ): Promise<void> {
      sql.run(
        `UPDATE "Invitation" SET rsvp = ?, reason = ?, "answeredAt" = ?, "answeredOn" = ?, "answeredById" = ?,
           "officeReason" = ? WHERE id = ?`,
        invitation.rsvp,
        invitation.reason,
        invitation.answeredAt,
        on,
        office?.personId ?? null,
        office?.reason ?? null,
        invitation.id,
      );
    },

    /** Who of the office gave the answer that stands, or null where the delegate did. */
    async officeNoteOf(personId: number): Promise<OfficeNote | null> {
      const row = await client.invitation.findUnique({
        where: { personId },
        select: { answeredById: true, officeReason: true },
      });
      return row?.answeredById ? { personId: row.answeredById, reason: row.officeReason } : null;
    },

    /** Delegates whom a text means: the number in the list, the telephone number, or part of the name. */
    async search(conferenceId: number, text: string, most: number): Promise<Listed[]> {
      const typed = tidy(text);
      if (typed === '') return [];
      const isNumber = /^\d{1,6}$/.test(typed);
      const { phone } = parsePhone(typed);
      const rows = await client.invitation.findMany({
        where: {
          conferenceId,
          withdrawnAt: null,
          ...(isNumber
            ? { order: Number(typed), substituteForId: null }
            : { person: phone ? { phone } : { nameKey: { contains: foldMarks(typed) } } }),
        },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
        take: most,
        include: { person: { select: { name: true, title: true, unit: true } } },
      });
      return rows.map(({ personId, person }) => ({ personId, ...person }));
    },

    /** Everybody of the delegate list, for comparing with what was pasted. */
    async listed(
      conferenceId: number,
    ): Promise<{ personId: number; name: string; phone: string | null; order: number }[]> {
      const rows = await client.invitation.findMany({
        where: { conferenceId, withdrawnAt: null, substituteForId: null },
        select: { personId: true, order: true, person: { select: { name: true, phone: true } } },
      });
      return rows.map(({ person, ...row }) => ({ ...row, ...person }));
    },

    async withdraw(personId: number, now: Date): Promise<void> {
      await client.invitation.update({ where: { personId }, data: { withdrawnAt: now } });
      await dropForWithdrawn(client, [personId], now);
    },
  };

  /** Asked for by nearly every message, hence by prepared statements of one table each; see `sql.ts`. */
  function readInvitation(column: 'id' | '"personId"', id: number): Invitation | null {
    const row = sql.first<Columns>(`SELECT * FROM "Invitation" WHERE ${column} = ?`, id);
    if (!row) return null;
    const substitute = sql.first<Columns>('SELECT * FROM "Invitation" WHERE "substituteForId" = ?', row.id);
    const sender =
      row.substituteForId === null
        ? undefined
        : sql.first<Columns>('SELECT * FROM "Invitation" WHERE id = ?', row.substituteForId);
    const requests = sql.all<Substitute & { id: number }>(
      'SELECT id, name, title, phone FROM "SubstituteRequest" WHERE "invitationId" = ? AND decision IS NULL',
      row.id,
    );
    return toInvitation({
      ...row,
      answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
      group: readGroup(row.groupId),
      substitute: substitute ? { personId: substitute.personId, person: readPerson(substitute.personId) } : null,
      substituteFor: sender ? { ...sender, person: readPerson(sender.personId) } : null,
      requests: requests.sort((one, other) => other.id - one.id),
    });
  }

  function readGroup(id: number): { name: string } {
    const group = sql.first<{ name: string }>('SELECT name FROM "DelegateGroup" WHERE id = ?', id);
    if (!group) throw new Error(`There is no group ${id}`);
    return group;
  }

  function readPerson(id: number): Substitute & { honorific: string | null } {
    const person = sql.first<Substitute & { honorific: string | null }>(
      'SELECT name, title, phone, honorific FROM "Person" WHERE id = ?',
      id,
    );
    if (!person) throw new Error(`There is no person ${id}`);
    return person;
  }
}

/** An invitation's own row, with instants as text. */
type Columns = Pick<Row, 'id' | 'personId' | 'conferenceId' | 'subgroup' | 'seat' | 'rsvp' | 'reason'> & {
  groupId: number;
  substituteForId: number | null;
  answeredAt: string | null;
  withdrawnAt: string | null;
};

/** As much of a whole row as an invitation is made of. */
type Row = {
  id: number;
  personId: number;
  conferenceId: number;
  subgroup: string | null;
  seat: string | null;
  rsvp: string;
  reason: string | null;
  answeredAt: Date | null;
  withdrawnAt: Date | string | null;
  group: { name: string };
  substitute: { personId: number; person: Substitute } | null;
  substituteFor: {
    personId: number;
    seat: string | null;
    /** Null where it stands. */
    withdrawnAt: Date | string | null;
    person: { honorific: string | null; title: string | null; name: string };
  } | null;
  requests: Substitute[];
};

export function toInvitation(row: Row): Invitation {
  const { substitute, substituteFor, requests } = row;
  const [request] = requests;
  return {
    id: row.id,
    personId: row.personId,
    conferenceId: row.conferenceId,
    group: row.group.name,
    subgroup: row.subgroup,
    seat: seatOf(row),
    rsvp: toRsvp(row.rsvp),
    reason: row.reason,
    substitute: substitute && {
      personId: substitute.personId,
      name: substitute.person.name,
      title: substitute.person.title,
      phone: substitute.person.phone,
    },
    substituteFor: substituteFor && { personId: substituteFor.personId, whom: addressPerson(substituteFor.person) },
    requested: request ? { name: request.name, title: request.title, phone: request.phone } : null,
    answeredAt: row.answeredAt,
    // Whoever is taken off the list takes the substitute along.
    withdrawn: row.withdrawnAt !== null || (substituteFor !== null && substituteFor.withdrawnAt !== null),
  };
}

/** The list's seat goes to whoever comes; it is kept where the list put it, so that it returns by itself. */
export function seatOf(row: {
  seat: string | null;
  substitute: object | null;
  substituteFor: { seat: string | null } | null;
}): string | null {
  if (row.substituteFor) return row.substituteFor.seat;
  return row.substitute ? null : row.seat;
}

export function toRsvp(text: string): Rsvp {
  return rsvps.find((rsvp) => rsvp === text) ?? 'silent';
}
