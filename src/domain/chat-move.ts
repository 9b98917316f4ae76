import { accept, type Outcome, refuse } from './outcome.ts';

/** Somebody's wish to go on in another chat of the same channel. */
export type ChatMove = {
  id: number;
  personId: number;
  /** The pass that it was asked with. */
  counter: number;
  toChatId: number;
  askedAt: Date;
  decided: boolean;
};

/** How long the first chat's word may be waited for. */
const patienceMs = 24 * 3_600_000;

/** Whether a wish to move may still be decided: it waits, it is fresh, and the pass has not been renewed since. */
export function judgeMove(move: ChatMove, counter: number | null, now: Date): Outcome<null, 'move-over'> {
  const isStale = now.getTime() - move.askedAt.getTime() > patienceMs;
  return move.decided || isStale || counter !== move.counter ? refuse('move-over') : accept(null);
}
