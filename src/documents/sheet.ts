import { CFB, utils, type WorkSheet, write } from '@e965/xlsx';
import { printable, shorten } from './printable.ts';

/** A number is a number to the spreadsheet; everything else is text, whatever it begins with. */
export type Cell = string | number | null;

/** What one cell of the format holds, and what the name of a sheet may be. */
const limits = { cell: 32_000, title: 31 };
const [narrowest, widest] = [6, 60];

/** An .xlsx of one sheet: a header that stays in sight, columns as wide as what is in them. */
export function writeSheet(title: string, columns: string[], rows: Cell[][]): Uint8Array {
  const table = [columns, ...rows].map((row) => row.map(clean));
  const sheet: WorkSheet = {};
  table.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null)
        sheet[utils.encode_cell({ r, c })] = typeof value === 'number' ? { t: 'n', v: value } : asText(value);
    });
  });
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: columns.length - 1 } });
  sheet['!cols'] = columns.map((_, column) => ({ wch: widthOf(table, column) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, nameSheet(title));
  return freezeHeader(write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }));
}

/** Typed as text and shown as text, so that a leading `=` stays a sign and a leading `0` stays, even after an edit. */
function asText(value: string) {
  return { t: 's' as const, v: value, z: '@' };
}

function clean(value: Cell): Cell {
  return typeof value === 'string' ? shorten(printable(value), limits.cell) || null : value;
}

function widthOf(table: Cell[][], column: number): number {
  const longest = table.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

function nameSheet(title: string): string {
  return printable(title.replace(/[[\]*?:/\\']/g, ' ')).slice(0, limits.title) || 'Danh sách';
}

/** The library writes no frozen panes, so the view of the finished sheet gets its pane in the package itself. */
function freezeHeader(file: Uint8Array): Uint8Array {
  const parts = CFB.read(file, { type: 'buffer' });
  const part = CFB.find(parts, '/xl/worksheets/sheet1.xml');
  const xml = new TextDecoder().decode(part.content);
  const frozen = xml.replace(
    /<sheetView ([^>]*)\/>/,
    '<sheetView $1><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>',
  );
  if (frozen === xml) throw new Error('The sheet has no view to freeze');
  part.content = Buffer.from(frozen);
  part.size = part.content.length;
  return CFB.write(parts, { type: 'buffer', fileType: 'zip', compression: true });
}
