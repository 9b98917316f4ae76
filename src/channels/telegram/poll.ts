import { asGrammySignal } from './api.ts';
import type { Bot } from './bot.ts';
import { storeBatch } from './store-batch.ts';
import { allowedUpdates, type Update, updateSchema } from './update.ts';

/** Below the 30 s after which a request is given up. */
const longPollSeconds = 20;

/**
 * Asks for updates once, stores them, and answers with the offset to ask from next. Asking confirms everything below
 * the offset, so it never passes an update that is not stored; grammY's own loop passes whatever its handlers did.
 */
export async function poll(
  bot: Bot,
  offset: number,
  store: (update: Update) => Promise<void>,
  signal: AbortSignal,
): Promise<{ next: number; unstored: number }> {
  // While down, the first answer is asked for at once, so that nobody waits a whole poll to learn that all is well again.
  const timeout = bot.health() === 'up' ? longPollSeconds : 0;
  const request = { offset, timeout, allowed_updates: allowedUpdates };
  const given: unknown[] = await bot.api.getUpdates(request, asGrammySignal(signal));
  bot.succeeded();

  const updates = given.map((update) => updateSchema.parse(update)).sort((a, b) => a.update_id - b.update_id);
  const unstored = await storeBatch(updates, store);
  const last = updates.at(-1);
  const behindLast = last ? last.update_id + 1 : offset;
  return { next: Math.min(behindLast, ...unstored.map(({ update_id }) => update_id)), unstored: unstored.length };
}
