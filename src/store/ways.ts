import { leftOf } from '../domain/message-budget.ts';
import type { WayChat, WayFacts, WhyWay } from '../domain/way.ts';
import { phoneOfAddress } from '../domain/way.ts';
import type { Delivery } from '../message/delivery.ts';
import { createBudgets } from './budgets.ts';
import type { Client } from './store.ts';

/** What the far end says of a message of ours. */
export type Receipt = { what: 'received' | 'seen'; at: Date };

export function createWays(client: Client) {
  return {
    /** Everything that decides by which way a message goes, but for whether it has an approved form. */
    async factsOf({ to, personId, conferenceId }: Delivery): Promise<Omit<WayFacts, 'hasForm' | 'tried'>> {
      const chats = personId === null ? [] : await chatsOf(personId);
      const own = chats.find(({ channel, id }) => channel === to.channel && id === to.id);
      const isChat = phoneOfAddress(to.id) === null;
      const isGone =
        isChat &&
        (await client.chat.count({ where: { channel: to.channel, address: to.id, unreachableAt: { not: null } } })) > 0;
      const budget = conferenceId === null ? null : await createBudgets(client).of(conferenceId);
      const person = personId === null ? null : await client.person.findUnique({ where: { id: personId } });
      const phone = person?.phone ?? phoneOfAddress(to.id);
      return {
        chat:
          !isChat || isGone
            ? null
            : (own ?? { channel: to.channel, id: to.id, usedAt: await lastUse(to.channel, to.id) }),
        others: chats.filter((one) => one !== own),
        phone: phone !== null && /^0[35789]\d{8}$/.test(phone) ? phone : null,
        money: { left: budget ? leftOf(budget) : 0, paidChat: budget?.paidChat ?? false },
      };
    },

    /** Writes down by which way a message goes and what that costs, before it goes. */
    async take(id: number, way: string, why: WhyWay, cost: number | null): Promise<void> {
      await client.delivery.update({ where: { id }, data: { way, wayWhy: why, cost } });
    },

    /**
     * Notes that a message reached its reader or was looked at; what was unknown until then did arrive. False where no
     * message of ours has this id.
     */
    async note(channel: string, messageIds: string[], receipt: Receipt): Promise<boolean> {
      const rows = await client.delivery.findMany({
        where: { channel, messageId: { in: messageIds } },
        select: { id: true },
      });
      for (const { id } of rows) await noteOne(id, receipt);
      return rows.length > 0;
    },

    noteOne,
  };

  async function noteOne(id: number, { what, at }: Receipt): Promise<void> {
    await client.delivery.updateMany({ where: { id, receivedAt: null }, data: { receivedAt: at } });
    if (what === 'seen') await client.delivery.updateMany({ where: { id, seenAt: null }, data: { seenAt: at } });
    await client.delivery.updateMany({ where: { id, state: 'unknown' }, data: { state: 'sent', settledAt: at } });
  }

  /** Their chats that take messages, the one used last first. */
  async function chatsOf(personId: number): Promise<WayChat[]> {
    const rows = await client.$queryRaw<{ channel: string; id: string; usedAt: unknown }[]>`
      SELECT chat.channel, chat.address AS id, (
        SELECT max(said.at) FROM "Inbox" AS said WHERE said.channel = chat.channel AND said.address = chat.address
      ) AS "usedAt"
      FROM "Connection" AS connection JOIN "Chat" AS chat ON chat.id = connection."chatId"
      WHERE connection."personId" = ${personId} AND chat."unreachableAt" IS NULL
      ORDER BY "usedAt" DESC, connection."connectedAt" DESC`;
    return rows.map(({ usedAt, ...row }) => ({ ...row, usedAt: toDate(usedAt) }));
  }

  async function lastUse(channel: string, address: string): Promise<Date | null> {
    const last = await client.inbox.aggregate({ where: { channel, address }, _max: { at: true } });
    return last._max.at;
  }
}

/** What is computed by a statement comes back as the database writes it. */
function toDate(value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value : new Date(String(value));
}
