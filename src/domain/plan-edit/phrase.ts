import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { foldMarks, tidy } from '../vietnamese.ts';

/** Why a change is not made: no rule fits, there is no such item, or there is no such day or hour. */
export type EditRefusal = 'not-understood' | 'no-such-item' | 'no-such-moment';

/** What the named groups of a pattern caught, in the words as they were typed. */
export type Words = Record<string, string>;

/** One way to say one change. The pattern is matched without accents and case. */
export type Rule = { pattern: RegExp; apply(plan: Plan, words: Words): Outcome<Plan, EditRefusal> };

/** Longest text kept of anything that is typed into a plan. */
const longestText = 500;

/** Words behind a wish that add nothing to it. */
const politeEnd = /(?:\s(?:ạ|nhé|nha|đi))+$/u;

/** Applies the first rule whose pattern is the whole of what was said. */
export function applyFirst(rules: readonly Rule[], plan: Plan, text: string): Outcome<Plan, EditRefusal> {
  for (const rule of rules) {
    const words = matchPlain(text, rule.pattern);
    if (words) return rule.apply(plan, words);
  }
  return refuse('not-understood');
}

/** Matches without accents and case, and gives back what was typed, accents and all. Empty groups are left out. */
function matchPlain(text: string, pattern: RegExp): Words | null {
  const typed = tidy(text)
    .replace(/\s*[.!;]+$/, '')
    .replace(politeEnd, '');
  const found = new RegExp(pattern.source, 'd').exec(foldLetters(typed));
  if (!found) return null;
  const places = Object.entries(found.indices?.groups ?? {});
  return Object.fromEntries(
    places.flatMap(([name, place]) => {
      const caught = place ? tidy(typed.slice(place[0], place[1])).slice(0, longestText) : '';
      return caught ? [[name, caught]] : [];
    }),
  );
}

/** Replaces one entry of a list, counted from 1. */
export function replaceAt<Item>(items: readonly Item[], number: string | undefined, change: (item: Item) => Item) {
  const place = placeOf(items, number);
  return place === null
    ? refuse('no-such-item')
    : accept(items.map((item, index) => (index === place ? change(item) : item)));
}

/** Takes one entry out of a list, counted from 1. */
export function dropAt<Item>(items: readonly Item[], number: string | undefined): Outcome<Item[], 'no-such-item'> {
  const place = placeOf(items, number);
  return place === null ? refuse('no-such-item') : accept(items.filter((_item, index) => index !== place));
}

/** The index of an entry that people count from 1, or null where there is none. */
export function placeOf(items: readonly unknown[], number: string | undefined): number | null {
  const place = Number(number) - 1;
  return Number.isInteger(place) && place >= 0 && place < items.length ? place : null;
}

/** `1.086` as 1086. */
export function readCount(text: string | undefined): number | null {
  const digits = (text ?? '').replaceAll('.', '');
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

/** Letter by letter, so that a place in the folded text is the same place in the typed one. */
function foldLetters(text: string): string {
  return Array.from({ length: text.length }, (_none, place) => {
    const letter = text.charAt(place);
    const folded = foldMarks(letter);
    return folded.length === 1 ? folded : letter;
  }).join('');
}
