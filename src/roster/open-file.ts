import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Roster } from '../domain/roster.ts';
import { decodeText } from '../reading/decode-text.ts';
import { type FileRefusal, recogniseFile } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { openCsv } from './open-csv.ts';
import { openXlsx } from './open-xlsx.ts';
import { readGrids } from './read-grids.ts';

export type RosterRefusal = FileRefusal | 'file-too-complex' | 'no-name-column';

/** Everything from bytes to people, in the calling thread and without limits of time: see `readRoster`. */
export function readRosterHere(bytes: Uint8Array, name: string): Outcome<Roster, RosterRefusal> {
  const grids = openFile(bytes, name);
  return grids.ok ? readGrids(grids.value) : grids;
}

function openFile(bytes: Uint8Array, name: string): Outcome<Grid[], RosterRefusal> {
  const kind = recogniseFile(bytes, name);
  if (!kind.ok) return kind;
  if (kind.value === 'xlsx') return openXlsx(bytes);
  const text = decodeText(bytes);
  if (text === null) return refuse('file-type-unknown');
  return text.trim() === '' ? refuse('file-empty') : accept([openCsv(text, name.replace(/\.[^.]*$/, ''))]);
}
