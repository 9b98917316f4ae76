import { expect, test } from 'vitest';
import type { Roster, RosterPerson } from '../../src/domain/roster.ts';
import { readRosterHere } from '../../src/roster/open-file.ts';
import { buildWorkbook, type TestSheet } from './workbook.ts';

const header = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'SĐT'];

function read(sheets: Record<string, TestSheet>): Roster {
  const outcome = readRosterHere(buildWorkbook(sheets), 'danh-sach.xlsx');
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

function pick<Key extends keyof RosterPerson>(
  roster: Roster,
  ...keys: Key[]
): Pick<RosterPerson, Key>[keyof Pick<RosterPerson, Key>][][] {
  return roster.people.map((person) => keys.map((key) => person[key]));
}

function codes({ rejected, warnings }: Roster): [string, number, string][] {
  return [...rejected, ...warnings].map(({ sheet, row, code }) => [sheet, row, code]);
}

test('a header of two rows gives each column the lower, closer wording', () => {
  const roster = read({
    'Khách mời': {
      rows: [
        ['ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG'],
        ['DANH SÁCH ĐẠI BIỂU'],
        [],
        ['TT', 'HỌ VÀ TÊN', 'CHỨC DANH', 'CƠ QUAN CÔNG TÁC', 'LIÊN HỆ', null, 'VỊ TRÍ NGỒI'],
        [null, null, null, null, 'ĐT di động', 'Email', null],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['I', 'KHÁCH MỜI'],
        [1, 'Lâm Thị Bưởi', 'Giám đốc', 'Hợp tác xã Mía', '0900.100.001', 'buoi@example.org', 'A1'],
        [2, 'Mạc Văn Quýt', 'Kế toán', 'Hợp tác xã Mía', '0900.100.002', null, 'A2'],
      ],
      merges: ['A1:G1', 'A2:G2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:G5', 'B7:G7'],
    },
  });

  expect(roster).toEqual({
    people: [
      {
        sheet: 'Khách mời',
        row: 8,
        name: 'Lâm Thị Bưởi',
        honorific: null,
        title: 'Giám đốc',
        unit: 'Hợp tác xã Mía',
        phone: '0900100001',
        group: 'Khách mời',
        subgroup: null,
        alsoIn: null,
        seat: 'A1',
        note: null,
        email: 'buoi@example.org',
      },
      {
        sheet: 'Khách mời',
        row: 9,
        name: 'Mạc Văn Quýt',
        honorific: null,
        title: 'Kế toán',
        unit: 'Hợp tác xã Mía',
        phone: '0900100002',
        group: 'Khách mời',
        subgroup: null,
        alsoIn: null,
        seat: 'A2',
        note: null,
        email: null,
      },
    ],
    rejected: [],
    warnings: [],
  });
});

test('a name in two columns is joined, under one merged heading too', () => {
  const rows = [
    [1, 'LÂM THỊ', 'BƯỞI', 'Giám đốc', '0900100001'],
    [2, 'Mạc Văn', 'Quýt', 'Kế toán', '0900100002'],
  ];
  const split = read({ A: { rows: [['STT', 'Họ đệm', 'Tên', 'Chức vụ', 'Zalo'], ...rows] } });
  const merged = read({ A: { rows: [['STT', 'Họ và tên', null, 'Chức vụ', 'Zalo'], ...rows], merges: ['B1:C1'] } });
  const nested = read({
    A: {
      rows: [['STT', 'Họ và tên', null, 'Chức vụ', 'Zalo'], [null, 'Họ và tên đệm', 'Tên'], ...rows],
      merges: ['B1:C1', 'A1:A2', 'D1:D2', 'E1:E2'],
    },
  });

  for (const roster of [split, merged, nested])
    expect(pick(roster, 'name')).toEqual([['Lâm Thị Bưởi'], ['Mạc Văn Quýt']]);
});

test('sheets with different headings are read each by its own; the sheet names the group where nothing else does', () => {
  const roster = read({
    'I. KHỐI ĐẢNG': { rows: [header, [1, 'Lâm Thị Bưởi', 'Bí thư', 'Chi bộ 1', '0900100001']] },
    'Khối chính quyền': {
      rows: [
        ['Di động', 'Nơi công tác', 'Họ tên đại biểu', 'Chức danh'],
        ['0900100002', 'UBND xã', 'Mạc Văn Quýt', 'Chủ tịch'],
      ],
    },
    'Tổng hợp': {
      rows: [
        ['STT', 'Thành phần', 'Số lượng'],
        [1, 'Khối Đảng', 1],
        [2, 'Khối chính quyền', 1],
      ],
    },
  });

  expect(pick(roster, 'sheet', 'row', 'name', 'title', 'unit', 'phone', 'group')).toEqual([
    ['I. KHỐI ĐẢNG', 2, 'Lâm Thị Bưởi', 'Bí thư', 'Chi bộ 1', '0900100001', 'Khối Đảng'],
    ['Khối chính quyền', 2, 'Mạc Văn Quýt', 'Chủ tịch', 'UBND xã', '0900100002', 'Khối chính quyền'],
  ]);
  expect(codes(roster)).toEqual([]);
});

test('a person on two sheets is taken in once, and the second group is kept with the person', () => {
  const roster = read({
    'Đại biểu': { rows: [header, [1, 'Lâm Thị Hoà', 'Bí thư', 'Chi bộ 1', '0900100001']] },
    'Khen thưởng': { rows: [header, [1, 'LÂM THỊ HÒA', 'Bí thư', 'Chi bộ 1', 900100001]] },
  });

  expect(pick(roster, 'sheet', 'row', 'name', 'group', 'alsoIn')).toEqual([
    ['Đại biểu', 2, 'Lâm Thị Hoà', 'Đại biểu', 'Khen thưởng'],
  ]);
  expect(roster.rejected).toEqual([
    {
      sheet: 'Khen thưởng',
      row: 2,
      code: 'duplicate',
      reason: 'Trùng họ tên và số điện thoại với dòng 2, trang tính "Đại biểu"',
    },
  ]);
});

test('a group column names the group of each row, merged cells too', () => {
  const roster = read({
    A: {
      rows: [
        ['Số TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Khối', 'Điện thoại'],
        [1, 'Lâm Thị Bưởi', 'Giám đốc Hợp tác xã Mía', 'KHỐI DOANH NGHIỆP', '0900100001'],
        [2, 'Mạc Văn Quýt', 'Chủ tịch, UBND xã Sông Trăng', null, '0900100002'],
        [3, 'Thân Văn Cam', 'Trưởng thôn', null, '0900100003'],
      ],
      merges: ['D2:D3'],
    },
  });

  expect(pick(roster, 'title', 'unit', 'group')).toEqual([
    ['Giám đốc Hợp tác xã Mía', null, 'Khối doanh nghiệp'],
    ['Chủ tịch, UBND xã Sông Trăng', null, 'Khối doanh nghiệp'],
    ['Trưởng thôn', null, null],
  ]);
});

test('group rows nest by their marks, and a unit merged downwards is filled inside the merge only', () => {
  const roster = read({
    A: {
      rows: [
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'SĐT', 'Số ghế'],
        ['A. ĐẠI BIỂU CẤP TRÊN: 02 đồng chí'],
        ['I', 'HĐND VÀ UBND TỈNH'],
        [1, 'Lâm Thị Bưởi', 'Trưởng ban', 'Văn phòng tỉnh', '0900100001', 1],
        [2, 'Mạc Văn Quýt', 'Phó ban', null, '0900100002', 2],
        [],
        [3, 'Thân Văn Cam', 'Chuyên viên', null, '0900100003', 3],
        ['B. ĐẠI BIỂU PHƯỜNG SÔNG TRĂNG'],
        [null, 'a) Thường trực Đảng ủy'],
        [1, 'Kiều Thị Dừa', 'Bí thư', 'Đảng ủy', '0900100004', 4],
        [null, '* Khu dân cư'],
        [2, 'Ninh Văn Ổi', 'Tổ trưởng', 'Tổ 3', '0900100005', 5],
      ],
      merges: ['A2:F2', 'B3:F3', 'D4:D5', 'A8:F8', 'B9:F9', 'B11:F11'],
    },
  });

  expect(pick(roster, 'name', 'unit', 'group', 'subgroup', 'seat')).toEqual([
    ['Lâm Thị Bưởi', 'Văn phòng tỉnh', 'Đại biểu cấp trên', 'HĐND và UBND tỉnh', '1'],
    ['Mạc Văn Quýt', 'Văn phòng tỉnh', 'Đại biểu cấp trên', 'HĐND và UBND tỉnh', '2'],
    ['Thân Văn Cam', null, 'Đại biểu cấp trên', 'HĐND và UBND tỉnh', '3'],
    ['Kiều Thị Dừa', 'Đảng ủy', 'Đại biểu phường Sông Trăng', 'Thường trực Đảng ủy', '4'],
    ['Ninh Văn Ổi', 'Tổ 3', 'Đại biểu phường Sông Trăng', 'Khu dân cư', '5'],
  ]);
  expect(codes(roster)).toEqual([]);
});

