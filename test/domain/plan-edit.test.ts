import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItem, Plan } from '../../src/domain/plan.ts';
import { comparePlans } from '../../src/domain/plan-change.ts';
import { chapters } from '../../src/domain/plan-chapter.ts';
import { editPlan } from '../../src/domain/plan-edit.ts';
import { emptyPlan } from '../support/plan.ts';

const plan: Plan = {
  ...emptyPlan,
  date: '2026-06-24',
  dateText: '14h00 - Ngày 24/6/2026',
  startTime: '14:00',
  expectedDelegates: 270,
  delegateGroups: [
    { section: 'Đại biểu thành phố', items: ['Lãnh đạo sở'] },
    { section: 'Đại biểu phường', items: ['Bí thư chi bộ', 'Tổ trưởng'] },
  ],
  agenda: ['Khai mạc', 'Báo cáo', 'Tham luận', 'Khen thưởng', 'Bế mạc'].map((title, place) => item(place + 1, title)),
  papers: {
    ...emptyPlan.papers,
    count: 2,
    maxMinutes: 7,
    items: [
      { order: 1, topic: 'Cải cách hành chính', unit: 'Sở Nội vụ', presenter: null, deadline: null },
      { order: 2, topic: 'Chuyển đổi số', unit: null, presenter: null, deadline: null },
    ],
  },
  tasks: [
    { unit: 'Văn phòng', tasks: [{ text: 'Chuẩn bị hội trường', deadline: null }] },
    { unit: 'Công an phường', tasks: [{ text: 'Giữ trật tự', deadline: '2026-06-24' }] },
  ],
  awards: [{ by: 'Đảng ủy', collectives: 10, individuals: 20, breakdown: [] }],
};

function item(order: number, title: string): AgendaItem {
  return { order, session: null, start: null, end: null, title, responsible: null, ifAny: false };
}

/** The plan after a change; the refusal where it was not made. */
function edit(chapter: (typeof chapters)[number], text: string) {
  const outcome = editPlan(plan, chapter, text);
  return outcome.ok ? outcome.value : outcome.refusal;
}

const agendaAfter = (text: string) => {
  const changed = edit('agenda', text);
  return typeof changed === 'string' ? changed : changed.agenda.map((one) => `${one.order} ${one.title}`);
};

describe('time and place', () => {
  test.each<[string, Partial<Plan>]>([
    ['14h30', { startTime: '14:30' }],
    ['14 giờ 30', { startTime: '14:30' }],
    ['8:5', { startTime: '08:05' }],
    ['đổi giờ sang 13h30', { startTime: '13:30' }],
    ['08h00 - 11h30', { startTime: '08:00', endTime: '11:30' }],
    ['từ 8h đến 11h', { startTime: '08:00', endTime: '11:00' }],
    ['kết thúc lúc 17h', { endTime: '17:00' }],
    ['ngày 25/6/2026', { date: '2026-06-25' }],
    ['25/6', { date: '2026-06-25' }],
    ['thứ Năm, ngày 25 tháng 6 năm 2026', { date: '2026-06-25' }],
    ['chuyển sang 8h00 ngày 25/6/2026', { date: '2026-06-25', startTime: '08:00' }],
    ['ngày 25/6/2026 lúc 8h00', { date: '2026-06-25', startTime: '08:00' }],
    ['DIA DIEM: Hội trường B', { venue: 'Hội trường B' }],
    ['tại Nhà văn hóa xã', { venue: 'Nhà văn hóa xã' }],
    ['tên hội nghị: Hội nghị B', { title: 'Hội nghị B' }],
    ['1/2 ngày', { duration: '1/2 ngày' }],
    ['dự kiến', { tentative: true }],
    ['2 giờ 30 chiều', { startTime: '14:30' }],
    ['8 giờ sáng ngày 25/6', { date: '2026-06-25', startTime: '08:00' }],
    ['đổi từ 14h00 sang 14h30 nhé', { startTime: '14:30' }],
    ['hoãn đến ngày 30/6/2026', { date: '2026-06-30' }],
    ['thay địa điểm bằng Hội trường B', { venue: 'Hội trường B' }],
  ])('%s', (text, expected) => {
    const changed = edit('place', text);
    const dateText = 'startTime' in expected || 'date' in expected ? null : plan.dateText;
    expect(changed).toEqual({ ...plan, dateText, ...expected });
  });

  test.each([
    ['25h', 'no-such-moment'],
    ['31/6/2026', 'no-such-moment'],
    ['14h00', 'nothing-changed'],
    ['muộn hơn một chút', 'not-understood'],
    ['', 'not-understood'],
  ])('%s changes nothing', (text, refusal) => {
    expect(editPlan({ ...plan, dateText: null }, 'place', text)).toEqual({ ok: false, refusal });
  });
});

