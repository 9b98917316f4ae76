import { expect, test } from 'vitest';
import { type Field, recogniseHeading } from '../../src/roster/headings.ts';

const table: [Field, string[]][] = [
  ['no', ['STT', 'TT', 'Số TT', 'Stt', 'Số thứ tự', 'No', 'S.T.T']],
  [
    'name',
    ['Họ và tên', 'Họ tên', 'HỌ VÀ TÊN', 'Họ  và\ntên', 'Họ tên đại biểu', 'Đại biểu', 'Tên đại biểu', 'Đồng chí'],
  ],
  ['name', ['Họ và tên (ghi rõ)', 'Họ và tên'.normalize('NFD')]],
  ['family', ['Họ và tên đệm', 'Họ đệm', 'Họ']],
  ['given', ['Tên']],
  [
    'title',
    ['Chức vụ', 'Chức danh', 'Chức vụ/Chức danh', 'Chức vụ, đơn vị công tác', 'Đơn vị, chức vụ', 'Chức vụ - Đơn vị'],
  ],
  ['unit', ['Đơn vị', 'Đơn vị công tác', 'Cơ quan', 'Cơ quan công tác', 'Cơ quan, đơn vị công tác', 'Nơi công tác']],
  [
    'phone',
    [
      'Số điện thoại',
      'Điện thoại',
      'ĐT',
      'ĐTDĐ',
      'SĐT',
      'Sđt',
      'Di động',
      'Điện thoại liên hệ',
      'Liên hệ',
      'Zalo',
      'SĐT/Zalo',
    ],
  ],
  ['group', ['Khối', 'Thành phần', 'Nhóm', 'Đối tượng', 'Loại đại biểu', 'Khối/Nhóm']],
  ['seat', ['Số ghế', 'Ghế', 'Vị trí', 'Vị trí ngồi', 'Dãy/Hàng/Số']],
  ['address', ['Địa chỉ', 'Địa chỉ công tác']],
  ['email', ['Email', 'E-mail', 'Địa chỉ email']],
  ['note', ['Ghi chú', 'GHI CHÚ']],
  ['other', ['Giới tính', 'Năm sinh', 'Xác nhận tham dự', 'Biển số xe', 'Ký tên']],
];

test.each(table.flatMap(([field, wordings]) => wordings.map((wording) => [wording, field] as const)))(
  '%o heads the %s column',
  (wording, field) => {
    expect(recogniseHeading(wording)).toBe(field);
  },
);

test.each(['', 'DANH SÁCH ĐẠI BIỂU', 'Nguyễn Văn A', '1', 'Đại biểu Thành phố', 'Họ và tên, Nguyễn Văn A'])(
  '%o heads nothing',
  (text) => {
    expect(recogniseHeading(text)).toBe(null);
  },
);
