import { type Calendar, formatDay } from './calendar.ts';

/** When a deadline of a plan has passed: a day without an hour ends with its last minute. */
export function deadlineOf(deadline: string, calendar: Calendar): Date {
  const [day = '', time = '23:59'] = deadline.split('T');
  return calendar.instantOf(day, time);
}

/** A deadline after *trước*: `11 giờ, thứ Sáu, 29/5/2026`, `11 giờ 30, …`, or the day alone. */
export function sayDeadline(deadline: string): string {
  const [day = '', time] = deadline.split('T');
  if (!time) return formatDay(day);
  const [hours = '', minutes] = time.split(':');
  return `${Number(hours)} giờ${minutes === '00' ? '' : ` ${minutes}`}, ${formatDay(day)}`;
}
