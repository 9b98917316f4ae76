import { parsePhone } from '../domain/phone.ts';
import { foldWording } from '../domain/vietnamese.ts';
import { readLoneMark, readMark } from './group-row.ts';
import type { Header } from './header.ts';
import type { ListRow } from './list-row.ts';
import { isPlaceholder, promisesPeople } from './name.ts';

export type RowKind =
  | { kind: 'person' }
  | { kind: 'problem'; code: 'missing_name' | 'placeholder_name' | 'error_cell' }
  /** `depth` is null where the row bears no mark. */
  | { kind: 'group'; depth: number | null; text: string }
  | { kind: 'total' | 'signature' | 'ignored' };

const total =
  /^(?:tổng cộng|tổng số|tổng|cộng)(?:\s*[:(=\d].*|\s*\d.*|\s+số.*|\s+toàn.*|)$|^(?:ấn định|danh sách (?:này|có|gồm))(?:\s|$)/;
const signature =
  /^(?:người lập|người tổng hợp|lập (?:bảng|biểu)|nơi nhận|t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.|thủ trưởng|xác nhận của|\(ký)|ngày[\s\d.…_]*tháng[\s\d.…_]*năm/;
const remark = /^(?:ghi chú\s*:|lưu ý|danh sách|\(|dự hội nghị|kèm theo)/;
/** No name begins with the first of these, or holds one of the second; single words may end a name (Trường, Ban). */
const groupWording =
  /^(?:khối|các|ban|phòng|sở|ngành|cấp|trường|nhóm|xã|phường|tỉnh|tổ|hội|uỷ viên|cán bộ)\s|(?:^|\s)(?:đại biểu|lãnh đạo|thường trực|cơ quan|đơn vị|chi bộ|đảng (?:bộ|uỷ|viên)|thành phố|thành uỷ|uỷ ban|hội đồng|ban chấp hành|ubnd|hđnd|mttq|ubmttq|khách mời|thành phần|đại diện|đoàn thể|doanh nghiệp|báo chí|phóng viên|khu dân cư|tổ dân phố|bí thư|đoàn thanh niên|văn phòng|công an)(?=$|[\s,:;.-])/;
const longestGroup = 150;

/**
 * What a row below the header is. What is neither a person nor a problem is a group, or ignored. `lastNumber` is that
 * of the person before: a number that runs on counts people, one that does not may count groups.
 */
export function judgeRow(row: ListRow, header: Header, lastNumber: number | null): RowKind {
  if (row.filled.length === 0 || isColumnNumbers(row)) return { kind: 'ignored' };
  const closing = judgeClosing(row, header);
  if (closing) return { kind: closing };
  const group = judgeGroup(row, header, lastNumber);
  if (group) return group;
  if (row.nameIsError) return { kind: 'problem', code: 'error_cell' };
  if (row.name === '') return judgeNameless(row);
  if (isPlaceholder(row.name)) return { kind: 'problem', code: 'placeholder_name' };
  return { kind: 'person' };
}

/** The row "(1) (2) (3)" or "A B 1 2" that forms have under their header. */
function isColumnNumbers(row: ListRow): boolean {
  return row.filled.length >= 3 && row.filled.every(({ text }) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text));
}

function judgeClosing(row: ListRow, header: Header): 'total' | 'signature' | 'ignored' | null {
  if (isNumbered(row) || hasPhone(row) || row.filled.length > 4) return null;
  const texts = row.filled.map(({ text }) => foldWording(text));
  const mayHoldName = row.name !== '' && !header.columns.no;
  if ((mayHoldName ? [foldWording(row.name)] : texts).some((text) => signature.test(text))) return 'signature';
  if (texts.slice(0, 2).some((text) => total.test(text))) return 'total';
  return texts.length === 1 && remark.test(texts[0] ?? '') ? 'ignored' : null;
}

function judgeGroup(row: ListRow, header: Header, lastNumber: number | null): RowKind | null {
  const fields = ['title', 'unit', 'phone', 'seat', 'email', 'group'] as const;
  const text = row.wideText || row.name || soleText(row, header);
  const isBare = fields.every((field) => row.own(field) === '' || row.own(field) === text);
  if (!text || text.length > longestGroup || !isBare || row.nameIsError) return null;

  const number = row.own('no');
  const lone = number === text ? null : readLoneMark(number);
  if (lone !== null) return { kind: 'group', depth: lone, text };
  const numbered = isNumbered(row);
  const runsOn = lastNumber !== null && readNumber(row) === lastNumber + 1;
  const isAsked = runsOn || promisesPeople(row.name) || !groupWording.test(foldWording(text));
  if (numbered && !row.wideText && isAsked) return null;

  const marked = numbered ? { depth: 3, text } : readMark(text);
  if (marked) return { kind: 'group', ...marked };
  const isGroup = row.wideText !== null || number === text || groupWording.test(foldWording(text));
  return isGroup && row.filled.length <= 2 ? { kind: 'group', depth: null, text } : null;
}

/** A row's only text, where it begins no farther right than the names do. */
function soleText(row: ListRow, header: Header): string {
  const [sole] = row.filled.length === 1 ? row.filled : [];
  const lastName = Math.max(...(header.columns.name ?? [0]));
  return sole && sole.column <= lastName && !/^\d+$/.test(sole.text) ? sole.text : '';
}

/** A row prepared for somebody is no person yet; one that says more than a number misses the name. */
function judgeNameless(row: ListRow): RowKind {
  if (row.nameContinues) return { kind: 'ignored' };
  const said = (['title', 'unit', 'phone', 'seat', 'email'] as const).filter((field) => row.value(field) !== '');
  const own = said.filter((field) => row.own(field) !== '');
  const isMissing = (isNumbered(row) && said.length > 0) || own.length >= 2 || hasPhone(row);
  return isMissing ? { kind: 'problem', code: 'missing_name' } : { kind: 'ignored' };
}

export function isNumbered(row: ListRow): boolean {
  return /^\d+(?:\.\d+)*[.)]?$/.test(row.own('no'));
}

/** The running number of a row, null where it has none. */
export function readNumber(row: ListRow): number | null {
  return isNumbered(row) ? Number.parseInt(row.own('no'), 10) : null;
}

export function hasPhone(row: ListRow): boolean {
  return parsePhone(row.own('phone')).phone !== null;
}
