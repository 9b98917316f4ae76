import { tidy } from '../domain/vietnamese.ts';
import type { Block } from '../reading/block.ts';
import { withoutMarkup } from './clean.ts';

/** Longer lines are cut: no office writes them, and every reader after this one may count on it. */
const longestLine = 20_000;
const mostLines = 40_000;

/** Bold marks glue a heading to the next one: `KẾ HOẠCH**tổ chức`, `HỘI NGHỊ**1. Thành phần****1.1. Đại biểu`. */
function unglue(line: string): string[] {
  if (!line.includes('**')) return [line];
  return line
    .replace(/(K[Ếế]\s+HO[Ạạ]CH)\s*\*\*\s*(?=\p{L})/u, '$1\n')
    .replace(/(\S)\*\*(?:\*\*)?(?=(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})[.)]\s*\p{Lu})/gu, '$1\n')
    .split('\n');
}

function isTableLine(line: string): boolean {
  return line.startsWith('|') && line.indexOf('|', 1) > 0;
}

function isSeparatorRow(cells: string[]): boolean {
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.length > 0;
}

function cellsOf(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => withoutMarkup(cell.replace(/<br\s*\/?>/gi, ' ')));
}

function tableOf(lines: string[]): Block {
  const rows = lines.map(cellsOf).filter((cells) => !isSeparatorRow(cells));
  const width = Math.min(
    30,
    rows.reduce((most, cells) => Math.max(most, cells.length), 0),
  );
  return {
    kind: 'table',
    rows: rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? '')),
  };
}

function textOf(line: string): string {
  // Two blanks or a tab between words may part two columns, and the reader of the ends needs to see them.
  const text = line
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
    .replace(/^\*\*\*([^*]+)\*\*\*$/, '$1')
    .replace(/\*\*+(?!\*)(?=\s*\S)/g, (marks, at: number) => (at === 0 && marks.length === 3 ? '* ' : ''))
    .replace(/\*\*+$|__+|`/g, '')
    .replace(/(^|[\s(])\*(?=\S)([^*]{1,400})\*(?=[\s).,;:]|$)/g, '$1$2');
  return text
    .split(/\t|\s{3,}/)
    .map(tidy)
    .filter((part) => part !== '')
    .join('\t');
}

function blockOfLine(line: string): Block {
  const trimmed = line.trim();
  if (/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(trimmed)) return { kind: 'line', text: '' };
  const heading = /^#{1,6}\s+(.*)$/.exec(trimmed);
  if (heading) return { kind: 'paragraph', text: textOf(heading[1] ?? '') };
  return { kind: 'line', text: textOf(trimmed.replace(/^>\s+/, '')) };
}

/** Cuts plain text or Markdown into lines and pipe tables; headings marked with `#` are whole paragraphs. */
export function blocksOfText(text: string): Block[] {
  const lines = text
    .slice(0, longestLine * 100)
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/, mostLines)
    .flatMap((line) => unglue(line.slice(0, longestLine)));
  const blocks: Block[] = [];
  let table: string[] = [];
  for (const line of [...lines, '']) {
    const trimmed = line.trim();
    if (isTableLine(trimmed)) {
      table.push(trimmed);
      continue;
    }
    if (table.length > 0) blocks.push(tableOf(table));
    table = [];
    blocks.push(blockOfLine(line));
  }
  return blocks;
}
