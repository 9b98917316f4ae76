import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Roster, RosterProblem } from '../domain/roster.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { settleConflicts } from './conflicts.ts';
import type { Grid } from './grid.ts';
import { readGroupName } from './group-name.ts';
import { readMark } from './group-row.ts';
import { findHeader } from './header.ts';
import { describeHiddenSheet } from './problem.ts';
import { type Entry, readSheet } from './read-sheet.ts';

/**
 * Reads every sheet that has a list; the others (counts, notes) are ignored. Hidden rows and columns count, because a
 * filter hides people who are invited; a hidden sheet does not, because the office no longer sees what stands there.
 */
export function readGrids(grids: Grid[]): Outcome<Roster, 'file-empty' | 'no-name-column'> {
  if (grids.every((grid) => grid.rows.length === 0)) return refuse('file-empty');
  const lists = grids.flatMap((grid) => {
    const header = findHeader(grid);
    return header ? [{ grid, header }] : [];
  });
  const shown = lists.filter(({ grid }) => !grid.hidden);
  if (shown.length === 0) return refuse('no-name-column');

  const entries = shown.flatMap(({ grid, header }) => {
    const found = readSheet(grid, header);
    return shown.length > 1 ? groupBySheet(found, grid.name) : found;
  });
  const roster = settleConflicts(entries);
  const hidden: RosterProblem[] = lists
    .filter(({ grid }) => grid.hidden)
    .map(({ grid, header }) => describeHiddenSheet(grid.name, header.top + 1));
  return accept({ ...roster, warnings: [...hidden, ...roster.warnings] });
}

/** One sheet for each block: where nothing else on a sheet says a group, its name does. */
function groupBySheet(entries: Entry[], sheet: string): Entry[] {
  const hasGroups = entries.some((entry) => 'person' in entry && entry.person.group !== null);
  const isUnnamed = /^(?:sheet|trang[ _]?tinh|ds|danh sach(?: dai bieu)?)[ _]*\d*$/.test(foldMarks(sheet));
  if (hasGroups || isUnnamed) return entries;
  const group = readGroupName(readMark(sheet)?.text ?? sheet);
  return entries.map((entry) => ('person' in entry ? { ...entry, person: { ...entry.person, group } } : entry));
}
