import type { Conference } from '../domain/conference.ts';
import type { Person, Role } from '../domain/person.ts';
import { isSameUnit } from '../domain/task.ts';
import type { Address } from '../message/incoming.ts';
import { toConference } from './conferences.ts';
import type { Conference as ConferenceRow, Person as PersonRow, Prisma } from './generated/client.ts';
import { toAddress } from './inbox.ts';
import { toPerson, toRoles } from './people.ts';
import { type Sql, toRow } from './sql.ts';
import type { Client } from './store.ts';
import { readdress } from './under-way.ts';

export type Chat = { id: number; address: Address; currentPersonId: number | null };

/** Somebody this chat was confirmed to be, at one conference. */
export type Membership = {
  person: Person;
  conference: Conference;
  roles: Role[];
  invited: boolean;
  /** Whether they are contact or speaker of a paper. */
  hasPapers: boolean;
  /** Whether the plan sets tasks for the unit that they answer for. */
  hasTasks: boolean;
};

export function createChats(client: Client, sql: Sql) {
  return {
    /** The chat at an address, made at its first message. Whoever writes can be reached again. */
    async at(address: Address, now: Date): Promise<Chat> {
      const known = readChat(address);
      if (known?.unreachableAt) sql.run('UPDATE "Chat" SET "unreachableAt" = NULL WHERE id = ?', known.id);
      if (known) return { id: known.id, address, currentPersonId: known.currentPersonId };
      sql.run('INSERT INTO "Chat" (channel, address, "createdAt") VALUES (?, ?, ?)', address.channel, address.id, now);
      return { id: readChat(address)?.id ?? 0, address, currentPersonId: null };
    },

    /** The channel delivers nothing there any more. */
    async lose(address: Address, now: Date): Promise<void> {
      await client.chat.updateMany({
        where: { channel: address.channel, address: address.id, unreachableAt: null },
        data: { unreachableAt: now },
      });
    },

    async isUnreachable(address: Address): Promise<boolean> {
      const where = { channel: address.channel, address: address.id, unreachableAt: { not: null } };
      return (await client.chat.count({ where })) > 0;
    },

    /** The chat at an address, or null where nobody has written yet. */
    async find(address: Address): Promise<Chat | null> {
      const row = await client.chat.findUnique({
        where: { channel_address: { channel: address.channel, address: address.id } },
      });
      return row && { id: row.id, address, currentPersonId: row.currentPersonId };
    },

    async membershipsOf(chatId: number): Promise<Membership[]> {
      const people = sql.all<Record<string, unknown>>(
        `SELECT person.* FROM "Connection" AS connection JOIN "Person" AS person ON person.id = connection."personId"
         WHERE connection."chatId" = ? ORDER BY connection."connectedAt", connection."personId"`,
        chatId,
      );
      const conferences = new Map<number, Conference>();
      return people.map((columns) => {
        const person = toPerson(
          toRow<PersonRow>(columns, { consentedAt: 'instant', createdAt: 'instant', erasedAt: 'instant' }),
        );
        const conference = conferences.get(person.conferenceId) ?? readConference(person.conferenceId);
        conferences.set(person.conferenceId, conference);
        const roles = sql.all<{ role: string }>(
          'SELECT role FROM "Role" WHERE "personId" = ? AND "revokedAt" IS NULL',
          person.id,
        );
        const invitation = sql.first('SELECT 1 FROM "Invitation" WHERE "personId" = ?', person.id);
        const hasTasks =
          roles.some(({ role }) => role === 'contact') &&
          readTaskUnits(person.conferenceId).some((unit) => isSameUnit(unit, person.unit));
        const paper = sql.first(
          'SELECT 1 FROM "Paper" WHERE "contactId" = ? UNION ALL SELECT 1 FROM "Paper" WHERE "speakerId" = ? LIMIT 1',
          person.id,
          person.id,
        );
        const invited = invitation !== undefined;
        return { person, conference, roles: toRoles(roles), invited, hasPapers: paper !== undefined, hasTasks };
      });
    },

    /** Whether a person has a chat of this channel other than this one. */
    async isTaken(personId: number, chat: Chat): Promise<boolean> {
      const others = await client.connection.count({
        where: { personId, chatId: { not: chat.id }, chat: { channel: chat.address.channel } },
      });
      return others > 0;
    },

    /** Joins a chat to a person. Which conference is current is found anew: the nearest. */
    async connect(chatId: number, personId: number, now: Date): Promise<void> {
      await client.connection.upsert({
        where: { chatId_personId: { chatId, personId } },
        create: { chatId, personId, connectedAt: now },
        update: {},
      });
      await client.chat.update({ where: { id: chatId }, data: { currentPersonId: null } });
    },

    /** A person's chats. */
    async ofPerson(personId: number): Promise<Chat[]> {
      return listChats({ personId });
    },

    /** Where a person is reached: not where the channel refused to deliver since they wrote last. */
    async reaching(personId: number): Promise<Chat[]> {
      return listChats({ personId, chat: { unreachableAt: null } });
    },

    async of(id: number): Promise<Chat | null> {
      const row = await client.chat.findUnique({ where: { id } });
      return row && toChat(row);
    },

    /** Everybody's chats at a conference that can be reached, each once, with how the person is addressed. */
    async ofConference(conferenceId: number): Promise<{ chat: Chat; personId: number; honorific: string | null }[]> {
      const rows = await client.connection.findMany({
        where: { person: { conferenceId }, chat: { unreachableAt: null } },
        orderBy: [{ chatId: 'asc' }, { connectedAt: 'asc' }],
        include: { chat: true, person: { select: { honorific: true } } },
      });
      const firsts = rows.filter((row, place) => row.chatId !== rows[place - 1]?.chatId);
      return firsts.map(({ chat, personId, person }) => ({
        chat: toChat(chat),
        personId,
        honorific: person.honorific,
      }));
    },

    /** Takes a person out of a chat, and with them the conversation that was about them. */
    async disconnect(chatId: number, personId: number): Promise<void> {
      await readdress(client, chatId, personId);
      await client.connection.deleteMany({ where: { chatId, personId } });
      await client.chat.updateMany({
        where: { id: chatId, currentPersonId: personId },
        data: { currentPersonId: null },
      });
      await client.dialog.updateMany({
        where: { chatId, personId },
        data: { personId: null, flow: null, step: null, state: 'null', offered: '[]' },
      });
    },

    /** Says which conference, and as whom, a chat speaks about from now on. */
    async setCurrent(chatId: number, personId: number): Promise<void> {
      await client.chat.update({ where: { id: chatId }, data: { currentPersonId: personId } });
    },
  };

  function readChat({ channel, id }: Address) {
    return sql.first<{ id: number; currentPersonId: number | null; unreachableAt: string | null }>(
      'SELECT id, "currentPersonId", "unreachableAt" FROM "Chat" WHERE channel = ? AND address = ?',
      channel,
      id,
    );
  }

  function readConference(id: number): Conference {
    const columns = sql.first<Record<string, unknown>>('SELECT * FROM "Conference" WHERE id = ?', id);
    if (!columns) throw new Error(`There is no conference ${id}`);
    return toConference(
      toRow<ConferenceRow>(columns, {
        tentative: 'flag',
        approvesAnnouncements: 'flag',
        rsvpBy: 'instant',
        createdAt: 'instant',
        erasureToldAt: 'instant',
        erasedAt: 'instant',
      }),
    );
  }

  async function listChats(where: Prisma.ConnectionWhereInput): Promise<Chat[]> {
    const rows = await client.connection.findMany({ where, orderBy: { chatId: 'asc' }, include: { chat: true } });
    return rows.map(({ chat }) => toChat(chat));
  }

  /** The units that a conference's plan sets tasks for. */
  function readTaskUnits(conferenceId: number): string[] {
    const rows = sql.all<{ unit: string }>(
      'SELECT DISTINCT unit FROM "Task" WHERE "conferenceId" = ? AND "droppedAt" IS NULL',
      conferenceId,
    );
    return rows.map(({ unit }) => unit);
  }
}

function toChat(row: { id: number; channel: string; address: string; currentPersonId: number | null }): Chat {
  return { id: row.id, address: toAddress(row.channel, row.address), currentPersonId: row.currentPersonId };
}
