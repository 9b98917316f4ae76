import type { Update } from './update.ts';

/**
 * Stores the updates of a batch, each chat's in order, different chats at the same time, and answers with the first
 * of each chat that could not be stored. A chat waits behind its first failure, so that its order survives the next try.
 */
export async function storeBatch(updates: Update[], store: (update: Update) => Promise<void>): Promise<Update[]> {
  const chats = Map.groupBy(updates, chatOf);
  const failures = await Promise.all(
    [...chats.values()].map(async (ofOneChat) => {
      for (const update of ofOneChat) {
        try {
          await store(update);
        } catch {
          return [update];
        }
      }
      return [];
    }),
  );
  return failures.flat();
}

function chatOf(update: Update): number | undefined {
  return (update.message ?? update.callback_query?.message)?.chat.id;
}
