import { expect, test } from 'vitest';
import { readBubble } from '../../src/web/assets/bubble-text.js';
import { dayOf, hourOf } from '../../src/web/assets/time.js';

const home = 'https://office.example/thu-ky';
const kindOf = (text: string) => readBubble(text, 'secretary', home).kind;

test.each([
  ['GIẤY MỜI\nKính gửi', 'GIẤY MỜI'],
  ['ĐÃ GHI NHẬN ✓\nTham dự.', 'ĐÃ GHI NHẬN ✓'],
  ['XÁC BÁO · Hội nghị 19/3\nTham dự 4', 'XÁC BÁO · Hội nghị 19/3'],
  ['Kính gửi ông\nHẠN', ''],
  ['GIẤY MỜI', ''],
  ['1 2\n3', ''],
])('the kind of %j is %j', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test('what a person shouts is no kind', () => {
  expect(readBubble('TÔI BẬN\nXin lỗi', 'person', home).kind).toBe('');
});

const linksIn = (text: string) =>
  readBubble(text, 'secretary', home)
    .parts.map(({ link }) => link)
    .filter(Boolean);

test('only links that lead to us can be tapped', () => {
  expect(linksIn('Xem https://office.example/thu-ky/f/1, rồi gọi.')).toEqual(['https://office.example/thu-ky/f/1']);
  for (const other of [
    'https://office.example/other',
    'https://office.example/thu-kyx',
    'http://office.example/thu-ky/f',
    'https://office.example.evil.example/thu-ky/',
    'https://office.example@evil.example/thu-ky/',
    'https://a@office.example/thu-ky/',
    'javascript:alert(1)',
  ]) {
    expect(linksIn(other)).toEqual([]);
  }
});

test('no letter of a message is lost around its links', () => {
  const text = 'Một https://office.example/thu-ky/a. Hai (https://office.example/thu-ky/b) https://x.example/ ba';
  expect(
    readBubble(text, 'secretary', home)
      .parts.map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('times are written as officials write them, where the office is', () => {
  const at = new Date('2026-01-13T18:05:00Z');
  expect([hourOf(at, 'Asia/Ho_Chi_Minh'), dayOf(at, 'Asia/Ho_Chi_Minh')]).toEqual(['01h05', 'thứ Tư, 14/01/2026']);
  expect(dayOf(new Date('2026-06-01T17:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('thứ Ba, 02/6/2026');
});
