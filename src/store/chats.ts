import type { Conference } from '../domain/conference.ts';
import type { Person, Role } from '../domain/person.ts';
import { isSameUnit } from '../domain/task.ts';
import { type Address, type ChannelName, channelNames } from '../message/incoming.ts';
import { chosenChat } from './chosen-chat.ts';
import { hasDocuments } from './conference-documents.ts';
import { toConference } from './conferences.ts';
import type { Conference as ConferenceRow, Person as PersonRow, Prisma } from './generated/client.ts';
import { toAddress } from './inbox.ts';
import { toPerson, toRoles } from './people.ts';
import { type Sql, toRow } from './sql.ts';
import type { Client } from './store.ts';
import { readdress } from './under-way.ts';

export type Chat = { id: number; address: Address; currentPersonId: number | null };

/** Somebody this chat was confirmed to be, at one conference, and the channels on which they can be told things. */
export type Membership = {
  person: Person;
  conference: Conference;
  roles: Role[];
  invited: boolean;
  channels: ChannelName[];
  /** Whether they are contact for places of a group. */
  hasPlaces: boolean;
  /** Whether they are contact or speaker of a paper. */
  hasPapers: boolean;
  /** Whether the plan sets tasks for the unit that they answer for. */
  hasTasks: boolean;
  /** Whether there are documents for them to read. */
  hasDocuments: boolean;
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

    /** The channel delivers nothing there since then, unless something was said there later. */
    async lose(address: Address, now: Date): Promise<void> {
      const where = { channel: address.channel, address: address.id, at: { gt: now } };
      if ((await client.inbox.count({ where })) > 0) return;
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
      const conferences = new Map<number, Conference>();
      return readPersonIds(chatId).map((personId) => {
        const person = readPerson(personId);
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
        const place = sql.first('SELECT 1 FROM "AllotmentContact" WHERE "personId" = ?', person.id);
        const invited = invitation !== undefined;
        const reached = sql.all<{ channel: string }>(
          `SELECT channel FROM "Chat"
           WHERE "unreachableAt" IS NULL AND id IN (SELECT "chatId" FROM "Connection" WHERE "personId" = ?)`,
          person.id,
        );
        const channels = channelNames.filter((name) => reached.some(({ channel }) => channel === name));
        const hasPapers = paper !== undefined;
        const held = toRoles(roles);
        const reader = { personId: person.id, conferenceId: person.conferenceId, roles: held };
        const hasPlaces = place !== undefined;
        const has = { hasPlaces, hasPapers, hasTasks, hasDocuments: hasDocuments(sql, reader) };
        return { person, conference, roles: held, invited, channels, ...has };
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
      const { channel } = await client.chat.update({ where: { id: chatId }, data: { currentPersonId: null } });
      if (channel !== 'by-hand') await forgetByHand(personId);
    },

    /** From now on somebody is told things on the telephone or on paper, whatever chats they may have. */
    async carryByHand(personId: number, now: Date): Promise<void> {
      const where = { channel_address: { channel: 'by-hand', address: String(personId) } };
      const create = { channel: 'by-hand', address: String(personId), createdAt: now };
      const { id: chatId } = await client.chat.upsert({ where, create, update: {} });
      const key = { chatId, personId };
      await client.connection.upsert({
        where: { chatId_personId: key },
        create: { ...key, connectedAt: now },
        update: {},
      });
      await client.person.update({ where: { id: personId }, data: { prefers: 'by-hand' } });
    },

    forgetByHand,

    /** Where people of a chat want to be told things from now on; those who have no chat there keep what they have. */
    async prefer(personIds: readonly number[], channel: ChannelName): Promise<void> {
      await client.person.updateMany({
        where: { id: { in: [...personIds] }, connections: { some: { chat: { channel } } } },
        data: { prefers: channel },
      });
    },

    /** How many people of a conference are told things on each channel, most first. */
    async countByChannel(conferenceId: number): Promise<{ channel: ChannelName; count: number }[]> {
      const rows = await client.$queryRaw<{ channel: string; count: bigint }[]>`
        SELECT chat.channel, count(*) AS count
        FROM "Person" AS person JOIN ${chosenChat}
        WHERE person."conferenceId" = ${conferenceId} GROUP BY chat.channel ORDER BY count(*) DESC, chat.channel`;
      return rows.map(({ channel, count }) => ({ channel: toAddress(channel, '').channel, count: Number(count) }));
    },

    async preferenceOf(personId: number): Promise<ChannelName | null> {
      const row = await client.person.findUnique({ where: { id: personId }, select: { prefers: true } });
      return channelNames.find((name) => name === row?.prefers) ?? null;
    },

    /** A person's chats. */
    async ofPerson(personId: number): Promise<Chat[]> {
      return listChats({ personId });
    },

    /** The chat in which a person is told things; null where they cannot be reached. */
    async reaching(personId: number): Promise<Chat | null> {
      const [row] = await client.$queryRaw<{ id: bigint }[]>`
        SELECT chat.id FROM "Person" AS person JOIN ${chosenChat}
        WHERE person.id = ${personId}`;
      return row ? this.of(Number(row.id)) : null;
    },

    async of(id: number): Promise<Chat | null> {
      const row = await client.chat.findUnique({ where: { id } });
      return row && toChat(row);
    },

    /** Where everybody of a conference is told things, each chat once, with how the person is addressed. */
    async ofConference(conferenceId: number): Promise<{ chat: Chat; personId: number; honorific: string | null }[]> {
      const rows = await client.$queryRaw<
        { id: bigint; channel: string; address: string; personId: bigint; honorific: string | null }[]
      >`
        SELECT chat.id, chat.channel, chat.address, min(person.id) AS "personId", person.honorific
        FROM "Person" AS person JOIN ${chosenChat}
        WHERE person."conferenceId" = ${conferenceId} GROUP BY chat.id ORDER BY chat.id`;
      return rows.map(({ id, channel, address, personId, honorific }) => ({
        chat: { id: Number(id), address: toAddress(channel, address), currentPersonId: null },
        personId: Number(personId),
        honorific,
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

  async function forgetByHand(personId: number): Promise<void> {
    await client.connection.deleteMany({ where: { personId, chat: { channel: 'by-hand' } } });
    await client.person.updateMany({ where: { id: personId, prefers: 'by-hand' }, data: { prefers: null } });
  }

  function readChat({ channel, id }: Address) {
    return sql.first<{ id: number; currentPersonId: number | null; unreachableAt: string | null }>(
      'SELECT id, "currentPersonId", "unreachableAt" FROM "Chat" WHERE channel = ? AND address = ?',
      channel,
      id,
    );
  }

  /** In the order in which they were connected. */
  function readPersonIds(chatId: number): number[] {
    const rows = sql.all<{ personId: number; connectedAt: string }>(
      'SELECT "personId", "connectedAt" FROM "Connection" WHERE "chatId" = ?',
      chatId,
    );
    return rows
      .sort((one, other) => compareText(one.connectedAt, other.connectedAt) || one.personId - other.personId)
      .map(({ personId }) => personId);
  }

  function readPerson(id: number): Person {
    const columns = sql.first<Record<string, unknown>>('SELECT * FROM "Person" WHERE id = ?', id);
    if (!columns) throw new Error(`There is no person ${id}`);
    return toPerson(toRow<PersonRow>(columns, { consentedAt: 'instant', createdAt: 'instant', erasedAt: 'instant' }));
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

/** Instants stand in the database as text whose order is theirs. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function toChat(row: { id: number; channel: string; address: string; currentPersonId: number | null }): Chat {
  return { id: row.id, address: toAddress(row.channel, row.address), currentPersonId: row.currentPersonId };
}
