import type { ParsedPhone, PhoneProblem } from '../domain/phone.ts';
import type { RosterPerson, RosterProblem } from '../domain/roster.ts';
import type { ListRow } from './list-row.ts';

type RowProblem = 'missing_name' | 'placeholder_name' | 'error_cell' | 'missing_title';
type Conflict = 'duplicate' | 'phone_shared' | 'same_name' | 'seat_conflict';

const longestQuote = 80;

const rowReasons: Record<RowProblem, (name: string) => string> = {
  missing_name: () => 'Thiếu họ và tên',
  placeholder_name: (name) => `Ô họ tên không phải tên người: ${quote(name)}`,
  error_cell: (name) => `Ô họ tên bị lỗi công thức: ${quote(name)}`,
  missing_title: () => 'Chưa có chức vụ',
};

const phoneReasons: Record<PhoneProblem, (typed: string, parsed: ParsedPhone) => string> = {
  phone_invalid: (typed) => `Số điện thoại không hợp lệ: ${quote(typed)}`,
  phone_old_prefix: (typed) => `Số điện thoại theo đầu số cũ 11 chữ số, không còn dùng: ${quote(typed)}`,
  phone_letters: (typed, { phone }) => `Số điện thoại có chữ cái: ${quote(typed)}, đã sửa thành ${phone}`,
  two_phones: (_typed, { phone, others }) => `Có nhiều số điện thoại: ${[phone, ...others].join(', ')}; lấy số đầu`,
  landline: (_typed, { phone }) => `Số máy bàn ${phone} không nhận được tin nhắn`,
};

const conflictReasons: Record<Conflict, (person: RosterPerson, earlier: RosterPerson) => string> = {
  duplicate: (person, earlier) => `Trùng họ tên và số điện thoại với ${locate(person, earlier)}`,
  phone_shared: (person, earlier) =>
    `Chung số điện thoại ${person.phone} với ${earlier.name}, ${locate(person, earlier)}`,
  same_name: (person, earlier) => `Trùng họ tên với ${locate(person, earlier)}, khác số điện thoại hoặc đơn vị`,
  seat_conflict: (person, earlier) => `Ghế ${person.seat} đã xếp cho ${earlier.name}, ${locate(person, earlier)}`,
};

export function describeRow(sheet: string, row: ListRow, code: RowProblem): RosterProblem {
  return { sheet, row: row.index + 1, code, reason: rowReasons[code](row.name) };
}

export function describePhone(
  person: RosterPerson,
  code: PhoneProblem,
  typed: string,
  parsed: ParsedPhone,
): RosterProblem {
  return { sheet: person.sheet, row: person.row, code, reason: phoneReasons[code](typed, parsed) };
}

export function describeConflict(person: RosterPerson, code: Conflict, earlier: RosterPerson): RosterProblem {
  return { sheet: person.sheet, row: person.row, code, reason: conflictReasons[code](person, earlier) };
}

export function describeHiddenSheet(sheet: string, headerRow: number): RosterProblem {
  return {
    sheet,
    row: headerRow,
    code: 'hidden_sheet',
    reason: `Trang tính ${quote(sheet)} đang ẩn nên không được đọc`,
  };
}

function locate(person: RosterPerson, earlier: RosterPerson): string {
  return person.sheet === earlier.sheet
    ? `dòng ${earlier.row}`
    : `dòng ${earlier.row}, trang tính ${quote(earlier.sheet)}`;
}

function quote(text: string): string {
  const letters = [...text];
  return `"${letters.length > longestQuote ? `${letters.slice(0, longestQuote).join('')}…` : text}"`;
}
