import type { Substitute } from './invitation.ts';
import { parsePhone } from './phone.ts';
import { tidy } from './vietnamese.ts';

/** Longest text kept of anything a person types about somebody. */
const longest = 120;

/**
 * What one message says about a substitute: `Nguyễn Thị Lan, Phó Chủ tịch, 0912 345 678`, in this order, parted by
 * commas, semicolons or lines. What is missing is null, and asked for.
 */
export function parseSubstitute(text: string): { name: string | null; title: string | null; phone: string | null } {
  const parts = text
    .split(/[,;\n]/)
    .map(tidy)
    .filter(Boolean);
  const phoneAt = parts.findIndex((part) => parsePhone(part).phone !== null);
  const phone = phoneAt < 0 ? null : parsePhone(parts[phoneAt] ?? '').phone;
  const [name, ...titles] = parts.filter((_part, place) => place !== phoneAt);
  return {
    name: name && isName(name) ? shorten(stripHonorific(name)) : null,
    title: titles.length > 0 ? shorten(titles.join(', ')) : null,
    phone,
  };
}

/** `Nguyễn Thị Lan, Phó Chủ tịch, 0912345678`: how a substitute is named in one line. */
export function describeSubstitute(substitute: Substitute): string {
  return [substitute.name, substitute.title, substitute.phone].filter(Boolean).join(', ');
}

/** Two words at least, letters and no digits. */
function isName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’. -]+$/u.test(text) && stripHonorific(text).split(' ').length >= 2;
}

function stripHonorific(text: string): string {
  return text.replace(/^(?:đồng chí|đ\/c|ông|bà|anh|chị)\s+/iu, '');
}

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
