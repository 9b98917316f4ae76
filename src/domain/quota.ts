import { mostPlaces } from './allotment.ts';
import { shareBody, splitPost } from './post.ts';
import { foldWording, tidy } from './vietnamese.ts';

/** What a group of a plan says about places whose people are not named yet. */
export type Quota = {
  /** How many each unit may name; null where no number is given. */
  places: number | null;
  /** Posts of one place each. */
  posts: string[];
};

const numerals = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const people = '(?:đại biểu|đồng chí|đ/c|người|cán bộ|thành viên|đại diện|suất)';
const number = `(\\d{1,4}|${numerals.join('|')})`;
const count = `(?:${number}\\s*(?:-|đến)\\s*)?${number}(?:\\s*\\([^)]{1,20}\\))?\\s*${people}(?!\\p{L})`;
const eachFirst = new RegExp(`(?<!\\p{L})mỗi\\s[^\\d:;.]{1,60}?[\\s:,(]+${count}`, 'u');
const eachLast = new RegExp(
  `(?<![\\p{L}\\d])${count}\\s*(?:/\\s*(?:1\\s+|một\\s+)?|(?:cho |ở |trên )?(?:mỗi|một)\\s)\\p{L}`,
  'u',
);

/** Reads a quota or posts out of a group's text; null when it says neither. */
export function readQuota(text: string): Quota | null {
  const wording = foldWording(text.slice(0, 2000));
  const found = eachFirst.exec(wording) ?? eachLast.exec(wording);
  const places = found ? toNumber(found[2] ?? '') : null;
  const posts = readPosts(text.slice(0, 2000));
  return places === null && posts.length === 0 ? null : { places, posts };
}

function toNumber(text: string): number | null {
  const value = /^\d/.test(text) ? Number(text) : numerals.indexOf(text) + 1;
  return value >= 1 && value <= mostPlaces ? value : null;
}

/** `Đồng chí Chủ tịch, Phó Chủ tịch UBND xã`: the posts of one person each, in full; those of many are left out. */
function readPosts(text: string): string[] {
  const said = tidy(text.slice(text.lastIndexOf(':') + 1));
  const parts = said
    .split(/[,;]|\svà\s/u)
    .map((part) => tidy(part).replace(/^đồng chí\s+|[.\s]+$/giu, ''))
    .map((part) => splitPost(part));
  if (!parts[0]) return [];
  return parts.flatMap((part, place) => {
    if (!part) return [];
    const later = parts.slice(place + 1).find((other) => other?.rest && shareBody(part.head, other.head));
    const body = part.rest || (later?.rest ?? '');
    if (/(?<!\p{L})(?:các|những)(?!\p{L})/iu.test(body)) return [];
    return [capitalise(tidy(`${part.head} ${body}`))];
  });
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
