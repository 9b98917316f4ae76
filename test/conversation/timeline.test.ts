import { expect, test } from 'vitest';
import { viewNudges } from '../../src/conversation/nudge.ts';
import { foresee } from '../../src/conversation/timeline.ts';
import { nudgeSources } from '../../src/flows/nudges/index.ts';
import { simulate } from '../support/simulation.ts';

const plan = {
  title: 'Tổ chức Hội nghị tổng kết',
  date: '2026-03-06',
  startTime: '14:00',
  papers: {
    count: 1,
    maxMinutes: 7,
    submitTo: 'Văn phòng',
    deadline: '2026-03-05T11:00',
    reviewDeadline: null,
    items: [{ order: 1, topic: 'Chuyển đổi số', unit: 'Phòng Văn hóa', presenter: null, deadline: null }],
  },
  tasks: [{ unit: 'Phòng Văn hóa', tasks: [{ text: 'Trang trí', deadline: '2026-03-06T11:00' }] }],
};

test('what is foreseen is what is told when nobody does anything', async () => {
  const world = await simulate(plan, '2026-03-03T10:00:00+07:00', [{ name: 'Lan' }, { name: 'Bình' }]);
  const { database, clock, script } = world;
  const [lan] = await world.delegates(world.conference.id);
  await world.join(lan?.id ?? 0, 'lan');
  await world.join(world.papers[0]?.contact?.id ?? 0, 'văn hóa');
  await world.join((await world.staff(world.conference.id, 'Hòa', 'organizer')).id, 'hòa');
  const at = { store: database.read, now: clock.now(), calendar: script.calendar, officePhone: null, forms: [] };
  const foreseen = await foresee(nudgeSources, await viewNudges(at, world.conference));

  await world.passUntil('2026-03-06T18:00');
  const history = (await database.read.dues.history(world.conference.id)).filter(({ state }) => state === 'told');
  const told = [...Map.groupBy(history, ({ message }) => message).values()].map((dues) => ({
    at: dues[0]?.settledAt.toISOString(),
    kinds: [...new Set(dues.map(({ kind }) => kind))].sort(),
  }));
  const flat = foreseen.flatMap(({ at: moment, kinds, count }) =>
    Array.from({ length: count }, () => ({ at: moment.toISOString(), kinds })),
  );
  const inOrder = (list: { at: string | undefined; kinds: string[] }[]) =>
    list.map((one) => `${one.at} ${one.kinds.join('+')}`).sort();
  expect(inOrder(flat)).toEqual(inOrder(told));
  expect(flat.length).toBeGreaterThan(12);
}, 60_000);
