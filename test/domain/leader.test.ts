import { expect, test } from 'vitest';
import { rankOfPost } from '../../src/domain/leader.ts';

test.each([
  ['Bí thư Đảng ủy phường', 0],
  ['Chủ tịch UBND xã', 1],
  ['Giám đốc Sở', 2],
  ['Tổng Giám đốc', 2],
  ['Trưởng phòng', 3],
  ['Trạm trưởng', 3],
  ['Chủ nhiệm Hợp tác xã', 3],
  ['Phó Bí thư Thường trực', null],
  ['Phó Trưởng ban', null],
  ['Phó Trạm trưởng', null],
  ['Chuyên viên', null],
  [null, null],
])('%s leads a unit with rank %s', (title, rank) => {
  expect(rankOfPost(title)).toBe(rank);
});
