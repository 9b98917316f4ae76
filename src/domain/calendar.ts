import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { createOffset } from './time-zone.ts';

dayjs.extend(utc);

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** Dates and times as officials write them, in the time zone of the installation. */
export type Calendar = {
  /** The instant of a local day (`YYYY-MM-DD`) and time (`HH:mm`). */
  instantOf(day: string, time: string): Date;
  /** The local day of an instant, `YYYY-MM-DD`. */
  dayOf(instant: Date): string;
  /** `14h00, thứ Tư, 24/6/2026`. */
  formatMoment(instant: Date): string;
  /** `15h20`. */
  formatTimeOf(instant: Date): string;
};

export function createCalendar(zone: string): Calendar {
  const offsetAt = createOffset(zone);
  const local = (instant: Date) => new Date(instant.getTime() + offsetAt(instant)).toISOString();
  const dayOf = (instant: Date) => local(instant).slice(0, 10);
  const timeOf = (instant: Date) => formatTime(local(instant).slice(11, 16));
  return {
    instantOf(day, time) {
      const asUtc = new Date(`${day}T${time}Z`);
      const guess = new Date(asUtc.getTime() - offsetAt(asUtc));
      return new Date(asUtc.getTime() - offsetAt(guess));
    },
    dayOf,
    formatMoment: (instant) => `${timeOf(instant)}, ${formatDay(dayOf(instant))}`,
    formatTimeOf: timeOf,
  };
}

/** `2026-06-02` as `thứ Ba, 02/6/2026`. */
export function formatDay(day: string): string {
  return `${weekdays[dayjs.utc(day).day()]}, ${formatDate(day)}`;
}

/** `2026-06-02` as `02/6/2026`: the day with two digits, the month with two only for January and February (Decree 30/2020). */
export function formatDate(day: string): string {
  const date = dayjs.utc(day);
  const month = date.month() + 1;
  return `${date.format('DD')}/${month < 3 ? `0${month}` : month}/${date.year()}`;
}

/** `08:05` as `08h05`. */
export function formatTime(time: string): string {
  return time.replace(':', 'h');
}

/** A deadline of a plan as it stands after "trước": `11h00, thứ Sáu, 29/5/2026`, or the day alone. */
export function formatDeadline(deadline: string): string {
  const [day = '', time] = deadline.split('T');
  return [...(time ? [formatTime(time)] : []), formatDay(day)].join(', ');
}

/** The same as the field says it: `11 giờ, thứ Sáu, 29/5/2026`, `11 giờ 30, …`, or the day alone. */
export function sayDeadline(deadline: string): string {
  const [day = '', time] = deadline.split('T');
  if (!time) return formatDay(day);
  const [hours, minutes] = time.split(':');
  return `${Number(hours)} giờ${minutes === '00' ? '' : ` ${minutes}`}, ${formatDay(day)}`;
}
