import type { Guest } from './guest.ts';
import { writeSheet } from './sheet.ts';

/** `giay-moi.xlsx`: everybody who is invited, with the ways in, for the office to print from or to send by hand. */
export function writeInvitationList(guests: Guest[]): Uint8Array {
  return writeSheet(
    'Giấy mời',
    [
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Đơn vị',
      'Khối',
      'Số điện thoại',
      'Số ghế',
      'Mã',
      'Liên kết web',
      'Liên kết Telegram',
      'Liên kết Zalo',
    ],
    guests.map((guest, place) => [
      place + 1,
      guest.name,
      guest.title,
      guest.unit,
      guest.group,
      guest.phone,
      guest.seat,
      guest.code,
      guest.link,
      guest.telegramLink,
      guest.zaloLink,
    ]),
  );
}
