import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

/** A day as written; the year is null where the text leaves it out. `at` and `end` are places in the text. */
export type WrittenDay = { day: number; month: number; year: number | null; at: number; end: number };
export type WrittenTime = { time: string; at: number; end: number };

const longest = 4_000;

const dayPatterns: RegExp[] = [
  // 15/3/2026, 15-3-2026, 15.3.2026; the first day of 15-16/3/2026 and of "15 và 16/3/2026"
  /(?<![\d/.,-])(\d{1,2})(?: ?(?:-|,|va|den(?: ngay)?|den het ngay) ?\d{1,2}){0,3} ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?![\d])/g,
  // ngày 15 tháng 3 năm 2026, ngày 15, 16 tháng 3, ngày 15 tháng 3/2026
  /(?<![\d/])(\d{1,2})(?: ?(?:-|,|va|den(?: ngay)?) ?(?:ngay )?\d{1,2}){0,3},? thang (\d{1,2})(?:,? nam (\d{4})| ?[/-] ?(\d{4}))?/g,
  // ngày 30/5, hạn cuối 25/5, trước 25/5
  /(?<=(?:ngay|truoc|cuoi|cham nhat|den|vao|han nop:?|han:?|chot|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|sang|chieu|toi)[ ,(]{1,3})(\d{1,2})(?: ?(?:-|,|va|den) ?\d{1,2}){0,3} ?\/ ?(\d{1,2})(?![\d]|\/\d| ?\/ ?\d)/g,
];

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Every day that the text names, in its order. */
export function findDays(text: string): WrittenDay[] {
  const plain = plainLetters(text.slice(0, longest));
  const days: WrittenDay[] = [];
  for (const [index, pattern] of dayPatterns.entries()) {
    for (const match of plain.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      const day = Number(match[1]);
      const month = Number(index === 0 ? match[3] : match[2]);
      const year = index === 0 ? match[4] : index === 1 ? (match[3] ?? match[4]) : undefined;
      if (!isDay(day, month) || days.some((other) => at < other.end && other.at < end)) continue;
      days.push({ day, month, year: year ? Number(year) : null, at, end });
    }
  }
  days.sort((one, other) => one.at - other.at);
  // "từ ngày 15/3 đến ngày 16/3/2026": the year stands once, with the last day.
  return days.map((day, index) =>
    day.year ? day : { ...day, year: days.slice(index + 1).find((next) => next.year)?.year ?? null },
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `YYYY-MM-DD`; null for a day that is not in the calendar or has no year. */
export function isoDay(
  day: Pick<WrittenDay, 'day' | 'month' | 'year'>,
  fallbackYear: number | null = null,
): string | null {
  const year = day.year ?? fallbackYear;
  if (!year || year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, day.month - 1, day.day));
  return date.getUTCDate() === day.day ? `${year}-${two(day.month)}-${two(day.day)}` : null;
}

/** 1 is Sunday as in `Chủ nhật`, 2 to 7 as the days are counted in Vietnamese. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay() + 1;
}

const weekdayWords: Record<string, number> = { hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7 };

export function findWeekday(text: string): number | null {
  const match = /(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat))(?![a-z\d])/.exec(
    plainLetters(text.slice(0, longest)),
  );
  if (!match) return null;
  if (match[2]) return 1;
  return weekdayWords[match[1] ?? ''] ?? Number(match[1]);
}

const timePattern =
  /(?<![\d/.,:])(\d{1,2})(?: ?(?:h|g|gio)(?![a-z]) ?(\d{1,2})? ?(?:phut|['’′´`ʹph])?|:(\d{2})(?!\d)|h(\d{2}))/g;

/** Every time of day that the text names: 14h00, 08 giờ 30 phút, 7h30', 8:00. */
export function findTimes(text: string): WrittenTime[] {
  const times: WrittenTime[] = [];
  for (const match of plainLetters(text.slice(0, longest)).matchAll(timePattern)) {
    const hour = Number(match[1]);
    const minute = Number(match[2] ?? match[3] ?? match[4] ?? 0);
    if (hour > 24 || minute > 59) continue;
    times.push({ time: `${two(hour)}:${two(minute)}`, at: match.index, end: match.index + match[0].length });
  }
  return times;
}

/** A stretch of time: its end only where a dash or `đến` ties it to the start. */
export function findRange(text: string): { start: string; end: string | null; at: number; after: number } | null {
  const plain = plainLetters(text.slice(0, longest));
  const [first, second] = findTimes(text);
  if (!first) {
    // "7-8h30" and "từ 7 đến 9 giờ" write the hour once.
    return null;
  }
  const between = second ? plain.slice(first.end, second.at) : '';
  const isTied =
    second !== undefined && /^['’′´` ]*(?:phut)?[ ,]*(?:-+|den|toi)(?: het| luc| khoang)? *(?:tu )?$/.test(between);
  return isTied
    ? { start: first.time, end: second.time, at: first.at, after: second.end }
    : { start: first.time, end: null, at: first.at, after: first.end };
}

export type WrittenDeadline = { when: string; at: number };

/**
 * The first deadline in a text: a word such as `trước` or `chậm nhất` with a day close behind it. Without an hour it
 * stays a date. A day without a year takes the given one. Null where there is none.
 */
export function findDeadline(text: string, year: number | null): WrittenDeadline | null {
  const plain = plainLetters(text.slice(0, longest));
  const days = findDays(text);
  if (days.length === 0) return null;
  const times = findTimes(text);
  for (const word of plain.matchAll(phrases.deadlineWord)) {
    const from = word.index + word[0].length;
    const day = days.find((candidate) => candidate.at >= from);
    if (!day) return null;
    const gap = plain.slice(from, day.at);
    if (gap.length > 60 || /[;]|\. |van ban|so \d/.test(gap)) continue;
    const date = isoDay(day, year);
    if (!date) continue;
    const near = times.find((time) => time.at >= from && time.end <= day.at + 1);
    const behind = times.find(
      (time) => time.at >= day.end && /^[ ,(-]*(?:luc|vao luc|truoc)? ?$/.test(plain.slice(day.end, time.at)),
    );
    const time = near ?? behind;
    return { when: time ? `${date}T${time.time}` : date, at: word.index };
  }
  return null;
}

/** The day of a deadline column's cell, where no word stands before it. */
export function readDeadlineCell(text: string, year: number | null): string | null {
  const found = findDeadline(text, year);
  if (found) return found.when;
  const day = findDays(text)[0] ?? findDays(`ngày ${text}`)[0];
  const date = day ? isoDay(day, year) : null;
  if (!date) return null;
  const time = findTimes(text)[0];
  return time ? `${date}T${time.time}` : date;
}

/** A number as offices write it: `05`, `1.086`. */
export function numberOf(text: string): number {
  return Number(text.replace(/[. ](?=\d{3}(?!\d))/g, ''));
}
