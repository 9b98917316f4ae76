import type { ChatMove } from '../domain/chat-move.ts';
import type { ChatMove as Row } from './generated/client.ts';
import type { Client } from './store.ts';

/** Wishes to go on in another chat of the same channel, which the first chat decides. */
export function createMoves(client: Client) {
  return {
    async ask(move: Pick<ChatMove, 'personId' | 'counter' | 'toChatId'>, now: Date): Promise<number> {
      return (await client.chatMove.create({ data: { ...move, askedAt: now } })).id;
    },

    async of(id: number): Promise<ChatMove | null> {
      const row = await client.chatMove.findUnique({ where: { id } });
      return row && toMove(row);
    },

    /** The newest wish of a person that waits. */
    async waitingOf(personId: number): Promise<ChatMove | null> {
      const row = await client.chatMove.findFirst({ where: { personId, decision: null }, orderBy: { id: 'desc' } });
      return row && toMove(row);
    },

    async decide(id: number, decision: 'moved' | 'kept', now: Date): Promise<void> {
      await client.chatMove.update({ where: { id }, data: { decision, decidedAt: now } });
    },
  };
}

function toMove({ id, personId, counter, toChatId, askedAt, decision }: Row): ChatMove {
  return { id, personId, counter, toChatId, askedAt, decided: decision !== null };
}
