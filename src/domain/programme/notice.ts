import type { Calendar } from '../calendar.ts';
import { nextAllowed, type QuietHours } from '../quiet-hours.ts';
import { openingOf, type Programme } from './programme.ts';

/** What is published within so long of the first change is told with it, in one notice. */
export const togetherMs = 5 * 60_000;

/** So near to the conference nobody should sleep over a change: it leaves in the quiet hours, too. */
const nearMs = 24 * 3_600_000;

/**
 * When a notice leaves that is ready now: at once where an organizer says so, or where the conference, as it was told
 * or as it is now, begins within a day; otherwise not in the quiet hours.
 */
export function noticeLeavesAt(
  { from, to, isUrgent }: { from: Programme; to: Programme; isUrgent: boolean },
  quiet: QuietHours,
  readyAt: Date,
  calendar: Calendar,
): Date {
  const isNear = [from, to].some((programme) => isWithin(programme, readyAt, calendar));
  return isUrgent || isNear ? readyAt : nextAllowed(quiet, readyAt, calendar);
}

function isWithin(programme: Programme, now: Date, calendar: Calendar): boolean {
  if (!programme.date) return false;
  const ms = calendar.instantOf(programme.date, openingOf(programme) ?? '23:59').getTime() - now.getTime();
  return ms <= nearMs && ms > -nearMs;
}
