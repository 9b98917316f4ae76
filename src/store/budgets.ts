import type { Budget } from '../domain/message-budget.ts';
import type { Client } from './store.ts';

/** What is on such a way has cost something, or may have. */
const spent = ['sending', 'sent', 'unknown'];

export function createBudgets(client: Client) {
  return {
    /** What a conference may spend on messages, and what it has spent. Without a word of an organizer it may spend nothing. */
    async of(conferenceId: number): Promise<Budget> {
      const set = await client.messageBudget.findUnique({ where: { conferenceId } });
      const used = await client.delivery.aggregate({
        where: { conferenceId, cost: { not: null }, state: { in: spent } },
        _count: true,
        _sum: { cost: true },
      });
      return {
        messages: set?.messages ?? 0,
        paidChat: set?.paidChat ?? false,
        used: used._count,
        cost: used._sum.cost ?? 0,
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
