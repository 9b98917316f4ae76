import { expect, test } from 'vitest';
import type { RosterPerson } from '../../../src/domain/roster.ts';
import { plan } from '../../support/lan.ts';
import { setStage, vi } from '../../support/stage.ts';

/** What else stands on the organizers' desk. */
const desk = [
  'Thẩm định',
  'Gửi giấy mời',
  'Nhắc lại',
  'Thông báo',
  'Báo cáo',
  'Đại biểu và giấy mời',
  'Chương trình và tài liệu',
  'Việc văn phòng',
  'Trình đơn chính',
];

async function organizerOf(people: Partial<RosterPerson>[]) {
  const stage = await setStage();
  const conference = await stage.conference(plan, people);
  const { id } = await stage.staff(conference.id, 'Chị Hòa', 'organizer');
  const hoa = stage.person('hoa');
  await hoa.says(await stage.codeOf(id));
  await hoa.says('đúng');
  const greeted = await hoa.says('đồng ý');
  const answer = async (personId: number, text: string) => {
    const chat = stage.person(`delegate-${personId}`);
    await chat.says(`/start ${await stage.tokenOf(personId)}`);
    await chat.says('đúng');
    await chat.says('đồng ý');
    await chat.says(text);
  };
  return { ...stage, conferenceId: conference.id, hoa, greeted, answer };
}

test('an organizer connects with a code and finds the numbers in the menu', async () => {
  const { greeted } = await organizerOf([]);
  expect(greeted).toEqual([
    {
      text: vi('home-connected', { conference: 'Hội nghị tổng kết' }),
      buttons: ['Chương trình', 'Quản trị', 'Gọi văn phòng'],
    },
  ]);
});

test('the numbers are given in all and by group, as they stand now', async () => {
  const { hoa, conferenceId, delegates, answer } = await organizerOf([
    { name: 'Một', group: 'Khu phố' },
    { name: 'Hai', group: 'Khu phố' },
    { name: 'Ba', group: 'Đoàn thể' },
    { name: 'Bốn', group: 'Đoàn thể' },
  ]);
  const ids = (await delegates(conferenceId)).map(({ id }) => id);
  await answer(ids[0] ?? 0, 'tham dự');
  await answer(ids[1] ?? 0, 'vắng mặt');

  expect(await hoa.says('/quantri')).toEqual([
    {
      text: [
        'XÁC BÁO · Hội nghị tổng kết',
        'Mời 4 · Kết nối 2 · Tham dự 1 · Vắng mặt 1 · Dự thay 0 · Chưa trả lời 2',
        '- Khu phố: mời 2, kết nối 2, tham dự 1, vắng mặt 1, dự thay 0, chưa trả lời 0',
        '- Đoàn thể: mời 2, kết nối 0, tham dự 0, vắng mặt 0, dự thay 0, chưa trả lời 2',
      ].join('\n'),
      buttons: ['Danh sách chưa trả lời', 'Theo đơn vị', ...desk],
    },
  ]);
  await answer(ids[2] ?? 0, 'tham dự');
  expect((await hoa.says('/quantri'))[0]?.text).toContain('Tham dự 2');
});

test('the silent are listed by pages, with post and telephone number', async () => {
  const people = Array.from({ length: 45 }, (_, place) => ({ name: `Đại biểu ${place + 1}`, unit: 'Khối A' }));
  const { hoa } = await organizerOf([{ name: 'Lan', title: 'Bí thư', phone: '0912345678' }, ...people]);
  await hoa.says('/quantri');

  const [first] = await hoa.says('danh sach chua tra loi');
  const lines = first?.text.split('\n') ?? [];
  expect(lines.slice(0, 4)).toEqual([
    'CHƯA TRẢ LỜI · Hội nghị tổng kết',
    '46 đại biểu:',
    '1. Lan, Bí thư: 0912345678 (chưa kết nối)',
    '2. Đại biểu 1, Khối A: chưa có số điện thoại (chưa kết nối)',
  ]);
  expect(lines).toHaveLength(22);
  expect(first?.buttons).toEqual(['Trang tiếp theo', 'Số liệu xác báo']);

  await hoa.chooses('Trang tiếp theo');
  const [last] = await hoa.says('1');
  expect(last?.text.split('\n').slice(2)).toHaveLength(6);
  expect(last?.text).toContain('\n46. Đại biểu 45');
  expect(last?.buttons).toEqual(['Số liệu xác báo']);
  expect((await hoa.says('1'))[0]?.text.startsWith('XÁC BÁO')).toBe(true);
});

test('a page that has meanwhile emptied shows the last one there is', async () => {
  const people = Array.from({ length: 21 }, (_, place) => ({ name: `Đại biểu ${place + 1}` }));
  const { hoa, conferenceId, delegates, answer } = await organizerOf(people);
  await hoa.says('/quantri');
  await hoa.says('1');
  await answer((await delegates(conferenceId))[0]?.id ?? 0, 'tham dự');
  expect((await hoa.chooses('Trang tiếp theo'))[0]?.text).toContain('20 đại biểu:\n1. Đại biểu 2');
});

test('units are listed by group, those with the most silent first', async () => {
  const { hoa, conferenceId, delegates, answer } = await organizerOf([
    { name: 'Một', group: 'Khu phố', unit: 'Tổ 1' },
    { name: 'Hai', group: 'Khu phố', unit: 'Tổ 2' },
    { name: 'Ba', group: 'Khu phố', unit: 'Tổ 2' },
    { name: 'Bốn', group: 'Đoàn thể' },
    { name: 'Năm', group: 'Đoàn thể', unit: 'Hội Phụ nữ' },
  ]);
  await answer((await delegates(conferenceId)).at(-1)?.id ?? 0, 'tham dự');
  await hoa.says('/quantri');

  expect((await hoa.chooses('Theo đơn vị'))[0]).toEqual({
    text: [
      'CHƯA TRẢ LỜI THEO ĐƠN VỊ · Hội nghị tổng kết',
      '- Khu phố · Tổ 2: 2/2',
      '- Khu phố · Tổ 1: 1/1',
      '- Đoàn thể: 1/1',
    ].join('\n'),
    buttons: ['Số liệu xác báo'],
  });
});

test('when everybody has answered the list says so', async () => {
  const { hoa } = await organizerOf([]);
  await hoa.says('/quantri');
  expect((await hoa.says('1'))[0]?.text).toBe(vi('answers-silent-none'));
});

test('what is not understood shows the choices again; 0 is the office', async () => {
  const { hoa } = await organizerOf([]);
  const buttons = ['Danh sách chưa trả lời', 'Theo đơn vị', ...desk];
  await hoa.says('/quantri');
  expect(await hoa.says('trời đẹp')).toEqual([{ text: vi('choose-one'), buttons }]);
  expect(await hoa.says('0')).toEqual([{ text: vi('office-phone', { phone: '0225 0000 001' }), buttons }]);
});

test('a delegate’s sentence is not an organizer’s answer', async () => {
  const { hoa, database, conferenceId } = await organizerOf([{ name: 'Lan' }]);
  await hoa.says('tham dự');
  expect((await database.read.reports.answers(conferenceId)).attending).toBe(0);
});
