import type { AgendaItem } from '../plan.ts';
import { findMoved, matchItems } from '../plan-change/match.ts';
import { foldWording } from '../vietnamese.ts';
import { openingOf, type Programme } from './programme.ts';

export const itemParts = ['time', 'title', 'responsible', 'session', 'condition', 'order'] as const;

/** What of an item is another: when, its name, who, in which session, whether only "nếu có", or its place. */
type ItemPart = (typeof itemParts)[number];

/** What of the whole conference is another. `when`: the words of a date that is still open; `firmness`: "dự kiến". */
const wholeParts = ['title', 'date', 'when', 'start', 'end', 'venue', 'firmness'] as const;
type WholePart = (typeof wholeParts)[number];

/** One thing that delegates were told otherwise before. Dates are `YYYY-MM-DD`, times `HH:mm`. */
export type ProgrammeChange =
  | { kind: 'whole'; part: WholePart; from: string | null; to: string | null }
  /** A session begins at another time; null where there is none of this name. */
  | { kind: 'session'; name: string; from: string | null; to: string | null }
  | { kind: 'added'; item: AgendaItem }
  | { kind: 'dropped'; item: AgendaItem }
  /** `opens`: it was, or is, the one that the conference begins with, and its time is another. */
  | { kind: 'item'; part: ItemPart; from: AgendaItem; to: AgendaItem; opens: boolean };

/** The net change from one programme to another; what says the same is not there. */
export function compareProgrammes(from: Programme, to: Programme): ProgrammeChange[] {
  return [...compareWhole(from, to), ...compareSessions(from.agenda, to.agenda), ...compareItems(from, to)];
}

function compareWhole(from: Programme, to: Programme): ProgrammeChange[] {
  const firmness = ({ tentative }: Programme) => (tentative ? 'tentative' : 'firm');
  const values: Record<WholePart, (programme: Programme) => string | null> = {
    title: ({ title }) => title,
    date: ({ date }) => date,
    when: ({ date, dateText }) => (date ? null : dateText),
    start: openingOf,
    end: ({ endTime }) => endTime,
    venue: ({ venue }) => venue,
    firmness,
  };
  return wholeParts.flatMap((part) => {
    const [before, after] = [values[part](from), values[part](to)];
    return isSameText(before, after) ? [] : [{ kind: 'whole' as const, part, from: before, to: after }];
  });
}

/** Only where there are several: an agenda without sessions, or with one, begins with the conference. */
function compareSessions(from: AgendaItem[], to: AgendaItem[]): ProgrammeChange[] {
  const [before, after] = [startsOf(from), startsOf(to)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  if (Math.max(before.size, after.size) < 2) return [];
  return names.flatMap((name) => {
    const [earlier, later] = [before.get(name), after.get(name)];
    const isThere = earlier !== undefined && later !== undefined;
    if (isThere && earlier === later) return [];
    return [{ kind: 'session' as const, name, from: earlier ?? null, to: later ?? null }];
  });
}

/** When each named session begins; a session without any time is there, too. */
function startsOf(agenda: AgendaItem[]): Map<string, string | null> {
  const starts = new Map<string, string | null>();
  for (const { session, start } of agenda) {
    if (session !== null) starts.set(session, starts.get(session) ?? start);
  }
  return starts;
}

function compareItems(from: Programme, to: Programme): ProgrammeChange[] {
  const { pairs, dropped, added } = matchItems(from.agenda, to.agenda, ({ title }) => title);
  const inOrder = pairs.toSorted((one, other) => one.to.order - other.to.order);
  const before = inOrder.toSorted((one, other) => one.from.order - other.from.order);
  const moved = findMoved(before.map((pair) => pair.to.order));
  const openings = [openingOf(from), openingOf(to)];
  return [
    ...inOrder.flatMap((pair) =>
      itemParts
        .filter((part) => (part === 'order' ? isMoved(pair, moved) : !isSamePart(part, pair.from, pair.to)))
        .map((part): ProgrammeChange => {
          const opens = part === 'time' && pair.from.start !== pair.to.start && isOpening(pair, openings);
          return { kind: 'item', part, ...pair, opens };
        }),
    ),
    ...dropped.map((item): ProgrammeChange => ({ kind: 'dropped', item })),
    ...added.map((item): ProgrammeChange => ({ kind: 'added', item })),
  ];
}

type Pair = { from: AgendaItem; to: AgendaItem };

/** A place in the list says nothing new where the times already say it. */
function isMoved({ from, to }: Pair, moved: Set<number>): boolean {
  return moved.has(to.order) && from.start === to.start;
}

function isOpening({ from, to }: Pair, [before, after]: (string | null)[]): boolean {
  return (from.start !== null && from.start === before) || (to.start !== null && to.start === after);
}

function isSamePart(part: Exclude<ItemPart, 'order'>, from: AgendaItem, to: AgendaItem): boolean {
  switch (part) {
    case 'time':
      return from.start === to.start && from.end === to.end;
    case 'condition':
      return from.ifAny === to.ifAny;
    default:
      return isSameText(from[part], to[part]);
  }
}

function isSameText(one: string | null, other: string | null): boolean {
  return foldWording(one ?? '') === foldWording(other ?? '');
}
