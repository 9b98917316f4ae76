import { type Calendar, formatDay, formatTime } from './calendar.ts';
import type { DressRule } from './plan.ts';

/** Letters of a short name. */
const mostLetters = 60;

export type Conference = {
  id: number;
  title: string;
  issuer: string | null;
  planNumber: string | null;
  /** `YYYY-MM-DD`; null while only a month, or nothing, is known. */
  date: string | null;
  /** The document's own words for when. */
  dateText: string | null;
  /** `HH:mm`. */
  startTime: string | null;
  endTime: string | null;
  duration: string | null;
  /** The plan says "dự kiến". */
  tentative: boolean;
  venue: string | null;
  expectedDelegates: number | null;
  state: 'open' | 'cancelled';
  /** Set by the office; without it answers count until the conference begins. */
  rsvpBy: Date | null;
  officePhone: string | null;
  dressCode: DressRule[];
};

/** When it begins; a day without a stated hour begins at its end, so that nothing closes too early. */
export function startsAt(conference: Conference, calendar: Calendar): Date | null {
  if (!conference.date) return null;
  return calendar.instantOf(conference.date, conference.startTime ?? '23:59');
}

/** When answers stop counting, or null while there is no date to close them. */
export function rsvpClosesAt(conference: Conference, calendar: Calendar): Date | null {
  return conference.rsvpBy ?? startsAt(conference, calendar);
}

/** Whether its day is settled, so that it may be put into calendars. */
export function hasFirmDate(conference: Conference): boolean {
  return conference.date !== null && !conference.tentative;
}

/** Over with the last minute of its day. A conference without a date is not over. */
export function isOver(conference: Conference, now: Date, calendar: Calendar): boolean {
  return conference.date !== null && calendar.dayOf(now) > conference.date;
}

/**
 * Nearest first: those to come by date, those without a date after them; those that are cancelled or over last, and
 * latest first.
 */
export function compareNearness(one: Conference, other: Conference, now: Date, calendar: Calendar): number {
  const [oneOver, otherOver] = [one, other].map((each) => each.state === 'cancelled' || isOver(each, now, calendar));
  if (oneOver !== otherOver) return oneOver ? 1 : -1;
  const order = (one.date ?? '9999').localeCompare(other.date ?? '9999') || one.id - other.id;
  return oneOver ? -order : order;
}

/** `14h00, thứ Tư, 24/6/2026`, or the document's own words while the day is open. */
export function describeWhen(
  conference: Pick<Conference, 'date' | 'dateText' | 'startTime' | 'endTime' | 'tentative'>,
): string | null {
  if (!conference.date) return conference.dateText;
  const day = formatDay(conference.date);
  const hours = conference.startTime && conference.endTime ? '–' : '';
  const time = conference.startTime
    ? `${formatTime(conference.startTime)}${hours}${conference.endTime ? formatTime(conference.endTime) : ''}, `
    : '';
  return `${time}${day}${conference.tentative ? ' (dự kiến)' : ''}`;
}

/** The name for a button or a line that has little room: cut at a word, with `…`. */
export function shortNameOf(conference: Pick<Conference, 'title'>): string {
  const name = nameOf(conference);
  if (name.length <= mostLetters) return name;
  return `${name.slice(0, mostLetters).replace(/[\s,;]+\S*$/, '')}…`;
}

/** The conference's own name: the plan's title without the words that only say that it is being held. */
export function nameOf(conference: Pick<Conference, 'title'>): string {
  const name = conference.title.replace(/^(?:về việc\s+)?tổ chức\s+(?=\S)/iu, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
