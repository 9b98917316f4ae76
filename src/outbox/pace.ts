/** Lets so many through a second, evenly; the first few at once. Times are monotonic milliseconds. */
export type Pace = {
  /** How many may leave now; they count as gone. */
  take(wanted: number, nowMs: number): number;
  /** When the next one may leave. */
  nextAtMs(nowMs: number): number;
};

export function createPace(perSecond: number): Pace {
  const gapMs = 1000 / perSecond;
  let freeAtMs = 0;
  return {
    take(wanted, nowMs) {
      let taken = 0;
      freeAtMs = Math.max(freeAtMs, nowMs - gapMs);
      while (taken < wanted && freeAtMs <= nowMs) {
        freeAtMs += gapMs;
        taken += 1;
      }
      return taken;
    },
    nextAtMs: (nowMs) => Math.max(freeAtMs, nowMs),
  };
}
