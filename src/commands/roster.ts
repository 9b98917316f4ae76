import type { Words } from '../conversation/fluent.ts';
import type { Roster } from '../domain/roster.ts';
import { readRoster } from '../roster/read-roster.ts';
import { readInput, WrongUse } from './command.ts';

/** The group of those whose list names none. */
export const ungrouped = 'Đại biểu';

/** Reads a delegate list from a file that the operator named. Throws WrongUse. */
export async function readRosterFile(file: string, words: Words): Promise<Roster> {
  const roster = await readRoster(await readInput(file), file);
  if (!roster.ok) throw new WrongUse(words(`refusal-${roster.refusal}`, { file }));
  return roster.value;
}

/** How many people each group has, in the order of the list. */
export function countGroups(roster: Roster): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { group } of roster.people) counts.set(group ?? ungrouped, (counts.get(group ?? ungrouped) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
