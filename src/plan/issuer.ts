import { tidy } from '../domain/vietnamese.ts';
import type { Block } from '../reading/block.ts';
import { withoutEnd } from './clean.ts';
import * as phrases from './phrases.ts';
import { isCapitals, plainLetters } from './plain-letters.ts';

const body =
  /^(?:ban |uy ban|ubnd|hoi dong|hdnd|dang uy|so |phong |truong |chi bo|dang bo|benh vien|trung tam|hoi |doan |lien doan|cong doan|thuong truc|thanh uy|tinh uy|huyen uy|quan uy|vien |cuc |chi cuc|bo |mat tran|mttq|cong an|van phong|hoc vien|dai hoc|bch|btv|tong cong ty|cong ty|tap doan|to chuc|kho bac|bao hiem|ngan hang|toa an|tram |xa |phuong |khoa |nha )/;
const governed = new RegExp(`(?:^| )${phrases.units}$`);
const ofPlace = new RegExp(`(?:^| )(${phrases.units}) (?=\\p{Lu})`, 'u');

function issuerWithin(text: string): string | null {
  const places = [...plainLetters(text.slice(0, 5000)).matchAll(new RegExp(phrases.issuing.source, 'g'))].slice(0, 20);
  for (const match of places) {
    const parts = text.slice(Math.max(0, match.index - 400), match.index).split(/[,;.]\s+/);
    for (let from = parts.length - 1; from >= 0; from -= 1) {
      const written = withoutEnd(parts.slice(from).join(', ')).trim();
      const candidate = written.replace(/^(?:Hiệu trưởng|Giám đốc) (?=Trường |Bệnh viện |Trung tâm |Sở )/u, '');
      if (/^\p{Lu}/u.test(candidate) && body.test(plainLetters(candidate)) && candidate.length < 160) return candidate;
    }
  }
  return null;
}

/** "…, Ban Thường vụ Đảng ủy phường ban hành Kế hoạch": the body before the words that issue the plan. */
function bodyOf(preamble: string[]): string | null {
  for (const text of preamble.toReversed()) {
    const found = issuerWithin(text);
    if (found) return found;
  }
  return null;
}

/** The spelling of a name that the document uses most, among those that differ only in accents. */
export function commonSpelling(name: string, text: string): string {
  const plain = plainLetters(text);
  const wanted = plainLetters(name);
  const counts = new Map<string, number>();
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const found = text.slice(at, at + name.length);
    const isWord = !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length));
    if (isWord && found.split(' ').every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)))
      counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  let best = name;
  for (const [spelling, count] of counts) if (count > (counts.get(best) ?? 0)) best = spelling;
  return best;
}

