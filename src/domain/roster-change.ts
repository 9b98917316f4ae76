import type { Rsvp } from './invitation.ts';
import type { RosterPerson } from './roster.ts';
import { foldMarks, foldWording } from './vietnamese.ts';

/** What a list says about somebody besides the name. */
export type Details = Pick<
  RosterPerson,
  'honorific' | 'title' | 'unit' | 'phone' | 'group' | 'subgroup' | 'alsoIn' | 'seat' | 'note' | 'email'
>;

/** A delegate as the conference knows them. */
export type ListedPerson = Details & {
  personId: number;
  name: string;
  rsvp: Rsvp;
  withdrawn: boolean;
  /** Named by a unit for one of its places: that a list is silent about them says nothing. */
  named?: boolean;
};

/** Somebody of whom the list says something else than before. */
export type ChangedPerson = { from: ListedPerson; to: RosterPerson; fields: (keyof Details)[] };

/** What taking a list in would do. */
export type RosterChange = {
  /** Not known yet. */
  added: RosterPerson[];
  /** Known, and invited again after the invitation was withdrawn. */
  returned: ChangedPerson[];
  changed: ChangedPerson[];
  /** Invited, and not in the list. */
  gone: ListedPerson[];
  same: number;
};

const fields = ['honorific', 'title', 'unit', 'phone', 'group', 'subgroup', 'alsoIn', 'seat', 'note', 'email'] as const;

/**
 * Compares a list with who is invited. The same person is who has the same name and telephone, or the same name, post
 * and unit without one; of what is left, a name that both sides have once, unless the telephones contradict. Where the
 * list is silent about something, what is known stays. Who stands in it twice is one person.
 */
export function compareRoster(standing: readonly ListedPerson[], listed: readonly RosterPerson[]): RosterChange {
  const identified = new Map(listed.toReversed().map((person) => [identifyListed(person), person]));
  const waiting = Map.groupBy(standing, identifyListed);
  const pairs = new Map<RosterPerson, ListedPerson>();
  for (const [identity, person] of identified) {
    const known = waiting.get(identity)?.shift();
    if (known) pairs.set(person, known);
  }
  const people = [...identified.values()].reverse();
  pairByName(
    [...waiting.values()].flat(),
    people.filter((person) => !pairs.has(person)),
    pairs,
  );

  const met = [...pairs].map(([to, from]) => ({
    from,
    to,
    fields: fields.filter((field) => differs(from, to, field)),
  }));
  const matched = new Set(pairs.values());
  const changed = met.filter(({ from, fields }) => !from.withdrawn && fields.length > 0);
  return {
    added: people.filter((person) => !pairs.has(person)),
    returned: met.filter(({ from }) => from.withdrawn),
    changed,
    gone: standing.filter((known) => !known.withdrawn && !known.named && !matched.has(known)),
    same: met.filter(({ from, fields }) => !from.withdrawn && fields.length === 0).length,
  };
}

/** What makes two rows of lists the same person. */
export function identifyListed(row: Pick<RosterPerson, 'name' | 'phone' | 'title' | 'unit'>): string {
  const name = foldMarks(row.name);
  return row.phone ? `${name}|${row.phone}` : `${name}||${foldMarks(row.title ?? '')}|${foldMarks(row.unit ?? '')}`;
}

/** The details as they are after a list was taken in. */
export function takeDetails({ from, to }: ChangedPerson): Details {
  return Object.fromEntries(fields.map((field) => [field, to[field] ?? from[field]])) as Details;
}

function pairByName(standing: ListedPerson[], people: RosterPerson[], pairs: Map<RosterPerson, ListedPerson>): void {
  if (standing.length === 0) return;
  const known = Map.groupBy(standing, (one) => foldMarks(one.name));
  for (const [name, [person, another]] of Map.groupBy(people, (one) => foldMarks(one.name))) {
    const [found, second] = known.get(name) ?? [];
    if (!person || another || !found || second) continue;
    if (!person.phone || !found.phone || person.phone === found.phone) pairs.set(person, found);
  }
}

function differs(from: ListedPerson, to: RosterPerson, field: keyof Details): boolean {
  return to[field] !== null && foldWording(to[field]) !== foldWording(from[field] ?? '');
}