test('defective rows are left out or taken in as the office would', () => {
  const roster = read({
    A: {
      rows: [
        [...header, 'Ghế', 'Ghi chú'],
        [1, { t: 'e', v: 42, w: '#N/A' }, 'Bí thư', 'Chi bộ 1', '0900100001'],
        [2, 'Lâm Thị Bưởi', 'Bí thư', 'Chi bộ 2', new Date(Date.UTC(1990, 4, 12))],
        [3, 'Mạc Văn Quýt', 'Bí thư', 'Chi bộ 3', 'O9OO100003'],
        [4, 'Thân Văn Cam', 'Bí thư', 'Chi bộ 4', '0168 100 0004'],
        [5, 'Kiều Thị Dừa', 'Bí thư', 'Chi bộ 5', '0225 100 0005'],
        [6, 'Ninh Văn Ổi', null, 'Chi bộ 6', 900100006],
        [7, 'Ninh Văn Mận', 'Bí thư', 'Chi bộ 7', '(+84) 900 100 006'],
        [8, 'Ninh Văn Ổi', 'Bí thư', 'Chi bộ 8', null],
        [9, 'Theo danh sách của đơn vị', null, 'Chi bộ 9'],
        [10, null, 'Bí thư', 'Chi bộ 10'],
        [11, '#N/A'],
        [12],
        [13, 'Đào Thị Đào', 'Bí thư', 'Chi bộ 12', 'không có', null, '=1+1'],
      ],
    },
  });

  expect(pick(roster, 'row', 'name', 'phone')).toEqual([
    [3, 'Lâm Thị Bưởi', null],
    [4, 'Mạc Văn Quýt', '0900100003'],
    [5, 'Thân Văn Cam', null],
    [6, 'Kiều Thị Dừa', '02251000005'],
    [7, 'Ninh Văn Ổi', '0900100006'],
    [8, 'Ninh Văn Mận', '0900100006'],
    [9, 'Ninh Văn Ổi', null],
    [14, 'Đào Thị Đào', null],
  ]);
  expect(roster.people.at(-1)?.note).toBe('=1+1');
  expect([...roster.rejected, ...roster.warnings].map(({ row, code, reason }) => [row, code, reason])).toEqual([
    [2, 'error_cell', 'Ô họ tên bị lỗi công thức: "#N/A"'],
    [10, 'placeholder_name', 'Ô họ tên không phải tên người: "Theo danh sách của đơn vị"'],
    [11, 'missing_name', 'Thiếu họ và tên'],
    [12, 'error_cell', 'Ô họ tên bị lỗi công thức: "#N/A"'],
    [3, 'phone_invalid', 'Số điện thoại không hợp lệ: "12/05/1990"'],
    [4, 'phone_letters', 'Số điện thoại có chữ cái: "O9OO100003", đã sửa thành 0900100003'],
    [5, 'phone_old_prefix', 'Số điện thoại theo đầu số cũ 11 chữ số, không còn dùng: "0168 100 0004"'],
    [6, 'landline', 'Số máy bàn 02251000005 không nhận được tin nhắn'],
    [7, 'missing_title', 'Chưa có chức vụ'],
    [8, 'phone_shared', 'Chung số điện thoại 0900100006 với Ninh Văn Ổi, dòng 7'],
    [9, 'same_name', 'Trùng họ tên với dòng 7, khác số điện thoại hoặc đơn vị'],
    [14, 'phone_invalid', 'Số điện thoại không hợp lệ: "không có"'],
  ]);
});

