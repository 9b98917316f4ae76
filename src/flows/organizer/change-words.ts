import type { AnnouncingView, Part, Round } from '../../conversation/announcing.ts';
import { none, type Option, type Say, say } from '../../conversation/flow.ts';
import type { Announcement } from '../../domain/announcement.ts';
import { formatDate } from '../../domain/calendar.ts';
import { hasFirmDate, nameOf } from '../../domain/conference.ts';
import { compareProgrammes, type ProgrammeChange } from '../../domain/programme/compare.ts';
import { contentOf, describeChange } from '../../domain/programme/describe.ts';
import { changesCalendar, type Programme } from '../../domain/programme/programme.ts';
import { type Touched, whoIsTouched } from '../../domain/programme/touched.ts';
import { orderCalendarEntry } from '../../message/orders.ts';
import { answerOptions } from '../rsvp.ts';
import { untilOf } from '../rsvp-record.ts';

/** Changes that one message names; more is read in the agenda. */
const mostLines = 4;

/** What some people are told of a change, and whether they are asked for their answer anew. */
export type Told = Touched & { anew: boolean };

type Between = { from: Programme; to: Programme };

/** Who is told what of a notice, as things stand now. Null for any other announcement. */
export async function changeParts(
  view: AnnouncingView,
  announcement: Announcement,
  round: Round,
): Promise<Part[] | null> {
  const { store, conference } = view;
  const change = await store.programmes.changeOf(announcement.id);
  if (!change) return null;
  const between = { from: change.from.programme, to: change.to.programme };
  const anew = await store.programmes.askedAnew(conference.id, change.from.number, change.to.number);
  const told = await whoIsTold(store, conference.id, between, anew);
  return told.map((one) => ({
    people: one.people,
    content: contentOf(one.changes),
    write: ({ whom }) => changeLetter(view, between, one, { whom, round, why: change.why, id: announcement.id }),
  }));
}

/** What one person was told, or would be, by a notice. */
export async function toldOf(
  { store, conference }: Pick<AnnouncingView, 'store' | 'conference'>,
  announcementId: number,
  personId: number,
): Promise<ProgrammeChange[]> {
  const change = await store.programmes.changeOf(announcementId);
  if (!change) return [];
  const between = { from: change.from.programme, to: change.to.programme };
  const told = await whoIsTold(store, conference.id, between, []);
  return told.find(({ people }) => people.includes(personId))?.changes ?? [];
}

/** Who is told of the net change between two programmes; those who are asked `anew` in any case. */
export async function whoIsTold(
  store: AnnouncingView['store'],
  conferenceId: number,
  { from, to }: Between,
  anew: readonly number[],
): Promise<Told[]> {
  const people = await store.programmes.touchable(conferenceId);
  const papers = await store.programmes.touchablePapers(conferenceId);
  const asked = new Set(anew);
  const touched = whoIsTouched(compareProgrammes(from, to), people, papers);
  const reached = new Set(touched.flatMap((one) => one.people));
  const untouched = { people: anew.filter((id) => !reached.has(id)), changes: [] };
  return [...touched, untouched].flatMap((one) =>
    [true, false]
      .map((isAnew) => ({ ...one, people: one.people.filter((id) => asked.has(id) === isAnew), anew: isAnew }))
      .filter((some) => some.people.length > 0),
  );
}

/** What one of them reads. */
export function changeLetter(
  view: Pick<AnnouncingView, 'conference' | 'calendar'>,
  { from, to }: Between,
  { changes, anew }: Pick<Told, 'changes' | 'anew'>,
  { whom, round, why, id }: { whom: string; round: Round; why: readonly string[]; id: number },
): Say {
  const { conference } = view;
  const options: Option[] = [
    { menu: 'acknowledge', label: 'menu-acknowledge', argument: String(id) },
    ...(anew ? answerOptions({ answeredAt: null, substituteFor: null }) : []),
    { menu: 'agenda', label: 'menu-agenda' },
  ];
  const isForAll = changes.some(({ kind }) => kind === 'whole');
  return {
    ...say(
      'change-letter',
      {
        round,
        whom,
        conference: nameOf(from),
        day: dayOf(from, changes),
        shape: changes.length === 0 ? 'none' : changes.length === 1 && isForAll ? 'sentence' : 'list',
        stays: whatStays(changes),
        why: why.length > 0 ? why.join('; ') : none,
        until: anew ? untilOf(view) : none,
        anew: String(anew),
      },
      options,
    ),
    lists: { lines: sayChanges(changes, changes.length === 1 && isForAll ? 'sentence' : 'list', mostLines) },
    ...(isForAll && changesCalendar(from, to) && hasFirmDate(conference)
      ? { document: orderCalendarEntry(conference.id) }
      : {}),
  };
}

/** The changes, a line each. */
export function sayChanges(changes: readonly ProgrammeChange[], shape: 'list' | 'sentence', most: number): Say[] {
  const lines = changes.slice(0, most).map((change) => {
    const { what, name, from, to } = describeChange(change);
    const part = say(`change-part-${what}`, { name: name ?? none, from: from ?? none, to: to ?? none });
    return shape === 'sentence' ? part : { ...say('change-line'), lists: { part: [part] } };
  });
  return changes.length > most ? [...lines, say('change-more', { count: changes.length - most })] : lines;
}

/** By its old day it is known, unless it is the day that changes. */
function dayOf({ date }: Programme, changes: readonly ProgrammeChange[]): string {
  const movesDay = changes.some((one) => one.kind === 'whole' && (one.part === 'date' || one.part === 'when'));
  return date && !movesDay ? formatDate(date) : none;
}

/** What people would otherwise ask: the place where only the time is another, and the time where only the place is. */
function whatStays(changes: readonly ProgrammeChange[]): 'venue' | 'time' | 'none' {
  const parts = changes.flatMap((one) => (one.kind === 'whole' ? [one.part] : []));
  const isTime = parts.some((part) => part !== 'venue' && part !== 'title' && part !== 'end');
  if (parts.includes('venue')) return isTime || parts.includes('end') ? 'none' : 'time';
  return isTime ? 'venue' : 'none';
}
