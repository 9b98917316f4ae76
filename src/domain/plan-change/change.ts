import type { Chapter } from '../plan-chapter.ts';
import { foldWording } from '../vietnamese.ts';
import { matchItems } from './match.ts';

/** One difference between two plans; `what`, `from` and `to` are Vietnamese for people. */
export type Change = {
  chapter: Chapter;
  kind: 'added' | 'dropped' | 'changed' | 'moved';
  what: string;
  from: string | null;
  to: string | null;
};

export type Text = string | null;

/** Names the change of one value, or nothing where both say the same, the place of a tone mark aside. */
export function compareText(chapter: Chapter, what: string, from: Text, to: Text): Change[] {
  if (foldWording(from ?? '') === foldWording(to ?? '')) return [];
  const kind = from === null ? 'added' : to === null ? 'dropped' : 'changed';
  return [{ chapter, kind, what, from, to }];
}

/** Names what was added to and dropped from a list, and what within an entry changed. */
export function compareList<Item>(
  chapter: Chapter,
  what: string,
  from: readonly Item[],
  to: readonly Item[],
  textOf: (item: Item) => string,
  within: (from: Item, to: Item) => Change[] = (one, other) => compareText(chapter, what, textOf(one), textOf(other)),
): Change[] {
  const matched = matchItems(from, to, textOf);
  return [
    ...matched.pairs.flatMap((pair) => within(pair.from, pair.to)),
    ...matched.dropped.map((item) => ({ chapter, kind: 'dropped' as const, what, from: textOf(item), to: null })),
    ...matched.added.map((item) => ({ chapter, kind: 'added' as const, what, from: null, to: textOf(item) })),
  ];
}

const longestName = 60;

/** Enough of a text to know it by. */
export function shorten(text: string, longest = longestName): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
