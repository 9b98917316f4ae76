import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RosterPerson } from '../../src/domain/roster.ts';
import { compareRoster, type ListedPerson, takeDetails } from '../../src/domain/roster-change.ts';

const nobody = {
  honorific: null,
  title: null,
  unit: null,
  phone: null,
  group: null,
  subgroup: null,
  alsoIn: null,
  seat: null,
  note: null,
  email: null,
};

function listed(name: string, details: Partial<RosterPerson> = {}): RosterPerson {
  return { sheet: '', row: 2, name, ...nobody, ...details };
}

function known(personId: number, name: string, details: Partial<ListedPerson> = {}): ListedPerson {
  return { personId, name, ...nobody, rsvp: 'silent', withdrawn: false, ...details };
}

/** What a list does, by name. */
function outcome(standing: ListedPerson[], people: RosterPerson[]) {
  const { added, returned, changed, gone, same } = compareRoster(standing, people);
  return {
    added: added.map(({ name }) => name),
    returned: returned.map(({ from }) => from.personId),
    changed: changed.map(({ from, fields }) => `${from.personId}: ${fields.join(', ')}`),
    gone: gone.map(({ personId }) => personId),
    same,
  };
}

const lan = { phone: '0912345678', title: 'Bí thư', unit: 'Chi bộ 3', group: 'Khu phố', seat: 'A1' };
const none = { added: [], returned: [], changed: [], gone: [], same: 0 };

test.each<[string, ListedPerson[], RosterPerson[], Partial<typeof none> | object]>([
  ['the same', [known(1, 'Nguyễn Thị Lan', lan)], [listed('NGUYỄN THỊ LAN', lan)], { same: 1 }],
  [
    'a tone mark elsewhere',
    [known(1, 'Lan', { ...lan, unit: 'Đảng uỷ' })],
    [listed('Lan', { ...lan, unit: 'Đảng ủy' })],
    { same: 1 },
  ],
  [
    'another post and seat',
    [known(1, 'Lan', lan)],
    [listed('Lan', { ...lan, title: 'Phó Bí thư', seat: 'A2' })],
    { changed: ['1: title, seat'] },
  ],
  ['nothing about the seat', [known(1, 'Lan', lan)], [listed('Lan', { phone: lan.phone })], { same: 1 }],
  [
    'a telephone where there was none',
    [known(1, 'Lan', { title: 'Bí thư' })],
    [listed('Lan', { title: 'Bí thư', phone: lan.phone })],
    { changed: ['1: phone'] },
  ],
  [
    'another post without telephones',
    [known(1, 'Lan', { title: 'Bí thư' })],
    [listed('Lan', { title: 'Phó Bí thư' })],
    { changed: ['1: title'] },
  ],
  [
    'the same name, another telephone',
    [known(1, 'Lan', lan)],
    [listed('Lan', { ...lan, phone: '0912000000' })],
    { added: ['Lan'], gone: [1] },
  ],
  [
    'a name that two have',
    [known(1, 'Lan', { unit: 'A' }), known(2, 'Lan', { unit: 'B' })],
    [listed('Lan', { unit: 'C' })],
    { added: ['Lan'], gone: [1, 2] },
  ],
  ['somebody withdrawn', [known(1, 'Lan', { ...lan, withdrawn: true })], [listed('Lan', lan)], { returned: [1] }],
  ['nobody withdrawn before is gone', [known(1, 'Lan', { ...lan, withdrawn: true })], [], {}],
  [
    'one person twice',
    [],
    [listed('Lan', { title: 'Bí thư' }), listed('Lan', { title: 'Bí thư' })],
    { added: ['Lan'] },
  ],
])('%s', (_what, standing, people, expected) => {
  expect(outcome(standing, people)).toEqual({ ...none, ...expected });
});

test('a list that was taken in says nothing new the second time, and everybody is somewhere once', () => {
  const name = fc.constantFrom('Nguyễn Thị Lan', 'NGUYỄN THỊ LAN', 'Trần Văn Bình', 'Lê Văn Cường');
  const text = fc.option(fc.constantFrom('A', 'B', 'Đảng ủy'), { nil: null });
  const phone = fc.option(fc.constantFrom('0912345678', '0912000111'), { nil: null });
  const person = fc.record({ name, title: text, unit: text, seat: text, group: text, phone });
  const standing = fc
    .array(fc.record({ person, withdrawn: fc.boolean() }), { maxLength: 6 })
    .map((rows) => rows.map(({ person: one, withdrawn }, place) => known(place + 1, one.name, { ...one, withdrawn })));
  const people = fc.array(person, { maxLength: 6 }).map((rows) => rows.map((one) => listed(one.name, one)));
  fc.assert(
    fc.property(standing, people, (before, list) => {
      const change = compareRoster(before, list);
      const met = [...change.returned, ...change.changed];
      const touched = [...met.map(({ from }) => from.personId), ...change.gone.map(({ personId }) => personId)];
      expect(new Set(touched).size).toBe(touched.length);
      const untouched = before.filter((one) => !one.withdrawn).length - change.changed.length - change.gone.length;
      expect(untouched).toBe(change.same);

      const details = new Map(met.map((one) => [one.from.personId, { ...takeDetails(one), withdrawn: false }]));
      const after = [
        ...before.map((one) => ({ ...one, ...details.get(one.personId) })),
        ...change.added.map((one, place) => known(100 + place, one.name, { ...one })),
      ];
      const again = compareRoster(after, list);
      expect(again.added).toEqual([]);
      expect(again.returned).toEqual([]);
      expect(again.changed).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('whoever was named by a unit is not gone because a list is silent about them', () => {
  const change = compareRoster([known(1, 'Lý Một', { named: true }), known(2, 'Lý Hai')], []);
  expect(change.gone.map(({ name }) => name)).toEqual(['Lý Hai']);
});
