import { expect, test } from 'vitest';
import { setStage, vi } from '../support/stage.ts';
import { enter } from '../support/units.ts';

const decoration = 'Trang trí hội trường';
const plan = {
  title: 'Tổ chức Hội nghị tổng kết',
  date: '2026-03-10',
  startTime: '14:00',
  tasks: [
    {
      unit: 'Phòng Văn hóa',
      tasks: [
        { text: decoration, deadline: '2026-03-09T11:00' },
        { text: 'Chuẩn bị văn nghệ chào mừng', deadline: null },
      ],
    },
    { unit: 'Trạm Y tế', tasks: [{ text: 'Trực cấp cứu tại hội trường', deadline: '2026-03-12' }] },
  ],
};

/** A plan with tasks of two units; the contacts of both and an organizer, Hòa, have chats. */
async function unitsWithTasks() {
  const stage = await setStage();
  const conference = await stage.conference(plan);
  const contactOf = async (unit: string) =>
    (await stage.database.read.unitContacts.ofUnit(conference.id, unit))[0] ?? 0;
  const join = async (personId: number, name: string) => {
    const chatter = stage.person(name);
    await enter(chatter, `/start ${await stage.tokenOf(personId)}`);
    return chatter;
  };
  const culture = await join(await contactOf('Phòng Văn hóa'), 'culture');
  const health = await join(await contactOf('Trạm Y tế'), 'health');
  const organizer = await stage.staff(conference.id, 'Hòa', 'organizer');
  const hoa = await join(organizer.id, 'hoa');
  return {
    ...stage,
    conferenceId: conference.id,
    culture,
    health,
    hoa,
    tasks: () => stage.database.read.tasks.ofConference(conference.id),
    async at(moment: string) {
      stage.clock.set(`${moment}+07:00`);
      await stage.nudger.run();
    },
  };
}

test('the contact of a unit is reminded of its task, and one tap says that it is done', async () => {
  const { culture, health, hoa, at, tasks } = await unitsWithTasks();
  await at('2026-03-07T20:00:00');
  await health.hears();
  await at('2026-03-08T11:00:00');
  expect((await culture.hears()).slice(-1)).toEqual([
    {
      text: [
        'NHẮC VIỆC',
        'Kính gửi đồng chí đầu mối Phòng Văn hóa',
        'Nhiệm vụ của Phòng Văn hóa: Trang trí hội trường.',
        'Thời hạn: trước 11 giờ, thứ Hai, 09/3/2026 (còn 24 giờ).',
        'Khi hoàn thành, kính đề nghị đồng chí chọn Đã hoàn thành.',
      ].join('\n'),
      buttons: ['Đã hoàn thành'],
    },
  ]);
  expect(await health.hears()).toEqual([]);
  await hoa.hears();

  const [done] = await culture.chooses('Đã hoàn thành');
  expect(done?.text).toBe(vi('tasks-finished', { text: decoration, left: 1 }));
  expect((await tasks()).map(({ text, doneAt }) => [text, doneAt !== null])).toEqual([
    [decoration, true],
    ['Chuẩn bị văn nghệ chào mừng', false],
    ['Trực cấp cứu tại hội trường', false],
  ]);
  await at('2026-03-09T11:00:00');
  expect(await culture.hears()).toEqual([]);
  expect(await hoa.hears()).toEqual([]);
});

test('a task that is overdue goes to the organizers too', async () => {
  const { culture, hoa, at } = await unitsWithTasks();
  await at('2026-03-09T11:00:00');
  const overdue = await hoa.hears();
  expect(overdue.map(({ text }) => text)).toEqual([
    [
      'VIỆC CHƯA HOÀN THÀNH · Hội nghị tổng kết',
      'Quá hạn 1 · Đến hạn trong 3 ngày 0 · Tham dự 0 · Vắng 0 · Chưa trả lời 0',
      '- Phòng Văn hóa: Trang trí hội trường, trước 11 giờ, thứ Hai, 09/3/2026 (vừa đến hạn)',
    ].join('\n'),
    [
      'NHIỆM VỤ ĐẾN HẠN · Hội nghị tổng kết',
      'Chưa có báo cáo hoàn thành:',
      '- Phòng Văn hóa: Trang trí hội trường',
      'Thời hạn: trước 11 giờ, thứ Hai, 09/3/2026 (vừa đến hạn).',
    ].join('\n'),
  ]);
  expect((await culture.hears()).map(({ text }) => text.split('\n')[3])).toEqual([
    'Thời hạn: trước 11 giờ, thứ Hai, 09/3/2026 (vừa đến hạn).',
  ]);
});

