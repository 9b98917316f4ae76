/** So much of the words of two paragraphs must be the same for one to be the other, changed. */
const enough = 0.5;
/** How far apart two of a gap may stand, counted from its beginning. */
const window = 25;

/** A paragraph without the mark that a list gives it: `2. `, `a) `, `- `. */
export function foldListMark(text: string): string {
  return text.replace(/^(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]{1,5})[.)]|[-–+•*]) (?=\S)/u, '');
}

/** Which of the first are which of the second, changed: the most similar first, none twice. */
export function pairSimilar(before: string[], after: string[]): [number, number][] {
  const numbers = new Map<string, number>();
  const [bags, others] = [before, after].map((texts) => texts.map((text) => bagOf(text, numbers)));
  const candidates = (bags ?? []).flatMap((bag, one) =>
    (others ?? [])
      .slice(Math.max(0, one - window), one + window + 1)
      .map((other, index) => ({ one, other: Math.max(0, one - window) + index, share: shareOf(bag, other) }))
      .filter(({ share }) => share >= enough),
  );
  candidates.sort((one, other) => other.share - one.share);

  const [takenOnes, takenOthers] = [new Set<number>(), new Set<number>()];
  const pairs: [number, number][] = [];
  for (const { one, other } of candidates) {
    if (takenOnes.has(one) || takenOthers.has(other)) continue;
    takenOnes.add(one);
    takenOthers.add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/** The words of a text as sorted numbers, the same word always the same number. */
function bagOf(text: string, numbers: Map<string, number>): Uint32Array {
  const words = text.split(' ').map((word) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  });
  return Uint32Array.from(words).sort();
}

/** What two bags have in common, from 0 to 1. */
function shareOf(one: Uint32Array, other: Uint32Array): number {
  const total = one.length + other.length;
  if (total === 0 || (2 * Math.min(one.length, other.length)) / total < enough) return 0;
  let [common, left, right] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return (2 * common) / total;
}
