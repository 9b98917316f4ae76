/**
 * The words of an answer by what they do in a sentence, one letter each. A word typed without accents, or with some of
 * them, matches where the letters are the same; one that begins with `=` only as it is written here, because without
 * its accents it is another word: vâng (yes) and vắng (absent), tới (come) and tôi (I), nghỉ (rest) and nghị.
 */
export const meanings = {
  /** Not. */
  N: 'không|ko|k|kg|kh|khg|k0|hok|hông|hổng|chẳng|chả|khum|đâu có',
  /** Makes a denial of what stands before it, and more of one of what is denied already. */
  E: 'đâu',
  /** May, after a negation. */
  T: 'thể',
  /** Can. */
  D: 'được|dc|đc|dk|đk|dược',
  /** Attend. */
  A: 'nhận lời|nhận lời mời|dự hội nghị này|tham dự|tham gia|có mặt|dự họp|dự hội nghị|dự cuộc họp|đi dự|đến dự|về dự|dự|=dụ|=dư|=duj|=duwj|=dựu|=thăm dự|=tham duj|=tham duwj|=tham dựu',
  /** Come: an answer to the question, and to nothing else. */
  G: 'đi|đến|=tới|về',
  /** Be at a meeting, which may be another one; only its denial says something. */
  H: 'đi họp|họp|sắp xếp|thu xếp|bố trí',
  /** Be absent. */
  V: 'vắng mặt|=vắng',
  /** Decline; its denial says nothing. */
  R: 'xin nghỉ|=nghỉ|nghỉ họp|hủy tham dự|hủy dự|=huỷ tham dự|xin vắng|báo vắng|từ chối|xin kiếu|cáo vắng|cáo lỗi',
  /** Busy. */
  B: '=bận|bận việc|bận họp|bận rồi|bận quá|bận lắm|bận công tác|em bận|tôi bận|đang bận|bận mất|không rảnh|ko rảnh|không có thời gian|ko có thời gian',
  /** Perhaps busy, perhaps a friend or a committee. */
  b: 'bận|bận gì|bận việc gì',
  /** Perhaps yes, perhaps absent. */
  Y: 'vang',
  /** Send somebody. */
  S: 'cử người|cử đồng chí|cử đc|cử dc|cử anh|cử a|cử chị|cử ông|cử bà|cử cô|cử chú|cử em|cử bạn|cử cán bộ|cử phó|cử pct|cử một|=cử|nhờ anh|nhờ a|nhờ chị|nhờ ông|nhờ bà|nhờ đồng chí|nhờ đc|nhờ dc|nhờ em|ủy quyền|=uỷ quyền|người thay|người dự thay|người đi thay|có người thay',
  /** In somebody's place. */
  W: 'đi thay|dự thay|họp thay|tham dự thay|đi họp thay|thay tôi|thay em|thay mình|thay mặt|thay thế|dự hộ|đi hộ|họp hộ|dự giúp|thay',
  /** Doubt, a condition, an intention: no answer yet. */
  C: 'chưa|để tôi xem|để em xem|để mình xem|không biết|ko biết|k biết|không rõ|ko rõ|không chắc|ko chắc|k chắc|không chắc chắn|ko chắc chắn|chắc|chắc là|có lẽ|có thể|hình như|để xem|xem lại|xem đã|xem sao|xem thế nào|xem xét|tính sau|tính lại|trả lời sau|trả lời lại|báo sau|báo lại sau|báo lại|nói sau|phân vân|cân nhắc|suy nghĩ|nghĩ đã|cố gắng|=cố|=ráng|nếu|=tùy|=tuỳ|tạm|dự kiến|dự định|có khi|e rằng|=khó|khó đi|khó dự|chừng nào|không hứa|ko hứa',
  /** A question. */
  Q: 'sao|ai|gì|nào|mấy giờ|bao giờ|khi nào|=hả|=à|phải không|đúng không|được không|được ko|dc không|dc ko|đc không|đc ko',
  /** So: what follows stands for itself. */
  ',': 'nên',
  /** But. */
  M: 'nhưng|song|mà|vẫn',
  /** Who speaks. */
  P: 'tôi|em|e|mình|mk|cháu|con|anh|chị|bác|chú|cô|chúng tôi|chúng em|đồng chí|tui|tớ',
  /** Politeness, assent and everything else that changes nothing. */
  F: 'dạ|=đã|=vâng|thưa|ạ|nhé|nhe|nha|nhá|sẽ|có|cũng|xin|nhất định|chắc chắn|đúng giờ|đầy đủ|đồng ý|=đúng|đúng rồi|ok|oke|okie|oki|okay|yes|hội nghị|hội nghị này|cuộc họp|buổi họp|và|báo|báo cáo|xác nhận|xác báo|đăng ký|kính|gửi|trân trọng|cảm ơn|cám ơn|đây|luôn|không sao|ko sao|không vấn đề gì|ko vấn đề gì|không có vấn đề gì|không thay đổi|không có gì thay đổi|ngày mai|hôm đó|bình thường|tất nhiên|dĩ nhiên|đương nhiên|sẵn sàng|vinh dự|rất|vui|hân hạnh|hoàn toàn|nhất trí|chứ|thì|là|tuy|ban tổ chức|văn phòng|đơn vị|cơ quan|xin phép|xin lỗi|rất tiếc|tiếc',
} as const;

export type Meaning = keyof typeof meanings;

/** Worth reading with one wrong, missing, doubled or swapped letter, for none of them is far from clear. */
export const mistypable = [
  ['A', 'tham du'],
  ['A', 'tham gia'],
  ['V', 'vang mat'],
  ['W', 'di thay'],
  ['W', 'du thay'],
  ['S', 'cu nguoi'],
  ['S', 'uy quyen'],
  ['N', 'khong'],
  ['D', 'duoc'],
] as const satisfies [Meaning, string][];
