import { monotonicMs } from '../clock.ts';

type Pace = {
  /** So many messages of one chat are answered as fast as they come. */
  burst: number;
  /** From then on one in this time, in milliseconds. */
  everyMs: number;
  /** More than this are not waited for: the chat hears nothing about them. */
  mostWaiting: number;
};

/** Nobody types that fast; whoever holds a key down, or lets a program write, waits alone. */
export const usualPace: Pace = { burst: 30, everyMs: 700, mostWaiting: 100 };

export type Turnstile = {
  /** How long the next message of this chat waits before its turn, in milliseconds; null when it is not answered. */
  waitFor(chat: string): number | null;
};

/** Slows a chat down that floods, and nobody else. Time is the machine's own, since a rehearsal's may go faster. */
export function createTurnstile({ burst, everyMs, mostWaiting }: Pace, now = monotonicMs): Turnstile {
  /** When each chat's last message may have its turn; a chat that is quiet for long is forgotten. */
  const freeAt = new Map<string, number>();
  return {
    waitFor(chat) {
      const at = now();
      if (freeAt.size > 10_000) for (const [known, free] of freeAt) if (free < at) freeAt.delete(known);
      const free = Math.max(freeAt.get(chat) ?? 0, at) + everyMs;
      const waitMs = free - at - burst * everyMs;
      if (waitMs > mostWaiting * everyMs) return null;
      freeAt.set(chat, free);
      return Math.max(0, waitMs);
    },
  };
}
