import type { Cell, Grid, Merge } from './grid.ts';
import { type Field, recogniseHeading } from './headings.ts';

/** Where a list's columns stand; a field with several columns is read from the first that is filled. */
export type Header = { top: number; bottom: number; columns: Partial<Record<Field, number[]>> };

const rowsSearched = 25;
const mostHeaderRows = 3;
const mostColumns = 100;

/** The first row with a name column and one more known heading: title rows stand above it. */
export function findHeader(grid: Grid): Header | null {
  for (let row = 0; row < Math.min(rowsSearched, grid.rows.length); row++) {
    const header = readHeader(grid, row);
    if (header) return header;
  }
  return null;
}

/** The header that begins in this row, with the second or third row it may take; null when none does. */
export function readHeader(grid: Grid, top: number): Header | null {
  const cells = grid.rows[top];
  if (!cells?.some((cell) => recogniseHeading(cell.text))) return null;

  const deepest = findBottom(grid, top);
  return readHeaderRows(grid, top, deepest) ?? (deepest > top ? readHeaderRows(grid, top, top) : null);
}

function readHeaderRows(grid: Grid, top: number, bottom: number): Header | null {
  const columns = readColumns(grid, top, bottom);
  const known = Object.keys(columns).length;
  const isSummary = columns.count && !columns.phone && !columns.title && !columns.unit;
  return columns.name && known >= 2 && !isSummary ? { top, bottom, columns } : null;
}

/** A header is as deep as its cells are merged downwards, and takes in rows that hold nothing but headings. */
function findBottom(grid: Grid, top: number): number {
  const limit = top + mostHeaderRows - 1;
  const merged = grid.merges.filter((merge) => merge.top === top && merge.bottom <= limit);
  let bottom = merged.reduce((deepest, merge) => Math.max(deepest, merge.bottom), top);
  while (bottom < limit && isSubheading(grid, bottom)) bottom++;
  return bottom;
}

/** Only headings, and none of them again: a second printed header is not the lower half of the first. */
function isSubheading(grid: Grid, above: number): boolean {
  const upper = grid.rows[above];
  const lower = grid.rows[above + 1];
  const filled = lower?.filter((cell) => cell.text !== '') ?? [];
  const isWide = grid.merges.some((merge) => merge.top === above + 1 && merge.right > merge.left);
  if (!upper || isWide || filled.length === 0 || filled.some((cell) => !recogniseHeading(cell.text))) return false;
  return !lower?.some((cell, column) => cell.text !== '' && cell.text === upper[column]?.text);
}

function readColumns(grid: Grid, top: number, bottom: number): Header['columns'] {
  const merges = grid.merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
  const columns: Header['columns'] = {};
  const width = Math.min(mostColumns, Math.max(...widths(grid, top, bottom)));
  for (let column = 0; column < width; column++) {
    const field = readColumn(grid, merges, top, bottom, column);
    if (field) columns[field] = [...(columns[field] ?? []), column];
  }
  return joinName({ ...columns, ...chooseUnit(columns) });
}

function widths(grid: Grid, top: number, bottom: number): number[] {
  return grid.rows.slice(top, bottom + 1).map((row) => row?.length ?? 0);
}

/** The lowest known heading says most: "ĐT di động" under "Liên hệ". */
function readColumn(grid: Grid, merges: Merge[], top: number, bottom: number, column: number): Field | null {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = headingAt(grid, merges, row, column);
    if (text && texts.at(-1) !== text) texts.push(text);
  }
  const lowest = texts.at(-1);
  if (!lowest) return null;
  return recogniseHeading(lowest) ?? (texts.length > 1 ? recogniseHeading(texts.join(' ')) : null);
}

function headingAt(grid: Grid, merges: Merge[], row: number, column: number): string {
  const own: Cell | undefined = grid.rows[row]?.[column];
  if (own?.text) return own.text;
  const cover = merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
  return cover ? (grid.rows[cover.top]?.[cover.left]?.text ?? '') : '';
}

/** An address stands for the unit where the list has no column for the unit itself. */
function chooseUnit({ unit, address }: Header['columns']): Header['columns'] {
  const chosen = unit ?? address;
  return chosen ? { unit: chosen } : {};
}

/** "Tên" is the given name beside a "Họ …" column, and else the whole name. */
function joinName(columns: Header['columns']): Header['columns'] {
  const { family = [], given = [], name = [], ...rest } = columns;
  const first = family.length > 0 ? family : name;
  const beside = given.filter((column) => first.includes(column - 1));
  const whole = first.length > 0 ? [...first, ...beside] : given;
  return whole.length > 0 ? { ...rest, name: whole } : rest;
}