test('what stands around the people is ignored silently', () => {
  const roster = read({
    A: {
      rows: [
        ['ĐẢNG ỦY XÃ SÔNG TRĂNG'],
        ['DANH SÁCH ĐẠI BIỂU'],
        header,
        [1, 'Lâm Thị Bưởi', 'Bí thư', 'Chi bộ 1', '0900100001'],
        ['Cộng: 01 đại biểu'],
        ['DANH SÁCH ĐẠI BIỂU (tiếp theo)'],
        header,
        [2, 'Mạc Văn Quýt', 'Bí thư', 'Chi bộ 2', null],
        ['Tổng cộng: 02 đại biểu./.'],
        ['Ghi chú: mang theo giấy mời'],
        [null, null, null, null, 'Sông Trăng, ngày 05 tháng 6 năm 2026'],
        [null, 'NGƯỜI LẬP BIỂU', null, 'CHÁNH VĂN PHÒNG'],
        [],
        [null, 'Thân Văn Cam', null, 'Kiều Thị Dừa'],
      ],
      merges: ['A1:E1', 'A2:E2', 'A6:E6', 'A9:E9', 'A10:E10'],
    },
  });

  expect(pick(roster, 'row', 'name')).toEqual([
    [4, 'Lâm Thị Bưởi'],
    [8, 'Mạc Văn Quýt'],
  ]);
  expect(codes(roster)).toEqual([]);
});

