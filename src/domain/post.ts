import { foldMarks, tidy } from './vietnamese.ts';

/** Posts that one person holds, folded; the longer before the shorter that begins alike. */
const posts = [
  'pho bi thu thuong truc',
  'pho bi thu',
  'bi thu',
  'pho chu tich thuong truc',
  'pho chu tich',
  'chu tich',
  'pho tong giam doc',
  'tong giam doc',
  'pho giam doc',
  'giam doc',
  'pho chanh van phong',
  'chanh van phong',
  'chanh thanh tra',
  'pho truong',
  'truong phong',
  'truong ban',
  'truong thon',
  'truong khu',
  'truong doan',
  'truong tram',
  'truong cong an',
  'pho chi huy truong',
  'chi huy truong',
  'pho hieu truong',
  'hieu truong',
  'chi hoi truong',
  'hoi truong',
  'to truong',
  'to pho',
  'doi truong',
  'doi pho',
  'chi cuc truong',
  'cuc truong',
  'vu truong',
  'vien truong',
  'tram truong',
  'thu truong',
];

/** What else people write after a name; many may hold it. */
const titles = [
  'uy vien',
  'chuyen vien',
  'cong chuc',
  'vien chuc',
  'can bo',
  'nhan vien',
  'phong vien',
  'ke toan',
  'thu ky',
  'pho phong',
  'pho ban',
  'pct',
  'pbt',
  'ct',
  'bt',
  'pgd',
  'gd',
  'tp',
  'ptp',
];

/** Posts that are also named in one breath with others of their kind: `Chủ tịch, Phó Chủ tịch UBND xã`. */
const kinds = new Set(['bi thu', 'chu tich', 'giam doc']);

/** The post that a text begins with, and the rest of it; null when it begins with none. */
export function splitPost(text: string): { head: string; rest: string } | null {
  const words = tidy(text).split(' ');
  const length = headLength(words.map(foldMarks), posts);
  return length === 0 ? null : { head: words.slice(0, length).join(' '), rest: words.slice(length).join(' ') };
}

/** Whether two posts may be of one body, named once after the latter: both secretaries, both chairs, both directors. */
export function shareBody(head: string, other: string): boolean {
  const kind = (text: string) => foldMarks(text).replace(/^pho | thuong truc$/g, '');
  return kinds.has(kind(head)) && kind(head) === kind(other);
}

/** Whether a text begins with a post or a title, so that it is no name. */
export function isTitle(text: string): boolean {
  return headLength(tidy(text).split(' ').map(foldMarks), [...posts, ...titles]) > 0;
}

/** Where a title begins in words that run on after a name of two words or more; -1 where none does. */
export function findTitle(words: string[]): number {
  const folded = words.map(foldMarks);
  return folded.findIndex((_word, place) => place >= 2 && headLength(folded.slice(place), [...posts, ...titles]) > 0);
}

function headLength(folded: string[], heads: string[]): number {
  const text = `${folded.join(' ')} `;
  return heads.find((head) => text.startsWith(`${head} `))?.split(' ').length ?? 0;
}
