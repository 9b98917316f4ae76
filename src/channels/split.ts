/** Where a text may be cut, best first: after a paragraph, a line, a sentence, a word. */
const seams = [/\n[^\S\n]*\n/gu, /\n/gu, /(?<=[.!?…;:])\s+/gu, /\s+/gu];

/**
 * The text in pieces of at most `max` UTF-16 units, cut at the best place the last half of a piece offers. No piece is
 * blank, only white space is lost, and only at the cuts and ends; one letter with its accents, or one emoji, stays whole.
 */
export function splitText(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const { end, next } = bestCut(rest, max);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(next);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** A piece ends before `end`, and the following one begins at `next`; `text` begins with no white space. */
function bestCut(text: string, max: number): { end: number; next: number } {
  // One unit more, so that a word which fills the piece to its last unit is seen to end there.
  const reach = text.slice(0, max + 1);
  let worst: { end: number; next: number } | undefined;
  for (const seam of seams) {
    const last = [...reach.matchAll(seam)].findLast(({ index }) => index > 0 && index <= max);
    if (!last) continue;
    const cut = { end: last.index, next: afterBlanks(text, last.index) };
    if (cut.end >= max / 2) return cut;
    worst = cut;
  }
  return worst ?? cutInsideWord(text, max);
}

function afterBlanks(text: string, from: number): number {
  return from + (text.slice(from).match(/^\s+/u)?.[0].length ?? 0);
}

function cutInsideWord(text: string, max: number): { end: number; next: number } {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('vi').segment(text.slice(0, max + 32))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  if (end === 0) end = isHighSurrogate(text.charCodeAt(max - 1)) && max > 1 ? max - 1 : max;
  return { end, next: afterBlanks(text, end) };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
