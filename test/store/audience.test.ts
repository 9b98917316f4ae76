import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Whom } from '../../src/domain/audience.ts';
import { fillGaps, nameGap, personGap } from '../../src/message/circular.ts';
import { hoaOrganizes } from '../support/hoa.ts';

const people = [
  { name: 'Nguyễn Thị Lan', unit: 'Chi bộ 1', group: 'Khối Đảng' },
  { name: 'Trần Văn Bình', honorific: 'ông', unit: 'Chi bộ 2', group: 'Khối Đảng', note: 'Nhận KHEN THƯỞNG' },
  { name: 'Lê Văn Cường', unit: 'Chi bộ 1', group: 'Khối chính quyền' },
  { name: 'Phạm Thị Dung', unit: 'Chi bộ 3', group: 'Đại biểu được biểu dương' },
];

async function listed() {
  const stage = await hoaOrganizes(people);
  const { database, conferenceId } = stage;
  const groups = await database.read.exactGroups.list(conferenceId);
  return {
    ...stage,
    groupId: (name: string) => groups.find((group) => group.name === name)?.id ?? 0,
    async names(...whom: Whom[]) {
      const rows = await database.read.circulars.list({ conferenceId, cause: 'x', whom });
      return rows.map(({ name }) => name);
    },
  };
}

test('a message is for everybody invited, for groups, units, those who are commended, or these people', async () => {
  const { names, groupId, ids, hoaId } = await listed();
  const [lan, binh, cuong, dung] = people.map(({ name }) => name);

  expect(await names({ kind: 'everyone' })).toEqual([lan, binh, cuong, dung]);
  expect(await names({ kind: 'groups', groups: [groupId('Khối chính quyền')] })).toEqual([cuong]);
  expect(await names({ kind: 'units', units: ['Chi bộ 1', 'Chi bộ 3'] })).toEqual([lan, cuong, dung]);
  expect(await names({ kind: 'commended' })).toEqual([binh, dung]);
  expect(await names({ kind: 'listed', people: [ids[2] ?? 0] })).toEqual([cuong]);
  expect(await names({ kind: 'people', people: [hoaId, ids[0] ?? 0] })).toEqual([lan, 'Chị Hòa']);
  expect(await names({ kind: 'roles', roles: ['organizer'] })).toEqual(['Chị Hòa']);
  expect(await names({ kind: 'roles', roles: ['speaker', 'contact'] })).toEqual([]);
  expect(await names()).toEqual([]);
});

test('somebody who is meant twice is meant once', async () => {
  const { names, groupId, ids } = await listed();
  const twice: Whom[] = [
    { kind: 'groups', groups: [groupId('Khối Đảng')] },
    { kind: 'units', units: ['Chi bộ 1'] },
    { kind: 'people', people: [ids[0] ?? 0] },
  ];
  expect((await names(...twice)).sort()).toEqual(['Lê Văn Cường', 'Nguyễn Thị Lan', 'Trần Văn Bình']);
});

test('who was taken off the list is not meant, nor is anybody of another conference', async () => {
  const { names, database, clock, ids, conference } = await listed();
  const other = await conference({ title: 'Hội nghị khác' }, [{ name: 'Người khác', unit: 'Chi bộ 1' }]);
  const [stranger] = await database.read.reports.delegates(other.id);
  await database.transaction((store) => store.invitations.withdraw(ids[0] ?? 0, clock.now()));

  expect(await names({ kind: 'units', units: ['Chi bộ 1'] })).toEqual(['Lê Văn Cường']);
  expect(await names({ kind: 'people', people: [stranger?.id ?? 0] })).toEqual([]);
  expect(await names({ kind: 'listed', people: [stranger?.id ?? 0] })).toEqual([]);
});

test('a substitute is meant instead of the delegate who sends them, and comes unless they decline', async () => {
  const { names, connect, database, ids, clock, groupId } = await listed();
  const lan = await connect(0);
  await lan.says('/xacbao');
  await lan.chooses('Cử người dự thay');
  await lan.says('Vũ Văn Em, Phó Bí thư, 0912000111');
  await lan.chooses('Xác nhận');
  const cuong = await connect(2);
  await cuong.says('vắng');

  expect(await names({ kind: 'everyone' })).toEqual(['Vũ Văn Em', 'Trần Văn Bình', 'Lê Văn Cường', 'Phạm Thị Dung']);
  expect(await names({ kind: 'groups', groups: [groupId('Khối Đảng')] })).toEqual(['Vũ Văn Em', 'Trần Văn Bình']);
  expect(await names({ kind: 'listed', people: [ids[0] ?? 0] })).toEqual(['Vũ Văn Em']);
  expect(await names({ kind: 'people', people: [ids[0] ?? 0] })).toEqual(['Nguyễn Thị Lan']);
  expect(await names({ kind: 'answer', answer: 'attending' })).toEqual(['Vũ Văn Em']);
  expect(await names({ kind: 'answer', answer: 'absent' })).toEqual(['Lê Văn Cường']);
  expect(await names({ kind: 'answer', answer: 'silent' })).toEqual(['Trần Văn Bình', 'Phạm Thị Dung']);

  const sent = await database.read.invitations.ofPerson(ids[0] ?? 0);
  const substituteId = sent?.substitute?.personId ?? 0;
  const own = await database.read.invitations.ofPerson(substituteId);
  if (own) {
    const absent = { ...own, rsvp: 'absent' as const, answeredAt: clock.now() };
    await database.transaction((store) => store.invitations.keepAnswer(absent, 'telegram'));
  }
  expect(await names({ kind: 'answer', answer: 'absent' })).toEqual(['Vũ Văn Em', 'Lê Văn Cường']);
});

test('whatever stands in a name, a circular is filled for one person and stays what it was', () => {
  const json = JSON.stringify({
    text: `Kính gửi ${nameGap}`,
    choices: [],
    args: { person: personGap, tap: `m:${personGap}:x` },
  });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (name, personId) => {
      const filled = JSON.parse(fillGaps(json, { name, personId }));
      expect(filled.args).toEqual({ person: personId, tap: `m:${personId}:x` });
      expect(filled.choices).toEqual([]);
      expect(filled.text.startsWith('Kính gửi ')).toBe(true);
    }),
  );
  expect(JSON.parse(fillGaps(json, { name: `"\\ ${personGap}{code:1}$&`, personId: 7 })).text).toBe(
    `Kính gửi "\\ ${personGap}(code:1}$&`,
  );
});
