import type { Substitute } from './invitation.ts';
import { parsePhone } from './phone.ts';
import { tidy } from './vietnamese.ts';

/** Longest text kept of anything a person types about somebody. */
const longest = 120;
/** Nobody is named in more letters. */
const longestMessage = 1000;

/** What is known so far about the one who is sent. */
export type SubstituteDraft = { name: string | null; title: string | null; phone: string | null };

export const nobody: SubstituteDraft = { name: null, title: null, phone: null };

/** Flowers and hearts that a telephone puts beside a name. */
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu;

/**
 * What one message says about a substitute: `Nguyễn Thị Lan, Phó Chủ tịch, 0912 345 678`, in this order, with or
 * without commas, or a whole sentence: `cử đ/c Nguyễn Thị Lan PCT đi thay, sđt 0912345678`. What is missing is null,
 * and asked for.
 */
export function parseSubstitute(text: string): SubstituteDraft {
  const { phone, rest } = takePhone(text.normalize('NFC').replace(pictures, ' ').slice(0, longestMessage));
  const parts = stripSentence(rest)
    .split(/[,;\n]|\s[-–—]\s/)
    .map((part) => stripHonorific(tidy(part).replace(/^[.:\s-]+|[.:\s-]+$/g, '')))
    .filter((part) => /[\p{L}\d]/u.test(part));
  const { name, title } = takeTitle(parts[0] ?? '');
  const titles = [title, ...parts.slice(1)].filter((part) => part !== '').map(spellTitle);
  return {
    name: isName(name) ? shorten(name) : null,
    title: titles.length > 0 ? shorten(titles.join(', ')) : null,
    phone,
  };
}

/** `Nguyễn Thị Lan, Phó Chủ tịch, 0912345678`: how a substitute is named in one line. */
export function describeSubstitute(substitute: Substitute): string {
  return [substitute.name, substitute.title, substitute.phone].filter(Boolean).join(', ');
}

function takePhone(text: string): { phone: string | null; rest: string } {
  for (const [written] of text.matchAll(/[+(]?\d[\d .()-]{6,18}\d/g)) {
    const { phone } = parsePhone(written);
    const label = /(?:số\s+)?(?:điện thoại|sđt|sdt|đt|đtdđ|tel)?[\s.:]*$/iu;
    if (phone)
      return {
        phone,
        rest: text
          .split(written)
          .map((part) => part.replace(label, ''))
          .join(','),
      };
  }
  return { phone: null, rest: text };
}

/** Leaves who it is of "tôi không dự được, cử … đi thay tôi". A verb is told from a name by its small letter. */
function stripSentence(text: string): string {
  const verb = /^(?:.*[\s,.;])?(?:cử|cu|nhờ|nho|giao|(?:ủy|uỷ|uy) (?:quyền|quyen)(?: cho)?)\s+(?=\S)/su;
  const opening = /^(?:Cử|Cu|CỬ|Nhờ|Giao|(?:Ủy|Uỷ) quyền(?: cho)?)\s+(?=\S)/u;
  const purpose =
    /(?<!\p{L})(?:(?:tham |đi |di )?(?:dự|du|họp|hop|đi|di) thay|dự hộ|đi hộ|thay)(?!\p{L})(?: (?:tôi|em|mình|cho tôi|toi))?(?: (?:ạ|nhé))?/giu;
  return text.replace(verb, '').replace(opening, '').replace(purpose, ',');
}

const short: Record<string, string> = {
  PCT: 'Phó Chủ tịch',
  CT: 'Chủ tịch',
  PBT: 'Phó Bí thư',
  BT: 'Bí thư',
  PGĐ: 'Phó Giám đốc',
  GĐ: 'Giám đốc',
  PTP: 'Phó Trưởng phòng',
};
const shortTitle = new RegExp(`(?<![\\p{L}])(${Object.keys(short).join('|')})(?![\\p{L}])`, 'giu');
const titleStart =
  /(?<!\p{L})(?:phó |nguyên )?(?:chủ tịch|bí thư|trưởng|giám đốc|chánh văn phòng|phó|tổ trưởng|đội trưởng|chi hội trưởng|hiệu trưởng|chuyên viên|cán bộ|công chức|kế toán|ủy viên|uỷ viên|thường trực)(?!\p{L})/iu;

/** Parts a title from the name before it: `Nguyễn Thị Lan PCT`, `Trần Văn Bình Phó Bí thư`. */
function takeTitle(text: string): { name: string; title: string } {
  const at = [text.search(shortTitle), text.search(titleStart)].filter((place) => place >= 0);
  if (at.length === 0) return { name: text, title: '' };
  const start = Math.min(...at);
  return { name: tidy(text.slice(0, start)), title: tidy(text.slice(start)) };
}

function spellTitle(title: string): string {
  return title.replace(shortTitle, (letters) => short[letters.toUpperCase()] ?? letters);
}

/** Two words at least, letters and no digits. */
function isName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’. -]+$/u.test(text) && text.split(' ').length >= 2;
}

function stripHonorific(text: string): string {
  return text.replace(/^(?:đồng chí|dong chi|đ\/c|d\/c|đc|ông|bà|anh|chị|cô|chú)\s+/iu, '');
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
