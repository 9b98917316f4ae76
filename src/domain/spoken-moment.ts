import type { Calendar } from './calendar.ts';
import { dayPattern, readDay, readTime, timePattern } from './plan-edit/moment.ts';
import { foldMarks } from './vietnamese.ts';

const dayMs = 86_400_000;
const longestAheadMs = 366 * dayMs;

/**
 * When something is to happen, as people type it: `14h30`, `7 giờ sáng mai`, `16h00 ngày 25/6`. Without a day it is
 * the next time that the clock shows this. Null for what is no moment to come within a year.
 */
export function readMoment(text: string, now: Date, calendar: Calendar): Date | null {
  const typed = foldMarks(text.slice(0, 80));
  const time = new RegExp(`(?:${timePattern})(?![a-z])`).exec(typed)?.[0];
  const hour = readTime(time);
  if (!time || !hour) return null;
  const today = calendar.dayOf(now);
  const isLate = /(?:^|\s)(?:chieu|toi)(?:\s|$)/.test(typed) && Number(hour.slice(0, 2)) < 12;
  const at = isLate ? `${Number(hour.slice(0, 2)) + 12}${hour.slice(2)}` : hour;
  const rest = typed.replace(time, ' ');
  const ahead = /(?:^|\s)(?:mai|ngay mai)(?:\s|$)/.test(rest)
    ? 1
    : /(?:^|\s)(?:mot|kia|ngay kia)(?:\s|$)/.test(rest)
      ? 2
      : 0;
  const written = new RegExp(dayPattern).exec(rest)?.[0];
  const day = written ? readDay(written, today) : calendar.dayOf(new Date(now.getTime() + ahead * dayMs));
  if (!day) return null;
  const instant = calendar.instantOf(day, at);
  const isOpen = !written && ahead === 0 && !/hom nay/.test(rest);
  const moment =
    isOpen && instant <= now ? calendar.instantOf(calendar.dayOf(new Date(now.getTime() + dayMs)), at) : instant;
  return moment > now && moment.getTime() - now.getTime() < longestAheadMs ? moment : null;
}
