import { tidy } from '../domain/vietnamese.ts';
import type { Block } from '../reading/block.ts';
import { takeMark } from './list-mark.ts';
import * as phrases from './phrases.ts';
import { isCapitals, plainLetters } from './plain-letters.ts';

/** A plan from top to bottom: the letterhead, what it says, who gets and signs it, and what is attached. */
export type Parts = { head: Block[]; body: Block[]; ending: Block[]; annex: Block[] };

const mostHeadLines = 80;

function plainOf(block: Block): string {
  return block.kind === 'table' ? '' : plainLetters(tidy(block.text.slice(0, 400)));
}

/** A table without lines that only holds two columns side by side: the letterhead, or the recipients and the signer. */
function isLayout(rows: string[][]): boolean {
  if (rows.length > 12 || (rows[0]?.length ?? 0) > 4) return false;
  return rows.some((row) =>
    row.some((cell) =>
      /^(?:noi nhan|cong hoa xa hoi|dang cong san|so ?:)|(?:^| )(?:tm\.|t\/m|kt\.|k\/t) /.test(
        plainLetters(cell.slice(0, 200)).trim(),
      ),
    ),
  );
}

function spread(block: Block): Block[] {
  if (block.kind !== 'table' || !isLayout(block.rows)) return [block];
  const width = block.rows[0]?.length ?? 0;
  const lines: Block[] = [];
  for (let column = 0; column < width; column += 1)
    for (const row of block.rows)
      for (const text of (row[column] ?? '').split('\n')) lines.push({ kind: 'line', text: text.trim() });
  return lines;
}

/** The line that names the kind of document: KẾ HOẠCH, alone or before the title, perhaps with spaced letters. */
function findTitle(blocks: Block[]): { at: number; rest: string } | null {
  let seen = 0;
  let mention: { at: number; rest: string } | null = null;
  for (let at = 0; at < blocks.length && seen < mostHeadLines; at += 1) {
    const block = blocks[at];
    if (!block || block.kind === 'table' || block.text === '') continue;
    seen += 1;
    const text = takeMark(tidy(block.text.slice(0, 2000))).rest;
    const match = /^(?:(?:dự thảo|\(dự thảo\))\s+)?K\s?[Ếế]\s*H\s?O\s?[Ạạ]\s?C\s?H(?![\p{L}])[\s:.*]*/iu.exec(text);
    if (match) {
      const isLoud = isCapitals(match[0]);
      const rest = text.slice(match[0].length);
      if (isLoud || rest === '') return { at, rest };
      if (/^(?:to chuc|hoi nghi|dai hoi|ve viec|v\/v)/.test(plainLetters(rest)) && rest.length < 300 && seen < 15)
        mention ??= { at, rest };
    }
    const plain = plainLetters(text);
    const isOther = isCapitals(text) && text.length < 60 && phrases.otherDocument.test(plain);
    if (isOther) return null;
  }
  return mention;
}

function isSignatureLine(text: string): boolean {
  return text
    .split('\t')
    .some((part) => isCapitals(part) && part.length < 120 && phrases.onBehalf.test(plainLetters(part.trim())));
}

function isPostLine(text: string): boolean {
  return text
    .split('\t')
    .some((part) => isCapitals(part) && part.length < 80 && phrases.post.test(plainLetters(part.trim())));
}

const recipientsLine = /^(?:noi nhan|noi gui)(?= ?:|$|\t| )/;

function findEnding(blocks: Block[], from: number): number {
  const recipients = blocks.findIndex((block, at) => at >= from && recipientsLine.test(takeMark(plainOf(block)).rest));
  const until = recipients < 0 ? blocks.length : recipients;
  for (let at = from; at < until; at += 1) {
    const block = blocks[at];
    if (block && block.kind !== 'table' && isSignatureLine(block.text)) return at;
  }
  // A post such as HIỆU TRƯỞNG right above the recipients is the right-hand column, printed first.
  if (recipients >= 0) {
    for (let at = Math.max(from, recipients - 8); at < recipients; at += 1) {
      const block = blocks[at];
      if (block && block.kind !== 'table' && isPostLine(block.text)) return at;
    }
    return recipients;
  }
  for (let at = blocks.length - 1; at > from; at -= 1) {
    const block = blocks[at];
    if (block && block.kind !== 'table' && isPostLine(block.text)) return at;
  }
  return blocks.length;
}

/** A personal name on a line of its own, perhaps with a degree or a rank before it. */
export function isPersonName(text: string): boolean {
  const bare = withoutDegree(text);
  const words = bare.split(' ');
  if (words.length < 2 || words.length > 6 || bare.length > 45) return false;
  if (words.some((word) => !/^\p{Lu}\p{L}*$/u.test(word))) return false;
  return !/^(?:noi nhan|luu|ban|phong|so|cac|van phong|nhu|dang uy|uy ban|trung tam|thuong truc|phu luc|chuong trinh)(?: |$)/.test(
    plainLetters(bare),
  );
}

function withoutDegree(text: string): string {
  return text.replace(
    /^(?:(?:PGS|GS|TS|ThS|Ths|BS|BSCK|CKI{1,2}|CK\d|NGƯT|NGND|TTND|TTƯT|KS|CN|LS|Dr|Th\.S|BS\.?CK\s?I{1,2}|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy)[.,]?\s*)+(?=\p{Lu})/u,
    '',
  );
}

const annexLine =
  /^(?:phu luc|\(?(?:ban hanh )?kem theo|\(?dinh kem|danh sach|danh muc|bieu (?:mau|\d)|chuong trinh|noi dung|kich ban|phan cong|lich trinh|mau so|de cuong|goi y|du kien chuong trinh|so do)/;

function findAnnex(ending: Block[]): number {
  let hasSignature = false;
  let hasName = false;
  for (let at = 0; at < ending.length; at += 1) {
    const block = ending[at];
    if (!block) continue;
    if (block.kind === 'table') return at;
    const text = tidy(block.text);
    if (text === '') continue;
    const plain = plainLetters(text);
    if (annexLine.test(plain) && (isCapitals(text) || /^(?:phu luc|\(?kem)/.test(plain)) && at > 0) return at;
    if (isSignatureLine(block.text) || isPostLine(block.text)) hasSignature = true;
    else if (hasSignature && block.text.split('\t').some((part) => isPersonName(tidy(part)))) hasName = true;
    else if (hasName && isCapitals(text) && text.length > 15 && !/\t/.test(block.text)) return at;
  }
  return ending.length;
}

/** Null where the document does not call itself a plan. */
export function partsOf(blocks: Block[]): Parts | null {
  const all = blocks.flatMap(spread);
  const title = findTitle(all);
  if (!title) return null;
  const start = title.at + 1;
  const end = findEnding(all, start);
  const tail = all.slice(end);
  const annexAt = findAnnex(tail);
  const glued: Block[] = title.rest === '' ? [] : [{ kind: 'line', text: title.rest }];
  return {
    head: all.slice(0, title.at),
    body: [...glued, ...all.slice(start, end)],
    ending: tail.slice(0, annexAt),
    annex: tail.slice(annexAt),
  };
}
