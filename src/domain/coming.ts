import type { Calendar } from './calendar.ts';
import { type Conference, startsAt } from './conference.ts';
import type { Moment, NudgeSettings } from './nudge.ts';
import { fitBefore, nextAllowed } from './quiet-hours.ts';

const dayMs = 86_400_000;

/** What is told on the day before to everybody who comes: until the day's own message says it. */
export function eveOf(conference: Conference, settings: NudgeSettings, calendar: Calendar): Moment[] {
  const start = startsAt(conference, calendar);
  if (!start || !conference.date) return [];
  const dayBefore = calendar.dayOf(new Date(calendar.instantOf(conference.date, '12:00').getTime() - dayMs));
  const at = nextAllowed(settings.quiet, calendar.instantOf(dayBefore, settings.eveAt), calendar);
  return [about(conference, { kind: 'eve', at, until: start })];
}

/** What is told in the morning of the day; nothing where the quiet hours leave no morning before it begins. */
export function dayOf(conference: Conference, settings: NudgeSettings, calendar: Calendar): Moment[] {
  const start = startsAt(conference, calendar);
  if (!start || !conference.date) return [];
  const at = fitBefore(settings.quiet, calendar.instantOf(conference.date, settings.dayAt), start, calendar);
  return at < start && calendar.dayOf(at) === conference.date
    ? [about(conference, { kind: 'day', at, until: start })]
    : [];
}

function about(conference: Conference, moment: Pick<Moment, 'kind' | 'at' | 'until'>): Moment {
  return { ...moment, subject: conference.id, rung: '0', round: conference.date ?? '', escalates: false };
}
