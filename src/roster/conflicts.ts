import { addGroupName, type Roster, type RosterPerson, type RosterProblem } from '../domain/roster.ts';
import { foldMarks, foldWording } from '../domain/vietnamese.ts';
import { describeConflict } from './problem.ts';
import type { Entry } from './read-sheet.ts';

/**
 * Compares everybody with those before, on all sheets: the later row is the one that is left out or warned of. A second
 * group is kept with the person.
 */
export function settleConflicts(entries: Entry[]): Roster {
  const people: RosterPerson[] = [];
  const rejected: RosterProblem[] = [];
  const warnings: RosterProblem[] = [];
  const byName = new Map<string, RosterPerson>();
  const byPhone = new Map<string, RosterPerson>();
  const byPhoneAndName = new Map<string, RosterPerson[]>();
  const bySeat = new Map<string, RosterPerson>();

  for (const entry of entries) {
    if ('rejected' in entry) {
      rejected.push(entry.rejected);
      continue;
    }
    const { person } = entry;
    const likelyTwins = `${person.phone} ${foldMarks(person.name)}`;
    const twins = person.phone ? (byPhoneAndName.get(likelyTwins) ?? []) : [];
    const twin = twins.find((earlier) => isSameName(earlier.name, person.name));
    if (twin) {
      rejected.push(describeConflict(person, 'duplicate', twin));
      if (person.group && person.group !== twin.group) twin.alsoIn = addGroupName(twin.alsoIn, person.group);
      continue;
    }
    const name = foldWording(person.name);
    const seat = readSeatKey(person.seat);
    const namesake = byName.get(name);
    const sharer = person.phone ? byPhone.get(person.phone) : undefined;
    const sitter = seat ? bySeat.get(seat) : undefined;

    people.push(person);
    warnings.push(...entry.warnings);
    if (sharer) warnings.push(describeConflict(person, 'phone_shared', sharer));
    if (namesake) warnings.push(describeConflict(person, 'same_name', namesake));
    if (sitter) warnings.push(describeConflict(person, 'seat_conflict', sitter));
    if (person.phone) byPhoneAndName.set(likelyTwins, [...twins, person]);
    if (person.phone && !sharer) byPhone.set(person.phone, person);
    if (!namesake) byName.set(name, person);
    if (seat && !sitter) bySeat.set(seat, person);
  }
  return { people, rejected, warnings };
}

/** Hòa and Hoà are one name, Hùng and Hưng are two; a name typed without any accent may be either. */
function isSameName(one: string, other: string): boolean {
  const isBare = [one, other].some((name) => foldMarks(name) === name.toLowerCase());
  return isBare ? foldMarks(one) === foldMarks(other) : foldWording(one) === foldWording(other);
}

/** A place for one; "Hàng 2" or "Khu A" seats many and "Tự do" anybody. */
function readSeatKey(seat: string | null): string | null {
  const folded = foldMarks(seat ?? '');
  const isShared = !/\d/.test(folded) || /^(?:hang|day|khu|ban|lo|tang)( ghe)? ?(?:so )?[a-z0-9]+$/.test(folded);
  return isShared ? null : folded.replace(/[\s.-]/g, '');
}
