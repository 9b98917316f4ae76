import { nameChannel, roleNames } from '../domain/audit-words.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { OwnData } from '../domain/own-data.ts';
import { type Cell, writeSheet } from './sheet.ts';

const answers: Record<string, string> = {
  silent: 'chưa trả lời',
  attending: 'tham dự',
  absent: 'vắng mặt',
  substituted: 'cử người dự thay',
  unreached: 'không nghe máy',
};

/** `du-lieu-ca-nhan.xlsx`: everything that is kept about one person, for that person. */
export function writeOwnData(kept: OwnData, calendar: Calendar): Uint8Array {
  const { person, invitation } = kept;
  const when = (at: Date | null) => at && calendar.formatMoment(at);
  const rows: Cell[][] = [
    ['Hội nghị', 'Tên hội nghị', kept.conference, null],
    ['Bản thân', 'Họ và tên', person.name, null],
    ['Bản thân', 'Xưng hô', person.honorific, null],
    ['Bản thân', 'Chức vụ', person.title, null],
    ['Bản thân', 'Đơn vị', person.unit, null],
    ['Bản thân', 'Số điện thoại', person.phone, null],
    ['Bản thân', 'Thư điện tử', person.email, null],
    ['Bản thân', 'Vai trò', kept.roles.map((role) => roleNames[role]).join(', '), null],
    [
      'Bản thân',
      'Đồng ý xử lý dữ liệu',
      person.consentedOn && nameChannel(person.consentedOn),
      when(person.consentedAt),
    ],
    ...(invitation
      ? [
          ['Giấy mời', 'Thành phần', invitation.group, null],
          ['Giấy mời', 'Chỗ ngồi', invitation.seat, null],
          ['Giấy mời', 'Ghi chú', invitation.note, null],
          ['Giấy mời', 'Xác báo', answers[invitation.rsvp] ?? null, when(invitation.answeredAt)],
          ['Giấy mời', 'Lý do vắng mặt', invitation.reason, null],
          ...invitation.earlier.map(({ rsvp, reason, answeredAt }) => [
            'Giấy mời',
            'Xác báo trước đây',
            [answers[rsvp], reason].filter(Boolean).join(': '),
            when(answeredAt),
          ]),
        ]
      : []),
    ...kept.chats.map(({ channel, connectedAt }) => ['Kết nối', nameChannel(channel), null, when(connectedAt)]),
    ...kept.calls.map(({ outcome, reason, at }) => ['Cuộc gọi', answers[outcome] ?? null, reason, when(at)]),
    ['Tin nhắn', 'Số tin đã nhận', kept.received, null],
    ...kept.said.map(({ text, at }) => ['Tin nhắn', 'Đã gửi', text, when(at)]),
  ];
  return writeSheet('Dữ liệu cá nhân', ['Nhóm', 'Mục', 'Nội dung', 'Thời điểm'], rows);
}