test('hidden rows are people; a hidden sheet is not read and said to be hidden', () => {
  const rows = [header, [1, 'Lâm Thị Bưởi', 'Bí thư', 'Chi bộ 1', '0900100001']];
  const roster = read({ Mới: { rows, hiddenRows: [2] }, Cũ: { rows, hidden: true } });

  expect(pick(roster, 'sheet', 'row', 'name')).toEqual([['Mới', 2, 'Lâm Thị Bưởi']]);
  expect(codes(roster)).toEqual([['Cũ', 1, 'hidden_sheet']]);
});

test('formulas give their values, and cells that look like formulas stay text', () => {
  const roster = read({
    A: {
      rows: [
        header,
        [
          { t: 'n', f: '1+0', v: 1 },
          { t: 's', f: '"Lâm"', v: 'Lâm Thị Bưởi' },
          '=HYPERLINK("x")',
          '@SUM(1)',
          { t: 'n', f: 'A1', v: 900100001 },
        ],
        [2, '+Mạc Văn Quýt', '-1', 'Chi bộ', '0900100002'],
      ],
    },
  });

  expect(pick(roster, 'name', 'title', 'unit', 'phone')).toEqual([
    ['Lâm Thị Bưởi', '=HYPERLINK("x")', '@SUM(1)', '0900100001'],
    ['+Mạc Văn Quýt', '-1', 'Chi bộ', '0900100002'],
  ]);
});

test('one seat is for one person, while a row of seats is for many', () => {
  const rows = ['A 01', 'a01', 'Hàng 2', 'Hàng 2', 'Tự do', 'Tự do'].map((seat, index) => [
    `Nguyễn Văn ${index} Bưởi`,
    'Bí thư',
    seat,
  ]);
  const roster = read({ A: { rows: [['Họ tên', 'Chức vụ', 'Dãy/Hàng/Số'], ...rows] } });

  expect(codes(roster)).toEqual([['A', 3, 'seat_conflict']]);
});

