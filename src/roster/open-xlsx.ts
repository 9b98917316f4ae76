import * as xlsx from '@e965/xlsx';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import { type Cell, cutCell, type Grid, isErrorValue } from './grid.ts';
import { listEntries, mostUnpackedBytes, unpack } from './unpack-zip.ts';

type XlsxRefusal = 'file-corrupt' | 'file-encrypted' | 'file-too-complex' | 'file-type-unknown';

/** Parts of a workbook that hold no cells; left out, they can neither cost nor break anything. */
const needless =
  /(^|\/)(media|drawings|charts|theme|externalLinks|pivotCache|pivotTables|printerSettings|docProps|customXml|embeddings|META-INF)\//i;

/** A list of 100,000 people has about five million; each costs the library many times its length. */
const mostTags = 16_000_000;

/** Reads the cells of a workbook. Only parts whose true size was measured while unpacking reach the library. */
export function openXlsx(bytes: Uint8Array): Outcome<Grid[], XlsxRefusal> {
  const stored = repackStored(bytes);
  if (!stored.ok) return stored;
  try {
    const book = xlsx.read(stored.value, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      dateNF: 'dd/mm/yyyy',
    });
    return accept(book.SheetNames.map((name, index) => readGrid(book, name, index)));
  } catch {
    return refuse('file-corrupt');
  }
}

function repackStored(bytes: Uint8Array): Outcome<Uint8Array, XlsxRefusal> {
  const entries = listEntries(bytes);
  if (!entries.ok) return entries;
  const paths = entries.value.map((entry) => entry.path);
  if (!paths.includes('[Content_Types].xml') || !paths.some((path) => /workbook\d*\.xml$/i.test(path))) {
    return refuse('file-type-unknown');
  }

  const container = xlsx.CFB.utils.cfb_new();
  let left = mostUnpackedBytes;
  let tagsLeft = mostTags;
  for (const entry of entries.value) {
    if (needless.test(entry.path) || entry.path.endsWith('/')) continue;
    const content = unpack(bytes, entry, left);
    if (!content.ok) return content;
    left -= content.value.length;
    tagsLeft -= countTags(content.value);
    if (tagsLeft < 0) return refuse('file-too-complex');
    xlsx.CFB.utils.cfb_add(container, entry.path, content.value);
  }
  return accept(xlsx.CFB.write(container, { fileType: 'zip', type: 'buffer' }));
}

function countTags(content: Uint8Array): number {
  let count = 0;
  for (let at = content.indexOf(60); at !== -1; at = content.indexOf(60, at + 1)) count++;
  return count;
}

function readGrid(book: xlsx.WorkBook, name: string, index: number): Grid {
  const sheet = book.Sheets[name];
  const data: (xlsx.CellObject[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows: Grid['rows'] = [];
  data.forEach((cells, row) => {
    const read: Cell[] = [];
    cells?.forEach((cell, column) => {
      const found = readCell(cell);
      if (found) read[column] = found;
    });
    if (read.length > 0) rows[row] = read;
  });
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, rows, merges };
}

function readCell(cell: xlsx.CellObject): Cell | null {
  if (cell.t === 'e') return { kind: 'error', text: cell.w ?? '#N/A' };
  if (cell.v === undefined || cell.v === null) return null;
  const text = cutCell(String(cell.t === 's' ? cell.v : (cell.w ?? cell.v)));
  if (text.trim() === '') return null;
  if (cell.t !== 'n' || typeof cell.v !== 'number') return { kind: isErrorValue(text) ? 'error' : 'text', text };
  if (typeof cell.z === 'string' && xlsx.SSF.is_date(cell.z)) return { kind: 'date', text };
  return { kind: 'number', text, number: cell.v };
}
