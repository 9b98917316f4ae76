import { plainLetters } from './plain-letters.ts';

/** What a column is about, by the words of its header; the first that fits counts. */
export type ColumnWords = { [column: string]: RegExp };

export type Grid = { columns: Record<string, number>; rows: string[][] };

const mostRows = 2_000;

function plainRow(row: string[]): string[] {
  return row.map((cell) => plainLetters(cell.slice(0, 200)).trim());
}

export function columnsOf(row: string[], words: ColumnWords): Record<string, number> {
  const found: Record<string, number> = {};
  const plain = plainRow(row);
  for (const [name, pattern] of Object.entries(words)) {
    const at = plain.findIndex(
      (cell, index) => cell.length <= 80 && pattern.test(cell) && !Object.values(found).includes(index),
    );
    if (at >= 0) found[name] = at;
  }
  return found;
}

function sameRow(one: string[], other: string[]): boolean {
  return plainRow(one).join('|') === plainRow(other).join('|');
}

/**
 * Rows beneath a header that has the needed columns, over all pages of the table: a repeated header is dropped, and a
 * row that goes on with a cell of the page before is joined to it. Null where no header of that kind stands.
 */
export function gridOf(tables: string[][][], words: ColumnWords, needed: string[]): Grid | null {
  let header: string[] | null = null;
  let columns: Record<string, number> = {};
  const rows: string[][] = [];
  for (const table of tables) {
    let isAfterHeader = false;
    for (const [index, row] of table.slice(0, mostRows).entries()) {
      if (!header) {
        if (index > 3) break;
        const found = columnsOf(row, words);
        if (needed.every((name) => found[name] !== undefined)) {
          header = row;
          columns = found;
        }
        continue;
      }
      if (sameRow(row, header)) {
        isAfterHeader = true;
        continue;
      }
      if (row.length !== header.length) break;
      const last = rows.at(-1);
      const isStart = index === 0 || isAfterHeader;
      const order = columns.order;
      const key = columns.time;
      const isOpen =
        (order === undefined || row[order] === '') &&
        (key === undefined || row[key] === '') &&
        (order !== undefined || key !== undefined);
      const goesOn = row.find((cell) => cell !== '') ?? '';
      if (
        last &&
        isOpen &&
        goesOn !== '' &&
        (isStart || /^[\p{Ll},;)]/u.test(goesOn)) &&
        rows.length > 0 &&
        row.filter((cell) => cell !== '').length < row.length - 1
      ) {
        rows[rows.length - 1] = last.map((cell, column) =>
          [cell, row[column] ?? ''].filter((part) => part !== '').join(' '),
        );
      } else rows.push(row);
      isAfterHeader = false;
    }
  }
  return header ? { columns, rows } : null;
}

/** The text of a row that holds one heading over its whole width; null for a usual row. */
export function spanningText(row: string[]): string | null {
  const texts = [...new Set(row.filter((cell) => cell !== ''))];
  const [only] = texts;
  if (texts.length === 1 && only) return only;
  // "I | PHIÊN BUỔI SÁNG | |"
  if (texts.length === 2 && /^[IVX]{1,4}\.?$|^[A-H]\.?$/.test(texts[0] ?? '')) return texts[1] ?? null;
  return null;
}
