import { CFB, read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { writeAnswerList } from '../../src/documents/answer-list.ts';
import { writeAnswerReport } from '../../src/documents/answer-report.ts';
import { writeCallList } from '../../src/documents/call-list.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { conference, partOf } from '../support/documents.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const at = new Date('2026-06-20T08:05:00+07:00');
const lan = { name: 'Nguyễn Thị Lan', title: 'Bí thư', unit: 'Chi bộ 3', group: 'Khu phố', phone: '0912345678' };
const hostile = { name: '=1+1', title: null, unit: null, group: 'Khu phố', phone: null };

function rowsOf(file: Uint8Array): unknown[][] {
  const book = read(file);
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: null });
}

test('the list of answers says who answered what, when and how, and who wrote it down', () => {
  const file = writeAnswerList(
    [
      {
        ...lan,
        rsvp: 'absent',
        reason: 'Đi công tác',
        substitute: null,
        answeredAt: at,
        answeredOn: 'office',
        recordedBy: 'Chị Hòa',
      },
      {
        ...hostile,
        rsvp: 'substituted',
        reason: null,
        substitute: { name: 'Trần Văn Bình', title: 'Phó Bí thư', phone: '0912000111' },
        answeredAt: at,
        answeredOn: 'web',
        recordedBy: null,
      },
      {
        ...hostile,
        rsvp: 'silent',
        reason: null,
        substitute: null,
        answeredAt: null,
        answeredOn: null,
        recordedBy: null,
      },
    ],
    calendar,
  );
  const moment = '08h05, thứ Bảy, 20/6/2026';
  expect(rowsOf(file).map((row) => row.slice(6))).toEqual([
    ['Xác báo', 'Lý do vắng mặt', 'Người dự thay', 'Thời điểm', 'Kênh'],
    ['Vắng mặt', 'Đi công tác', null, moment, 'Điện thoại (Chị Hòa ghi)'],
    ['Cử người dự thay', null, 'Trần Văn Bình, Phó Bí thư, 0912000111', moment, 'Trang cá nhân'],
    ['Chưa trả lời', null, null, null, null],
  ]);
  expect(rowsOf(file)[2]?.slice(0, 2)).toEqual([2, '=1+1']);
});

test('the telephone list says whom to call, and when they were last heard of', () => {
  const file = writeCallList(
    [
      { ...lan, connected: false, lastCall: { at, outcome: 'unreached' }, wroteAt: null },
      { ...lan, connected: true, lastCall: { at, outcome: 'absent' }, wroteAt: new Date(at.getTime() + 60_000) },
      { ...hostile, connected: false, lastCall: null, wroteAt: null },
    ],
    calendar,
  );
  expect(rowsOf(file)).toEqual([
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Khối', 'Số điện thoại', 'Kết nối', 'Liên hệ gần nhất', 'Kết quả'],
    [
      ...[1, 'Nguyễn Thị Lan', 'Bí thư', 'Chi bộ 3', 'Khu phố', '0912345678', 'Chưa kết nối'],
      ...['Gọi điện, không nghe máy, 08h05, thứ Bảy, 20/6/2026', null],
    ],
    [
      ...[2, 'Nguyễn Thị Lan', 'Bí thư', 'Chi bộ 3', 'Khu phố', '0912345678', 'Đã kết nối'],
      ...['Nhắn tin, 08h06, thứ Bảy, 20/6/2026', null],
    ],
    [3, '=1+1', null, null, 'Khu phố', null, 'Chưa kết nối', null, null],
  ]);
});

function textOf(file: Uint8Array): string[] {
  return partOf(file, '/word/document.xml')
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]).join(''))
    .filter(Boolean);
}

function picturesIn(file: Uint8Array): number {
  const names = new Set(CFB.read(file, { type: 'buffer' }).FullPaths.filter((path: string) => path.endsWith('.png')));
  return names.size;
}

test('the report has the numbers by group, their sum, and a bar for each group', async () => {
  const file = await writeAnswerReport(
    conference,
    [
      { group: 'Khu phố', counts: { total: 1200, attending: 1000, absent: 100, substituted: 50, silent: 50 } },
      { group: 'Đoàn thể <&>', counts: { total: 34, attending: 30, absent: 1, substituted: 1, silent: 2 } },
    ],
    { asOf: '08h05, thứ Bảy, 20/6/2026', year: 2026 },
  );
  const text = textOf(file);
  expect(text).toContain('(Số liệu đến 08h05, thứ Bảy, 20/6/2026)');
  const table = text.slice(text.indexOf('TT'), text.indexOf('2. Biểu đồ'));
  expect(table).toEqual([
    ...['TT', 'Thành phần', 'Mời', 'Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Chưa trả lời'],
    ...['1', 'Khu phố', '1.200', '1.000', '100', '50', '50'],
    ...['2', 'Đoàn thể &lt;&amp;&gt;', '34', '30', '1', '1', '2'],
    ...['Tổng số', '1.234', '1.030', '101', '51', '52'],
  ]);
  expect(picturesIn(file)).toBe(2);
});

test('a conference without delegates has a report too', async () => {
  const file = await writeAnswerReport(conference, [], { asOf: 'nay', year: 2026 });
  expect(textOf(file)).toContain('Tổng số');
  expect(picturesIn(file)).toBe(0);
});
