import type { Address, ChannelName } from '../message/incoming.ts';
import { chosenChat } from './chosen-chat.ts';
import { Prisma } from './generated/client.ts';
import { toAddress } from './inbox.ts';
import type { Client } from './store.ts';

/** Whoever is meant; empty for everybody. */
type Among = readonly number[] | null;

/** Whom a nudge concerns, and where they are. */
export function createNudgeAudience(client: Client) {
  return {
    /** Those who have a chat and have not answered; somebody who comes instead of another counts for themselves. */
    async silent(conferenceId: number, among: Among): Promise<number[]> {
      return invited(conferenceId, ['silent'], among);
    },

    /** Those who come, or may come, with a chat. */
    async coming(conferenceId: number, among: Among): Promise<number[]> {
      return invited(conferenceId, ['silent', 'attending'], among);
    },

    /** Those who were sent an announcement and have not said that they know of it. */
    async unacknowledged(announcementId: number, among: Among): Promise<number[]> {
      const rows = await client.$queryRaw<{ personId: bigint }[]>`
        SELECT DISTINCT delivery."personId" FROM "Circular" AS circular
        JOIN "Delivery" AS delivery ON delivery."circularId" = circular.id
        WHERE circular."announcementId" = ${announcementId} AND delivery."personId" IS NOT NULL
          AND delivery.state IN ('sending', 'sent', 'unknown')
          AND NOT EXISTS (
            SELECT 1 FROM "Acknowledgement"
            WHERE "announcementId" = ${announcementId} AND "personId" = delivery."personId"
          )
        ORDER BY delivery."personId"`;
      const ids = rows.map(({ personId }) => Number(personId));
      if (among === null) return ids;
      const wanted = new Set(among);
      return ids.filter((id) => wanted.has(id));
    },

    /** The chat in which each of these is told things. Whoever has none is left out. */
    async chatsOf(personIds: readonly number[]): Promise<Map<number, { chatId: number; address: Address }>> {
      if (personIds.length === 0) return new Map();
      const rows = await client.$queryRaw<{ personId: number; chatId: number; channel: string; address: string }[]>`
        SELECT person.id AS "personId", chat.id AS "chatId", chat.channel, chat.address
        FROM "Person" AS person JOIN ${chosenChat}
        WHERE person.id IN (${Prisma.join([...personIds])})`;
      return new Map(
        rows.map((row) => [
          Number(row.personId),
          { chatId: Number(row.chatId), address: toAddress(row.channel, row.address) },
        ]),
      );
    },

    /** By which channels these are reached; `null` counts those who are not. */
    async channelsOf(personIds: readonly number[]): Promise<Map<ChannelName | null, number>> {
      const counts = new Map<ChannelName | null, number>();
      for (let index = 0; index < personIds.length; index += 500) {
        const part = personIds.slice(index, index + 500);
        const chats = await this.chatsOf(part);
        for (const id of part) {
          const channel = chats.get(id)?.address.channel ?? null;
          counts.set(channel, (counts.get(channel) ?? 0) + 1);
        }
      }
      return counts;
    },

    /**
     * Who is the same human: whoever is joined by a chat. Each of these, and everybody joined to them, is given the
     * lowest number of its own.
     */
    async humansOf(personIds: readonly number[]): Promise<Map<number, number>> {
      const people = new Set(personIds);
      const links: { personId: number; chatId: number }[] = [];
      let asked = [...people];
      while (asked.length > 0) {
        const mine = await client.connection.findMany({ where: { personId: { in: asked } } });
        const chatIds = [...new Set(mine.map(({ chatId }) => chatId))];
        const joined = await client.connection.findMany({ where: { chatId: { in: chatIds } } });
        links.push(...mine, ...joined);
        asked = [...new Set(joined.map(({ personId }) => personId))].filter((id) => !people.has(id));
        for (const id of asked) people.add(id);
      }
      return join(people, links);
    },
  };

  async function invited(conferenceId: number, answers: string[], among: Among): Promise<number[]> {
    const rows = await client.invitation.findMany({
      where: {
        conferenceId,
        rsvp: { in: answers },
        withdrawnAt: null,
        OR: [{ substituteForId: null }, { substituteFor: { withdrawnAt: null } }],
        person: { connections: { some: { chat: { unreachableAt: null } } } },
        ...(among && { personId: { in: [...among] } }),
      },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
      select: { personId: true },
    });
    return rows.map(({ personId }) => personId);
  }
}

function join(people: Set<number>, links: { personId: number; chatId: number }[]): Map<number, number> {
  const human = new Map([...people].map((id) => [id, id]));
  const byChat = new Map<number, number[]>();
  for (const { personId, chatId } of links) byChat.set(chatId, [...(byChat.get(chatId) ?? []), personId]);
  const rootOf = (id: number): number => {
    const parent = human.get(id) ?? id;
    return parent === id ? id : rootOf(parent);
  };
  for (const joined of byChat.values()) {
    const roots = joined.map(rootOf);
    const lowest = Math.min(...roots);
    for (const root of roots) human.set(root, lowest);
  }
  return new Map([...people].map((id) => [id, rootOf(id)]));
}
