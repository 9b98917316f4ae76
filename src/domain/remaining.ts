const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long until, or since, a moment, as people say it: days from two on, then hours, then minutes. */
export type Remaining = { late: boolean; count: number; unit: 'day' | 'hour' | 'minute' | 'now' };

/** Whole units, rounded to the nearer; never 0. */
export function remainingUntil(deadline: Date, now: Date): Remaining {
  const ms = Math.abs(deadline.getTime() - now.getTime());
  const late = deadline <= now;
  if (late && ms < 5 * minuteMs) return { late, count: 0, unit: 'now' };
  const hours = Math.round(ms / hourMs);
  if (hours > 48) return { late, count: Math.round(hours / 24), unit: 'day' };
  if (hours >= 1 && ms >= 50 * minuteMs) return { late, count: hours, unit: 'hour' };
  return { late, count: Math.max(1, Math.round(ms / minuteMs)), unit: 'minute' };
}
