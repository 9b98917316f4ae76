import { writeSheet } from './sheet.ts';

type Called = {
  name: string;
  title: string | null;
  unit: string | null;
  group: string | null;
  phone: string | null;
  why: 'not-connected' | 'failed' | 'unknown' | 'by-hand' | 'silent';
};

const reasons: Record<Called['why'], string> = {
  'not-connected': 'Chưa kết nối',
  failed: 'Không gửi được',
  unknown: 'Không rõ đã nhận',
  'by-hand': 'Báo qua điện thoại, bản in',
  silent: 'Chưa xác nhận',
};

/** `danh-sach-goi-dien.xlsx`: whom an announcement still has to reach, with room to write down what they say. */
export function writeAnnouncementCalls(called: Called[]): Uint8Array {
  return writeSheet(
    'Gọi điện',
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Khối', 'Số điện thoại', 'Lý do gọi', 'Kết quả'],
    called.map((one, place) => [
      place + 1,
      one.name,
      one.title,
      one.unit,
      one.group,
      one.phone,
      reasons[one.why],
      null,
    ]),
  );
}
