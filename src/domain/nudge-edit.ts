import type { Ladder } from './nudge.ts';
import { accept, type Outcome, refuse } from './outcome.ts';
import type { QuietHours } from './quiet-hours.ts';
import { foldMarks } from './vietnamese.ts';

const longest = 200;
const mostRungs = 12;
const mostHours = 60 * 24;
const mostTimes = 4;
const no = new Set(['khong', 'khong co', 'bo']);
const clock = /(\d{1,2})\s*(?:h|:|gio|g)\s*(\d{1,2})?/g;

/** `21h đến 6h30`, `21:00-06:30`; `không` for none. */
export function readQuietHours(text: string): Outcome<QuietHours, 'quiet-unreadable'> {
  const folded = foldMarks(text.slice(0, longest));
  if (no.has(folded)) return accept({ from: '00:00', to: '00:00' });
  const [from, to, ...rest] = readTimes(folded);
  return from && to && from !== to && rest.length === 0 ? accept({ from, to }) : refuse('quiet-unreadable');
}

/** `16h`, `7h30`. */
export function readTime(text: string): Outcome<string, 'time-unreadable'> {
  const [time, ...rest] = readTimes(foldMarks(text.slice(0, longest)));
  return time && rest.length === 0 ? accept(time) : refuse('time-unreadable');
}

/** `7h, 17h`; `không` for none. */
export function readTimesOfDay(text: string): Outcome<string[], 'time-unreadable'> {
  const folded = foldMarks(text.slice(0, longest));
  if (no.has(folded)) return accept([]);
  const times = [...new Set(readTimes(folded))].sort();
  return times.length > 0 && times.length <= mostTimes ? accept(times) : refuse('time-unreadable');
}

/** `3 ngày, 24, 6 giờ, 0; sau đó 12 giờ một lần`: hours where no unit is named. */
export function readLadder(text: string): Outcome<Ladder, 'ladder-unreadable'> {
  const [early = '', late, ...rest] = foldMarks(text.slice(0, longest)).split(/sau(?:\s+do|\s+han)?/);
  const before = readHours(early);
  const after = late === undefined ? [] : readHours(late.replace(/mot lan/g, ''));
  const isGood =
    before !== null &&
    after !== null &&
    rest.length === 0 &&
    before.length > 0 &&
    before.length <= mostRungs &&
    after.length <= 1 &&
    (late === undefined || after.length === 1) &&
    before.every((hours) => hours <= mostHours) &&
    after.every((hours) => hours >= 1 && hours <= 14 * 24);
  if (!isGood) return refuse('ladder-unreadable');
  return accept({ before: [...new Set(before)].sort((one, other) => other - one), every: after[0] ?? null });
}

/** Null where something else stands among the numbers. */
function readHours(text: string): number[] | null {
  const parts = text.split(/[,;.\s]*(?:,|;|\bva\b)[,;.\s]*|\.\s*$/).filter((part) => part.trim() !== '');
  const hours = parts.map((part) => {
    const [, count, unit = 'gio'] = /^\s*(?:cu|moi)?\s*(\d{1,4})\s*(ngay|gio|h)?(?:\s+mot)?\s*$/.exec(part) ?? [];
    return count === undefined ? Number.NaN : Number(count) * (unit === 'ngay' ? 24 : 1);
  });
  return hours.some(Number.isNaN) ? null : hours;
}

function readTimes(folded: string): string[] {
  const times = [...folded.matchAll(clock)].map(([, hours = '', minutes = '0']) => [Number(hours), Number(minutes)]);
  if (times.some(([hours = 99, minutes = 99]) => hours > 23 || minutes > 59)) return [];
  return times.map((numbers) => numbers.map((number) => String(number).padStart(2, '0')).join(':'));
}
