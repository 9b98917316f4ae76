import { backoffMs } from '../domain/backoff.ts';
import type { Delivery } from '../message/delivery.ts';
import type { SendResult } from '../message/reply.ts';
import type { Settlement } from '../store/deliveries.ts';

/** Tries before a message that never left is given up: about a day, with the waiting below. */
const mostAttempts = 40;
/** Tries of an answer whose arrival is doubtful: twice is better than never, ten times is not. */
const mostDoubtfulTries = 3;
const longestWaitMs = 3_600_000;

/** The delivery as it stands after a try. Pure, so that every branch is one line in a test. */
export function afterTry(delivery: Delivery, result: SendResult, now: Date): Settlement {
  const attempts = delivery.attempts + 1;
  const kept = { dueAt: delivery.dueAt, attempts, messageId: null };
  switch (result.kind) {
    case 'sent':
      return { ...kept, state: 'sent', messageId: result.messageId, lastError: null };
    case 'refused':
      return nextBest(delivery, now, result.reason) ?? { ...kept, state: 'failed', lastError: result.reason };
    case 'unknown':
      return mayRepeat(delivery, attempts)
        ? { ...kept, state: 'pending', dueAt: after(now, backoffMs(attempts, longestWaitMs)), lastError: result.reason }
        : { ...kept, state: 'unknown', lastError: result.reason };
    case 'retry':
      return attempts < mostAttempts
        ? {
            ...kept,
            state: 'pending',
            dueAt: after(now, result.afterMs ?? backoffMs(attempts, longestWaitMs)),
            lastError: result.reason,
          }
        : { ...kept, state: 'failed', lastError: result.reason };
  }
}

/**
 * Of a message that may have arrived: within a conversation twice is better than never; anything else is not repeated
 * unasked. Changing a message to the same text twice is changing it once.
 */
function mayRepeat({ lane, change }: Delivery, attempts: number): boolean {
  return change ? attempts < mostAttempts : lane === 'answer' && attempts < mostDoubtfulTries;
}

/** What is tried where a message cannot be changed: what cannot be removed is edited, what cannot be edited is said anew. */
function nextBest({ change }: Delivery, now: Date, reason: string): Settlement | null {
  const afresh = { state: 'pending', dueAt: now, attempts: 0, messageId: null, lastError: reason } as const;
  if (change?.how === 'remove') return { ...afresh, change: { ...change, how: 'edit' } };
  return change?.instead ? { ...afresh, change: null, reply: change.instead } : null;
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
