import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { nudgeSources } from '../../src/flows/nudges/index.ts';
import { createNudger } from '../../src/jobs/nudge/nudger.ts';
import { simulate } from '../support/simulation.ts';

const plan = {
  title: 'Tổ chức Hội nghị tổng kết',
  date: '2026-03-06',
  startTime: '14:00',
  papers: {
    count: 2,
    maxMinutes: 7,
    submitTo: 'Văn phòng',
    deadline: '2026-03-05T11:00',
    reviewDeadline: '2026-03-06T08:00',
    items: [
      { order: 1, topic: 'Chuyển đổi số', unit: 'Phòng Văn hóa', presenter: null, deadline: null },
      { order: 2, topic: 'Y tế cơ sở', unit: 'Trạm Y tế', presenter: null, deadline: null },
    ],
  },
  tasks: [{ unit: 'Trạm Y tế', tasks: [{ text: 'Trực cấp cứu', deadline: '2026-03-06T11:00' }] }],
};

const people = [
  { name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', unit: 'Chi bộ 3' },
  { name: 'Lê Văn Trạm', title: 'Trạm trưởng', unit: 'Trạm Y tế' },
  { name: 'Phạm Thị Phó', title: 'Phó Trạm trưởng', unit: 'Trạm Y tế' },
];

/** Two papers, a task, a reviewer, an organizer, and delegates of whom one leads a unit. */
async function conference() {
  const world = await simulate(plan, '2026-03-02T10:00:00+07:00', people);
  const { database, clock, papers } = world;
  const [first, second] = papers;
  const [lan, leader, deputy] = await world.delegates(world.conference.id);
  await world.join(first?.contact?.id ?? 0, 'văn hóa');
  await world.join(second?.contact?.id ?? 0, 'y tế');
  await world.join(lan?.id ?? 0, 'lan');
  await world.join(leader?.id ?? 0, 'trạm trưởng');
  await world.join(deputy?.id ?? 0, 'trạm phó');
  await world.join((await world.staff(world.conference.id, 'Bình', 'reviewer')).id, 'thẩm định');
  await world.join((await world.staff(world.conference.id, 'Hòa', 'organizer')).id, 'hòa');
  const answers = (personId = 0) =>
    database.transaction(async (store) => {
      const invitation = await store.invitations.ofPerson(personId);
      if (invitation) await store.invitations.keepAnswer({ ...invitation, rsvp: 'attending' }, 'telegram');
    });
  await answers(deputy?.id);
  return {
    ...world,
    draft: () =>
      database.transaction(async (store) => {
        const file = { part: 'text' as const, number: 1, name: 'a.docx', bytes: 1, sha256: 'a', link: null };
        const sent = { ...file, syllables: 1, searched: true, startedAt: clock.now() };
        await store.papers.addVersion(first?.id ?? 0, sent, null, first?.contact?.id ?? 0, clock.now());
        await store.papers.setState(first?.id ?? 0, 'received');
      }),
    accept: () => database.transaction((store) => store.papers.setState(first?.id ?? 0, 'accepted')),
    extend: (until: string) =>
      database.transaction((store) =>
        store.papers.extend(second?.id ?? 0, { step: 'author', until, why: 'ốm' }, lan?.id ?? 0, clock.now()),
      ),
    done: () => database.transaction((store) => store.tasks.finish(world.tasks[0]?.id ?? 0, lan?.id ?? 0, clock.now())),
    lanAnswers: () => answers(lan?.id),
  };
}

test('over a whole conference everybody hears what concerns them, when it is time, and nobody else', async () => {
  const world = await conference();
  await world.passUntil('2026-03-06T15:00', {
    '2026-03-03T19:00': world.draft,
    '2026-03-04T09:00': world.lanAnswers,
    '2026-03-05T09:30': world.done,
    '2026-03-05T15:00': world.accept,
  });
  expect(await world.told()).toEqual([
    '2/3 11:00 văn hóa: paper 1 72',
    '2/3 11:00 y tế: paper 2 72',
    '2/3 17:00 hòa: summary 17:00',
    '3/3 07:00 hòa: summary 07:00',
    '3/3 11:00 y tế: task 1 72, paper 2 48',
    '3/3 11:00 văn hóa: paper 1 48',
    '3/3 14:00 lan: rsvp 72',
    '3/3 14:00 trạm trưởng: rsvp 72',
    '3/3 17:00 hòa: summary 17:00',
    '4/3 07:00 hòa: summary 07:00',
    '4/3 08:00 thẩm định: paper 1 48',
    '4/3 11:00 y tế: paper 2 24',
    '4/3 11:00 trạm trưởng: paper 2 24',
    '4/3 17:00 hòa: summary 17:00',
    '5/3 06:30 y tế: paper 2 6',
    '5/3 07:00 hòa: summary 07:00',
    '5/3 08:00 thẩm định: paper 1 24',
    '5/3 10:00 y tế: paper 2 1',
    '5/3 14:00 trạm trưởng: rsvp 24',
    '5/3 16:00 lan: eve 0',
    '5/3 16:00 trạm trưởng: eve 0',
    '5/3 16:00 trạm phó: eve 0',
    '5/3 17:00 hòa: summary 17:00',
    '6/3 06:30 lan: day 0',
    '6/3 06:30 trạm trưởng: day 0',
    '6/3 06:30 trạm phó: day 0',
    '6/3 06:30 y tế: paper 2 +12',
    '6/3 07:00 hòa: summary 07:00',
    '6/3 08:00 trạm trưởng: rsvp 6',
    '6/3 11:00 y tế: paper 2 +24',
  ]);
  // Two nudges had been told on 5/3 when the deadline came; by the next morning the first after it says more.
  expect(await world.dropped()).toEqual(['6/3 06:30 y tế: paper 2 0 overtaken']);
}, 60_000);

test('more time for a paper starts the ladder again, and ends the earlier one', async () => {
  const world = await conference();
  await world.passUntil('2026-03-05T16:00', { '2026-03-04T12:00': () => world.extend('2026-03-05T17:00') });
  const told = (await world.told()).filter((line) => line.includes('paper 2'));
  expect(told).toEqual([
    '2/3 11:00 y tế: paper 2 72',
    '3/3 11:00 y tế: task 1 72, paper 2 48',
    '4/3 11:00 y tế: paper 2 24',
    '4/3 11:00 trạm trưởng: paper 2 24',
    '4/3 17:00 y tế: paper 2 24',
    '4/3 17:00 trạm trưởng: paper 2 24',
    '5/3 11:00 y tế: task 1 24, paper 2 6',
    '5/3 16:00 y tế: paper 2 1',
  ]);
}, 60_000);

test('a program that dies between planning and telling tells once, when it is back', async () => {
  const world = await conference();
  const { database, clock, script } = world;
  let left = 1;
  const dying = {
    ...database,
    transaction: <Result>(work: Parameters<typeof database.transaction<Result>>[0]) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the power is gone')) : database.transaction(work);
    },
  };
  const nudger = createNudger({
    database: dying,
    sources: nudgeSources,
    words: script.words,
    calendar: script.calendar,
    officePhone: null,
    clock: clock.now,
    onOwed: () => {},
  });
  clock.set('2026-03-02T11:00:00+07:00');
  await expect(nudger.run()).rejects.toThrow('the power is gone');
  expect(await world.told()).toEqual([]);
  await world.nudger.run();
  await world.nudger.run();
  expect(await world.told()).toEqual(['2/3 11:00 văn hóa: paper 1 72', '2/3 11:00 y tế: paper 2 72']);
});

