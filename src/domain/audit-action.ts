/**
 * Everything that the log of changes knows, in the words in which owners read it: in the chat and in the spreadsheet
 * alike. What changes or exports data is one of these; a new one is a line here.
 */
export const auditActions = {
  'add-conference': 'Lập hội nghị',
  'apply-plan': 'Cập nhật theo kế hoạch',
  'cancel-conference': 'Hoãn, hủy hội nghị',
  'add-delegates': 'Nhập danh sách đại biểu',
  'undo-delegates': 'Rút lại danh sách đã nhập',
  'set-exact-group': 'Đổi quy định về thành phần',
  'allot-places': 'Phân bổ số lượng',
  'take-back-places': 'Thu hồi số lượng phân bổ',
  'name-delegate': 'Cử đại biểu',
  'withdraw-delegate': 'Rút đại biểu đã cử',
  'connect-chat': 'Kết nối người dùng',
  'disconnect-chat': 'Ngắt kết nối',
  'give-consent': 'Đồng ý xử lý dữ liệu cá nhân',
  'answer-invitation': 'Xác báo',
  'ask-substitute': 'Đề nghị cử người dự thay',
  'decide-substitute': 'Duyệt người dự thay',
  'record-call': 'Ghi kết quả gọi điện',
  'send-invitations': 'Gửi giấy mời',
  'send-reminders': 'Nhắc xác báo',
  'renew-pass': 'Cấp lại mã',
  'show-pass': 'Xem mã và liên kết',
  'grant-role': 'Giao vai trò',
  'revoke-role': 'Thu hồi vai trò',
  'export-invitations': 'In giấy mời và mã',
  'export-answers': 'Xuất danh sách xác báo',
  'export-call-list': 'Xuất danh sách gọi điện',
  'export-report': 'Xuất báo cáo',
  'export-audit': 'Xuất nhật ký',
  'export-own-data': 'Nhận dữ liệu của mình',
  'ask-erasure': 'Yêu cầu xóa dữ liệu',
  'decline-erasure': 'Không chấp thuận xóa dữ liệu',
  'erase-person': 'Xóa dữ liệu cá nhân',
  'erase-conference': 'Xóa dữ liệu cá nhân của hội nghị',
  'set-retention': 'Đổi thời hạn lưu dữ liệu',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof auditActions;