/** The kind of place that stands before the name in the document: `xã` of "xã Gia Phúc". */
function kindOfPlace(place: string, text: string): string | null {
  const plain = plainLetters(text);
  const wanted = plainLetters(place);
  const counts = new Map<string, number>();
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const kind = new RegExp(`(?:^|[^\\p{L}])(${phrases.units}) $`, 'u').exec(plain.slice(Math.max(0, at - 20), at));
    if (!kind?.[1]) continue;
    const written = text.slice(at - 1 - kind[1].length, at - 1).toLowerCase();
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function lines(head: Block[]): string[] {
  return head
    .flatMap((block) => (block.kind === 'table' ? [] : block.text.split(/[\t\n]/).map(tidy)))
    .filter((line) => line !== '');
}

const smallWords = new Set([
  'ủy',
  'uỷ',
  'bộ',
  'vụ',
  'và',
  'của',
  'nhân',
  'dân',
  'ban',
  'chấp',
  'hành',
  'xã',
  'phường',
  'tỉnh',
  'thành',
  'phố',
  'huyện',
  'quận',
  'thị',
  'trấn',
  'các',
  'đặc',
  'khu',
]);

const shortForms = new Set([
  'thpt',
  'thcs',
  'ubnd',
  'hđnd',
  'mttq',
  'tncs',
  'bch',
  'btv',
  'gd&đt',
  'ptdtnt',
  'cđ',
  'đh',
]);

/** NGUYÊN VĂN IN HOA as a clerk would write it in a sentence: places keep their capitals. */
function calm(text: string): string {
  const words = text.toLowerCase().split(' ');
  return words
    .map((word, at) =>
      at > 0 && smallWords.has(word)
        ? word
        : shortForms.has(word)
          ? word.toUpperCase()
          : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** The body that the letterhead names: in capitals, next to the national title, its superior above it. */
function letterhead(head: Block[]): { superior: string | null; own: string } | null {
  const bodies: string[] = [];
  for (const line of lines(head)) {
    const plain = plainLetters(line.replace(/^\*+|\*+$/g, ''));
    if (!isCapitals(line) || /^(?:cong hoa|dang cong san|doc lap|so\b|\*)/.test(plain) || line.length < 4) continue;
    const name = line.replace(/\s+(?:CỘNG H[ÒO]?[ÀA]? XÃ HỘI|ĐẢNG CỘNG SẢN).*$/u, '').trim();
    const last = bodies.at(-1);
    const startsBody =
      body.test(`${plainLetters(name)} `) && !new RegExp(`^${phrases.units} `).test(plainLetters(name));
    if (!startsBody && last) bodies[bodies.length - 1] = `${last} ${name}`;
    else if (startsBody) bodies.push(name);
  }
  const own = bodies.at(-1);
  return own ? { own, superior: bodies.length > 1 ? (bodies.at(-2) ?? null) : null } : null;
}

function placeOf(name: string | null): string | null {
  if (!name) return null;
  const calmed = calm(name);
  const match = new RegExp(`(?:^| )(${phrases.units} \\S.*)$`).exec(plainLetters(calmed));
  if (!match?.[1]) return null;
  const written = calmed.slice(calmed.length - match[1].length);
  return written.charAt(0).toLowerCase() + written.slice(1);
}

/** The only composed field: the body named in the preamble with the place from letterhead, place line or banner. */
export function readIssuer(preamble: string[], head: Block[], place: string | null, text: string): string | null {
  const named = bodyOf(preamble);
  const printed = letterhead(head);
  if (!named) return printed ? calm(printed.own) : null;
  const plain = plainLetters(named);
  const spelled = place ? commonSpelling(place, text) : null;
  if (governed.test(plain)) {
    const ownPlace = printed ? placeOf(printed.own) : null;
    if (spelled && !/^(?:sở|trường)/i.test(named)) return `${named} ${chooseName(plain, ownPlace, spelled)}`;
    const name = ownPlace?.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) /, '');
    return name ? `${named} ${name}` : named;
  }
  if (ofPlace.test(named.toLowerCase() === named ? named : plainKeepingCapitals(named))) return named;
  if (spelled && plain.includes(plainLetters(spelled))) return named;
  if (/(?:thanh uy|tinh uy|huyen uy|quan uy|tinh doan|thanh doan|huyen doan)$/.test(plain) && spelled)
    return `${named} ${spelled}`;
  if (
    /(?:dang uy|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dang bo|ban thuong vu|ban chap hanh|mttq viet nam|mttq)$/.test(
      plain,
    )
  ) {
    const whole = (printed && placeOf(printed.own)) ?? (spelled ? withKind(spelled, text) : null);
    return whole ? `${named} ${whole}` : named;
  }
  if (/^(?:so |ban quan ly|thanh tra)/.test(plain) && !/ (?:tinh|thanh pho) /.test(plain)) {
    const above = printed ? placeOf(printed.superior ?? printed.own) : null;
    return above ? `${named} ${above}` : named;
  }
  return named;
}

function withKind(place: string, text: string): string {
  const kind = kindOfPlace(place, text);
  return kind ? `${kind} ${place}` : place;
}

/** "phường" is followed by the letterhead's own name where it has one, else by the place line's. */
function chooseName(plain: string, ownPlace: string | null, spelled: string): string {
  const kind = governed.exec(plain)?.[0]?.trim() ?? '';
  if (ownPlace && plainLetters(ownPlace).startsWith(`${kind} `)) {
    const name = ownPlace.slice(kind.length + 1);
    return plainLetters(name) === plainLetters(spelled) ? spelled : name;
  }
  return spelled;
}

function plainKeepingCapitals(text: string): string {
  return text.replace(/(?<=^| )(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?= )/giu, (kind) =>
    plainLetters(kind),
  );
}