test('a contact chooses among the tasks of the own unit; nobody finishes another’s', async () => {
  const { culture, health, tasks, conferenceId, database } = await unitsWithTasks();
  const [list] = await culture.says('/nhiemvu');
  expect(list?.text).toContain('- Phòng Văn hóa: Chuẩn bị văn nghệ chào mừng');
  expect(list?.text).not.toContain('Trạm Y tế');
  await culture.chooses('Chuẩn bị văn nghệ chào mừng');

  const other = (await tasks())[0]?.id ?? 0;
  const [contact] = await database.read.unitContacts.ofUnit(conferenceId, 'Trạm Y tế');
  const [refused] = await health.taps(`m:${contact}:tasks:${other}`);
  expect(refused?.text.startsWith(vi('tasks-gone'))).toBe(true);
  expect((await tasks()).map(({ doneAt }) => doneAt !== null)).toEqual([false, true, false]);
  expect((await health.says('Đã hoàn thành'))[0]?.text).toContain('Trực cấp cứu tại hội trường');
});

test('an organizer finishes any task and opens one again', async () => {
  const { hoa, tasks } = await unitsWithTasks();
  await hoa.says('/nhiemvu');
  await hoa.chooses('Trực cấp cứu tại hội trường');
  expect((await tasks())[2]?.doneAt).not.toBeNull();
  await hoa.says('/nhiemvu');
  await hoa.chooses('Việc đã hoàn thành');
  const [again] = await hoa.chooses('Trực cấp cứu tại hội trường');
  expect(again?.text).toBe(vi('tasks-reopened', { text: 'Trực cấp cứu tại hội trường' }));
  expect((await tasks())[2]?.doneAt).toBeNull();
});

test('a revised plan keeps what is done, moves deadlines and drops what it has no more', async () => {
  const { database, clock, conferenceId, tasks, culture, at } = await unitsWithTasks();
  await culture.says('/nhiemvu');
  await culture.chooses('Chuẩn bị văn nghệ chào mừng');
  const standing = await database.read.conferences.planOf(conferenceId);
  const revised = {
    ...standing,
    tasks: [
      {
        unit: 'Phòng Văn hóa',
        tasks: [
          { text: `${decoration} và khánh tiết`, deadline: '2026-03-10T09:00' },
          { text: 'Chuẩn bị văn nghệ chào mừng', deadline: null },
        ],
      },
    ],
  };
  await database.transaction((store) => store.conferences.revise(conferenceId, revised, ['tasks'], clock.now()));
  expect((await tasks()).map(({ text, deadline, doneAt }) => [text, deadline, doneAt !== null])).toEqual([
    ['Trang trí hội trường và khánh tiết', '2026-03-10T09:00', false],
    ['Chuẩn bị văn nghệ chào mừng', null, true],
  ]);
  const heard = async (moment: string) => {
    await at(moment);
    return (await culture.hears()).map(({ text }) => text.split('\n')[3]);
  };
  expect(await heard('2026-03-08T11:00:00')).toEqual(['Thời hạn: trước 9 giờ, thứ Ba, 10/3/2026 (còn 46 giờ).']);
  expect(await heard('2026-03-08T12:00:00')).toEqual([]);
  expect(await heard('2026-03-09T09:00:00')).toEqual(['Thời hạn: trước 9 giờ, thứ Ba, 10/3/2026 (còn 24 giờ).']);
});
