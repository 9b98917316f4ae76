import { expect, test } from 'vitest';
import { chooseByText, isNo, isOfficeCall, isYes, readNumber } from '../../src/conversation/choose.ts';

test.each([
  ['2', '2'],
  ['02', '2'],
  ['số 2', '2'],
  ['so 2', '2'],
  ['Chọn số 2', '2'],
  ['2.', '2'],
  ['(2)', '2'],
  ['2 ạ', '2'],
  ['dạ 2', '2'],
  ['hai', '2'],
  ['２', '2'],
  ['2️⃣', '2'],
  ['mười', '10'],
  ['0', '0'],
  ['2 người', null],
  ['hai người', null],
  ['0912345678', null],
  ['không', null],
  ['', null],
])('“%s” is the number %s', (text, number) => expect(readNumber(text)).toBe(number));

test('a text chooses by number or by label, with or without accents, and never by half a label', () => {
  const offered = ['Tham dự', 'Vắng mặt'].map((label, place) => ({
    label,
    digit: `${place + 1}`,
    value: label,
    tap: '',
  }));
  const chosen = (text: string) => chooseByText(text, offered)?.value ?? null;
  expect(['1', 'hai', 'THAM DỰ', 'vang  mat', 'vắng', '3', '0'].map(chosen)).toEqual([
    ...['Tham dự', 'Vắng mặt', 'Tham dự', 'Vắng mặt'],
    ...[null, null, null],
  ]);
});

test.each(['có', 'Đúng rồi ạ', 'dạ', 'dạ vâng ạ', 'vâng', 'phải', 'ok em', 'được ạ', 'dạ đúng'])(
  '“%s” is a yes',
  (text) => expect([isYes(text), isNo(text)]).toEqual([true, false]),
);

test.each(['không', 'Không phải', 'ko', 'không phải tôi', 'sai rồi', 'dạ không ạ', 'nhầm'])('“%s” is a no', (text) =>
  expect([isYes(text), isNo(text)]).toEqual([false, true]),
);

test.each(['vang', 'vắng', 'da', 'đã', 'có không', 'không có', 'đúng không?', 'chưa', '', 'có'.repeat(50)])(
  '“%s” is neither',
  (text) => expect([isYes(text), isNo(text)]).toEqual([false, false]),
);

test('0 is the office, however it is written', () => {
  expect(['0', '0.', 'số 0', '10', 'o'].map(isOfficeCall)).toEqual([true, true, true, false, false]);
});
