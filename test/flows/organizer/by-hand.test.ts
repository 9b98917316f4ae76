import { expect, test } from 'vitest';
import { makeByHandSheet } from '../../../src/enclosures/by-hand-sheet.ts';
import { readDocx } from '../../../src/reading/docx/read-docx.ts';
import { hoaOrganizes } from '../../support/hoa.ts';
import { vi } from '../../support/stage.ts';

const people = [
  { name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', unit: 'Chi bộ 3', phone: '0912345678' },
  { name: 'Trần Văn Bình' },
];
const lan = 'đồng chí Bí thư Chi bộ Nguyễn Thị Lan';

/** Lan has no smartphone, as Hòa says; Bình has a chat. */
async function lanByHand() {
  const stage = await hoaOrganizes(people);
  const binh = await stage.connect(1);
  const { hoa } = stage;
  await hoa.says('/baotructiep');
  await hoa.says('Chọn người nhận trực tiếp');
  const [question] = await hoa.says('lan');
  const [done] = await hoa.says('xác nhận');
  return { ...stage, binh, question, done };
}

async function inviteAll(hoa: { says(text: string): Promise<unknown> }) {
  await hoa.says('/huy');
  await hoa.says('/moi');
  await hoa.says('gửi');
}

test('the office says who is told by hand; from then on messages for them are lines to be told', async () => {
  const { hoa, binh, question, done, ids } = await lanByHand();
  expect(question?.text).toBe(vi('by-hand-question', { whom: lan, carried: 'false' }));
  expect(done?.text).toContain(vi('by-hand-set', { name: 'Nguyễn Thị Lan', carried: 'true' }));

  await hoa.says('/huy');
  const [preview] = await hoa.says('/moi');
  expect(preview?.text).toContain('Sẽ gửi tới 2 người · Đã gửi trước đây 0 · Chưa kết nối 0');
  expect(preview?.text).toContain('- Gọi điện, bản in: 1');
  await hoa.says('gửi');
  expect(await binh.hears()).toHaveLength(1);

  const [list] = await hoa.says('/baotructiep');
  expect(list?.text).toBe(vi('by-hand-list', { conference: 'Hội nghị tổng kết', count: 1 }));
  expect(list?.buttons).toEqual([
    'Nguyễn Thị Lan, Bí thư Chi bộ (1 tin)',
    'Bản in',
    'Chọn người nhận trực tiếp',
    'Kết thúc',
  ]);
  const [tell] = await hoa.says('1');
  expect(tell?.text).toMatch(
    /^CẦN BÁO · đồng chí Bí thư Chi bộ Nguyễn Thị Lan\nĐiện thoại: 0912345678\nGIẤY MỜI\nKính gửi/,
  );
  expect(tell?.text).toContain('Hỏi: Tham dự, Vắng mặt, Cử người dự thay');
  expect(tell?.text).not.toContain('{');
  expect(ids).toHaveLength(2);
});

test('a line that was told leaves the list, one that was not stays', async () => {
  const { hoa } = await lanByHand();
  await inviteAll(hoa);
  await hoa.says('/baotructiep');
  await hoa.says('1');
  const [unreached] = await hoa.says('không nghe máy');
  expect(unreached?.text).toContain(vi('by-hand-noted', { outcome: 'unreached', name: 'Nguyễn Thị Lan' }));
  expect(unreached?.buttons[0]).toBe('Nguyễn Thị Lan, Bí thư Chi bộ (1 tin)');
  await hoa.says('1');
  const [told] = await hoa.says('đã báo');
  expect(told?.text).toContain(vi('by-hand-noted', { outcome: 'told', name: 'Nguyễn Thị Lan' }));
  expect(told?.buttons).toEqual(['Chọn người nhận trực tiếp', 'Kết thúc']);
});

test('the printed sheet has what is to be said to whom, and what came of it', async () => {
  const { hoa, conferenceId, database, passes, script, clock, files } = await lanByHand();
  await inviteAll(hoa);
  await hoa.says('/baotructiep');
  const [sheet] = await hoa.says('bản in');
  expect(sheet?.text).toBe(vi('by-hand-sheet', { conference: 'Hội nghị tổng kết' }));
  const { reply } = (await database.read.deliveries.ofAddress(hoa.from)).at(-1) ?? {};
  expect(reply?.document).toEqual({ maker: 'by-hand-sheet', args: { conferenceId }, name: 'tin-can-bao.docx' });

  const needs = { store: database.read, files, passes, calendar: script.calendar, now: clock.now(), publicUrl: '' };
  const made = await makeByHandSheet({ conferenceId }, needs);
  const text = JSON.stringify(await readDocx(made?.bytes ?? new Uint8Array()));
  for (const part of ['Nguyễn Thị Lan', '0912345678', 'trân trọng kính mời dự', '☐ Đã báo'])
    expect(text).toContain(part);
  expect(text).not.toContain('Trần Văn Bình');
});

test('whoever connects after all is told things there, and nothing by hand any more', async () => {
  const { hoa, connect, database, ids } = await lanByHand();
  expect(
    (await database.read.reports.answers((await database.read.people.of(ids[0] ?? 0))?.conferenceId ?? 0)).connected,
  ).toBe(1);
  const chat = await connect(0, 'zalo-bot');
  await inviteAll(hoa);
  expect(await chat.hears()).toHaveLength(1);
  expect((await hoa.says('/baotructiep'))[0]?.buttons).toEqual(['Chọn người nhận trực tiếp', 'Kết thúc']);
});

test('the same choice takes somebody off the list again', async () => {
  const { hoa } = await lanByHand();
  await hoa.says('Chọn người nhận trực tiếp');
  expect((await hoa.says('lan'))[0]?.text).toBe(vi('by-hand-question', { whom: lan, carried: 'true' }));
  expect((await hoa.says('1'))[0]?.text).toContain(vi('by-hand-set', { name: 'Nguyễn Thị Lan', carried: 'false' }));
  await hoa.says('/huy');
  expect((await hoa.says('/moi'))[0]?.text).toContain('Chưa kết nối 1');
});

test('what no other way was left for is to be told as well', async () => {
  const { hoa, connect, database, clock } = await hoaOrganizes(people);
  const chat = await connect(0, 'zalo-oa');
  await inviteAll(hoa);
  const [owed] = (await database.read.deliveries.ofAddress(chat.from)).filter(({ lane }) => lane === 'bulk');
  const settlement = {
    state: 'failed',
    dueAt: clock.now(),
    attempts: 1,
    lastError: 'to be called',
    messageId: null,
  } as const;
  await database.transaction((store) =>
    store.deliveries.settle(owed?.id ?? 0, { ...settlement, way: { name: 'call', why: 'window-closed' } }, clock.now()),
  );
  expect((await hoa.says('/baotructiep'))[0]?.buttons[0]).toBe('Nguyễn Thị Lan, Bí thư Chi bộ (1 tin)');
});
