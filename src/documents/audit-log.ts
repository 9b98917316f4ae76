import type { LoggedChange } from '../domain/audit.ts';
import { describeFacts, nameAction, nameChannel } from '../domain/audit-words.ts';
import type { Calendar } from '../domain/calendar.ts';
import { writeSheet } from './sheet.ts';

/** `nhat-ky.xlsx`: who did what, newest first. */
export function writeAuditLog(changes: LoggedChange[], calendar: Calendar): Uint8Array {
  return writeSheet(
    'Nhật ký',
    ['Số', 'Thời điểm', 'Người thực hiện', 'Kênh', 'Việc', 'Đối tượng', 'Trước', 'Sau'],
    changes.map((change) => [
      change.id,
      calendar.formatMoment(change.at),
      change.by,
      nameChannel(change.channel),
      nameAction(change.action),
      change.about,
      describeFacts(change.before),
      describeFacts(change.after),
    ]),
  );
}
