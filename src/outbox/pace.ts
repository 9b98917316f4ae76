/** Times are monotonic milliseconds. */
export type Pace = {
  /** How many of these may leave now; they count as gone. */
  take(wanted: number, isAnswer: boolean, nowMs: number): number;
  /** When the next may leave. */
  nextAtMs(isAnswer: boolean, nowMs: number): number;
  /** The other side said that it was too much, and for how long to leave it alone. */
  flooded(pauseMs: number, nowMs: number): void;
  /** As it stands now, for whoever looks on. */
  perSecond(): number;
};

const secondMs = 1_000;
/** Before the first refusal the pace rises quickly; whoever was refused once is careful. */
const firstCleanMs = secondMs;
const laterCleanMs = 10 * secondMs;
/** How long answers keep to the pace after a refusal. */
const carefulMs = 60 * secondMs;
/** How long ago something else than answers has to have been waiting for answers to have the channel to themselves. */
const besideMs = 3 * secondMs;
const cut = 0.85;
/** So many messages that a busy machine was late with are made up for, each this share of the usual distance behind the last. */
const mostLate = 3;
const hurriedShare = 0.75;

/**
 * Lets so many through a second, evenly: a little under what the other side bears, since being refused costs far more
 * than being slow. The limits are not published and move, so the pace begins at `start`, rises to `most` (which may move too) while nothing
 * is refused, and is cut when something is; then nothing at all leaves until the longest pause that was asked for is
 * over. Answers go at once while the rest is silent; beside it they go first, and the rest makes room for them.
 */
export function createPace(start: number, most = () => start): Pace {
  let rate = start;
  let freeAtMs = Number.NEGATIVE_INFINITY;
  let leftAtMs = Number.NEGATIVE_INFINITY;
  let pausedUntilMs = Number.NEGATIVE_INFINITY;
  let floodedAtMs = Number.NEGATIVE_INFINITY;
  let pacedAtMs = Number.NEGATIVE_INFINITY;
  let cleanMs = firstCleanMs;
  let watch = { sinceMs: 0, left: 0 };
  let lastSecond: number[] = [];

  return {
    take(wanted, isAnswer, nowMs) {
      let taken = 0;
      lastSecond = lastSecond.filter((at) => at > nowMs - secondMs);
      if (wanted > 0 && !isAnswer) pacedAtMs = nowMs;
      while (taken < wanted && nextAtMs(isAnswer, nowMs) <= nowMs) {
        taken += 1;
        freeAtMs = Math.min(whenFree(nowMs) + gapMs(), nowMs + secondMs);
        if (!isAnswer) leftAtMs = nowMs;
        lastSecond.push(nowMs);
      }
      rise(taken, nowMs);
      return taken;
    },
    nextAtMs,
    flooded(pauseMs, nowMs) {
      // Those that were on the wire together are refused together, and count as one.
      if (nowMs >= pausedUntilMs) rate = Math.max(rate * cut, start / 10);
      pausedUntilMs = Math.max(pausedUntilMs, nowMs + pauseMs);
      freeAtMs = pausedUntilMs;
      floodedAtMs = pausedUntilMs;
      cleanMs = laterCleanMs;
      watch = { sinceMs: pausedUntilMs, left: 0 };
    },
    perSecond: () => rate,
  };

  function gapMs(): number {
    return secondMs / rate;
  }

  /** Since when the next could have left; a long silence saves little up. */
  function whenFree(nowMs: number): number {
    return Math.max(freeAtMs, nowMs - mostLate * gapMs());
  }

  function nextAtMs(isAnswer: boolean, nowMs: number): number {
    if (nowMs < pausedUntilMs) return pausedUntilMs;
    const isFree = nowMs - floodedAtMs > carefulMs && nowMs - pacedAtMs > besideMs;
    if (isAnswer && isFree) return nowMs;
    const most = Math.max(1, Math.floor(rate));
    const oldestThatCounts = lastSecond[lastSecond.length - most];
    const roomAtMs = oldestThatCounts === undefined ? nowMs : oldestThatCounts + secondMs;
    return isAnswer ? roomAtMs : Math.max(roomAtMs, freeAtMs, leftAtMs + hurriedShare * gapMs(), nowMs);
  }

  /** One more a second after each while in which the pace was made use of and nothing was refused. */
  function rise(taken: number, nowMs: number): void {
    watch.left += taken;
    const tookMs = nowMs - watch.sinceMs;
    if (tookMs < cleanMs) return;
    // One more, because a pace of little more than one a second never fills its last place.
    const wasUsed = watch.left > 0 && watch.left + 1 >= (0.8 * rate * tookMs) / secondMs;
    if (wasUsed) rate = Math.min(most(), rate + 1);
    watch = { sinceMs: nowMs, left: 0 };
  }
}
