import type { Calendar } from './calendar.ts';
import type { Conference } from './conference.ts';
import type { Moment, NudgeSettings } from './nudge.ts';
import { nextAllowed } from './quiet-hours.ts';

const dayMs = 86_400_000;
/** Days before the conference from which organizers hear each morning and evening what is owed. */
const days = 30;
/** A summary of the morning is of no use in the evening. */
const usefulMs = 9 * 3_600_000;

/** What falls due within this is told of in a summary. */
export const soonMs = 3 * dayMs;

/** The organizers' mornings and evenings until the conference. */
export function summariesOf(conference: Conference, settings: NudgeSettings, calendar: Calendar): Moment[] {
  const { date } = conference;
  if (!date) return [];
  const noon = calendar.instantOf(date, '12:00').getTime();
  const all = Array.from({ length: days + 1 }, (_, back) => calendar.dayOf(new Date(noon - (days - back) * dayMs)));
  return all.flatMap((day) =>
    settings.summaries.map((time): Moment => {
      const at = nextAllowed(settings.quiet, calendar.instantOf(day, time), calendar);
      const until = new Date(at.getTime() + usefulMs);
      return { kind: 'summary', subject: conference.id, round: day, rung: time, at, until, escalates: false };
    }),
  );
}
