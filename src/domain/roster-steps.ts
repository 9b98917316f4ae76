import type { RosterPerson } from './roster.ts';
import {
  type ChangedPerson,
  type Details,
  type ListedPerson,
  type RosterChange,
  takeDetails,
} from './roster-change.ts';

/** What taking a list in does to one person. */
export type ImportStep =
  | { kind: 'add'; person: RosterPerson }
  | { kind: 'change' | 'return'; personId: number; details: Details }
  | { kind: 'withdraw'; personId: number };

/** A change of the list, person by person; `withdrawn` are no longer invited. */
export function listSteps(change: RosterChange, withdrawn: readonly ListedPerson[]): ImportStep[] {
  return [
    ...change.added.map((person): ImportStep => ({ kind: 'add', person })),
    ...change.changed.map((one) => toStep('change', one)),
    ...change.returned.map((one) => toStep('return', one)),
    ...withdrawn.map(({ personId }): ImportStep => ({ kind: 'withdraw', personId })),
  ];
}

function toStep(kind: 'change' | 'return', changed: ChangedPerson): ImportStep {
  return { kind, personId: changed.from.personId, details: takeDetails(changed) };
}