test('a machine that sleeps for two days tells once, and only the newest, what still counts', async () => {
  const world = await conference();
  world.clock.set('2026-03-04T10:00:00+07:00');
  await world.nudger.run();
  expect(await world.told()).toEqual([
    '4/3 10:00 y tế: task 1 72, paper 2 48',
    '4/3 10:00 văn hóa: paper 1 48',
    '4/3 10:00 lan: rsvp 72',
    '4/3 10:00 trạm trưởng: rsvp 72',
    '4/3 10:00 hòa: summary 07:00',
  ]);
  expect((await world.dropped()).filter((line) => !line.includes('summary'))).toEqual([
    '4/3 10:00 văn hóa: paper 1 72 overtaken',
    '4/3 10:00 y tế: paper 2 72 overtaken',
  ]);
});

const seed = join(import.meta.dirname, '../../../shared/seeds/expected/001_f9655c538364916e.json');

/** A plan with 24 papers, due three days after it was signed, and tasks with deadlines by the hour. */
test.skipIf(!existsSync(seed))(
  'a real plan with 24 papers is nudged by its own dates',
  async () => {
    const expected: Plan = JSON.parse(readFileSync(seed, 'utf8'));
    // What the expected reading leaves out is null in a plan.
    const items = expected.papers.items.map((item) => ({ ...item, presenter: null, deadline: null }));
    const real = { ...expected, papers: { ...expected.papers, items } };
    const world = await simulate(real, '2026-05-26T09:00:00+07:00', [{ name: 'Nguyễn Thị Lan', unit: 'Chi bộ 3' }]);
    const { database, clock, papers, tasks } = world;
    const [lan] = await world.delegates(world.conference.id);
    await world.join(lan?.id ?? 0, 'lan');
    await world.join(papers[0]?.contact?.id ?? 0, 'first');
    await world.join(papers[1]?.contact?.id ?? 0, 'second');
    const decoration = tasks.find(({ deadline }) => deadline === '2026-06-01T11:00');
    const [contact] = await database.read.unitContacts.ofUnit(world.conference.id, decoration?.unit ?? '');
    await world.join(contact ?? 0, 'decoration');
    await world.join((await world.staff(world.conference.id, 'Bình', 'reviewer')).id, 'reviewer');
    const draft = () =>
      database.transaction(async (store) => {
        const file = { part: 'text' as const, number: 1, name: 'a.docx', bytes: 1, sha256: 'a', link: null };
        const sent = { ...file, syllables: 1, searched: true, startedAt: clock.now() };
        await store.papers.addVersion(papers[0]?.id ?? 0, sent, null, papers[0]?.contact?.id ?? 0, clock.now());
        await store.papers.setState(papers[0]?.id ?? 0, 'received');
      });
    await world.passUntil('2026-06-02T08:00', { '2026-05-28T15:00': draft });
    expect(await world.told()).toEqual([
      '26/5 11:00 first: paper 1 72',
      '26/5 11:00 second: paper 2 72',
      '27/5 11:00 first: paper 1 48',
      '27/5 11:00 second: paper 2 48',
      '28/5 11:00 first: paper 1 24',
      '28/5 11:00 second: paper 2 24',
      '29/5 06:30 second: paper 2 6',
      '29/5 10:00 second: paper 2 1',
      '29/5 11:00 decoration: task 2 72',
      '29/5 11:00 reviewer: paper 1 24',
      '30/5 06:30 reviewer: paper 1 6',
      '30/5 06:30 second: paper 2 +12',
      '30/5 08:00 lan: rsvp 72',
      '30/5 10:00 reviewer: paper 1 1',
      '30/5 11:00 second: paper 2 +24',
      '31/5 06:30 reviewer: paper 1 +12',
      '31/5 06:30 second: paper 2 +36',
      '31/5 11:00 decoration: task 2 24',
      '31/5 11:00 reviewer: paper 1 +24',
      '31/5 11:00 second: paper 2 +48',
      '1/6 06:30 decoration: task 2 6',
      '1/6 06:30 reviewer: paper 1 +36',
      '1/6 06:30 second: paper 2 +60',
      '1/6 08:00 lan: rsvp 24',
      '1/6 11:00 decoration: task 2 0',
      '1/6 11:00 reviewer: paper 1 +48',
      '1/6 11:00 second: paper 2 +72',
      '1/6 16:00 lan: eve 0',
      '2/6 06:30 lan: rsvp 6, day 0',
      '2/6 06:30 reviewer: paper 1 +60',
      '2/6 06:30 second: paper 2 +84',
    ]);
  },
  120_000,
);
