import { parsePhone } from '../domain/phone.ts';
import type { RosterPerson, RosterProblem } from '../domain/roster.ts';
import { tidy } from '../domain/vietnamese.ts';
import type { Grid } from './grid.ts';
import { readGroupName } from './group-name.ts';
import { type OpenGroup, openGroup, readMark } from './group-row.ts';
import { type Header, readHeader } from './header.ts';
import { isAllCapitals } from './letter-case.ts';
import { type ListRow, readRows } from './list-row.ts';
import { readName } from './name.ts';
import { describePhone, describeRow } from './problem.ts';
import { hasPhone, isNumbered, judgeRow, type RowKind, readNumber } from './row-kind.ts';

/** A row that matters, in the order of the file: a person with what is to be said of them, or a row left out. */
export type Entry = { person: RosterPerson; warnings: RosterProblem[] } | { rejected: RosterProblem };

const unmarkedDepth = 7;
const deepestBlock = 4;

/** Everything a sheet says below its header. */
export function readSheet(grid: Grid, first: Header): Entry[] {
  const entries: Entry[] = [];
  let groups = readGroupsAbove(grid, first);
  let header: Header | null = first;
  let lastNumber: number | null = null;
  while (header) {
    const current: Header = header;
    header = null;
    let after: 'total' | 'signature' | null = null;
    for (const row of readRows(grid, current)) {
      header = findRepeatedHeader(grid, row);
      if (header) break;

      const judged = judgeRow(row, current, lastNumber);
      if (after && isAfterword(row, judged, after)) continue;
      if (judged.kind === 'total' || judged.kind === 'signature') after = judged.kind;
      if (judged.kind === 'ignored' || judged.kind === 'total' || judged.kind === 'signature') continue;
      after = null;
      if (judged.kind === 'group') {
        const depth = judged.depth ?? judgeUnmarked(judged.text, groups);
        groups = openGroup(groups, { depth, name: readGroupName(judged.text) });
        continue;
      }
      lastNumber = readNumber(row);
      if (judged.kind === 'problem') {
        entries.push({ rejected: describeRow(grid.name, row, judged.code) });
      } else {
        entries.push(readPerson(grid.name, row, current, groups));
      }
    }
  }
  return entries;
}

/** Where every block has a header of its own, the first block's name stands above the first header. */
function readGroupsAbove(grid: Grid, header: Header): OpenGroup[] {
  return grid.rows.slice(0, header.top).reduce<OpenGroup[]>((open, cells) => {
    const texts = cells?.map((cell) => tidy(cell.text)).filter(Boolean) ?? [];
    const marked = texts.length === 1 ? readMark(texts[0] ?? '') : null;
    if (!marked || marked.depth >= deepestBlock) return open;
    return openGroup(open, { depth: marked.depth, name: readGroupName(marked.text) });
  }, []);
}

/** Dropped, but for its columns: copied for the next printed page, or the head of a second table. */
function findRepeatedHeader(grid: Grid, row: ListRow): Header | null {
  return isNumbered(row) || row.filled.length < 2 ? null : readHeader(grid, row.index);
}

/** Remarks and signers stand below a total or a signature line: without number, telephone or the mark of a block. */
function isAfterword(row: ListRow, judged: RowKind, after: 'total' | 'signature'): boolean {
  if (isNumbered(row) || hasPhone(row)) return false;
  if (judged.kind !== 'group') return after === 'signature' || row.filled.length <= 1;
  const isBlock = row.wideText !== null || (judged.depth !== null && judged.depth < deepestBlock);
  return !isBlock;
}

/** Capitals without a mark head a block of their own, unless the list marks its blocks. */
function judgeUnmarked(text: string, open: OpenGroup[]): number {
  const outer = open[0];
  const isOuter = !outer || outer.depth === 0 || outer.depth === unmarkedDepth;
  return isAllCapitals(text) && isOuter ? 0 : unmarkedDepth;
}

function readPerson(sheet: string, row: ListRow, header: Header, groups: OpenGroup[]): Entry {
  const { name, honorific, title } = readName(row.name);
  const phoneText = row.value('phone');
  const parsed = parsePhone(phoneText);
  const column = readGroupName(row.value('group')) || null;
  const rowGroup = groups[0]?.name ?? null;
  const subgroup = groups.length > 1 ? (groups.at(-1)?.name ?? null) : null;
  const email = row.value('email');
  const person: RosterPerson = {
    sheet,
    row: row.index + 1,
    name,
    honorific,
    title: [row.value('title'), title].filter(Boolean).join(', ') || null,
    unit: row.value('unit') || null,
    phone: parsed.phone,
    group: rowGroup ?? column,
    subgroup: subgroup ?? (rowGroup ? column : null),
    alsoIn: null,
    seat: row.own('seat') || null,
    note: row.value('note') || null,
    email: email.includes('@') ? email : null,
  };
  const warnings = parsed.problems.map((code) => describePhone(person, code, phoneText, parsed));
  if (!person.title && header.columns.title) warnings.push(describeRow(sheet, row, 'missing_title'));
  return { person, warnings };
}
