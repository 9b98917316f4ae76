import type { Receive } from '../../message/incoming.ts';
import type { ZaloBotApi } from './api.ts';
import { translate } from './translate.ts';
import type { ZaloBotEvent } from './update.ts';

const typingTimeoutMs = 5_000;

export type Intake = {
  /** Resolves when the event is stored or does not concern us; rejects when it could not be stored. */
  store(event: ZaloBotEvent): Promise<void>;
  /** Resolves when nothing is in hand any more. */
  settled(): Promise<void>;
};

/** The way of an event to `receive`, the same for both modes. */
export function createIntake(api: ZaloBotApi, receive: Receive, now: () => Date, stopping: AbortSignal): Intake {
  const inHand = new Set<Promise<void>>();

  return {
    async store(event) {
      const incoming = translate(event, now());
      if (!incoming) return;
      const storing = receive(incoming);
      inHand.add(storing);
      try {
        await storing;
      } finally {
        inHand.delete(storing);
      }
      // Nothing waits for this: whether somebody is seen typing matters to the eye alone.
      const typing = { chat_id: incoming.from.id, action: 'typing' };
      void api.call('sendChatAction', typing, { timeoutMs: typingTimeoutMs, signal: stopping });
    },
    async settled() {
      await Promise.allSettled(inHand);
    },
  };
}
