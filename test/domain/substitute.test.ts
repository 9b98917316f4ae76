import { expect, test } from 'vitest';
import { parseSubstitute } from '../../src/domain/substitute.ts';

const lan = { name: 'Nguyễn Thị Lan', title: 'Phó Chủ tịch', phone: '0912345678' };

test.each([
  'Nguyễn Thị Lan, Phó Chủ tịch, 0912 345 678',
  'Nguyễn Thị Lan; Phó Chủ tịch; 0912.345.678',
  'Nguyễn Thị Lan\nPhó Chủ tịch\n+84912345678',
  'Nguyễn Thị Lan - Phó Chủ tịch - 0912-345-678',
  'Nguyễn Thị Lan Phó Chủ tịch 0912345678',
  'đồng chí Nguyễn Thị Lan, PCT, sđt: 0912345678',
  'cử đ/c Nguyễn Thị Lan PCT đi thay 0912345678',
  'tôi bận, nhờ chị Nguyễn Thị Lan, Phó Chủ tịch, dự thay tôi, số điện thoại 0912345678',
  'Cử đồng chí Nguyễn Thị Lan, Phó Chủ tịch dự thay. ĐT 0912345678',
])('“%s” names a whole substitute', (text) => expect(parseSubstitute(text)).toEqual(lan));

test.each([
  ['cử đ/c Lan PCT đi thay 0912345678', { name: null, title: 'Phó Chủ tịch', phone: '0912345678' }],
  ['cử người dự thay', { name: null, title: null, phone: null }],
  ['nhờ anh Trần Văn Bình đi thay', { name: 'Trần Văn Bình', title: null, phone: null }],
  ['Nguyễn Văn Cử, Bí thư', { name: 'Nguyễn Văn Cử', title: 'Bí thư', phone: null }],
  ['Trần Văn Bình, 12345', { name: 'Trần Văn Bình', title: '12345', phone: null }],
  ['0912345678', { name: null, title: null, phone: '0912345678' }],
  ['<b>Lan</b> {x}', { name: null, title: null, phone: null }],
  ['', { name: null, title: null, phone: null }],
])('“%s” names what it names', (text, read) => expect(parseSubstitute(text)).toEqual(read));

test('a text without end is cut short', () => {
  expect(parseSubstitute(`Lan ${'a'.repeat(500)}, ${'b'.repeat(70_000)}`)).toEqual({
    name: `Lan ${'a'.repeat(115)}…`,
    title: `${'b'.repeat(119)}…`,
    phone: null,
  });
});

test('flowers beside a name and accents written apart are no part of it', () => {
  const said = '🌷 Nguyễn Thị Hoa 🇻🇳, Phó Bí thư 👩🏽‍💼, 0912 000 111'.normalize('NFD');
  expect(parseSubstitute(said)).toEqual({ name: 'Nguyễn Thị Hoa', title: 'Phó Bí thư', phone: '0912000111' });
});
