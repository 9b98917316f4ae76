import type { PrintedLine } from './printed-line.ts';

/** A table without lines: how many printed lines it takes, and its rows. */
export type AlignedTable = { length: number; rows: string[][] };

const tolerance = 4;

/**
 * Looks whether a table set only by its columns begins here: at least three rows whose cells begin at the same
 * places. A line that leaves the first column free goes on with the row above.
 */
export function findAlignedTable(lines: PrintedLine[]): AlignedTable | null {
  const starts = lines[0]?.segments.map(({ x }) => x) ?? [];
  if (starts.length < 2) return null;

  const rows: string[][] = [];
  let length = 0;
  for (const { segments } of lines) {
    const columns = segments.map(({ x }) => starts.findIndex((start) => Math.abs(start - x) <= tolerance));
    const crosses = segments.some(({ right }, index) => right > (starts[(columns[index] ?? 0) + 1] ?? right));
    if (columns.includes(-1) || crosses || new Set(columns).size < columns.length) break;
    if (columns[0] === 0 && columns.length < 2) break;

    if (columns[0] === 0) rows.push(starts.map(() => ''));
    const row = rows.at(-1);
    segments.forEach(({ text }, index) => {
      const column = columns[index] ?? 0;
      if (row) row[column] = `${row[column] ?? ''} ${text}`.trim();
    });
    length += 1;
  }
  return rows.length >= 3 ? { length, rows } : null;
}
