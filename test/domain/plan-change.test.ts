import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgendaItem, Plan } from '../../src/domain/plan.ts';
import { comparePlans } from '../../src/domain/plan-change.ts';
import { blankPlan, chapters, takeChapters } from '../../src/domain/plan-chapter.ts';
import { editPlan } from '../../src/domain/plan-edit.ts';

const standing: Plan = {
  ...blankPlan('Hội nghị A'),
  date: '2026-06-24',
  startTime: '14:00',
  venue: 'Hội trường 1',
  expectedDelegates: 270,
  delegateGroups: [{ section: 'Đại biểu phường', items: ['Bí thư chi bộ', 'Tổ trưởng tổ dân phố'] }],
  agenda: ['Khai mạc', 'Báo cáo kết quả', 'Tham luận', 'Khen thưởng', 'Bế mạc'].map(item),
  papers: {
    ...blankPlan('').papers,
    deadline: '2026-05-29T11:00',
    items: [{ order: 1, topic: 'Chuyển đổi số', unit: 'Tổ dân phố 5', presenter: null, deadline: null }],
  },
  tasks: [{ unit: 'Văn phòng', tasks: [{ text: 'Chuẩn bị hội trường', deadline: '2026-06-22' }] }],
  awards: [{ by: 'Đảng ủy', collectives: 10, individuals: 20, breakdown: [] }],
};

function item(title: string, place: number): AgendaItem {
  return { order: place + 1, session: null, start: null, end: null, title, responsible: null, ifAny: false };
}

function edited(chapter: (typeof chapters)[number], ...texts: string[]): Plan {
  return texts.reduce((plan, text) => {
    const outcome = editPlan(plan, chapter, text);
    if (!outcome.ok) throw new Error(`${text}: ${outcome.refusal}`);
    return outcome.value;
  }, standing);
}

test('time, place and numbers are named with what they were and will be', () => {
  const proposed = { ...edited('place', '13h30', 'địa điểm: Hội trường 2'), expectedDelegates: 240 };

  expect(comparePlans(standing, proposed)).toEqual([
    { chapter: 'place', kind: 'changed', what: 'Giờ bắt đầu', from: '14h00', to: '13h30' },
    { chapter: 'place', kind: 'changed', what: 'Địa điểm', from: 'Hội trường 1', to: 'Hội trường 2' },
    { chapter: 'delegates', kind: 'changed', what: 'Số đại biểu', from: '270', to: '240' },
  ]);
});

test('an item that moved is one move, and the numbers that shifted with it are none', () => {
  expect(comparePlans(standing, edited('agenda', 'chuyển mục 2 xuống sau mục 4'))).toEqual([
    { chapter: 'agenda', kind: 'moved', what: 'Mục 2 (Báo cáo kết quả)', from: 'mục 2', to: 'mục 4' },
  ]);
});

test('an item that was reworded is not dropped and added', () => {
  expect(
    comparePlans(standing, edited('agenda', 'mục 2: Báo cáo kết quả năm', 'bỏ mục 3', 'mục 1: 14h00 - 14h10')),
  ).toEqual([
    { chapter: 'agenda', kind: 'added', what: 'Mục 1 (Khai mạc), giờ', from: null, to: '14h00–14h10' },
    {
      chapter: 'agenda',
      kind: 'changed',
      what: 'Mục 2 (Báo cáo kết quả năm), nội dung',
      from: 'Báo cáo kết quả',
      to: 'Báo cáo kết quả năm',
    },
    { chapter: 'agenda', kind: 'dropped', what: 'Mục 3', from: 'Tham luận', to: null },
  ]);
});

test('papers, tasks and awards are compared entry by entry', () => {
  const proposed = {
    ...standing,
    papers: edited('papers', 'hạn nộp 17h ngày 28/5/2026', 'tham luận 1 do Tổ dân phố 6').papers,
    tasks: edited('tasks', 'việc 1.1 hạn 17h ngày 21/6/2026').tasks,
    awards: edited('awards', 'mục 1: 12 tập thể').awards,
  };
  expect(comparePlans(standing, proposed)).toEqual([
    {
      chapter: 'papers',
      kind: 'changed',
      what: 'Hạn nộp',
      from: '11h00, thứ Sáu, 29/5/2026',
      to: '17h00, thứ Năm, 28/5/2026',
    },
    {
      chapter: 'papers',
      kind: 'changed',
      what: 'Tham luận 1 (Chuyển đổi số), đơn vị',
      from: 'Tổ dân phố 5',
      to: 'Tổ dân phố 6',
    },
    {
      chapter: 'tasks',
      kind: 'changed',
      what: 'Văn phòng, hạn của việc "Chuẩn bị hội trường"',
      from: 'thứ Hai, 22/6/2026',
      to: '17h00, Chủ nhật, 21/6/2026',
    },
    {
      chapter: 'awards',
      kind: 'changed',
      what: 'Đảng ủy',
      from: '10 tập thể, 20 cá nhân',
      to: '12 tập thể, 20 cá nhân',
    },
  ]);
});

test('what is rewritten altogether at its place is one change', () => {
  expect(comparePlans(standing, edited('agenda', 'mục 3: Thảo luận tổ'))).toEqual([
    {
      chapter: 'agenda',
      kind: 'changed',
      what: 'Mục 3 (Thảo luận tổ), nội dung',
      from: 'Tham luận',
      to: 'Thảo luận tổ',
    },
  ]);
});

test('another place of a tone mark is no change', () => {
  expect(comparePlans({ ...standing, issuer: 'Đảng uỷ phường' }, { ...standing, issuer: 'Đảng ủy phường' })).toEqual(
    [],
  );
});

test('a plan of costly lists is compared in time', () => {
  const many = (prefix: string) => Array.from({ length: 3000 }, (_none, place) => item(`${prefix} ${place}`, place));
  const before = performance.now();
  comparePlans({ ...standing, agenda: many('Mục cũ') }, { ...standing, agenda: many('Nội dung mới') });
  expect(performance.now() - before).toBeLessThan(2000);
});

test('what is accepted in every chapter leaves nothing to change, and what is passed over changes nothing', () => {
  const title = fc.constantFrom('Khai mạc', 'Báo cáo', 'Báo cáo tóm tắt', 'Tham luận', 'Bế mạc');
  const agenda = fc.array(title, { maxLength: 6 }).map((titles) => titles.map(item));
  fc.assert(
    fc.property(agenda, agenda, fc.subarray([...chapters]), (before, after, accepted) => {
      const [old, proposed] = [
        { ...standing, agenda: before },
        { ...blankPlan('Hội nghị B'), agenda: after },
      ];
      const taken = takeChapters(old, proposed, accepted);
      const open = new Set(comparePlans(taken, proposed).map((change) => change.chapter));
      expect(accepted.filter((chapter) => open.has(chapter))).toEqual([]);
      const touched = new Set(comparePlans(old, taken).map((change) => change.chapter));
      expect([...touched].filter((chapter) => !accepted.includes(chapter))).toEqual([]);
    }),
  );
});
