import { none, type Say, say } from '../../conversation/flow.ts';
import { type Roster, type RosterPerson, ungrouped } from '../../domain/roster.ts';
import type { RosterChange } from '../../domain/roster-change.ts';
import { shorten } from './plan-card.ts';

const mostGroups = 30;

/** How many people each group of a list has, in the list's order. */
export function countGroups(roster: Roster): Say[] {
  const groups = [...Map.groupBy(roster.people, ({ group }) => group ?? ungrouped)];
  return groups
    .slice(0, mostGroups)
    .map(([group, { length }]) => say('import-delegates-group', { group: shorten(group), count: length }));
}

/** The first three, so that one sees whether names, posts and units were told apart. */
export function firstPeople(roster: Roster): Say[] {
  return roster.people
    .slice(0, 3)
    .map((person) =>
      say('import-delegates-person', { name: shorten(person.name), post: postOf(person), phone: person.phone ?? none }),
    );
}

/** Everything to look at before confirming: rows left out and doubtful ones, what changes, who is no longer named. */
export function describeRoster(roster: Roster, change: RosterChange): Say[] {
  return [
    ...roster.rejected.map(({ sheet, row, reason }) =>
      say('import-delegates-rejected', { sheet: sheet || none, row: String(row), reason: shorten(reason) }),
    ),
    ...roster.warnings.map(({ sheet, row, reason }) =>
      say('import-delegates-warning', { sheet: sheet || none, row: String(row), reason: shorten(reason) }),
    ),
    ...change.changed.flatMap(({ from, to, fields }) =>
      fields.map((field) =>
        say('import-delegates-changed', {
          name: shorten(from.name),
          field,
          from: from[field] === null ? none : shorten(from[field]),
          to: shorten(to[field] ?? ''),
        }),
      ),
    ),
    ...change.gone.map((person) =>
      say('import-delegates-gone', { name: shorten(person.name), post: postOf(person), answer: person.rsvp }),
    ),
  ];
}

function postOf({ title, unit }: Pick<RosterPerson, 'title' | 'unit'>): string {
  return [title, unit].filter(Boolean).map(String).map(shorten).join(', ') || none;
}
