import { foldMarks, tidy } from './vietnamese.ts';

/** A mark stands at the head of a document or a part of it; nobody writes one behind so many characters. */
const longestLine = 300;
/** Urgency that is stamped beside a mark: KHẨN, THƯỢNG KHẨN, HỎA TỐC. */
const urgency = '(?:khan|thuong khan|hoa toc|hoa toc hen gio)';
const level = '(?:tuyet mat|toi mat|mat)';

/** `Độ mật: Tối mật`: whatever follows such a label is a level, in any case. */
const labelled = new RegExp(
  `^(?:(?:muc|cap|cap do|dau|dau chi|dau chi muc|dau hieu) )?do mat(?: (?:cua )?(?:van ban|tai lieu|ho so))?\\s*[:=.-]*\\s*\\W?(${level})(?![\\p{L}\\d])(?!\\s+\\p{L})`,
  'u',
);
/** A line of the mark alone, perhaps with an urgency, a copy's number or what it marks. */
const alone = new RegExp(
  `^(?:(?:dau|dong dau|dau mat|do|muc|muc do|cap|cap do|loai|phan loai|(?:muc )?do bao mat)\\s*:\\s*)?(?:${urgency}[\\s,;/–-]+)?(${level})(?:[\\s,;/–-]+${urgency})?$`,
);
const marked = new RegExp(
  `^((?:tai lieu|van ban|ho so|cong van|cong dien|ke hoach|bao cao|to trinh|quyet dinh|tham luan|danh sach)(?: loai| dang| do| co do| muc do)?) (${level})(?=$|\\s*[,;:.(–—]|\\s-+\\s)`,
);
/** A mark that begins a line and is parted from what follows: `MẬT - Bản số 02`, `TỐI MẬT: Kế hoạch …`, `MẬT Số: 12`. */
const leading = new RegExp(
  `^(${level})(?:\\s*[:.;|(–—]|\\s+-+\\s|\\s+(?:so|ban so)\\s*:|\\s+(?:cong hoa xa hoi|dang cong san))`,
);
/** A mark behind the number of a document. */
const trailing = new RegExp(`^so\\s*:?\\s*\\d.{0,40}\\s(${level})$`);
/** A mark in brackets of its own before or behind a line: `[MẬT] Kế hoạch …`, `Kế hoạch … (TỐI MẬT)`. */
const bracketed = new RegExp(`^[[({<"“«*]\\s*(${level})\\s*[\\])}>"”»*]|[[({<]\\s*(${level})\\s*[\\])}>]\\s*[.;]?$`);
/** How the old one-byte fonts spell the marks where a document still uses them: TCVN3, then VNI. */
const oldFonts = /^(?:(?:tuyÖt|tèi|TUYÖT|TèI) )?[mM]Ët$|^(?:(?:TUYEÄT|TOÁI|TuyeÄt|Tuyeät|Toái) )?(?:MAÄT|Maät)$/u;
/** Letters of other alphabets that look like those of a mark. */
const twins: Record<string, string> = { М: 'M', Т: 'T', О: 'O', І: 'I', У: 'Y', Е: 'E', А: 'A', Μ: 'M', Τ: 'T' };

/**
 * The mark of a state secret that a text bears (*MẬT, TỐI MẬT, TUYỆT MẬT*), as it is written there, or null. A mark is
 * a line of its own or stands apart at the head of one; words such as bảo mật, bí mật or mật khẩu and sentences about
 * marks are none. Understood as well: spaced letters, a letter a line, decomposed accents, labels (`Độ mật: …`),
 * brackets and ornaments, old fonts. Time is in proportion to the text.
 */
export function findSecrecyMark(text: string): string | null {
  const lines = text.split(/[\n\r\v\f\u2028\u2029]+/);
  for (const line of lines) {
    const mark = markOf(line);
    if (mark) return mark;
  }
  return findUpright(lines);
}

