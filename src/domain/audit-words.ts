import type { AuditFacts } from './audit.ts';
import { type AuditAction, auditActions } from './audit-action.ts';
import type { Role } from './person.ts';

/** Roles as the office names them. */
export const roleNames = {
  delegate: 'đại biểu',
  contact: 'đầu mối đơn vị',
  speaker: 'người trình bày tham luận',
  reviewer: 'thẩm định',
  reception: 'lễ tân',
  organizer: 'ban tổ chức',
  owner: 'phụ trách ban tổ chức',
} as const satisfies Record<Role, string>;

const factNames: Record<string, string> = {
  answer: 'xác báo',
  substitute: 'người dự thay số',
  late: 'ghi sau hạn',
  request: 'đề nghị số',
  approved: 'chấp thuận',
  reason: 'có lý do',
  outcome: 'kết quả gọi',
  recipients: 'số người nhận',
  people: 'số người',
  onPaper: 'in ra giấy',
  group: 'thành phần',
  exact: 'đúng thành phần',
  state: 'trạng thái',
  file: 'tệp',
  plan: 'kế hoạch',
  chapters: 'các phần',
  delegates: 'số đại biểu',
  owner: 'người phụ trách số',
  added: 'thêm',
  changed: 'sửa',
  withdrawn: 'rút',
  kept: 'giữ lại',
  reverted: 'khôi phục',
  unit: 'đơn vị',
  places: 'số lượng',
  contacts: 'số đầu mối',
  allotment: 'phân bổ số',
  role: 'vai trò',
  chat: 'máy số',
  months: 'số tháng',
  day: 'ngày',
  name: 'họ tên',
  title: 'chức vụ',
  phone: 'điện thoại',
  honorific: 'xưng hô',
  lines: 'số dòng',
};

const factValues: Record<string, string> = {
  silent: 'chưa trả lời',
  attending: 'tham dự',
  absent: 'vắng mặt',
  substituted: 'cử người dự thay',
  unreached: 'không nghe máy',
  open: 'đang chuẩn bị',
  cancelled: 'đã hủy',
  true: 'có',
  false: 'không',
  ...roleNames,
};

const channelNames: Record<string, string> = {
  telegram: 'Telegram',
  'zalo-bot': 'Zalo',
  'zalo-oa': 'Zalo',
  web: 'trang cá nhân',
  'command-line': 'dòng lệnh',
  clock: 'tự động',
};

/** What was done, in the office's words; of another version of the program only that something was. */
export function nameAction(action: AuditAction | null): string {
  return action ? auditActions[action] : 'Việc khác';
}

export function nameChannel(channel: string): string {
  return channelNames[channel] ?? channel;
}

/** `xác báo: tham dự; người dự thay số: 12`. */
export function describeFacts(facts: AuditFacts = {}): string {
  return Object.entries(facts)
    .filter(([, fact]) => fact !== null && fact !== undefined && fact !== '')
    .map(([name, fact]) => `${factNames[name] ?? name}: ${describeFact(fact)}`)
    .join('; ');
}

function describeFact(fact: AuditFacts[string]): string {
  const text = String(fact);
  return factValues[text] ?? text;
}
