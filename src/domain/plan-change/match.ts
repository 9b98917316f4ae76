import { foldMarks } from '../vietnamese.ts';

export type Matched<Item> = { pairs: { from: Item; to: Item }[]; dropped: Item[]; added: Item[] };

/** Two texts that share this much of their words are one text that was reworded. */
const likeness = 0.6;
/** Beyond so many comparisons only equal texts are matched: a plan made to be costly is not worth the time. */
const mostComparisons = 40_000;

/** An entry with its own identity: two entries of a list may say the same. */
type Entry<Item> = { item: Item; key: string };

/**
 * Finds which entries of two lists are the same: by their folded text first, then by the words they share; in lists of
 * the same length what is left at the same place was rewritten.
 */
export function matchItems<Item>(
  from: readonly Item[],
  to: readonly Item[],
  textOf: (item: Item) => string,
): Matched<Item> {
  const [left, right] = [from, to].map((items) => items.map((item) => ({ item, key: foldMarks(textOf(item)) })));
  if (!left || !right) return { pairs: [], dropped: [], added: [] };
  const waiting = Map.groupBy(right, ({ key }) => key);
  const equal = left.flatMap((one) => {
    const other = waiting.get(one.key)?.shift();
    return other ? [{ from: one, to: other }] : [];
  });
  const open = leave(left, right, equal);
  const alike = pairAlike(open.left, open.right);
  const unlike = leave(open.left, open.right, alike);
  const sameSlot = left.length === right.length ? pairBySlot(left, right, unlike) : [];
  const rest = leave(unlike.left, unlike.right, sameSlot);
  return {
    pairs: [...equal, ...alike, ...sameSlot].map((pair) => ({ from: pair.from.item, to: pair.to.item })),
    dropped: rest.left.map(({ item }) => item),
    added: rest.right.map(({ item }) => item),
  };
}

type Pair<Item> = { from: Entry<Item>; to: Entry<Item> };

/** What no pair has taken. */
function leave<Item>(left: Entry<Item>[], right: Entry<Item>[], pairs: Pair<Item>[]) {
  const taken = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  return { left: left.filter((one) => !taken.has(one)), right: right.filter((one) => !taken.has(one)) };
}

/** The most alike first; each entry once. */
function pairAlike<Item>(left: Entry<Item>[], right: Entry<Item>[]): Pair<Item>[] {
  if (left.length * right.length > mostComparisons) return [];
  const words = new Map([...left, ...right].map((entry) => [entry, new Set(entry.key.split(' '))]));
  const candidates = left
    .flatMap((from) => right.map((to) => ({ from, to, shared: share(words.get(from), words.get(to)) })))
    .filter(({ shared }) => shared >= likeness)
    .sort((one, other) => other.shared - one.shared);
  const used = new Set<Entry<Item>>();
  return candidates.filter(({ from, to }) => {
    if (used.has(from) || used.has(to)) return false;
    used.add(from).add(to);
    return true;
  });
}

/** What no text has paired, at the same place of both lists. */
function pairBySlot<Item>(
  left: Entry<Item>[],
  right: Entry<Item>[],
  open: { left: Entry<Item>[]; right: Entry<Item>[] },
) {
  const [before, after] = [new Set(open.left), new Set(open.right)];
  return left.flatMap((from, place) => {
    const to = right[place];
    return to && before.has(from) && after.has(to) ? [{ from, to }] : [];
  });
}

function share(one: Set<string> = new Set(), other: Set<string> = new Set()): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return (2 * both) / (one.size + other.size || 1);
}

/** How much of their words two texts share, from 0 to 1. */
export function likenessOf(one: string, other: string): number {
  return share(new Set(foldMarks(one).split(' ')), new Set(foldMarks(other).split(' ')));
}

/** The places that left their order; the longest run that kept it is taken to have stood still. */
export function findMoved(places: readonly number[]): Set<number> {
  const best: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    const prior = places
      .slice(0, index)
      .reduce(
        (found, other, at) => (other < place && (best[at] ?? 0) > (found < 0 ? 0 : (best[found] ?? 0)) ? at : found),
        -1,
      );
    best.push((prior < 0 ? 0 : (best[prior] ?? 0)) + 1);
    before.push(prior);
  });
  const kept = new Set<number>();
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = before[at] ?? -1) kept.add(places[at] ?? -1);
  return new Set(places.filter((place) => !kept.has(place)));
}
