import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { blocksOfText } from '../../src/plan/text-blocks.ts';

/** A few lines within the least of a plan. */
function planWith(lines: string): Plan {
  const outcome = readPlan(
    blocksOfText(
      `KẾ HOẠCH\nTổ chức Hội nghị A năm 2026\nI. NỘI DUNG CHÍNH\n${lines}\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng A\n- Làm B.`,
    ),
  );
  if (!outcome.ok) throw new Error('not read as a plan');
  return outcome.value;
}

describe('time', () => {
  test.each([
    ['1. Thời gian: 14h00 - Ngày 24/6/2026 (Thứ Tư)', '2026-06-24', '14:00', null],
    ['1. Thời gian: từ 08 giờ, ngày 02/6/2026', '2026-06-02', '08:00', null],
    ['1. Thời gian: Từ 8h đến 11h30, ngày 5-3-2026', '2026-03-05', '08:00', '11:30'],
    ['1. Thời gian tổ chức: sáng ngày 15 tháng 3 năm 2026', '2026-03-15', null, null],
    ['1. Thời gian dự kiến: 02 ngày, ngày 15-16/3/2026', '2026-03-15', null, null],
    ['1. Thời gian: 16 giờ 30 phút, ngày 1.2.2026', '2026-02-01', '16:30', null],
    ['1. Thời gian: trong tháng 12/2025', null, null, null],
    ['1. Thời gian: quý II/2026', null, null, null],
    ['1. Thời gian, địa điểm: 7 giờ 30, ngày 12/3/2026 tại Hội trường B', '2026-03-12', '07:30', null],
    ['1. Thời gian: ngày 31/02/2026', null, null, null],
  ])('%s', (line, date, startTime, endTime) => {
    expect(planWith(line)).toMatchObject({ date, startTime, endTime });
  });
});

describe('duration', () => {
  test.each([
    ['½ ngày, ngày 14/01/2026', '½ ngày'],
    ['1/2 ngày, dự kiến ngày 02/6/2026', '1/2 ngày'],
    ['01 buổi, ngày 02/6/2026', '01 buổi'],
    ['ngày 02/6/2026', null],
  ])('%s', (text, duration) => {
    expect(planWith(`1. Thời gian: ${text}`).duration).toBe(duration);
  });
});

describe('venue', () => {
  test.each([
    ['1. Địa điểm: Tại Hội trường A.', 'Hội trường A'],
    ['1. Địa điểm tổ chức: Hội trường A', 'Hội trường A'],
    ['1. Địa điểm:\n- Điểm cầu chính: Hội trường A;\n- Điểm cầu các xã: phòng họp xã.', 'Hội trường A'],
    ['1. Tại: Hội trường A', 'Hội trường A'],
    ['1. Thời gian và địa điểm: 8h00 ngày 1/3/2026, tại Hội trường A', 'Hội trường A'],
  ])('%s', (lines, venue) => {
    expect(planWith(lines).venue).toBe(venue);
  });
});

describe('deadlines of tasks', () => {
  test.each([
    ['chậm nhất 17 giờ, ngày 30/5', '2026-05-30T17:00'],
    ['trước 11 giờ, ngày 29/5/2026', '2026-05-29T11:00'],
    ['trước ngày 20/5/2026', '2026-05-20'],
    ['hạn cuối 25/5', '2026-05-25'],
    ['xong trước ngày 25 tháng 5 năm 2026', '2026-05-25'],
    ['theo Kế hoạch số 5 ngày 1/2/2026', null],
  ])('%s', (text, deadline) => {
    const plan = planWith(
      `1. Thời gian: ngày 24/6/2026\nIII. PHÂN CÔNG NHIỆM VỤ\n1. Văn phòng\n- Gửi giấy mời ${text}.`,
    );
    expect(plan.tasks[0]?.tasks[0]?.deadline).toBe(deadline);
  });
});

