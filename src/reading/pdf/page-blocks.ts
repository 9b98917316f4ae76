import type { Block } from '../block.ts';
import { findAlignedTable } from './aligned-table.ts';
import { lineText, type PrintedLine } from './printed-line.ts';
import type { RuledTable } from './ruled-table.ts';
import { findSideBySide } from './side-by-side.ts';

/** Whether the second of two lines begins something new, so that an empty line stands between them. */
export type BeginsAnew = (above: PrintedLine, line: PrintedLine) => boolean;

/** One page as blocks, from the top down; a ruled table stands where its frame begins. */
export function pageBlocks(lines: PrintedLine[], tables: RuledTable[], beginsAnew: BeginsAnew): Block[] {
  const blocks: Block[] = [];
  let rest = lines;
  for (const { top, rows } of tables.toSorted((one, other) => other.top - one.top)) {
    const above = rest.filter(({ y }) => y > top);
    blocks.push(...flow(above, beginsAnew), { kind: 'table', rows });
    rest = rest.filter((line) => !above.includes(line));
  }
  return [...blocks, ...flow(rest, beginsAnew)];
}

function flow(lines: PrintedLine[], beginsAnew: BeginsAnew): Block[] {
  const blocks: Block[] = [];
  let above: PrintedLine | undefined;
  for (let index = 0; index < lines.length; ) {
    const here = lines.slice(index);
    const table = findAlignedTable(here);
    const blocksBeside = table ? null : findSideBySide(here);
    const line = here[0];
    if (above && line && (table || blocksBeside || beginsAnew(above, line))) blocks.push(emptyLine);

    if (table) blocks.push({ kind: 'table', rows: table.rows });
    else if (blocksBeside) {
      const { left, right } = blocksBeside;
      blocks.push(...printed(left, beginsAnew), emptyLine, ...printed(right, beginsAnew), emptyLine);
    } else if (line) blocks.push({ kind: 'line', text: lineText(line) });

    index += table?.length ?? blocksBeside?.length ?? 1;
    above = table || blocksBeside ? undefined : line;
  }
  return blocks;
}

const emptyLine: Block = { kind: 'line', text: '' };

function printed(lines: PrintedLine[], beginsAnew: BeginsAnew): Block[] {
  return lines.flatMap((line, index): Block[] => {
    const above = lines[index - 1];
    const own: Block = { kind: 'line', text: lineText(line) };
    return above && beginsAnew(above, line) ? [emptyLine, own] : [own];
  });
}

/** A gap that is wider than between the lines of a paragraph. */
export function afterGap(pitch: number): BeginsAnew {
  return (above, line) => (above.y - line.y) / Math.max(above.size, line.size) > 1.2 * pitch;
}

/** How far apart the lines of a paragraph stand, as a share of their size: the usual small distance of all pages. */
export function linePitch(pages: PrintedLine[][]): number {
  const distances = pages
    .flatMap((lines) => lines.slice(1).map((line, index) => ((lines[index]?.y ?? 0) - line.y) / line.size))
    .filter((distance) => distance > 0.9 && distance < 3)
    .toSorted((one, other) => one - other);
  return distances[Math.floor(distances.length * 0.2)] ?? 1.2;
}
