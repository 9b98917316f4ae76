import { expect, test } from 'vitest';
import { simulate } from '../support/simulation.ts';

const plan = {
  title: 'Tổ chức Hội nghị tổng kết',
  date: '2026-03-10',
  startTime: '14:00',
  papers: {
    count: 2,
    maxMinutes: 7,
    submitTo: 'Văn phòng',
    deadline: '2026-03-06T11:00',
    reviewDeadline: '2026-03-07T11:00',
    items: [
      { order: 1, topic: 'Chuyển đổi số', unit: 'Phòng Văn hóa', presenter: null, deadline: null },
      { order: 2, topic: 'Y tế cơ sở', unit: 'Trạm Y tế', presenter: null, deadline: null },
    ],
  },
  tasks: [{ unit: 'Trạm Y tế', tasks: [{ text: 'Trực cấp cứu', deadline: '2026-03-09T11:00' }] }],
};

const people = [
  { name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', unit: 'Chi bộ 3' },
  { name: 'Lê Văn Trạm', title: 'Trạm trưởng', unit: 'Trạm Y tế' },
  { name: 'Phạm Thị Hoa', title: 'Trưởng phòng', unit: 'Phòng Văn hóa' },
];

/** Two papers, a task, a reviewer, an organizer, a delegate; the first unit's draft comes in the evening of 4/3. */
async function conference() {
  const world = await simulate(plan, '2026-03-02T08:00:00+07:00', people);
  const { database, clock, papers } = world;
  const [first, second] = papers;
  const [lan, , leader] = await world.delegates(world.conference.id);
  await world.join(first?.contact?.id ?? 0, 'văn hóa');
  await world.join(second?.contact?.id ?? 0, 'y tế');
  await world.join(lan?.id ?? 0, 'lan');
  await world.join(leader?.id ?? 0, 'trưởng phòng');
  await world.join((await world.staff(world.conference.id, 'Bình', 'reviewer')).id, 'thẩm định');
  await world.join((await world.staff(world.conference.id, 'Hòa', 'organizer')).id, 'hòa');
  const draft = async (paperId: number) =>
    database.transaction(async (store) => {
      const file = {
        part: 'text' as const,
        number: 1,
        name: 'a.docx',
        bytes: 1,
        sha256: 'a',
        link: null,
        syllables: 1,
      };
      const sent = { ...file, searched: true, startedAt: clock.now() };
      await store.papers.addVersion(paperId, sent, null, first?.contact?.id ?? 0, clock.now());
      await store.papers.setState(paperId, 'received');
    });
  return {
    ...world,
    draft: () => draft(first?.id ?? 0),
    accept: () => database.transaction((store) => store.papers.setState(first?.id ?? 0, 'accepted')),
    done: () => database.transaction((store) => store.tasks.finish(world.tasks[0]?.id ?? 0, lan?.id ?? 0, clock.now())),
    answers: () =>
      database.transaction(async (store) => {
        const invitation = await store.invitations.ofPerson(lan?.id ?? 0);
        if (invitation) await store.invitations.keepAnswer({ ...invitation, rsvp: 'attending' }, 'telegram');
      }),
  };
}

test('over a whole conference everybody hears what concerns them, when it is time, and nobody else', async () => {
  const world = await conference();
  await world.passUntil('2026-03-10T15:00', {
    '2026-03-04T19:00': world.draft,
    '2026-03-05T09:00': world.answers,
    '2026-03-06T15:00': world.accept,
    '2026-03-08T10:00': world.done,
  });
  expect(await world.told()).toEqual([]);
  expect(await world.dropped()).toEqual([]);
}, 60_000);
