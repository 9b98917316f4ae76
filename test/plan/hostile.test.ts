import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read-plan.ts';
import { blocksOfText } from '../../src/plan/text-blocks.ts';
import type { Block } from '../../src/reading/block.ts';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const plans = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(fixtures + name, 'utf8'));

/** Generous, for a slow machine under load; an honest plan takes a hundredth of it. */
const longestMs = 4_000;

function readInTime(blocks: () => Block[]) {
  const start = performance.now();
  const outcome = readPlan(blocks());
  expect(performance.now() - start).toBeLessThan(longestMs);
  return outcome;
}

test('arbitrary text is read without a throw, or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      readPlan(blocksOfText(text));
      readPlan(blocksOfText(`KẾ HOẠCH\nTổ chức Hội nghị\n1. Thời gian: ${text}\n2. Thành phần:\n${text}`));
    }),
    { numRuns: 60 },
  );
});

test('lines of a plan in any order, and any part of them, are read without a throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.array(fc.nat(200), { maxLength: 120 }), (plan, picks) => {
      const lines = plan.split('\n');
      readPlan(blocksOfText(['KẾ HOẠCH', ...picks.map((pick) => lines[pick % lines.length])].join('\n')));
    }),
    { numRuns: 60 },
  );
});

test('a plan that breaks off anywhere is read without a throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...plans), fc.nat(8000), (plan, end) => {
      readPlan(blocksOfText(plan.slice(0, end)));
    }),
    { numRuns: 60 },
  );
});

const start = 'KẾ HOẠCH\nTổ chức Hội nghị A\nCăn cứ ';
const million = 1_000_000;
test.each([
  ['letters', 'a'.repeat(million)],
  ['blanks', ' '.repeat(million)],
  ['capitals with blanks', 'A '.repeat(million / 2)],
  ['full stops', '. '.repeat(million / 2)],
  ['semicolons', ';'.repeat(million)],
  ['stars', '*'.repeat(million)],
  ['brackets', '('.repeat(million)],
  ['pipes', '|'.repeat(million)],
  ['hyphens', '- '.repeat(million / 2)],
  ['figures', '1.'.repeat(million / 2)],
  ['days', '1/1, '.repeat(million / 5)],
  ['times', '8h00 - '.repeat(million / 7)],
  ['documents', 'Kế hoạch số 1-KH/TU, '.repeat(million / 21)],
  ['papers', '01 tham luận: 01 tham luận của đơn vị trước '.repeat(million / 44)],
  ['deadlines', 'trước ngày chậm nhất '.repeat(million / 21)],
  ['escapes', '\\*'.repeat(million / 2)],
])('a line of a million letters of %s takes bounded time', (_name, line) => {
  readInTime(() => blocksOfText(line));
  readInTime(() =>
    blocksOfText(`${start}${line}\nI. THỜI GIAN\n1. Thời gian: ${line}\n2. Tham luận: ${line}\nNơi nhận: ${line}`),
  );
});

test.each([
  ['list items', '- Đại biểu A\n'],
  ['numbers that begin anew', '1. Chương trình:\n'],
  ['sessions', 'Buổi sáng:\n- 8h00: A\n'],
  ['papers', '- 05 tham luận gồm:\n'],
  ['tasks', '1. Phòng A\n- Làm B trước ngày 1/2/2026\n'],
  ['small words', 'a\n'],
  ['capitals', 'A\n'],
  ['agenda labels', 'Chương trình\n'],
  ['people', 'Thành phần:\n'],
  ['times', 'Thời gian: sáng\n'],
])('a hundred thousand lines of %s take bounded time', (_name, line) => {
  readInTime(() => blocksOfText(`${start}\nI. Thời gian: 8h00\nTỔ CHỨC THỰC HIỆN\n${line.repeat(100_000)}`));
});

test('ten thousand tables take bounded time', () => {
  const table: Block = {
    kind: 'table',
    rows: [
      ['STT', 'Thời gian', 'Nội dung tham luận', 'Đơn vị', 'Hạn'],
      ['1', '8h00', 'A', 'B', '1/2'],
    ],
  };
  const text: Block[] = ['KẾ HOẠCH', 'Tổ chức Hội nghị', 'I. Thời gian: 8h00', 'II. CHƯƠNG TRÌNH', 'Tham luận:'].map(
    (line) => ({ kind: 'line', text: line }),
  );
  readInTime(() => [...text, ...Array.from({ length: 10_000 }, () => table)]);
});

test.each([
  ['a report', 'BÁO CÁO\nKết quả thực hiện kế hoạch năm 2026\nI. KẾT QUẢ\n1. Công tác A'],
  [
    'a letter',
    'V/v tổ chức hội nghị\nKính gửi: Các phòng.\nThực hiện Kế hoạch số 1/KH-UBND, đề nghị các phòng cử đại biểu.',
  ],
  ['minutes', 'BIÊN BẢN\nHội nghị viên chức\nThời gian: 8h00 ngày 1/2/2026\nĐịa điểm: Hội trường'],
  ['a programme', 'CHƯƠNG TRÌNH\nHội nghị tổng kết\n1. Khai mạc\n2. Bế mạc'],
  ['a decision', 'QUYẾT ĐỊNH\nVề việc thành lập Ban Tổ chức\nĐiều 1. Thành lập'],
  ['an empty file', ''],
  ['talk', 'Xin chào, kế hoạch hôm nay thế nào?'],
])('%s is not a plan', (_name, text) => {
  expect(readPlan(blocksOfText(text))).toEqual({ ok: false, refusal: 'not-a-plan' });
});
