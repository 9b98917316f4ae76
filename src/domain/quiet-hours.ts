import type { Calendar } from './calendar.ts';

/** When nothing is sent that is not urgent: local times `HH:mm`; equal ones mean that there are none. */
export type QuietHours = { from: string; to: string };

/** Of a conference that has not set its own. */
export const defaultQuietHours: QuietHours = { from: '21:00', to: '06:30' };

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** What is moved before the quiet hours leaves so long before them, so that it is read. */
const aheadMs = 30 * minuteMs;

export function isQuiet(hours: QuietHours, instant: Date, calendar: Calendar): boolean {
  return spanAround(hours, instant, calendar) !== null;
}

/** When a message that is owed now may leave: at once, or when the quiet hours end. */
export function nextAllowed(hours: QuietHours, instant: Date, calendar: Calendar): Date {
  return spanAround(hours, instant, calendar)?.to ?? instant;
}

/**
 * When something leaves that was meant for `instant` and is for `deadline`. Out of quiet hours it waits for the
 * morning, as long as half of the time that it gives is left then; otherwise it leaves on the evening before.
 */
export function fitBefore(hours: QuietHours, instant: Date, deadline: Date, calendar: Calendar): Date {
  const span = spanAround(hours, instant, calendar);
  if (!span) return instant;
  const isInTime = deadline.getTime() - span.to.getTime() >= (deadline.getTime() - instant.getTime()) / 2;
  return isInTime && span.to < deadline ? span.to : new Date(span.from.getTime() - aheadMs);
}

/** The first allowed moment of the day after. */
export function nextMorning(hours: QuietHours, instant: Date, calendar: Calendar): Date {
  const tomorrow = calendar.dayOf(new Date(startOfDay(instant, calendar).getTime() + 1.5 * dayMs));
  return nextAllowed(hours, calendar.instantOf(tomorrow, '06:00'), calendar);
}

export function startOfDay(instant: Date, calendar: Calendar): Date {
  return calendar.instantOf(calendar.dayOf(instant), '00:00');
}

/** The quiet hours that an instant lies in; their end is no more a part of them. */
function spanAround({ from, to }: QuietHours, instant: Date, calendar: Calendar): { from: Date; to: Date } | null {
  if (from === to) return null;
  for (const offset of [-1, 0]) {
    const day = calendar.dayOf(new Date(instant.getTime() + offset * dayMs));
    const start = calendar.instantOf(day, from);
    const endDay = from < to ? day : calendar.dayOf(new Date(calendar.instantOf(day, '12:00').getTime() + dayMs));
    const end = calendar.instantOf(endDay, to);
    if (start <= instant && instant < end) return { from: start, to: end };
  }
  return null;
}
