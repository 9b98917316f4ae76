import type { Receive } from '../../message/incoming.ts';
import { asGrammySignal } from './api.ts';
import type { Bot } from './bot.ts';
import { translate } from './translate.ts';
import type { Update } from './update.ts';

const tapAnswerTimeoutMs = 5_000;

export type Intake = {
  /** Resolves when the update is stored or does not concern us; rejects when it must be offered again. */
  store(update: Update): Promise<void>;
  /** Resolves when nothing is in hand any more. */
  settled(): Promise<void>;
};

/** The way of an update to `receive`, the same for both modes. */
export function createIntake(bot: Bot, receive: Receive, now: () => Date, stopping: AbortSignal): Intake {
  const inHand = new Set<Promise<void>>();

  /** Nothing waits for this: whether the button still spins matters to the eye alone. */
  function stopSpinner(callbackId: string): void {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(tapAnswerTimeoutMs)]);
    bot.api.answerCallbackQuery(callbackId, {}, asGrammySignal(signal)).catch(() => {});
  }

  return {
    async store(update) {
      stopping.throwIfAborted();
      const incoming = translate(update, await bot.name(stopping), now());
      if (!incoming) return;
      const storing = receive(incoming);
      inHand.add(storing);
      try {
        await storing;
      } finally {
        inHand.delete(storing);
      }
      if (update.callback_query) stopSpinner(update.callback_query.id);
    },
    async settled() {
      await Promise.allSettled(inHand);
    },
  };
}
