import { foldMarks } from '../vietnamese.ts';

/**
 * Times and days as people type them, for the patterns of the rules; each is without named groups. Minutes that stand
 * apart are two digits and not the day of a date: `11h 29/5` is eleven o'clock.
 */
export const timePattern =
  "\\d{1,2}\\s?(?:h|g|:|gio)(?:\\s?\\d{2}|\\d)?(?!\\d|\\s?[/.]\\s?\\d|\\s?-\\s?\\d{1,2}\\s?-|\\sthang)\\s?(?:phut|p|')?(?:\\s(?:sang|chieu|toi)(?!\\s\\d))?";
export const dayPattern =
  '(?:ngay\\s)?\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?|\\sthang\\s\\d{1,2}(?:(?:\\snam)?\\s\\d{4})?)';
/** The day of the week adds nothing to a date, and may stand before or behind it. */
export const weekdayPattern = '(?:thu\\s(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)';

/** `8h5`, `14:30`, `2 giờ chiều` as `HH:mm`; null where the clock has no such time. */
export function readTime(text: string | undefined): string | null {
  const [hours, minutes = '0'] = (text ?? '').match(/\d+/g) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const isLate = /(?:chieu|toi)$/.test(foldMarks(text ?? '')) && Number(hours) < 12;
  return `${String(Number(hours) + (isLate ? 12 : 0)).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** `25/6/2026`, `25 tháng 6 năm 2026` as `YYYY-MM-DD`; without a year it is that of `near`. Null for no such day. */
export function readDay(text: string | undefined, near: string | null): string | null {
  const [day, month, year = near?.slice(0, 4)] = (text ?? '').match(/\d+/g) ?? [];
  if (!day || !month || !year) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written) ? written : null;
}

/** A deadline as `YYYY-MM-DDTHH:mm`, or the day alone where no hour was said; null for no such moment. */
export function readDeadline(time: string | undefined, day: string | undefined, near: string | null): string | null {
  const readyDay = readDay(day, near);
  const readyTime = time === undefined ? '' : readTime(time);
  if (!readyDay || readyTime === null) return null;
  return readyTime ? `${readyDay}T${readyTime}` : readyDay;
}

/** `trước 11 giờ, ngày 29/5/2026`: the groups `time` and `day`. */
export const deadlinePattern = `(?:(?:la|den|truoc|vao|cham nhat|luc|:)\\s?){0,3}(?:(?<time>${timePattern})\\s?,?\\s?)?(?:${weekdayPattern},?\\s)?(?<day>${dayPattern})(?:\\s?\\(?${weekdayPattern}\\)?)?`;
