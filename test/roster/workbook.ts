import * as xlsx from '@e965/xlsx';

type TestCell = string | number | Date | null | xlsx.CellObject;
export type TestSheet = { rows: TestCell[][]; merges?: string[]; hiddenRows?: number[]; hidden?: boolean };

/** The bytes of a workbook with these sheets; rows and merges are counted as the spreadsheet shows them. */
export function buildWorkbook(sheets: Record<string, TestSheet>): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [name, { rows, merges = [], hiddenRows = [] }] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(rows, { UTC: true });
    sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
    sheet['!rows'] = rows.map((_row, index) => ({ hidden: hiddenRows.includes(index + 1) }));
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  const hidden = Object.values(sheets).map((sheet) => ({ Hidden: sheet.hidden ? 1 : 0 }) as const);
  book.Workbook = { Sheets: [...hidden] };
  return new Uint8Array(xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}
