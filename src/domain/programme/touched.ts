import type { AgendaItem } from '../plan.ts';
import { foldWording } from '../vietnamese.ts';
import type { ProgrammeChange } from './compare.ts';

/** Somebody as an agenda may mean them. Whoever comes instead of a delegate is there as themselves and as that delegate. */
export type Touchable = {
  /** Who is told. */
  personId: number;
  name: string;
  title: string | null;
  unit: string | null;
  /** Groups and subgroups of the list. */
  groups: readonly string[];
  isContact: boolean;
  /** Comes, speaks, answers for a unit or receives people: whatever changes for all changes for them. */
  hearsAll: boolean;
};

/** A paper that is to be held, and who is told about it: contact and speaker. */
export type TouchablePaper = { topic: string; unit: string | null; people: readonly number[] };

export type Touched = { people: number[]; changes: ProgrammeChange[] };

/**
 * Who is told of which changes: everybody of what holds for all; of an item only those whom it names, or whose paper is
 * held in it. People with the same changes stand together, and whom nothing touches is not there.
 *
 * For all: the name, the day, the hour of opening and closing, the place, whether it is settled; the item that the
 * conference begins with, and when a session begins, which is there or no more, unless its name says of which groups it is.
 * Of an item: by name whoever it names; else by post, the contacts of a unit or else its people; the members of
 * a group that it or its session names; for papers their contacts and speakers.
 */
export function whoIsTouched(
  changes: readonly ProgrammeChange[],
  people: readonly Touchable[],
  papers: readonly TouchablePaper[],
): Touched[] {
  const beginsOtherwise = changes.some((one) => one.kind === 'whole' && one.part === 'start');
  const changesOf = new Map<number, ProgrammeChange[]>();
  for (const change of changes) {
    const touched = new Set(touchedBy(change, people, papers, beginsOtherwise));
    for (const personId of touched) changesOf.set(personId, [...(changesOf.get(personId) ?? []), change]);
  }
  const together = Map.groupBy(changesOf, ([, own]) => own.map((one) => changes.indexOf(one)).join());
  return [...together.values()].flatMap((some) => {
    const own = some[0]?.[1];
    return own ? [{ people: some.map(([personId]) => personId), changes: own }] : [];
  });
}

function touchedBy(
  change: ProgrammeChange,
  people: readonly Touchable[],
  papers: readonly TouchablePaper[],
  beginsOtherwise: boolean,
): number[] {
  const everybody = () => people.filter(({ hearsAll }) => hearsAll).map(({ personId }) => personId);
  switch (change.kind) {
    case 'whole':
      return everybody();
    case 'session': {
      const members = membersNamed(change.name, people);
      return members.length > 0 ? members : everybody();
    }
    case 'added':
    case 'dropped':
      return ofItem(change.item, people, papers);
    case 'item': {
      if (change.opens && !beginsOtherwise) return everybody();
      return [...ofItem(change.from, people, papers), ...ofItem(change.to, people, papers)];
    }
  }
}

function ofItem(item: AgendaItem, people: readonly Touchable[], papers: readonly TouchablePaper[]): number[] {
  const responsible = item.responsible ?? '';
  return [
    ...responsibleFor(responsible, item.title, people),
    ...membersNamed(`${item.title}; ${responsible}; ${item.session ?? ''}`, people),
    ...ofPapers(item, papers),
  ];
}

/** By name; where nobody is named so, by post or unit. */
function responsibleFor(responsible: string, title: string, people: readonly Touchable[]): number[] {
  const words = wordsOf(`${responsible}; ${title}`);
  const named = people.filter(({ name }) => name.includes(' ') && hasPhrase(words, wordsOf(name)));
  if (named.length > 0) return named.map(({ personId }) => personId);
  const bodies = responsible
    .split(/[,;/\n]|\s[-–]\s|\svà\s/u)
    .map((part) => wordsOf(part).replace(honours, ''))
    .filter((part) => part !== '');
  return bodies.flatMap((body) => {
    const posts = people.filter(({ title: post, unit }) => {
      if (post === null) return false;
      return body === wordsOf(post) || (unit !== null && body === wordsOf(`${post} ${unit}`));
    });
    const unit = people.filter((one) => one.unit !== null && body === wordsOf(one.unit));
    const contacts = unit.filter(({ isContact }) => isContact);
    return [...posts, ...(contacts.length > 0 ? contacts : unit)].map(({ personId }) => personId);
  });
}

const honours = /^(?:(?:các|đại diện|lãnh đạo|đồng chí|đ c|ông|bà)\s)+/u;

/** Members of every group that a text names. */
function membersNamed(text: string, people: readonly Touchable[]): number[] {
  const words = wordsOf(text);
  const isNamed = (group: string) => group.includes(' ') && hasPhrase(words, wordsOf(group));
  return people.filter(({ groups }) => groups.some(isNamed)).map(({ personId }) => personId);
}

/** An item of papers means all of them, unless it names some by their topic or their unit. */
function ofPapers(item: AgendaItem, papers: readonly TouchablePaper[]): number[] {
  const words = wordsOf(`${item.title}; ${item.responsible ?? ''}`);
  const byTopic = papers.filter(({ topic }) => topic.includes(' ') && hasPhrase(words, wordsOf(topic)));
  if (byTopic.length > 0) return byTopic.flatMap(({ people }) => people);
  if (!hasPhrase(words, 'tham luận')) return [];
  const byUnit = papers.filter(({ unit }) => unit !== null && hasPhrase(words, wordsOf(unit)));
  return (byUnit.length > 0 ? byUnit : papers).flatMap(({ people }) => people);
}

function wordsOf(text: string): string {
  return foldWording(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hasPhrase(words: string, phrase: string): boolean {
  return phrase !== '' && ` ${words} `.includes(` ${phrase} `);
}
