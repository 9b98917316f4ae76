import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { createCalendar } from '../../../src/domain/calendar.ts';
import { makeDocument } from '../../../src/enclosures/makers.ts';
import { lanAndOffice } from '../../support/lan-and-office.ts';
import { vi } from '../../support/stage.ts';

async function spreadsheetOf(stage: Awaited<ReturnType<typeof lanAndOffice>>) {
  const order = { maker: 'audit-log', args: { conferenceId: stage.conferenceId }, name: 'nhat-ky.xlsx' };
  const made = await makeDocument(order, {
    store: stage.database.read,
    files: stage.files,
    passes: stage.passes,
    calendar: createCalendar('Asia/Ho_Chi_Minh'),
    now: stage.clock.now(),
    publicUrl: 'https://bot.vn',
  });
  const sheet = read(made?.bytes, { type: 'array' }).Sheets['Nhật ký'];
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : [];
}

test('an owner reads who did what, when and where, old and new, in the chat and as a spreadsheet', async () => {
  const stage = await lanAndOffice({ role: 'owner' });
  const { lan, hoa } = stage;
  await lan.says('/xacbao');
  await lan.chooses('Tham dự');
  await hoa.says('/nhatky');
  const [first] = (hoa.last()?.text ?? '').split('\n').slice(2);
  expect(first).toMatch(/ · Nguyễn Thị Lan · Xác báo · xác báo: chưa trả lời → xác báo: tham dự$/);

  await hoa.chooses('Tải nhật ký');
  expect(hoa.last()?.text).toContain(vi('audit-sent', { conference: 'Hội nghị tổng kết' }));
  const [head, exported, answered] = await spreadsheetOf(stage);
  expect(head).toEqual(['Số', 'Thời điểm', 'Người thực hiện', 'Kênh', 'Việc', 'Đối tượng', 'Trước', 'Sau']);
  expect([exported?.[4], answered?.slice(2)]).toEqual([
    'Xuất nhật ký',
    ['Nguyễn Thị Lan', 'Telegram', 'Xác báo', 'Nguyễn Thị Lan', 'xác báo: chưa trả lời', 'xác báo: tham dự'],
  ]);
});

test('organizers do not read the log', async () => {
  const { hoa } = await lanAndOffice({ role: 'organizer' });
  await hoa.says('/nhatky');
  expect(hoa.last()?.text).toBe(vi('refusal-not-yours'));
});

test('the log is no longer than six lines at a time', async () => {
  const { hoa, database, conferenceId, clock } = await lanAndOffice({ role: 'owner' });
  const line = { at: clock.now(), conferenceId, personId: null, channel: 'clock', action: 'erase-conference' as const };
  for (let count = 0; count < 10; count += 1) {
    await database.transaction((store) =>
      store.audit.record({ ...line, subject: { kind: 'conference', id: conferenceId }, after: { people: count } }),
    );
  }
  await hoa.says('/nhatky');
  expect((hoa.last()?.text ?? '').split('\n')).toHaveLength(8);
  await hoa.chooses('Trang tiếp theo');
  expect(hoa.last()?.text).toContain('số người: 3');
});
