import { expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { emptyPlan } from '../support/plan.ts';
import { setStage } from '../support/stage.ts';

const item = (order: number, topic: string, unit: string) => ({ order, topic, unit, presenter: null, deadline: null });
const papers = (...items: Plan['papers']['items']): Plan['papers'] => ({
  count: items.length,
  maxMinutes: 7,
  submitTo: 'Văn phòng',
  deadline: '2026-05-29T11:00',
  reviewDeadline: '2026-05-30T11:00',
  items,
});

async function withPapers(...items: Plan['papers']['items']) {
  const stage = await setStage();
  const conference = await stage.conference({ papers: papers(...items) });
  const { database, clock } = stage;
  return {
    ...stage,
    id: conference.id,
    all: () => database.read.papers.ofConference(conference.id),
    revise: (...now: Plan['papers']['items']) =>
      database.transaction((store) =>
        store.conferences.revise(conference.id, { ...emptyPlan, papers: papers(...now) }, ['papers'], clock.now()),
      ),
  };
}

test('a conference has the papers of its plan, and one contact for each unit', async () => {
  const { all, database, id } = await withPapers(
    item(1, 'Chuyển đổi số', 'Sở Mây'),
    item(2, 'Giải phóng mặt bằng', 'Phường Gió'),
    item(3, 'Thu ngân sách', 'SỞ MÂY'),
  );
  const made = await all();
  expect(made.map(({ order, topic, unit, minutes, state }) => [order, topic, unit, minutes, state])).toEqual([
    [1, 'Chuyển đổi số', 'Sở Mây', 7, 'assigned'],
    [2, 'Giải phóng mặt bằng', 'Phường Gió', 7, 'assigned'],
    [3, 'Thu ngân sách', 'SỞ MÂY', 7, 'assigned'],
  ]);
  expect(made[0]?.deadlines).toEqual({ author: '2026-05-29T11:00', review: '2026-05-30T11:00', report: null });
  expect(made[0]?.contact?.id).toBe(made[2]?.contact?.id);
  expect(made[0]?.contact?.name).toBe('đầu mối Sở Mây');
  expect(await database.read.passes.ofPerson(made[1]?.contact?.id ?? 0)).toMatchObject({ codeUsed: false });
  expect(await database.read.papers.countByState(id)).toEqual({ assigned: 3 });
});

test('a revised plan keeps what came of a paper, under a new number and new words too', async () => {
  const { all, revise, database, clock } = await withPapers(
    item(1, 'Chuyển đổi số ở tổ dân phố', 'Sở Mây'),
    item(2, 'Giải phóng mặt bằng', 'Phường Gió'),
    item(3, 'Thu ngân sách', 'Xã Nắng'),
  );
  const [first, second, third] = await all();
  await database.transaction((store) => store.papers.setState(first?.id ?? 0, 'accepted'));
  await database.transaction((store) =>
    store.papers.assign(
      first?.conferenceId ?? 0,
      { topic: 'Ngoài kế hoạch', unit: 'Sở Mây', presenter: null, minutes: 5, authorDue: null, reviewDue: null },
      null,
      clock.now(),
    ),
  );
  await revise(
    item(1, 'Thu ngân sách', 'Xã Nắng'),
    item(2, 'Chuyển đổi số ở các tổ dân phố', 'Sở Mây'),
    item(3, 'Trường học', 'Xã Mưa'),
    item(4, 'Nhà ở', 'Xã Mưa'),
  );

  const after = await all();
  expect(after.map(({ id, order, topic, state }) => [id, order, topic, state])).toEqual([
    [third?.id, 1, 'Thu ngân sách', 'assigned'],
    [first?.id, 2, 'Chuyển đổi số ở các tổ dân phố', 'accepted'],
    [second?.id, 2, 'Giải phóng mặt bằng', 'withdrawn'],
    [expect.any(Number), 3, 'Trường học', 'assigned'],
    [expect.any(Number), 4, 'Ngoài kế hoạch', 'assigned'],
    [expect.any(Number), 4, 'Nhà ở', 'assigned'],
  ]);
  expect(after[3]?.contact?.id).toBe(after[5]?.contact?.id);
});

test('the same plan again changes nothing', async () => {
  const { all, revise, database } = await withPapers(item(1, 'Một', 'Sở Mây'), item(2, 'Hai', 'Xã Nắng'));
  const before = await all();
  await revise(item(1, 'Một', 'Sở Mây'), item(2, 'Hai', 'Xã Nắng'));
  expect(await all()).toEqual(before);
  expect((await database.read.papers.history(before[0]?.id ?? 0)).map(({ kind }) => kind)).toEqual(['assigned']);
});

test('a conference from before there were papers gets those of its plan, once', async () => {
  const { all, database, id, clock } = await withPapers(item(1, 'Một', 'Sở Mây'));
  expect(await database.read.plannedPapers.isBehind()).toBe(false);
  await database.transaction((store) => store.plannedPapers.adopt(clock.now()));
  expect(await all()).toHaveLength(1);
  expect(await database.read.paperSettings.of(id)).toEqual({
    syllablesPerMinute: 200,
    handoverSeconds: 60,
    slotMinutes: null,
    bodies: [],
  });
});

const places = (name: string, phone: string, unit: string) => ({
  unit,
  post: null,
  places: 2,
  contact: { name, phone },
});

test('a contact who gets a name later keeps the code that was given out', async () => {
  const { all, database, id, clock } = await withPapers(item(1, 'Một', 'Sở Mây'));
  const before = (await all())[0]?.contact;
  await database.transaction((store) =>
    store.allotments.add(id, 'Đại biểu', [places('Trần Văn Bình', '0912000001', 'SỞ MÂY')], clock.now()),
  );
  expect((await all())[0]?.contact).toEqual({ ...before, name: 'Trần Văn Bình' });
  expect((await database.read.people.withRoles(id, ['contact'])).map(({ name }) => name)).toEqual(['Trần Văn Bình']);
});

test('somebody known who becomes a unit’s contact takes its papers over', async () => {
  const { all, database, id, clock } = await withPapers(item(1, 'Một', 'Sở Mây'), item(2, 'Hai', 'Sở Mây'));
  const binh = await database.transaction(async (store) => {
    await store.allotments.add(id, 'Đại biểu', [places('Trần Văn Bình', '0912000001', 'Xã Nắng')], clock.now());
    const [known] = await store.people.withPhone('0912000001');
    await store.allotments.add(id, 'Đại biểu', [places('Trần Văn Bình', '0912000001', 'Sở Mây')], clock.now());
    return known;
  });
  expect((await all()).map(({ contact }) => contact?.id)).toEqual([binh?.id, binh?.id]);
  expect((await database.read.people.withRoles(id, ['contact'])).map(({ name }) => name)).toEqual(['Trần Văn Bình']);
});

test('a day in the annex without its hour has the hour of the plan’s text', async () => {
  const { all } = await withPapers(
    { ...item(1, 'Một', 'Sở Mây'), deadline: '2026-05-29' },
    { ...item(2, 'Hai', 'Xã Nắng'), deadline: '2026-05-28' },
  );
  expect((await all()).map(({ deadlines }) => deadlines.author)).toEqual(['2026-05-29T11:00', '2026-05-28']);
});
