import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Roster } from '../domain/roster.ts';
import { findSecrecyMark } from '../domain/secrecy.ts';
import { decodeText } from '../reading/decode-text.ts';
import { type FileRefusal, recogniseFile } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { openCsv } from './open-csv.ts';
import { openXlsx } from './open-xlsx.ts';
import { readGrids } from './read-grids.ts';

export type RosterRefusal = FileRefusal | 'file-too-complex' | 'file-secret' | 'no-name-column';

/** Everything from bytes to people, in the calling thread and without limits of time: see `readRoster`. */
export function readRosterHere(bytes: Uint8Array, name: string): Outcome<Roster, RosterRefusal> {
  const grids = openFile(bytes, name);
  if (grids.ok && grids.value.some(isMarked)) return refuse('file-secret');
  return grids.ok ? readGrids(grids.value) : grids;
}

/** Rows in which a mark may stand; further down, *Mật* is somebody's given name. */
const headRows = 10;

function isMarked({ name, rows }: Grid): boolean {
  const heads = rows.slice(0, headRows).flatMap((row) => row?.map((cell) => cell?.text ?? '') ?? []);
  const alone = rows.slice(headRows).flatMap((row) => {
    const filled = row?.filter((cell) => cell && cell.text.trim() !== '') ?? [];
    return filled.length === 1 ? (filled[0]?.text ?? '') : [];
  });
  return findSecrecyMark([name, ...heads, ...alone].join('\n')) !== null;
}

function openFile(bytes: Uint8Array, name: string): Outcome<Grid[], RosterRefusal> {
  const kind = recogniseFile(bytes, name);
  if (!kind.ok) return kind;
  if (kind.value === 'xlsx') return openXlsx(bytes);
  const text = decodeText(bytes);
  if (text === null) return refuse('file-type-unknown');
  return text.trim() === '' ? refuse('file-empty') : accept([openCsv(text, name.replace(/\.[^.]*$/, ''))]);
}
