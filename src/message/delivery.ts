import type { Address } from './incoming.ts';
import type { Reply } from './reply.ts';

/** `answer`: within a conversation; `notice`: owed to one person unasked; `bulk`: the same to many. Paid in this order. */
export type Lane = 'answer' | 'notice' | 'bulk';

export const lanes: readonly Lane[] = ['answer', 'notice', 'bulk'];

/** `held`: an organizer stopped it for now; `dropped`: it lost its cause before it left, and never will. */
export type DeliveryState = 'pending' | 'held' | 'sending' | 'sent' | 'unknown' | 'failed' | 'dropped';

/** What a delivery does to an earlier one of the same chat, instead of being a message of its own. */
export type Change = {
  earlierId: number;
  /** `edit` puts the reply in its place; `remove` takes it back, and is an edit where that is not possible any more. */
  how: 'edit' | 'remove';
  /** The message that is sent where the earlier one cannot be changed; null sends none. */
  instead: Reply | null;
};

/** One message that is owed to one chat, or one change of such a message. */
export type Delivery = {
  id: number;
  to: Address;
  /** Whom it is about, where it is about somebody. */
  personId: number | null;
  reply: Reply;
  change: Change | null;
  lane: Lane;
  state: DeliveryState;
  dueAt: Date;
  attempts: number;
  /** The cause of this message; the same cause owes nothing twice. */
  dedupeKey: string;
  lastError: string | null;
  messageId: string | null;
  conferenceId: number | null;
  /** By which of several ways it goes, and which have failed; see `domain/way.ts`. */
  way: string | null;
  waysTried: string[];
};
