import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Calendar } from '../domain/calendar.ts';
import { type Conference, hasFirmDate, nameOf } from '../domain/conference.ts';
import { printable } from './printable.ts';

/**
 * The conference as an `.ics` entry, or null while its date is open or tentative: a calendar forgets no wrong day.
 * `revision` counts the changes from 0, so that a later entry replaces an earlier one. Times are written in UTC, which
 * every telephone shows in its own zone; a day without a stated hour is an entry for the whole day.
 */
export function writeCalendarEntry(
  conference: Conference,
  { calendar, revision, now }: { calendar: Calendar; revision: number; now: Date },
): string | null {
  if (!conference.date || !hasFirmDate(conference)) return null;

  const isCancelled = conference.state === 'cancelled';
  const entry = ical({ prodId: '//thu-ky//thu-ky//VI', method: ICalCalendarMethod.PUBLISH });
  entry.createEvent({
    id: `conference-${conference.id}@thu-ky`,
    sequence: revision,
    stamp: now,
    summary: printable(nameOf(conference)),
    location: conference.venue ? printable(conference.venue) : null,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...timesOf(conference, conference.date, calendar),
  });
  return entry.toString();
}

function timesOf({ startTime, endTime }: Conference, date: string, calendar: Calendar) {
  if (!startTime) return { start: new Date(`${date}T00:00:00Z`), allDay: true };
  const start = calendar.instantOf(date, startTime);
  return endTime && endTime > startTime ? { start, end: calendar.instantOf(date, endTime) } : { start };
}
