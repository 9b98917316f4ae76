import type { Calendar } from '../domain/calendar.ts';
import type { Rsvp, Substitute } from '../domain/invitation.ts';
import { describeSubstitute } from '../domain/substitute.ts';
import { answerNames } from './answer.ts';
import { writeSheet } from './sheet.ts';

/** A delegate and the answer. */
export type AnswerEntry = {
  name: string;
  title: string | null;
  unit: string | null;
  group: string;
  phone: string | null;
  rsvp: Rsvp;
  reason: string | null;
  substitute: Substitute | null;
  answeredAt: Date | null;
  /** The channel, or `office`. */
  answeredOn: string | null;
  /** Who recorded it, where the office did. */
  recordedBy: string | null;
};

const channels: Record<string, string> = {
  telegram: 'Telegram',
  'zalo-bot': 'Zalo',
  'zalo-oa': 'Zalo',
  web: 'Trang cá nhân',
  'by-hand': 'Điện thoại',
  office: 'Điện thoại',
};

/** `danh-sach-xac-bao.xlsx`: everybody who is invited, and what they answered. */
export function writeAnswerList(entries: AnswerEntry[], calendar: Calendar): Uint8Array {
  return writeSheet(
    'Danh sách xác báo',
    [
      'STT',
      'Họ và tên',
      'Chức vụ',
      'Đơn vị',
      'Khối',
      'Số điện thoại',
      'Xác báo',
      'Lý do vắng mặt',
      'Người dự thay',
      'Thời điểm',
      'Kênh',
    ],
    entries.map((entry, place) => [
      place + 1,
      entry.name,
      entry.title,
      entry.unit,
      entry.group,
      entry.phone,
      answerNames[entry.rsvp],
      entry.reason,
      entry.substitute && describeSubstitute(entry.substitute),
      entry.answeredAt && calendar.formatMoment(entry.answeredAt),
      describeChannel(entry),
    ]),
  );
}

function describeChannel({ answeredOn, recordedBy }: AnswerEntry): string | null {
  const channel = answeredOn && (channels[answeredOn] ?? answeredOn);
  return channel && recordedBy ? `${channel} (${recordedBy} ghi)` : channel;
}
