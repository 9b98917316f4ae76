import { expect, test } from 'vitest';
import { lanConnected } from '../support/lan.ts';

const reminder = [
  'NHẮC VIỆC',
  'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
  'Ủy ban nhân dân phường Sông Mây chưa nhận được xác báo của đồng chí về việc dự Hội nghị tổng kết.',
  'Thời gian: 14h00, thứ Ba, 10/3/2026',
  'Địa điểm: Hội trường số 2',
  'Kính đề nghị đồng chí xác báo trước 14h00, thứ Ba, 10/3/2026.',
].join('\n');

/** Lan has a chat and has not answered; the conference begins on 10/3 at 14h00. */
async function lanSilent() {
  const stage = await lanConnected();
  return {
    ...stage,
    /** What Lan hears at a moment, and when it is due. */
    async at(moment: string) {
      stage.clock.set(`${moment}+07:00`);
      await stage.nudger.run();
      return (await stage.lan.hears()).map(({ text }) => text.split('\n')[0] === 'NHẮC VIỆC' && text);
    },
    due: async () => {
      const rows = await stage.database.read.dues.waiting(stage.conferenceId);
      return rows.map(({ kind, rung }) => `${kind} ${rung}`);
    },
  };
}

test('whoever has not answered is reminded at each step of the ladder once; the eve and the day follow', async () => {
  const { at, lan, clock, nudger } = await lanSilent();
  const heard: string[] = [];
  for (
    clock.set('2026-03-07T00:00:00+07:00');
    clock.now() < new Date('2026-03-10T13:59:00+07:00');
    clock.pass(60_000 * 30)
  ) {
    const before = clock.now();
    await nudger.run();
    const fresh = await lan.hears();
    clock.set(before.toISOString());
    heard.push(...fresh.map(({ text }) => `${before.toISOString()} ${text.split('\n').slice(0, 3).at(-1)}`));
  }
  expect(heard).toEqual([
    '2026-03-06T23:30:00.000Z Ủy ban nhân dân phường Sông Mây chưa nhận được xác báo của đồng chí về việc dự Hội nghị tổng kết.',
    '2026-03-07T07:00:00.000Z Ủy ban nhân dân phường Sông Mây chưa nhận được xác báo của đồng chí về việc dự Hội nghị tổng kết.',
    '2026-03-09T07:00:00.000Z Ủy ban nhân dân phường Sông Mây chưa nhận được xác báo của đồng chí về việc dự Hội nghị tổng kết.',
    '2026-03-09T09:00:00.000Z Ngày mai, Ủy ban nhân dân phường Sông Mây kính đón đồng chí dự Hội nghị tổng kết.',
    '2026-03-09T23:30:00.000Z Hôm nay, kính mời đồng chí dự Hội nghị tổng kết.',
    '2026-03-10T01:00:00.000Z Ủy ban nhân dân phường Sông Mây chưa nhận được xác báo của đồng chí về việc dự Hội nghị tổng kết.',
  ]);
  expect(await at('2026-03-10T14:00:00')).toEqual([]);
});

test('a reminder carries the three answers, and tapping one answers', async () => {
  const { at, lan, answer } = await lanSilent();
  expect(await at('2026-03-03T14:00:00')).toEqual([reminder]);
  expect(lan.last()?.buttons).toEqual(['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Gọi văn phòng']);
  await lan.chooses('Tham dự');
  expect((await answer()).rsvp).toBe('attending');
});

test('an answer ends the reminding, also of what is queued already', async () => {
  const { clock, nudger, lan, at, database } = await lanSilent();
  clock.set('2026-03-03T14:00:00+07:00');
  await nudger.run();
  const queued = async () => {
    const all = await database.read.deliveries.ofAddress(lan.from);
    return all.filter(({ dedupeKey, state }) => dedupeKey.startsWith('nudge:') && state === 'pending').length;
  };
  expect(await queued()).toBe(1);
  await lan.says('tham dự');
  expect(await queued()).toBe(0);
  expect(await at('2026-03-07T14:00:00')).toEqual([]);
});

test('what was due while the machine slept is sent once, the newest alone', async () => {
  const { at, database, conferenceId } = await lanSilent();
  expect(await at('2026-03-08T10:00:00')).toEqual([reminder]);
  expect(await at('2026-03-08T10:01:00')).toEqual([]);
  expect(await database.read.dues.droppedSince(conferenceId, new Date(0))).toEqual([]);
});

test('what has passed while the machine slept is dropped and listed', async () => {
  const { at, database, conferenceId } = await lanSilent();
  expect(await at('2026-03-10T15:00:00')).toEqual([]);
  expect(await database.read.dues.droppedSince(conferenceId, new Date(0))).toEqual([
    { kind: 'day', why: 'passed', count: 1 },
    { kind: 'eve', why: 'passed', count: 1 },
    { kind: 'rsvp', why: 'passed', count: 4 },
  ]);
});

test('awake in the quiet hours, it waits for their end', async () => {
  const { at, due } = await lanSilent();
  expect(await at('2026-03-03T23:00:00')).toEqual([]);
  expect(await due()).toEqual(['rsvp 168']);
  expect(await at('2026-03-04T06:29:00')).toEqual([]);
  expect(await at('2026-03-04T06:30:00')).toEqual([reminder]);
});

test('a clock that jumps back repeats nothing, and one that jumped ahead by mistake has lost nothing', async () => {
  const { at, database, conferenceId } = await lanSilent();
  expect(await at('2026-03-03T14:00:00')).toEqual([reminder]);
  expect(await at('2026-03-03T13:00:00')).toEqual([]);
  expect(await at('2026-03-03T14:00:00')).toEqual([]);

  expect(await at('2027-01-01T10:00:00')).toEqual([]);
  expect(await database.read.dues.droppedSince(conferenceId, new Date(0))).toHaveLength(3);
  expect(await at('2026-03-03T14:05:00')).toEqual([]);
  expect(await at('2026-03-07T14:00:00')).toEqual([reminder]);
  expect(await at('2026-03-07T14:01:00')).toEqual([]);
});

test('a conference that is called off nudges nobody', async () => {
  const { at, database, conferenceId } = await lanSilent();
  await database.transaction((store) => store.conferences.cancel(conferenceId));
  expect(await at('2026-03-07T14:00:00')).toEqual([]);
});
