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
  /** On a duplicate that stands in another group: the person who was taken in, and the group this row would add. */
  alsoInGroup?: { sheet: string; row: number; group: string | null; subgroup: string | null };
};

export type Roster = {
  people: RosterPerson[];
  rejected: RosterProblem[];
  warnings: RosterProblem[];
};

/** The group of whoever a list names without one. */
export const ungrouped = 'Đại biểu';