describe('the agenda', () => {
  test.each([
    ['chuyển mục 4 xuống sau mục 5', ['1 Khai mạc', '2 Báo cáo', '3 Tham luận', '4 Bế mạc', '5 Khen thưởng']],
    ['chuyen muc 5 len truoc muc 2', ['1 Khai mạc', '2 Bế mạc', '3 Báo cáo', '4 Tham luận', '5 Khen thưởng']],
    ['đưa mục 3 lên đầu', ['1 Tham luận', '2 Khai mạc', '3 Báo cáo', '4 Khen thưởng', '5 Bế mạc']],
    ['đưa mục 2 xuống cuối', ['1 Khai mạc', '2 Tham luận', '3 Khen thưởng', '4 Bế mạc', '5 Báo cáo']],
    ['đổi chỗ mục 1 và mục 2', ['1 Báo cáo', '2 Khai mạc', '3 Tham luận', '4 Khen thưởng', '5 Bế mạc']],
    ['mục 4 xuống dưới mục 5 ạ', ['1 Khai mạc', '2 Báo cáo', '3 Tham luận', '4 Bế mạc', '5 Khen thưởng']],
    ['mục 3 lên đầu', ['1 Tham luận', '2 Khai mạc', '3 Báo cáo', '4 Khen thưởng', '5 Bế mạc']],
    ['thêm Chào cờ vào đầu', ['1 Chào cờ', '2 Khai mạc', '3 Báo cáo', '4 Tham luận', '5 Khen thưởng', '6 Bế mạc']],
    ['bỏ mục 2', ['1 Khai mạc', '2 Tham luận', '3 Khen thưởng', '4 Bế mạc']],
    ['đổi tên mục 3 thành Thảo luận', ['1 Khai mạc', '2 Báo cáo', '3 Thảo luận', '4 Khen thưởng', '5 Bế mạc']],
    ['mục 3: Thảo luận', ['1 Khai mạc', '2 Báo cáo', '3 Thảo luận', '4 Khen thưởng', '5 Bế mạc']],
    [
      'thêm mục Văn nghệ sau mục 3',
      ['1 Khai mạc', '2 Báo cáo', '3 Tham luận', '4 Văn nghệ', '5 Khen thưởng', '6 Bế mạc'],
    ],
    ['thêm mục Chụp ảnh', ['1 Khai mạc', '2 Báo cáo', '3 Tham luận', '4 Khen thưởng', '5 Bế mạc', '6 Chụp ảnh']],
    ['bỏ mục 6', 'no-such-item'],
    ['chuyển mục 4 xuống sau mục 9', 'no-such-item'],
    ['chuyển mục 4', 'not-understood'],
  ])('%s', (text, expected) => {
    expect(agendaAfter(text)).toEqual(expected);
  });

  test.each<[string, Partial<AgendaItem>]>([
    ['mục 2: 08h10 - 08h30', { start: '08:10', end: '08:30' }],
    ['mục 2 lúc 8h10', { start: '08:10' }],
    ['mục 2 do đồng chí Trần Văn A thực hiện', { responsible: 'đồng chí Trần Văn A' }],
    ['mục 2 (nếu có)', { ifAny: true }],
  ])('%s', (text, expected) => {
    const agenda = plan.agenda.map((one) => (one.order === 2 ? { ...one, ...expected } : one));
    expect(edit('agenda', text)).toEqual({ ...plan, agenda });
  });

  test('an item that moves into another session belongs to it', () => {
    const sessions = {
      ...plan,
      agenda: plan.agenda.map((one) => ({ ...one, session: one.order < 3 ? 'Sáng' : 'Chiều' })),
    };
    const outcome = editPlan(sessions, 'agenda', 'chuyển mục 2 xuống sau mục 4');
    expect(outcome.ok && outcome.value.agenda.map((one) => one.session)).toEqual([
      'Sáng',
      'Chiều',
      'Chiều',
      'Chiều',
      'Chiều',
    ]);
  });
});

