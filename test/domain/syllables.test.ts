import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countSpoken, countSyllables } from '../../src/domain/syllables.ts';

test.each([
  ['Chuyển đổi số ở tổ dân phố', 7],
  ['', 0],
  [' \n\t ', 0],
  ['– … * | ( ) “ ”', 0],
  ['Kính thưa: các đồng chí, thưa Hội nghị!', 8],
  ['(một) “hai”, [ba]; bốn…', 4],
  ['Năm 2025 đạt 1.830 tỷ đồng, tăng 12,5%', 8],
  ['ngày 24/6/2026 lúc 14h00', 4],
  ['UBND phường', 2],
  ['Hà Nội-Hải Phòng', 4],
  ['Hà Nội – Hải Phòng', 4],
  ['và/hoặc', 2],
  ['dịch COVID-19', 2],
  ['hết câu.Câu sau', 4],
  ['một\u00a0hai\nba', 3],
  ['đồng chí'.normalize('NFD'), 2],
])('%j has %i syllables', (text, count) => {
  expect(countSyllables(text)).toBe(count);
});

test('texts one after the other have as many as both, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(countSyllables(`${one}\n${other}`)).toBe(countSyllables(one) + countSyllables(other));
    }),
  );
});

test('a letter without end and a hundred thousand words are counted at once', () => {
  const began = performance.now();
  expect(countSyllables('a'.repeat(1_000_000))).toBe(1);
  expect(countSyllables('-'.repeat(1_000_000))).toBe(0);
  expect(countSyllables(`a${'-'.repeat(1_000_000)}`)).toBe(1);
  expect(countSyllables('chữ '.repeat(100_000))).toBe(100_000);
  expect(performance.now() - began).toBeLessThan(500);
});

test('of slides only the notes are spoken', () => {
  const slide = { text: 'Trồng rừng ở xã Mây', page: 1, isSpoken: false };
  const note = { text: 'Kính thưa hội nghị', page: 1, isSpoken: true };
  expect(countSpoken({ kind: 'pptx', paragraphs: [slide, note], lines: [] })).toBe(4);
  expect(countSpoken({ kind: 'pptx', paragraphs: [slide], lines: [] })).toBe(0);
});