describe('minutes of a paper', () => {
  test.each([
    ['mỗi tham luận không quá 07 phút', 7],
    ['thời gian trình bày tham luận 5 - 7 phút', 7],
    ['tham luận ngắn gọn', null],
  ])('%s', (text, maxMinutes) => {
    expect(planWith(`- Yêu cầu ${text}.`).papers.maxMinutes).toBe(maxMinutes);
  });
});

describe('marks of an order of events', () => {
  test.each([
    ['- 1- Khai mạc;\n- 2 – Bế mạc.'],
    ['1. Khai mạc\n2. Bế mạc'],
    ['a) Khai mạc;\nb) Bế mạc.'],
    ['• Khai mạc\n• Bế mạc'],
    ['+ Khai mạc\n+ Bế mạc'],
    ['(1) Khai mạc\n(2) Bế mạc'],
  ])('%s', (list) => {
    expect(planWith(`III. CHƯƠNG TRÌNH HỘI NGHỊ\n${list}`).agenda.map((item) => item.title)).toEqual([
      'Khai mạc',
      'Bế mạc',
    ]);
  });

  test.each([
    ["6h30'-7h15': Khai mạc\n7h15'-8h00': Bế mạc", '06:30', '07:15'],
    ['10h45’-11h00’: Khai mạc\n11h00: Bế mạc', '10:45', '11:00'],
    ['08:00 - 08:30 Khai mạc\n08:30 Bế mạc', '08:00', '08:30'],
    ['- Từ 8h đến 9h: Khai mạc\n- 9h: Bế mạc', '08:00', '09:00'],
    ['- 08 giờ 00’: Khai mạc\n- 9 giờ: Bế mạc', '08:00', null],
  ])('%s', (list, start, end) => {
    expect(planWith(`III. CHƯƠNG TRÌNH HỘI NGHỊ\n${list}`).agenda[0]).toMatchObject({ title: 'Khai mạc', start, end });
  });
});

describe('warnings', () => {
  test.each([
    ['1. Thời gian: thứ Hai, ngày 24/6/2026', 'weekday-mismatch'],
    ['1. Thời gian: trong tháng 6/2026', 'date-month-only'],
    ['1. Địa điểm: Hội trường', 'date-missing'],
    ['1. Thời gian: ngày 24/6/2026', 'venue-missing'],
    ['1. Thời gian: ngày 24/6/2026', 'agenda-missing'],
    ['III. CHƯƠNG TRÌNH\n- 8h00 - 9h00: A\n- 8h30 - 9h30: B', 'agenda-overlap'],
    ['III. CHƯƠNG TRÌNH\n- 8h00 - 9h00: A\n- 9h30 - 10h30: B', 'agenda-gap'],
    ['1. Dự kiến 03 tham luận về các nội dung:\n- Chuyển đổi số;\n- Cải cách hành chính.', 'count-mismatch'],
    ['- Xã Đông Hoà và xã Đông Hoa, xã Đông Hòa.', 'name-variants'],
    [
      '1. Thời gian: ngày 24/6/2026\nIII. PHÂN CÔNG NHIỆM VỤ\n1. Văn phòng\n- Làm trước ngày 30/6/2026.',
      'deadline-after-conference',
    ],
    ['TỐI MẬT\n1. Thời gian: ngày 24/6/2026', 'secrecy-mark'],
    ['T U Y Ệ T   M Ậ T\n1. Thời gian: ngày 24/6/2026', 'secrecy-mark'],
  ])('%s gives %s', (lines, code) => {
    expect(planWith(lines).warnings.map((warning) => warning.code)).toContain(code);
  });

  test('bảo mật, bí mật and mật khẩu are no secrecy marks', () => {
    const codes = planWith('1. Bảo mật thông tin\n- Giữ bí mật;\nMẬT KHẨU').warnings.map((warning) => warning.code);
    expect(codes).not.toContain('secrecy-mark');
  });
});