function markOf(line: string): string | null {
  const written = compose(line.slice(0, longestLine));
  if (!/[mM\u00cb\u1eac]/u.test(written)) return null;
  const whole = readMark(written);
  if (whole) return whole;
  const parts = line.slice(0, longestLine).split(/\t|\s{3,}|\|/u);
  if (parts.length < 2) return null;
  for (const part of parts) {
    const mark = readMark(compose(part));
    // In a row of columns only a mark that cannot be somebody's given name.
    if (mark && isCapitals(mark)) return mark;
  }
  return null;
}

function readMark(written: string): string | null {
  const bare = stripOrnaments(written);
  if (oldFonts.test(bare)) return bare;
  const closed = closeUp(bare);
  const folded = foldMarks(closed);
  if (labelled.test(foldMarks(stripOrnaments(closed.replace(/[[\](){}"“”«»*]/g, ' '))))) return bare;
  const found = alone.exec(folded)?.[1];
  if (found && isMeant(closed, found, /^[^\p{L}\d.,;!?…]|[^\p{L}\d.,;!?…]$/u.test(written))) return bare;
  const kind = marked.exec(folded);
  const headed = closed.slice(0, kind?.[0].length ?? 0);
  if (kind && isAccented(headed) && (isCapitals(headed) || headed.length === closed.length)) return headed;
  const head = closed.slice(0, leading.exec(`${folded} `)?.[1]?.length ?? 0);
  if (isAccented(head) && isCapitals(head)) return head;
  const tail = closed.slice(closed.length - (trailing.exec(folded)?.[1]?.length ?? 0));
  if (isAccented(tail) && isCapitals(tail)) return tail;
  const inBrackets = bracketed.exec(foldMarks(written));
  const boxed = inBrackets && written.slice(inBrackets.index, inBrackets.index + inBrackets[0].length);
  return boxed && isAccented(boxed) && isCapitals(boxed) ? stripOrnaments(boxed) : null;
}

/** `mật` alone may be honey or somebody's name; in capitals, set apart or with a degree it is a mark. */
function isMeant(written: string, found: string, isOrnamented: boolean): boolean {
  const capitals = isCapitals(written);
  if (found !== 'mat') return isAccented(written) || (capitals && !/\p{M}/u.test(written.normalize('NFD')));
  return isAccented(written) && (capitals || isOrnamented || /^\p{Lu}/u.test(written));
}

/** The mark's own accents, without which *MAT* may be anything. */
function isAccented(text: string): boolean {
  return /ậ/i.test(text);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Composed, in ordinary letters, without what cannot be seen and without drawn lines through or under letters. */
function compose(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u0332\u0333]|[\u0335-\u0338]/g, '')
    .replace(/\p{Script=Cyrillic}|\p{Script=Greek}/gu, (letter) => twins[letter] ?? letter);
  return tidy(plain);
}

/** Brackets, stars, rules and list marks around a line. */
function stripOrnaments(text: string): string {
  return text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}

/** `T U Y Ệ T  M Ậ T` and `M.Ậ.T` as words. */
function closeUp(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}(?:[\s._-]{1,4}\p{L}(?!\p{L}))+/gu, (spaced) => {
    const letters = spaced.replace(/[^\p{L}]/gu, '');
    return letters.replace(/^(tuyệt|tối|tuyet|toi)(?=m[aậ]t$)/iu, '$1 ');
  });
}

/** A letter a line, as text that stood upright comes out of a file. */
function findUpright(lines: string[]): string | null {
  let run = '';
  for (const line of [...lines, '--']) {
    const letter = compose(line.slice(0, 12));
    if (/^\p{L}$/u.test(letter)) run += letter;
    else if (letter !== '') {
      if (/^(?:TUYỆT|TỐI)?MẬT$/u.test(run)) return run.replace(/(?=MẬT)/u, ' ').trim();
      run = '';
    }
  }
  return null;
}
