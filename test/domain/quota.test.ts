import { expect, test } from 'vitest';
import { changePlaces, takePlaces } from '../../src/domain/allotment.ts';
import { readQuota } from '../../src/domain/quota.ts';

test.each([
  ['Đại biểu các phường, mỗi phường 05 đại biểu', 5],
  ['mỗi xã 3 đồng chí', 3],
  ['Mỗi đơn vị cử 02 đại biểu', 2],
  ['Đại biểu cơ sở (mỗi chi bộ không quá 04 đồng chí)', 4],
  ['mỗi phường: 5 đại biểu', 5],
  ['mỗi xã, phường, đặc khu 07 (bảy) đại biểu', 7],
  ['Mỗi trường ba người', 3],
  ['mỗi xã từ 3 đến 5 đại biểu', 5],
  ['mỗi xã 3-5 đại biểu', 5],
  ['Các phòng, ban: 02 đại biểu/đơn vị', 2],
  ['Các hội, đoàn thể 01 đồng chí mỗi đơn vị', 1],
  ['Trường học 2 người / trường', 2],
  ['Doanh nghiệp trên địa bàn: 1 đại diện/1 doanh nghiệp', 1],
] as const)('%s gives each unit %i places', (text, places) => {
  expect(readQuota(text)).toEqual({ places, posts: [] });
});

test.each([
  ['Đồng chí Chủ tịch, Phó Chủ tịch UBND xã', ['Chủ tịch UBND xã', 'Phó Chủ tịch UBND xã']],
  ['Đồng chí Bí thư, Phó Bí thư Thường trực Đảng ủy', ['Bí thư Đảng ủy', 'Phó Bí thư Thường trực Đảng ủy']],
  [
    'Đại biểu các xã: đồng chí bí thư đảng ủy, chủ tịch ủy ban nhân dân; trưởng các phòng chuyên môn',
    ['Bí thư đảng ủy', 'Chủ tịch ủy ban nhân dân'],
  ],
  ['Trưởng thôn, Trưởng Ban Công tác Mặt trận thôn', ['Trưởng thôn', 'Trưởng Ban Công tác Mặt trận thôn']],
  ['Chủ tịch UBND xã Sông Mây', ['Chủ tịch UBND xã Sông Mây']],
])('%s is posts of one place each', (text, posts) => {
  expect(readQuota(text)).toEqual({ places: null, posts });
});

test.each([
  'Thường trực Đảng ủy',
  'Các đồng chí Phó Chủ tịch phường',
  'Đại diện lãnh đạo các ban',
  'Kính mời 5 đại biểu',
  'Khoảng 200 đại biểu',
  'Đồng chí Hoàng Văn Mây, Bí thư Đảng ủy (chủ trì)',
  'Bí thư các chi bộ trực thuộc',
  'Mỗi tham luận không quá 07 phút',
  'mỗi xã 0 đại biểu',
  'mỗi xã 5000 đại biểu',
  '',
])('%o says neither quota nor post', (text) => {
  expect(readQuota(text)).toBeNull();
});

test('a quota with posts keeps both', () => {
  expect(readQuota('Mỗi phường 05 đại biểu: Bí thư, Chủ tịch UBND phường')).toEqual({
    places: 5,
    posts: ['Bí thư', 'Chủ tịch UBND phường'],
  });
});

test.each([
  [
    { places: 5, named: 3 },
    { added: 2, removed: 0 },
    { ok: true, value: 5 },
  ],
  [
    { places: 5, named: 3 },
    { added: 3, removed: 0 },
    { ok: false, refusal: 'over-quota' },
  ],
  [
    { places: 5, named: 5 },
    { added: 1, removed: 1 },
    { ok: true, value: 5 },
  ],
  [
    { places: 2, named: 5 },
    { added: 0, removed: 1 },
    { ok: true, value: 4 },
  ],
] as const)('%o with %o is %o', (standing, change, outcome) => {
  expect(takePlaces(standing, change)).toEqual(outcome);
});

test.each([
  [3, 5, { ok: true, value: 5 }],
  [3, 3, { ok: true, value: 3 }],
  [3, 2, { ok: false, refusal: 'places-below-named' }],
  [0, 0, { ok: false, refusal: 'places-unreadable' }],
  [0, Number.NaN, { ok: false, refusal: 'places-unreadable' }],
  [0, 201, { ok: false, refusal: 'places-unreadable' }],
] as const)('with %i named, %d places is %o', (named, places, outcome) => {
  expect(changePlaces(named, places)).toEqual(outcome);
});
