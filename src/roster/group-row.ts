/** How deep a group stands by its mark: A. before I. before 1. before a) before *; unmarked counts as the highest. */
export type Marked = { depth: number; text: string };

const marks: [number, RegExp][] = [
  [2, /^([IVX]+)(?:\s*[./):–-]\s*|\s+)(?=\p{L})/u],
  [1, /^([A-ZĐ])\s*[./):–-]\s*(?=\p{L})/u],
  [4, /^(\d{1,2}(?:\.\d{1,2})+)\s*[./):–-]?\s*(?=\p{L})/u],
  [3, /^(\d{1,2})\s*[./):–-]\s*(?=\p{L})/u],
  [5, /^([a-zđ]\d?)\s*[./):–-]\s*(?=\p{L})/u],
  [6, /^([*+•–-])\s*(?=\p{L})/u],
];

/** Takes a mark off the front of a text; null where there is none. */
export function readMark(text: string): Marked | null {
  for (const [depth, pattern] of marks) {
    const found = pattern.exec(text);
    if (found) return { depth, text: text.slice(found[0].length) };
  }
  return null;
}

/** The depth of a mark that stands alone, as in the number column; arabic numbers there count people. */
export function readLoneMark(text: string): number | null {
  const mark = text.trim().replace(/[\s./):]+$/, '');
  if (/^[IVX]+$/.test(mark)) return 2;
  if (/^[A-ZĐ]$/.test(mark)) return 1;
  if (/^[a-zđ]$/.test(mark)) return 5;
  return /^[*+•–-]$/.test(mark) ? 6 : null;
}

export type OpenGroup = { depth: number; name: string };

/** The groups that are open after a group row: it closes those of its own depth and deeper. */
export function openGroup(open: OpenGroup[], group: OpenGroup): OpenGroup[] {
  return [...open.filter((outer) => outer.depth < group.depth), group];
}
