import { tidy } from './vietnamese.ts';

export type PhoneProblem = 'phone_invalid' | 'phone_old_prefix' | 'phone_letters' | 'two_phones' | 'landline';

export type ParsedPhone = {
  /** National form, `0` and nine (mobile) or ten (landline) digits; null when absent or unusable. */
  phone: string | null;
  problems: PhoneProblem[];
  /** Further usable numbers in the same text, in their order. */
  others: string[];
};

const mobile = /^0[35789]\d{8}$/;
const landline = /^02\d{9}$/;
const oldMobile = /^01\d{9}$/;
/** Letters that stand for digits; only where the rest of the text is a number. */
const mistyped: Record<string, string> = { o: '0', O: '0', l: '1', I: '1' };

/** Reads what people put into a telephone cell. Blank text, or dashes alone, is no number and no problem. */
export function parsePhone(text: string): ParsedPhone {
  const typed = tidy(text);
  if (!/[\p{L}\d]/u.test(typed)) return { phone: null, problems: [], others: [] };

  const mended = mendLetters(typed);
  const { usable, outdated } = findNumbers(mended);
  const [phone, ...others] = usable;
  if (!phone) return { phone: null, problems: [outdated ? 'phone_old_prefix' : 'phone_invalid'], others: [] };

  const problems: PhoneProblem[] = [];
  if (mended !== typed) problems.push('phone_letters');
  if (others.length > 0) problems.push('two_phones');
  if (isLandline(phone)) problems.push('landline');
  return { phone, problems, others };
}

/** A landline gets neither SMS nor Zalo. */
function isLandline(phone: string): boolean {
  return landline.test(phone);
}

/** Enough to recognise one's own number by, and too little to call: `0912…678`. */
export function maskPhone(phone: string): string {
  return phone.length < 9 ? '…' : `${phone.slice(0, 4)}…${phone.slice(-3)}`;
}

function mendLetters(text: string): string {
  if (!/^[\doOlI\s.,;/+()&-]+$/.test(text) || !/\d/.test(text)) return text;
  return text.replace(/[oOlI]/g, (letter) => mistyped[letter] ?? letter);
}

/** The whole text first, because a slash or comma may part one number; then its parts; then two written as one. */
function findNumbers(text: string): { usable: string[]; outdated: boolean } {
  const parts = text
    .split(/[/;,&|]| [-–] | và | hoặc /i)
    .flatMap((part) => part.match(/\+?\(?\+?\d[\d\s.()-]*/g) ?? []);
  for (const pieces of [[text.replace(/[^\d+]/g, '')], parts, parts.flatMap(halve)]) {
    const numbers = pieces.map(toNational);
    const usable = numbers.filter((number) => mobile.test(number) || isLandline(number));
    if (usable.length > 0) return { usable: [...new Set(usable)], outdated: false };
    if (numbers.some((number) => oldMobile.test(number))) return { usable: [], outdated: true };
  }
  return { usable: [], outdated: false };
}

/** Two numbers with no more than a blank or a hyphen between them. */
function halve(text: string): string[] {
  const digits = text.replace(/\D/g, '');
  return digits.length === 20 ? [digits.slice(0, 10), digits.slice(10)] : [text];
}

/** Puts the leading `0` back that `+84` or a spreadsheet took away. */
function toNational(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^(?:00)?84(?=0?[1235789]\d{8,9}$)/, '');
  if (/^(?:[35789]\d{8}|2\d{9}|1[2689]\d{8})$/.test(digits)) return `0${digits}`;
  return digits;
}
