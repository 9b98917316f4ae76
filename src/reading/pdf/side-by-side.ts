import type { Piece, PrintedLine } from './printed-line.ts';

/** Lines of two blocks that stand beside each other: how many lines they take, and each block alone. */
export type SideBySide = { length: number; left: PrintedLine[]; right: PrintedLine[] };

const minGutter = 6;

/**
 * Looks whether two blocks begin here, as letter heads and ends have them: a strip of paper between them that no
 * letter crosses. Null where the line only has a wide blank.
 */
export function findSideBySide(lines: PrintedLine[]): SideBySide | null {
  const first = lines[0];
  if (!first || first.segments.length < 2) return null;

  let [from, to] = widestGap(first.segments);
  const found: SideBySide = { length: 0, left: [], right: [] };
  let both = 0;
  for (const line of lines) {
    const gutter = (from + to) / 2;
    const left = line.segments.filter(({ x, right }) => (x + right) / 2 < gutter);
    const right = line.segments.filter((segment) => !left.includes(segment));
    const [newFrom, newTo] = [
      Math.max(from, ...left.map((one) => one.right)),
      Math.min(to, ...right.map(({ x }) => x)),
    ];
    if (newTo - newFrom < minGutter) break;
    if (left.length > 0 && right.length > 0) both += 1;
    else if (leavesBlock(line, left.length > 0 ? found.left : found.right)) break;

    [from, to] = [newFrom, newTo];
    found.length += 1;
    if (left.length > 0) found.left.push({ ...line, segments: left });
    if (right.length > 0) found.right.push({ ...line, segments: right });
  }
  return both >= 2 || to - from >= 2.5 * first.size ? found : null;
}

/** A block ends at a wide gap; only the name of who signs stands further down, centred below the post. */
function leavesBlock(line: PrintedLine, block: PrintedLine[]): boolean {
  const last = block.at(-1);
  if (!last) return false;
  const size = Math.max(last.size, line.size);
  const gap = last.y - line.y;
  return gap > 9 * size || (gap > 1.9 * size && Math.abs(middle(last) - middle(line)) > 0.5 * size);
}

function middle({ segments }: PrintedLine): number {
  return ((segments[0]?.x ?? 0) + (segments.at(-1)?.right ?? 0)) / 2;
}

function widestGap(segments: Piece[]): [number, number] {
  const gaps = segments.slice(1).map(({ x }, index): [number, number] => [segments[index]?.right ?? x, x]);
  return gaps.reduce((widest, gap) => (gap[1] - gap[0] > widest[1] - widest[0] ? gap : widest));
}
