import { expect, test } from 'vitest';
import { foldMarks, foldWording, tidy } from '../../src/domain/vietnamese.ts';

test('tidy composes accents and folds every kind of blank', () => {
  expect(tidy('  Trâ\u0300n\u00a0\u00a0Văn \u200bBình\n')).toBe('Trần Văn Bình');
});

test.each([
  ['Đồng chí NGUYỄN', 'dong chi nguyen'],
  ['Tham  dự', 'tham du'],
  ['Ủy ban', 'uy ban'],
])('%s without accents is %s', (text, folded) => {
  expect(foldMarks(text)).toBe(folded);
});

test.each([
  ['Uỷ ban', 'Ủy ban'],
  ['Văn hoá', 'văn hóa'],
  ['khoẻ', 'khỏe'],
  ['Đảng ủy – HĐND', 'đảng uỷ - hđnd'],
])('%s and %s are the same wording', (one, other) => {
  expect(foldWording(one)).toBe(foldWording(other));
});

test('words that differ in more than the place of the tone stay apart', () => {
  expect(foldWording('Đông Đa')).not.toBe(foldWording('Đống Đa'));
});
