import { tidy } from '../domain/vietnamese.ts';
import type { Cell, Grid, Merge } from './grid.ts';
import type { Header } from './header.ts';
import type { Field } from './headings.ts';

/** One row below the header, as its kind is judged by. All texts are tidy; a field that is not filled is ''. */
export type ListRow = {
  index: number;
  cells: Cell[];
  /** Filled cells of this row itself, without those merged down from above. */
  filled: { column: number; text: string }[];
  own: (field: Field) => string;
  /** As `own`, or what is merged down into this row. */
  value: (field: Field) => string;
  name: string;
  nameIsError: boolean;
  /** The name stands in a row above and is merged down: this row says more of the same person. */
  nameContinues: boolean;
  /** One text over several columns, the name's among them. */
  wideText: string | null;
};

/** The rows below a header in their order, empty ones left out. */
export function* readRows(grid: Grid, header: Header): Generator<ListRow> {
  const starting = Map.groupBy(grid.merges, (merge) => merge.top);
  const open = new Map<number, { bottom: number; cell: Cell }>();
  for (let index = header.bottom + 1; index < grid.rows.length; index++) {
    const cells = grid.rows[index] ?? [];
    const merges = starting.get(index) ?? [];
    if (cells.length === 0 && merges.length === 0) continue;
    const covered = readCovered(open, index);
    for (const merge of merges) openDown(open, merge, cells[merge.left]);
    if (cells.length > 0) yield readRow(index, cells, covered, merges, header);
  }
}

function readCovered(open: Map<number, { bottom: number; cell: Cell }>, index: number): Map<number, Cell> {
  const covered = new Map<number, Cell>();
  for (const [column, { bottom, cell }] of open) {
    if (bottom < index) open.delete(column);
    else covered.set(column, cell);
  }
  return covered;
}

function openDown(open: Map<number, { bottom: number; cell: Cell }>, merge: Merge, cell: Cell | undefined): void {
  if (merge.bottom > merge.top && cell) open.set(merge.left, { bottom: merge.bottom, cell });
}

function readRow(index: number, cells: Cell[], covered: Map<number, Cell>, merges: Merge[], header: Header): ListRow {
  const filled: ListRow['filled'] = [];
  cells.forEach((cell, column) => {
    const text = tidy(cell.text);
    if (text) filled.push({ column, text });
  });
  const columnsOf = (field: Field) => header.columns[field] ?? [];
  const read = (field: Field, cellAt: (column: number) => Cell | undefined) =>
    joinTexts(
      field,
      columnsOf(field).map((column) => readText(field, cellAt(column))),
    );
  const nameColumns = columnsOf('name');
  const wide = merges.find(
    (m) => m.right > m.left && nameColumns.some((c) => m.left <= c && c <= m.right) && cells[m.left],
  );
  const nameAlone = wide && nameColumns.includes(wide.left) && nameColumns.includes(wide.right);
  return {
    index,
    cells,
    filled,
    own: (field) => read(field, (column) => cells[column]),
    value: (field) => read(field, (column) => cells[column] ?? covered.get(column)),
    name: joinName(nameColumns.map((column) => tidy(cells[column]?.text ?? ''))),
    nameIsError: nameColumns.some((column) => cells[column]?.kind === 'error'),
    nameContinues: nameColumns.some((column) => covered.has(column)),
    wideText: wide && !nameAlone ? tidy(cells[wide.left]?.text ?? '') : null,
  };
}

function readText(field: Field, cell: Cell | undefined): string {
  if (!cell) return '';
  if (field === 'phone') return readPhoneText(cell);
  return cell.kind === 'error' ? '' : tidy(cell.text);
}

/** The number behind a format, because a format may hide digits; small ones shown as dates are dates. */
function readPhoneText(cell: Cell): string {
  const { number } = cell;
  const isNumber = number !== undefined && Number.isSafeInteger(number) && (cell.kind === 'number' || number > 1e8);
  return isNumber ? String(number) : tidy(cell.text);
}

/** Two title columns are one title; of other fields that have several columns the first filled one counts. */
function joinTexts(field: Field, texts: string[]): string {
  const distinct = [...new Set(texts.filter(Boolean))];
  return field === 'title' ? distinct.join(', ') : (distinct[0] ?? '');
}

/** Surname and given name; a given name that the first cell already ends with is not said twice. */
function joinName(parts: string[]): string {
  const [first = '', ...rest] = parts.filter(Boolean);
  return rest.reduce((name, part) => (name === part || name.endsWith(` ${part}`) ? name : `${name} ${part}`), first);
}
