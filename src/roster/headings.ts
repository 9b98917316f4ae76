import { foldMarks } from '../domain/vietnamese.ts';

export type Field =
  | 'no'
  | 'name'
  | 'family'
  | 'given'
  | 'title'
  | 'unit'
  | 'address'
  | 'phone'
  | 'group'
  | 'seat'
  | 'email'
  | 'note'
  | 'count'
  | 'other';

/** Every wording seen above a column, one line each. Case, accents, blanks and punctuation do not matter. */
const wordings: [Field, string][] = [
  ['no', 'STT'],
  ['no', 'TT'],
  ['no', 'Số TT'],
  ['no', 'Số thứ tự'],
  ['no', 'Thứ tự'],
  ['no', 'No'],
  ['name', 'Họ và tên'],
  ['name', 'Họ tên'],
  ['name', 'Họ, tên'],
  ['name', 'Họ và tên đại biểu'],
  ['name', 'Họ tên đại biểu'],
  ['name', 'Tên đại biểu'],
  ['name', 'Đại biểu'],
  ['name', 'Đồng chí'],
  ['name', 'Họ và tên đồng chí'],
  ['name', 'Họ và tên người dự'],
  ['name', 'Họ tên người tham dự'],
  ['name', 'Họ và tên người tham dự'],
  ['name', 'Họ và tên cán bộ'],
  ['name', 'Họ và chữ đệm và tên'],
  ['name', 'Họ, chữ đệm và tên'],
  ['name', 'Full name'],
  ['family', 'Họ'],
  ['family', 'Họ đệm'],
  ['family', 'Họ và đệm'],
  ['family', 'Họ và tên đệm'],
  ['family', 'Họ, tên đệm'],
  ['family', 'Họ tên đệm'],
  ['family', 'Họ lót'],
  ['family', 'Họ và tên lót'],
  ['family', 'Họ và chữ đệm'],
  ['given', 'Tên'],
  ['title', 'Chức vụ'],
  ['title', 'Chức danh'],
  ['title', 'Chức vụ công tác'],
  ['title', 'Chức vụ hiện nay'],
  ['title', 'Chức vụ, chức danh'],
  ['unit', 'Đơn vị'],
  ['unit', 'Đơn vị công tác'],
  ['unit', 'Tên đơn vị'],
  ['unit', 'Cơ quan'],
  ['unit', 'Cơ quan công tác'],
  ['unit', 'Nơi công tác'],
  ['address', 'Địa chỉ'],
  ['address', 'Địa chỉ công tác'],
  ['address', 'Địa chỉ cơ quan'],
  ['unit', 'Công tác tại'],
  ['phone', 'Số điện thoại'],
  ['phone', 'Điện thoại'],
  ['phone', 'ĐT'],
  ['phone', 'Số ĐT'],
  ['phone', 'ĐTDĐ'],
  ['phone', 'Số ĐTDĐ'],
  ['phone', 'SĐT'],
  ['phone', 'SĐT liên hệ'],
  ['phone', 'Số di động'],
  ['phone', 'Di động'],
  ['phone', 'ĐT di động'],
  ['phone', 'Điện thoại di động'],
  ['phone', 'Số điện thoại di động'],
  ['phone', 'ĐT liên hệ'],
  ['phone', 'Điện thoại liên hệ'],
  ['phone', 'Số điện thoại liên hệ'],
  ['phone', 'Số liên hệ'],
  ['phone', 'Liên hệ'],
  ['phone', 'Zalo'],
  ['phone', 'Số Zalo'],
  ['group', 'Khối'],
  ['group', 'Thành phần'],
  ['group', 'Thành phần đại biểu'],
  ['group', 'Nhóm'],
  ['group', 'Nhóm đại biểu'],
  ['group', 'Khối đại biểu'],
  ['group', 'Đối tượng'],
  ['group', 'Loại đại biểu'],
  ['seat', 'Số ghế'],
  ['seat', 'Ghế'],
  ['seat', 'Ghế số'],
  ['seat', 'Ghế ngồi'],
  ['seat', 'Chỗ ngồi'],
  ['seat', 'Số chỗ ngồi'],
  ['seat', 'Vị trí'],
  ['seat', 'Vị trí ngồi'],
  ['seat', 'Dãy/Hàng/Số'],
  ['seat', 'Sơ đồ chỗ ngồi'],
  ['email', 'Email'],
  ['email', 'Địa chỉ email'],
  ['email', 'Thư điện tử'],
  ['note', 'Ghi chú'],
  ['count', 'Số lượng'],
  ['count', 'Số đại biểu'],
  ['count', 'Tổng số'],
  ['other', 'Giới tính'],
  ['other', 'Nam/Nữ'],
  ['other', 'Năm sinh'],
  ['other', 'Ngày sinh'],
  ['other', 'Ngày, tháng, năm sinh'],
  ['other', 'Dân tộc'],
  ['other', 'Xác nhận tham dự'],
  ['other', 'Xác nhận'],
  ['other', 'Biển số xe'],
  ['other', 'Ký tên'],
  ['other', 'Ký nhận'],
  ['other', 'Chữ ký'],
];

const fields = new Map(wordings.map(([field, wording]) => [foldHeading(wording), field]));
const longestHeading = 80;

/**
 * What a column holds, by its heading. A heading of several words that mean different things, as "Chức vụ, đơn vị",
 * is the title's: such cells are kept whole, because where the title ends cannot be told.
 */
export function recogniseHeading(text: string): Field | null {
  if (text.length > longestHeading) return null;
  const plain = text.replace(/\([^)]*\)/g, ' ');
  const whole = fields.get(foldHeading(plain)) ?? fields.get(foldHeading(text));
  if (whole) return whole;

  const parts = plain.split(/[,/;&+\n–-]|\s+và\s+/i).map((part) => fields.get(foldHeading(part)));
  if (parts.length < 2) return null;
  if (parts.includes('title') && parts.every((field) => field === 'title' || field === 'unit' || field === 'address'))
    return 'title';
  return parts.every((field) => field !== undefined) ? (parts[0] ?? null) : null;
}

function foldHeading(text: string): string {
  return foldMarks(text).replace(/[^a-z0-9]/g, '');
}
