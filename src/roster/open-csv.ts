import { type Cell, cutCell, type Grid, isErrorValue } from './grid.ts';
import { findHeader } from './header.ts';

const separators = [';', ',', '\t', '|'];
const headLength = 20_000;

/** Reads separated text as one sheet. Every cell stays the text it is: no formulas, dates or numbers are made of it. */
export function openCsv(text: string, name: string): Grid {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const grid = readGrid(body, hint?.[1] ?? guessSeparator(body), name);
  if (hint) grid.rows.unshift(undefined);
  return grid;
}

/** The separator under which the most headings are found; titles above may hold any of them. */
function guessSeparator(text: string): string {
  const head = text.slice(0, headLength);
  const [best] = separators
    .map((separator) => ({ separator, columns: countHeadings(readGrid(head, separator, '')) }))
    .sort((one, other) => other.columns - one.columns);
  return best && best.columns > 0 ? best.separator : ',';
}

function countHeadings(grid: Grid): number {
  return Object.values(findHeader(grid)?.columns ?? {}).flat().length;
}

/** `="0912…"` is how a number keeps its zero in such files; it is the one formula that is undone. */
function readGrid(text: string, separator: string, name: string): Grid {
  const rows: Grid['rows'] = [];
  let row: Cell[] = [];
  let column = 0;
  for (const { value, end } of readValues(text, separator)) {
    const unwrapped = cutCell(value).replace(/^="([\d\s.+-]+)"$/, '$1');
    if (unwrapped.trim() !== '') row[column] = { kind: isErrorValue(unwrapped) ? 'error' : 'text', text: unwrapped };
    column++;
    if (end === 'value') continue;
    rows.push(row.length > 0 ? row : undefined);
    row = [];
    column = 0;
  }
  if (row.length > 0) rows.push(row);
  return { name, hidden: false, rows, merges: [] };
}

/** Values as RFC 4180 has them, with any line ending; a quote that is never closed is a letter like others. */
function* readValues(text: string, separator: string): Generator<{ value: string; end: 'value' | 'row' }> {
  let at = 0;
  while (at < text.length) {
    let value = '';
    const closing = text[at] === '"' ? findClosingQuote(text, at + 1) : -1;
    if (closing !== -1) {
      value = text.slice(at + 1, closing).replaceAll('""', '"');
      at = closing + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    value += text.slice(from, at);
    const isRowEnd = text[at] !== separator;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    yield { value, end: isRowEnd ? 'row' : 'value' };
  }
}

function findClosingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
