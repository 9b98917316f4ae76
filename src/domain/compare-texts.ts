import { diffArrays } from 'diff';
import { foldListMark, pairSimilar } from './similar-paragraphs.ts';
import { tidy } from './vietnamese.ts';

/** A stretch of words within a paragraph; put together without anything between, the stretches are the paragraph. */
export type Words = { kind: 'same' | 'added' | 'removed'; text: string };

/** A paragraph of either text. What was moved says what it said before, elsewhere. */
export type ComparedParagraph =
  | { kind: 'same' | 'moved' | 'added' | 'removed'; text: string }
  | { kind: 'changed'; words: Words[] };

export type TextComparison = {
  /** In the order of the newer text; what was removed stands where it stood. */
  paragraphs: ComparedParagraph[];
  added: number;
  removed: number;
  changed: number;
  moved: number;
};

/**
 * Finding the words that changed takes steps in proportion to the square of their number. A paragraph with more than
 * these, or one that comes when all steps of a comparison are spent, is shown as taken out and written anew.
 */
const mostChangedWords = 1_500;
const mostSteps = 8_000_000;

/**
 * What the newer of two texts changed, paragraph by paragraph. Blanks and the marks of lists, which programs count by
 * themselves, are no change. Time is in proportion to the texts, whatever stands in them.
 */
export function compareTexts(older: string[], newer: string[]): TextComparison {
  const [before, after] = [tidyAll(older), tidyAll(newer)];
  const { kept, moved } = matchEqual(before.map(foldListMark), after.map(foldListMark));
  const changed = pairWithinGaps(before, after, { kept, moved });
  const strayed = pairLeft(before, after, [kept, moved, changed]);
  const paragraphs = inOrder(before, after, { kept, moved, changed, strayed });
  const count = (kind: ComparedParagraph['kind']) => paragraphs.filter((one) => one.kind === kind).length;
  return {
    paragraphs,
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: count('moved'),
  };
}

function tidyAll(texts: string[]): string[] {
  return texts.map(tidy).filter((text) => text !== '');
}

function inOrder(
  before: string[],
  after: string[],
  pairs: { kept: Pairs; moved: Pairs; changed: Pairs; strayed: Pairs },
): ComparedParagraph[] {
  const kept = turnAround(pairs.kept);
  const changed = turnAround(pairs.changed);
  const strayed = turnAround(pairs.strayed);
  const moved = new Set(pairs.moved.values());
  const isRemoved = (index: number) => Object.values(pairs).every((one) => !one.has(index));
  const markWords = createMarker();

  // For each place, how far the older text has come by there: what came anew stands behind what was taken out for it.
  const reached: number[] = [];
  for (let place = after.length - 1, next = before.length; place >= 0; place--) {
    next = kept.get(place) ?? changed.get(place) ?? next;
    reached[place] = next;
  }

  const shown: ComparedParagraph[] = [];
  let at = 0;
  const showRemoved = (end: number) => {
    for (; at < end; at++) if (isRemoved(at)) shown.push({ kind: 'removed', text: before[at] ?? '' });
  };
  after.forEach((text, place) => {
    if (moved.has(place)) {
      shown.push({ kind: 'moved', text });
      return;
    }
    if (!strayed.has(place)) showRemoved(reached[place] ?? 0);
    const origin = changed.get(place) ?? strayed.get(place);
    if (origin !== undefined) shown.push({ kind: 'changed', words: markWords(before[origin] ?? '', text) });
    else shown.push({ kind: kept.has(place) ? 'same' : 'added', text });
  });
  showRemoved(before.length);
  return shown;
}

/** From a place in the older text to its place in the newer one. */
type Pairs = Map<number, number>;

/** Equal paragraphs, each once: those that stayed in their order, and those that went elsewhere. */
function matchEqual(before: string[], after: string[]): { kept: Pairs; moved: Pairs } {
  const places = new Map<string, number[]>();
  after.forEach((key, place) => {
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  });
  for (const found of places.values()) found.reverse();

  const pairs = before.flatMap((key, index): [number, number][] => {
    const place = places.get(key)?.pop();
    return place === undefined ? [] : [[index, place]];
  });
  const stayed = new Set(longestRising(pairs.map(([, place]) => place)));
  return {
    kept: new Map(pairs.filter((_, index) => stayed.has(index))),
    moved: new Map(pairs.filter((_, index) => !stayed.has(index))),
  };
}

/** Where in a list the longest rising selection of its numbers stands. */
function longestRising(numbers: number[]): number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const chosen: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) chosen.push(index);
  return chosen.reverse();
}

/** Paragraphs of which much was kept, between the same two that nobody touched. */
function pairWithinGaps(before: string[], after: string[], { kept, moved }: { kept: Pairs; moved: Pairs }): Pairs {
  const taken = new Set([...kept.values(), ...moved.values()]);
  const changed: Pairs = new Map();
  let [from, place] = [0, 0];
  for (const [end, endPlace] of [...kept, [before.length, after.length] as const]) {
    const gone = range(from, end).filter((index) => !moved.has(index));
    const come = range(place, endPlace).filter((index) => !taken.has(index));
    const [texts, others] = [gone.map((index) => before[index] ?? ''), come.map((index) => after[index] ?? '')];
    for (const [one, other] of pairSimilar(texts, others)) changed.set(gone[one] ?? 0, come[other] ?? 0);
    [from, place] = [end + 1, endPlace + 1];
  }
  return changed;
}

/** Paragraphs that went elsewhere and were changed as well. */
function pairLeft(before: string[], after: string[], found: Pairs[]): Pairs {
  const places = new Set(found.flatMap((pairs) => [...pairs.values()]));
  const gone = range(0, before.length).filter((index) => found.every((pairs) => !pairs.has(index)));
  const come = range(0, after.length).filter((place) => !places.has(place));
  const pairs = pairSimilar(
    gone.map((index) => before[index] ?? ''),
    come.map((place) => after[place] ?? ''),
  );
  return new Map(pairs.map(([one, other]) => [gone[one] ?? 0, come[other] ?? 0]));
}

/** Words and signs, each with the blank before it. */
function tokensOf(text: string): string[] {
  return text.match(/ ?[\p{L}\p{M}\p{N}]+| ?[^ ]/gu) ?? [];
}

function createMarker() {
  let stepsLeft = mostSteps;
  return (before: string, after: string): Words[] => {
    const most = Math.min(mostChangedWords, Math.floor(Math.sqrt(stepsLeft)));
    const found = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: most });
    const changes = found?.filter(({ added, removed }) => added || removed) ?? [];
    stepsLeft = Math.max(
      0,
      stepsLeft - (found ? changes.reduce((sum, { value }) => sum + value.length, 0) : most) ** 2,
    );
    if (!found) {
      return [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ];
    }
    return found.map(({ added, removed, value }) => {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      return { kind, text: value.join('') };
    });
  };
}

function turnAround(pairs: Pairs): Pairs {
  return new Map([...pairs].map(([index, place]) => [place, index]));
}

function range(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
}