describe('papers and deadlines', () => {
  const [first, second] = plan.papers.items;
  test.each<[string, Partial<Plan['papers']>]>([
    ['mỗi tham luận 5 phút', { maxMinutes: 5 }],
    ['không quá 5 phút', { maxMinutes: 5 }],
    ['hạn nộp trước 11 giờ, ngày 29/5/2026', { deadline: '2026-05-29T11:00' }],
    ['hạn nộp 29/5', { deadline: '2026-05-29' }],
    ['hạn nộp: 11h 29/5/2026', { deadline: '2026-05-29T11:00' }],
    ['hạn nộp 11h 29-5-2026', { deadline: '2026-05-29T11:00' }],
    ['hạn nộp 11 giờ 29 tháng 5', { deadline: '2026-05-29T11:00' }],
    ['5 phút mỗi tham luận', { maxMinutes: 5 }],
    ['hạn thẩm định trước 11h00, thứ Bảy, 30/5/2026', { reviewDeadline: '2026-05-30T11:00' }],
    ['nộp về Văn phòng Đảng ủy', { submitTo: 'Văn phòng Đảng ủy' }],
  ])('%s', (text, expected) => {
    expect(edit('papers', text)).toEqual({ ...plan, papers: { ...plan.papers, ...expected } });
  });

  test.each<[string, Plan['papers']['items']]>([
    ['tham luận 2 do Sở Nội vụ', [first, { ...second, unit: 'Sở Nội vụ' }] as Plan['papers']['items']],
    ['tham luận 2: Dữ liệu số', [first, { ...second, topic: 'Dữ liệu số' }] as Plan['papers']['items']],
    ['tham luận 2 hạn 17h ngày 30/5', [first, { ...second, deadline: '2026-05-30T17:00' }] as Plan['papers']['items']],
  ])('%s', (text, items) => {
    expect(edit('papers', text)).toEqual({ ...plan, papers: { ...plan.papers, items } });
  });

  test('a count that was that of the list follows it', () => {
    expect(edit('papers', 'bỏ tham luận 1')).toMatchObject({
      papers: { count: 1, items: [{ order: 1, topic: 'Chuyển đổi số' }] },
    });
    expect(edit('papers', 'thêm tham luận Vệ sinh môi trường do Trạm Y tế trình bày')).toMatchObject({
      papers: { count: 3, items: [{}, {}, { order: 3, topic: 'Vệ sinh môi trường', unit: 'Trạm Y tế' }] },
    });
    expect(edit('papers', 'bỏ tham luận 3')).toBe('no-such-item');
  });
});

describe('delegates, tasks and awards', () => {
  test.each<[(typeof chapters)[number], string, object]>([
    ['delegates', '240 đại biểu', { expectedDelegates: 240 }],
    ['delegates', 'khoảng 1.086 người', { expectedDelegates: 1086 }],
    ['delegates', 'bỏ nhóm 2', { delegateGroups: plan.delegateGroups.slice(0, 1) }],
    [
      'delegates',
      'bỏ mục 2.1',
      { delegateGroups: [plan.delegateGroups[0], { section: 'Đại biểu phường', items: ['Tổ trưởng'] }] },
    ],
    [
      'delegates',
      'thêm Già làng vào nhóm 1',
      {
        delegateGroups: [{ section: 'Đại biểu thành phố', items: ['Lãnh đạo sở', 'Già làng'] }, plan.delegateGroups[1]],
      },
    ],
    ['tasks', 'bỏ đơn vị 2', { tasks: plan.tasks.slice(0, 1) }],
    [
      'tasks',
      'việc 1.1 hạn 17h ngày 22/6',
      {
        tasks: [
          { unit: 'Văn phòng', tasks: [{ text: 'Chuẩn bị hội trường', deadline: '2026-06-22T17:00' }] },
          plan.tasks[1],
        ],
      },
    ],
    [
      'tasks',
      'thêm việc In tài liệu cho đơn vị 2',
      {
        tasks: [
          plan.tasks[0],
          { unit: 'Công an phường', tasks: [...(plan.tasks[1]?.tasks ?? []), { text: 'In tài liệu', deadline: null }] },
        ],
      },
    ],
    [
      'awards',
      'mục 1: 12 tập thể, 25 cá nhân',
      { awards: [{ by: 'Đảng ủy', collectives: 12, individuals: 25, breakdown: [] }] },
    ],
    ['awards', 'bỏ mục 1', { awards: [] }],
  ])('%s: %s', (chapter, text, expected) => {
    expect(edit(chapter, text)).toEqual({ ...plan, ...expected });
  });
});

test('whatever is typed, nothing throws, other chapters stay, and items are numbered from 1', () => {
  const said = fc.array(
    fc.constantFrom(
      'chuyển',
      'bỏ',
      'mục',
      '1',
      '3',
      '99',
      '2.1',
      'sau',
      'lên',
      'đầu',
      'thêm',
      'do',
      'hạn',
      '14h',
      '25/6',
      ':',
      'tham luận',
      'nhóm',
      'İ',
      '\u0301',
    ),
    { maxLength: 9 },
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    said.map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...chapters), text, (chapter, typed) => {
      const outcome = editPlan(plan, chapter, typed);
      if (!outcome.ok) return;
      const edited = outcome.value;
      expect(new Set(comparePlans(plan, edited).map((change) => change.chapter))).toEqual(new Set([chapter]));
      expect(edited.agenda.map((one) => one.order)).toEqual(edited.agenda.map((_one, place) => place + 1));
      expect(edited.papers.items.map((one) => one.order)).toEqual(edited.papers.items.map((_one, place) => place + 1));
      if (chapter !== 'agenda') expect(edited.agenda).toBe(plan.agenda);
      if (chapter !== 'papers') expect(edited.papers).toBe(plan.papers);
      if (chapter !== 'tasks') expect(edited.tasks).toBe(plan.tasks);
    }),
  );
});

test('a text made to be costly is refused at once', () => {
  const before = performance.now();
  for (const chapter of chapters) editPlan(plan, chapter, `thêm mục ${'do mục sau '.repeat(90)}`);
  expect(performance.now() - before).toBeLessThan(500);
});
