import { tidy } from '../domain/vietnamese.ts';
import { capitalise, isAllCapitals } from './letter-case.ts';

/**
 * Words that keep a capital in running text, by Decree 30/2020 on official papers: bodies and countries by name, and
 * "Thành phố" where it stands for the one city; and words that look like them and keep none. A new one is one line.
 */
const properWords = [
  'đảng viên',
  'đảng ủy viên',
  'báo cáo viên',
  'Thành phố',
  'Thành ủy',
  'Tỉnh ủy',
  'Quận ủy',
  'Huyện ủy',
  'Thị ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Đảng',
  'Trung ương',
  'Quốc hội',
  'Chính phủ',
  'Nhà nước',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Ủy ban Kiểm tra',
  'Ủy ban Mặt trận Tổ quốc',
  'Mặt trận Tổ quốc',
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Tổ chức',
  'Ban Tuyên giáo và Dân vận',
  'Ban Nội chính',
  'Ban Xây dựng Đảng',
  'Thường trực',
  'Công an',
  'Quân sự',
  'Bộ đội Biên phòng',
  'Tòa án nhân dân',
  'Viện Kiểm sát nhân dân',
  'Văn phòng',
  'Liên đoàn Lao động',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội Người cao tuổi',
  'Hội Chữ thập đỏ',
  'Đoàn Thanh niên',
  'Báo',
  'Phát thanh',
  'Huân chương',
  'Huy hiệu',
  'Bà mẹ Việt Nam Anh hùng',
  'Anh hùng',
  'Việt Nam',
  'Hà Nội',
  'Hồ Chí Minh',
  'Hải Phòng',
  'Đà Nẵng',
  'Cần Thơ',
  'Huế',
];

const properPattern = new RegExp(
  `(?<![\\p{L}])(?:${[...properWords].sort((one, other) => other.length - one.length).join('|')})(?![\\p{L}])`,
  'giu',
);
const properSpellings = new Map(properWords.map((word) => [word.toLocaleLowerCase('vi'), word]));

/** A place's own name: the two or three words behind its kind, if nothing but punctuation follows. */
const placePattern =
  /(?<!\p{L})(phường|xã|thị trấn|quận|huyện|thị xã|tỉnh|đặc khu)((?: \p{L}+){2,3})(?=$|\s*[,;.()–-])/giu;
const noPlaceWords =
  /^(?:các|và|của|qua|được|cùng|thuộc|có|đã|khóa|nhiệm|kỳ|tham|dự|hội|đội|viên|nghỉ|phường|xã|tỉnh)$/i;
const syllable = /^(?:ngh?|[cknpt]h|tr|gi|gh|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|n[gh]?|[cmpt])?$/i;

/** A group's name out of its row: without number and head count, and in sentence case where typed in capitals. */
export function readGroupName(text: string): string {
  const plain = tidy(text)
    .replace(/\s*[:(–-]\s*\d+\s*(?:đại biểu|đ\/c|đồng chí|người|đb)?\s*\)?\s*$/iu, '')
    .replace(/[\s:;.]+$/, '');
  return isAllCapitals(plain) ? toSentenceCase(plain) : plain;
}

function toSentenceCase(text: string): string {
  const lowered = text.replace(/\p{L}+/gu, (word) => (isAbbreviation(word) ? word : word.toLocaleLowerCase('vi')));
  return lowered
    .replace(placePattern, capitalisePlace)
    .replace(properPattern, (word) => properSpellings.get(word.toLocaleLowerCase('vi')) ?? word)
    .replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi'));
}

/** What cannot be a Vietnamese syllable is an abbreviation: HĐND, UBND, MTTQ. */
function isAbbreviation(word: string): boolean {
  const base = word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return word.length > 1 && !syllable.test(base);
}

function capitalisePlace(found: string, kind: string, name: string): string {
  const parts = name.trim().split(' ');
  if (parts.some((part) => noPlaceWords.test(part) || isAbbreviation(part))) return found;
  return `${kind} ${parts.map(capitalise).join(' ')}`;
}
