/** One person as a delegate list names them; every text is folded of doubled blanks and composed (NFC). */
export type RosterPerson = {
  sheet: string;
  /** Row number as the spreadsheet shows it, from 1. */
  row: number;
  name: string;
  /** How the list addresses this person, where it says so; `đồng chí` is the default of the conversation. */
  honorific: string | null;
  title: string | null;
  unit: string | null;
  /** A Vietnamese number in national form, `0` and nine or ten digits; null when absent or unusable. */
  phone: string | null;
  group: string | null;
  subgroup: string | null;
  /** Other groups in which the same person stands again, a name a line. */
  alsoIn: string | null;
  seat: string | null;
  note: string | null;
  email: string | null;
};

/** A row that was left out, or taken in with a reservation; `reason` is Vietnamese for people. */
export type RosterProblem = {
  sheet: string;
  row: number;
  code: string;
  reason: string;
};

export type Roster = {
  people: RosterPerson[];
  rejected: RosterProblem[];
  warnings: RosterProblem[];
};

/** The group of whoever a list names without one. */
export const ungrouped = 'Đại biểu';

/** A group more, behind those in which somebody is known to stand besides their own. */
export function addGroupName(alsoIn: string | null, group: string): string {
  const names = alsoIn?.split('\n') ?? [];
  return names.includes(group) ? names.join('\n') : [...names, group].join('\n');
}
