import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Words } from '../conversation/fluent.ts';
import { type Roster, ungrouped } from '../domain/roster.ts';
import { readRoster } from '../roster/read-roster.ts';
import type { Store } from '../store/store.ts';
import { readInput, tell, type Workplace, WrongUse } from './command.ts';

type RosterFile = { roster: Roster; name: string; sha256: string };

const piece = 500;
/** People after which the operator is told how far it is. */
const counted = 10_000;

/** Reads a delegate list from a file that the operator named. Throws WrongUse. */
export async function readRosterFile(file: string, words: Words): Promise<RosterFile> {
  const bytes = await readInput(file);
  const roster = await readRoster(bytes, file);
  if (!roster.ok) throw new WrongUse(words(`refusal-${roster.refusal}`, { file }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { roster: roster.value, name: basename(file), sha256 };
}

/** Writes down that the people of a list are to be added; it can be undone in the chat. */
export async function beginRoster(store: Store, conferenceId: number, list: RosterFile, now: Date): Promise<number> {
  const { roster, name, sha256 } = list;
  const steps = roster.people.map((person) => ({ kind: 'add' as const, person }));
  return store.imports.begin({ conferenceId, personId: 0, chatId: null, name, sha256 }, steps, now);
}

/**
 * Adds them piece by piece, so that a bot that runs beside this goes on answering; interrupted, the next start of the
 * bot ends it.
 * @returns how many were not there yet
 */
export async function takeRoster({ database, clock }: Workplace, importId: number): Promise<number> {
  for (;;) {
    const progress = await database.transaction((store) => store.imports.advance(importId, piece, ungrouped, clock()));
    if (!progress) return database.read.imports.countBrought(importId);
    const { done, total } = progress;
    if (done % counted === 0) tell(`Đã nhập ${done}/${total} đại biểu.`);
  }
}

/** How many people each group has, in the order of the list. */
export function countGroups(roster: Roster): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { group } of roster.people) counts.set(group ?? ungrouped, (counts.get(group ?? ungrouped) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