test('a given name that is also a word for a body makes no group of a person', () => {
  const names = ['Trần Xuân Trường', 'Lê Thị Ban', 'Đoàn Văn Sở', 'Hồ Thị Hội'];
  const roster = read({ A: { rows: [header, ...names.map((name, index) => [index + 1, name])] } });

  expect(pick(roster, 'name', 'group')).toEqual(names.map((name) => [name, null]));
  expect(codes(roster)).toEqual(names.map((_, index) => ['A', index + 2, 'missing_title']));
});

test('a second table below the first is read by its own headings, with the group that stands above them', () => {
  const roster = read({
    A: {
      rows: [
        ['DANH SÁCH ĐẠI BIỂU'],
        ['I. KHỐI XÃ'],
        header,
        [1, 'Lâm Thị Bưởi', 'Bí thư', 'Chi bộ 1', '0900100001'],
        ['II. KHỐI THÔN'],
        ['TT', 'Nơi công tác', 'Đại biểu', 'Liên hệ'],
        [1, 'Thôn Đông', 'Mạc Văn Quýt', '0900100002'],
      ],
    },
  });

  expect(pick(roster, 'name', 'title', 'unit', 'phone', 'group')).toEqual([
    ['Lâm Thị Bưởi', 'Bí thư', 'Chi bộ 1', '0900100001', 'Khối xã'],
    ['Mạc Văn Quýt', null, 'Thôn Đông', '0900100002', 'Khối thôn'],
  ]);
});

test('a name typed without accents is the same person only with the same telephone', () => {
  const rows = [
    ['Lê Thị Hương', 'Bí thư', '0900100001'],
    ['Le Thi Huong', 'Bí thư', '0900100001'],
    ['Lê Thị Hường', 'Bí thư', '0900100001'],
    ['Le Thi Huong', 'Bí thư', '0900100002'],
  ];
  const roster = read({ A: { rows: [['Họ tên', 'Chức vụ', 'SĐT'], ...rows] } });

  expect(codes(roster)).toEqual([
    ['A', 3, 'duplicate'],
    ['A', 4, 'phone_shared'],
  ]);
});

test('in a list without numbers a title that opens like a signature line ends nothing', () => {
  const rows = [
    ['Lâm Thị Bưởi', 'Thủ trưởng cơ quan'],
    ['Mạc Văn Quýt', 'Bí thư'],
    ['NGƯỜI LẬP'],
    ['Thân Văn Cam', 'Chánh Văn phòng'],
  ];
  const roster = read({ A: { rows: [['Họ tên', 'Chức vụ'], ...rows] } });

  expect(pick(roster, 'name')).toEqual([['Lâm Thị Bưởi'], ['Mạc Văn Quýt']]);
});

test('without merges a number that runs on is a person still to be named, and one that does not is a subgroup', () => {
  const rows = [
    header,
    ['I', 'KHỐI TRƯỜNG HỌC'],
    [1, '02 đại biểu (bổ sung sau)'],
    [1, 'Lãnh đạo phòng'],
    [1, 'Lâm Thị Bưởi', 'Trưởng phòng', null, '0900100001'],
    [2, 'Lãnh đạo Trường Mầm non'],
    [3, 'Mạc Văn Quýt', 'Hiệu trưởng', null, '0900100002'],
  ];
  const roster = read({ A: { rows } });

  expect(pick(roster, 'name', 'group', 'subgroup')).toEqual([
    ['Lâm Thị Bưởi', 'Khối trường học', 'Lãnh đạo phòng'],
    ['Mạc Văn Quýt', 'Khối trường học', 'Lãnh đạo phòng'],
  ]);
  expect(codes(roster)).toEqual([
    ['A', 3, 'placeholder_name'],
    ['A', 6, 'placeholder_name'],
  ]);
});

test('an address is the unit only where no column is the unit', () => {
  const rows = (unit: string) => [
    ['Họ tên', 'Địa chỉ', unit],
    ['Lâm Thị Bưởi', 'Thôn Đông', 'Sở Mía'],
  ];

  expect(pick(read({ A: { rows: rows('Đơn vị') } }), 'unit')).toEqual([['Sở Mía']]);
  expect(pick(read({ A: { rows: rows('Ghi chú') } }), 'unit')).toEqual([['Thôn Đông']]);
});
