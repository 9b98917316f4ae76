import { expect, test } from 'vitest';
import { chooseLetterhead } from '../../src/documents/letterhead.ts';

test.each([
  [
    'Ủy ban nhân dân phường Sông Xanh',
    '12/KH-UBND',
    { kind: 'state', body: 'ỦY BAN NHÂN DÂN PHƯỜNG SÔNG XANH', number: 'Số:           /GM-UBND', place: 'Sông Xanh' },
  ],
  [
    'Ban Thường vụ Đảng ủy xã Đồi Gió',
    null,
    { kind: 'party', body: 'ĐẢNG ỦY XÃ ĐỒI GIÓ', number: 'Số           -GM/ĐU', place: 'Đồi Gió' },
  ],
  [
    'Ban Thường vụ Thành uỷ Biển Bạc',
    '63-KH/TU',
    { kind: 'party', body: 'THÀNH UỶ BIỂN BẠC', number: 'Số           -GM/TU', place: 'Biển Bạc' },
  ],
  [
    'Ban Tổ chức hội nghị',
    '05-KH/ĐU',
    { kind: 'party', body: 'BAN TỔ CHỨC HỘI NGHỊ', number: 'Số           -GM/ĐU', place: null },
  ],
  [
    'Ban Thường vụ Hội Nông dân phường 5',
    null,
    {
      kind: 'state',
      body: 'BAN THƯỜNG VỤ HỘI NÔNG DÂN PHƯỜNG 5',
      number: 'Số:           /GM',
      place: 'Phường 5',
    },
  ],
  [null, null, { kind: 'state', body: '', number: 'Số:           /GM', place: null }],
])('a paper of %s, plan %s, begins as its kind does', (issuer, planNumber, letterhead) => {
  expect(chooseLetterhead({ issuer, planNumber })).toEqual(letterhead);
});
