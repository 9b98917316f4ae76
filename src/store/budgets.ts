import type { Budget } from '../domain/message-budget.ts';
import type { Client } from './store.ts';

/** What is on such a way has cost something, or may have. */
const spent = ['sending', 'sent', 'unknown'];

export function createBudgets(client: Client) {
  return {
    /** What a conference may spend on messages, and what it has spent or set aside. Unless an organizer says so it may spend nothing. */
    async of(conferenceId: number): Promise<Budget> {
      const set = await client.messageBudget.findUnique({ where: { conferenceId } });
      const used = await client.delivery.aggregate({
        where: { conferenceId, cost: { not: null }, state: { in: spent } },
        _count: true,
        _sum: { cost: true },
      });
      const setAside = await client.delivery.count({
        where: { conferenceId, address: { startsWith: 'tel:' }, state: { in: ['pending', 'held'] } },
      });
      return {
        messages: set?.messages ?? 0,
        paidChat: set?.paidChat ?? false,
        used: used._count + setAside,
        cost: used._sum.cost ?? 0,
      };
    },

    /** How the messages that cost money fared, and how many people no message reached by any way. */
    async courseOf(conferenceId: number): Promise<{ received: number; seen: number; toCall: number }> {
      const paid = { conferenceId, cost: { not: null } };
      const toCall = await client.delivery.groupBy({
        by: ['personId'],
        where: { conferenceId, way: 'call', state: 'failed' },
      });
      return {
        received: await client.delivery.count({ where: { ...paid, receivedAt: { not: null } } }),
        seen: await client.delivery.count({ where: { ...paid, seenAt: { not: null } } }),
        toCall: toCall.length,
      };
    },

    async set(
      conferenceId: number,
      { messages, paidChat }: Pick<Budget, 'messages' | 'paidChat'>,
      setById: number,
      now: Date,
    ): Promise<void> {
      const data = { messages, paidChat, setById, setAt: now };
      await client.messageBudget.upsert({
        where: { conferenceId },
        create: { conferenceId, ...data },
        update: data,
      });
    },
  };
}
