import { expect, test } from 'vitest';
import { readGroupName } from '../../src/roster/group-name.ts';
import { readLoneMark, readMark } from '../../src/roster/group-row.ts';

test.each([
  ['ĐẠI BIỂU THÀNH PHỐ', 'Đại biểu Thành phố'],
  ['ĐẠI BIỂU PHƯỜNG', 'Đại biểu phường'],
  ['ĐẠI BIỂU PHƯỜNG SÔNG TRĂNG', 'Đại biểu phường Sông Trăng'],
  ['ĐẠI BIỂU CÁC PHƯỜNG, XÃ', 'Đại biểu các phường, xã'],
  ['LÃNH ĐẠO PHƯỜNG QUA CÁC THỜI KỲ', 'Lãnh đạo phường qua các thời kỳ'],
  ['CƠ QUAN BÁO VÀ PHÁT THANH TRUYỀN HÌNH HÀ NỘI', 'Cơ quan Báo và Phát thanh truyền hình Hà Nội'],
  ['THƯỜNG TRỰC HĐND, UBND, UBMTTQ', 'Thường trực HĐND, UBND, UBMTTQ'],
  ['BÍ THƯ CHI BỘ, TỔ TRƯỞNG TDP', 'Bí thư chi bộ, tổ trưởng TDP'],
  ['CÁC ĐẢNG VIÊN', 'Các đảng viên'],
  ['KHỐI DOANH NGHIỆP (12 ĐẠI BIỂU)', 'Khối doanh nghiệp'],
  ['Khối doanh nghiệp: 12 đ/c', 'Khối doanh nghiệp'],
  ['Các Ban Đảng, Văn phòng Thành ủy', 'Các Ban Đảng, Văn phòng Thành ủy'],
])('the group %s is called %s', (text, name) => {
  expect(readGroupName(text)).toBe(name);
});

test.each([
  ['A. Khối Đảng', 1],
  ['I. Khối Đảng', 2],
  ['IV/ Khối Đảng', 2],
  ['II Khối Đảng', 2],
  ['1. Khối Đảng', 3],
  ['12) Khối Đảng', 3],
  ['1.2. Khối Đảng', 4],
  ['a) Khối Đảng', 5],
  ['* Khối Đảng', 6],
  ['- Khối Đảng', 6],
])('%s stands at depth %i', (text, depth) => {
  expect(readMark(text)).toEqual({ depth, text: 'Khối Đảng' });
});

test.each(['Khối Đảng', '59 khu dân cư', 'Ích Văn', '2026'])('%s bears no mark', (text) => {
  expect(readMark(text)).toBe(null);
});

test.each([
  ['I', 2],
  ['II.', 2],
  ['B', 1],
  ['a)', 5],
  ['12', null],
  ['', null],
])('%o alone in the number column stands at depth %o', (text, depth) => {
  expect(readLoneMark(text)).toBe(depth);
});
