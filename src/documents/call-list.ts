import type { Calendar } from '../domain/calendar.ts';
import type { Callee, CallOutcome } from '../domain/call.ts';
import { writeSheet } from './sheet.ts';

/** Somebody to be telephoned. */
type CallListEntry = Omit<Callee, 'personId' | 'rsvp'>;

const outcomes: Record<CallOutcome, string> = { attending: 'dự', absent: 'vắng', unreached: 'không nghe máy' };

/** `danh-sach-goi-dien.xlsx`: whom to call, with room to write down what they say. */
export function writeCallList(entries: CallListEntry[], calendar: Calendar): Uint8Array {
  return writeSheet(
    'Gọi điện',
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Khối', 'Số điện thoại', 'Kết nối', 'Liên hệ gần nhất', 'Kết quả'],
    entries.map((entry, place) => [
      place + 1,
      entry.name,
      entry.title,
      entry.unit,
      entry.group,
      entry.phone,
      entry.connected ? 'Đã kết nối' : 'Chưa kết nối',
      describeContact(entry, calendar),
      null,
    ]),
  );
}

function describeContact({ lastCall, wroteAt }: CallListEntry, calendar: Calendar): string | null {
  if (lastCall && (!wroteAt || lastCall.at >= wroteAt)) {
    return `Gọi điện, ${outcomes[lastCall.outcome]}, ${calendar.formatMoment(lastCall.at)}`;
  }
  return wroteAt && `Nhắn tin, ${calendar.formatMoment(wroteAt)}`;
}
