import { expect, test } from 'vitest';
import { isPlaceholder, readName } from '../../src/roster/name.ts';

test.each([
  ['LÂM THỊ BƯỞI', 'Lâm Thị Bưởi'],
  ['lâm thị bưởi', 'Lâm Thị Bưởi'],
  ['  Lâm \u00a0Thị  Bưởi ', 'Lâm Thị Bưởi'],
  ['Lâm Thị Bưởi'.normalize('NFD'), 'Lâm Thị Bưởi'],
  ['Lê Thị HÒA', 'Lê Thị HÒA'],
  ['Lâm Thị Hoà', 'Lâm Thị Hoà'],
  ["H'HEN NIÊ", "H'Hen Niê"],
  ['ĐẶNG Ư ÂU', 'Đặng Ư Âu'],
  ['Đ/c PHẠM DIỆU LAN', 'Phạm Diệu Lan'],
  ['đ/c: Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['Đ/cPhạm Diệu Lan', 'Phạm Diệu Lan'],
  ['Đồng chí Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['Ông/Bà: Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['TS. Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['PGS.TS. PHẠM DIỆU LAN', 'Phạm Diệu Lan'],
  ['PGS.TS Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['GS, TS Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['ThS.BS. Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['BS CKII Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['BS.CKI. Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['Thượng tá Phạm Văn Lâm', 'Phạm Văn Lâm'],
  ['3. Phạm Diệu Lan', 'Phạm Diệu Lan'],
  ['Bạch Thị Lan', 'Bạch Thị Lan'],
  ['Ông Cao Thắng', 'Cao Thắng'],
  ['=Lan', '=Lan'],
])('%o is the name %s', (text, name) => {
  expect(readName(text).name).toBe(name);
});

test.each([
  ['Ông Đặng Ngọc Nga', 'ông'],
  ['BÀ: ĐẶNG NGỌC NGA', 'bà'],
  ['Bà TS. Đặng Ngọc Nga', 'bà'],
  ['Ông/Bà Đặng Ngọc Nga', null],
  ['Đ/c Đặng Ngọc Nga', null],
  ['Đặng Ngọc Nga', null],
])('%s is addressed as %s', (text, honorific) => {
  expect(readName(text)).toEqual({ name: 'Đặng Ngọc Nga', honorific, title: null });
});

test.each([
  ['LÂM THỊ BƯỞI, Bí thư Chi bộ 1', 'Lâm Thị Bưởi', 'Bí thư Chi bộ 1'],
  ['Đ/c Lâm Thị Bưởi - Trưởng đoàn', 'Lâm Thị Bưởi', 'Trưởng đoàn'],
  ['Công Tằng Tôn-Nữ Bưởi', 'Công Tằng Tôn-Nữ Bưởi', null],
])('%s is %s with the title %s', (text, name, title) => {
  expect(readName(text)).toEqual({ name, honorific: null, title });
});

test.each([
  '02 đ/c (bổ sung sau)',
  '2 đồng chí',
  '05 đại biểu',
  'Theo danh sách của đơn vị',
  'Đại diện lãnh đạo',
  'Lãnh đạo Trường Mầm non',
  'x',
  'Đơn vị cử sau',
  'Cập nhật sau',
  '...',
  '?',
  'Đ/c',
])('%s promises people and names nobody', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each(['Lâm Thị Bưởi', '1. Lâm Thị Bưởi', 'Đại Văn Diện', 'Hoàng Bổ', 'Lan'])('%s is a person', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
