/** The program's time. Everything that asks what time it is asks this, so that tests and rehearsals can move it. */
export type Clock = () => Date;

export const realClock: Clock = () => new Date();

/**
 * The rehearsal clock: it read `start` when the real time was `origin`, and has run `rate` times as fast since.
 * Computed from the same stored pair, it goes on across restarts and never back.
 */
export function rehearsalClock(start: Date, origin: Date, rate: number, real: Clock = realClock): Clock {
  return () => new Date(start.getTime() + (real().getTime() - origin.getTime()) * rate);
}

/** Milliseconds that only ever grow, for pacing and for measuring; they say nothing about the time of day. */
export function monotonicMs(): number {
  return performance.now();
}
