import type { Answer, ZaloBotApi } from './api.ts';
import { readEvents, type ZaloBotEvent } from './update.ts';

const longPollSeconds = 20;
/** How much longer than the platform we wait ourselves. */
const graceMs = 10_000;

/** Asks for one event. Nobody having written is an answer as good as any other: the platform says 408 then. */
export async function askForEvents(
  api: ZaloBotApi,
  isUp: boolean,
  signal: AbortSignal,
): Promise<{ ok: true; events: ZaloBotEvent[] } | (Answer & { ok: false })> {
  // While down, the first answer is asked for at once, so that nobody waits a whole poll to learn that all is well again.
  const seconds = isUp ? longPollSeconds : 1;
  const answer = await api.call(
    'getUpdates',
    { timeout: String(seconds) },
    { timeoutMs: seconds * 1000 + graceMs, signal },
  );
  if (answer.ok) return { ok: true, events: readEvents(answer.result) };
  const isIdle = answer.failure.kind === 'answered' && answer.failure.code === 408;
  return isIdle ? { ok: true, events: [] } : answer;
}

/** What was fetched and is not stored yet. Fetching has consumed it, so that it must not be let go of. */
export function createBasket(store: (event: ZaloBotEvent) => Promise<void>) {
  let unstored: ZaloBotEvent[] = [];
  return {
    put: (events: ZaloBotEvent[]) => unstored.push(...events),
    /** Stores what is there, in order; rejects at the first that cannot be stored, and keeps it and those behind. */
    async empty(): Promise<void> {
      for (let first = unstored[0]; first; first = unstored[0]) {
        await store(first);
        unstored = unstored.slice(1);
      }
    },
  };
}
