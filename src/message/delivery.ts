import type { Address } from './incoming.ts';
import type { Reply } from './reply.ts';

/** `answer`: within a conversation; `notice`: owed to one person unasked; `bulk`: the same to many. Paid in this order. */
export type Lane = 'answer' | 'notice' | 'bulk';

export const lanes: readonly Lane[] = ['answer', 'notice', 'bulk'];

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed';

/** One message that is owed to one chat. */
export type Delivery = {
  id: number;
  to: Address;
  /** Whom it is about, where it is about somebody. */
  personId: number | null;
  reply: Reply;
  lane: Lane;
  state: DeliveryState;
  dueAt: Date;
  attempts: number;
  /** The cause of this message; the same cause owes nothing twice. */
  dedupeKey: string;
  lastError: string | null;
  messageId: string | null;
};
