import type { Plan } from '../domain/plan.ts';
import { tidy } from '../domain/vietnamese.ts';
import type { Block } from '../reading/block.ts';
import { withoutEnd } from './clean.ts';
import { takeMark } from './list-mark.ts';
import { isPersonName } from './parts.ts';
import * as phrases from './phrases.ts';
import { isCapitals, plainLetters } from './plain-letters.ts';

/** The two columns at the foot: who receives the plan (left) and who signs it (right), however they were printed. */
type Columns = { recipients: string[]; signature: string[] };

/** `- Lưu: VT.   Nguyễn Văn A` and `- Sở A;  KT. CHỦ TỊCH` are two columns on one line. */
function cellsOf(line: string): string[] {
  return line
    .split('\t')
    .flatMap((part) => {
      const text = tidy(part);
      const match = /^((?:[-+•*]|Nơi nhận)[^\t]*?[;:.,]) (\p{Lu}[\p{Lu}\s./-]+)$/u.exec(text.slice(0, 300));
      const right = plainLetters(match?.[2] ?? '');
      return match && right.length > 6 && (phrases.onBehalf.test(right) || phrases.post.test(right))
        ? [match[1] ?? '', match[2] ?? '']
        : [text];
    })
    .filter((text) => text !== '');
}

/** A signature that came as one line: `TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A`. */
function signatureLines(text: string): string[] {
  return text
    .replace(/ (?=(?:KT|K\/T|TL|TUQ)\.? )/g, '\n')
    .replace(/(\p{Lu}{2,}) (?=\p{Lu}\p{Ll})/gu, '$1\n')
    .replace(
      /(?<!PHÓ|KT\.?|K\/T|TL\.|TUQ\.|Q\.|QUYỀN|TỔNG|TRỰC|TM\.|T\/M|NGUYÊN) (?=(?:PHÓ |CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG))/gu,
      '\n',
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function columnsOf(blocks: Block[]): Columns {
  const recipients: string[] = [];
  const signature: string[] = [];
  let isListing = false;
  for (const block of blocks.slice(0, 400)) {
    if (block.kind === 'table') continue;
    for (const cell of block.text.slice(0, 2000).split('\n').flatMap(cellsOf)) {
      const { mark, rest } = takeMark(cell);
      const plain = plainLetters(rest);
      if (/^(?:noi nhan|noi gui)(?= ?:|$)/.test(plain)) {
        isListing = true;
        const same = rest.replace(/^[^:]*:?\s*/, '');
        if (same !== '')
          recipients.push(...same.split(/;\s*(?:-\s*)?|(?<=[.,])\s+-\s+/).map((text) => text.replace(/^-\s*/, '')));
      } else if (isCapitals(rest) && rest.length > 3 && !mark && !/^LƯU|^VT/.test(rest)) {
        signature.push(...signatureLines(rest));
      } else if (signature.length > 0 && !mark && isPersonName(rest)) {
        signature.push(rest);
      } else if (
        /^\p{Lu}{2}.*\p{Ll}/u.test(rest) &&
        !mark &&
        (phrases.onBehalf.test(plain) || phrases.post.test(plain)) &&
        isCapitals(rest.slice(0, 8))
      ) {
        signature.push(...signatureLines(rest));
      } else if (isListing && !/^\(?(?:da ky|ky ten|chu ky)/.test(plain)) {
        const last = recipients.length - 1;
        if (
          !mark &&
          last >= 0 &&
          (/^\p{Ll}/u.test(rest) || /[^;,.}]$/.test(recipients[last] ?? '')) &&
          !/^(?:lưu)/i.test(rest) &&
          /^[\p{Ll}(]/u.test(rest)
        )
          recipients[last] = `${recipients[last]} ${rest}`;
        else recipients.push(...rest.split(/;\s+-\s+/));
      }
    }
  }
  return { recipients, signature };
}

function cleanRecipient(text: string): string {
  return withoutEnd(
    withoutEnd(
      text
        .replace(/[{}]/g, ' ')
        .replace(/\s*\((?:để|b\/c|bc|t\/h|th|p\/h|ph|báo cáo|thực hiện|phối hợp)(?![\p{L}])[^)]{0,40}\)/giu, ''),
    ).trim(),
  ).trim();
}

/** A name in capitals is told from a post by its family name. */
const loudName =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|MAI|ĐOÀN|LƯƠNG|CAO|TẠ|HÀ|ĐÀO|LÂM|TÔ|CHU|QUÁCH|THÁI|NÔNG|LƯU|VƯƠNG) (?:\p{Lu}+ ?){1,4}$/u;

function signerOf(lines: string[]): Plan['signer'] {
  const behalf: { text: string; isDeputy: boolean }[] = [];
  let post: string[] = [];
  let loud: string | null = null;
  for (const line of lines) {
    if (!isCapitals(line)) continue;
    const plain = plainLetters(line);
    const mark = phrases.onBehalf.exec(plain);
    if (mark) {
      behalf.push({ text: line.slice(mark[0].length).trim(), isDeputy: phrases.deputyMark.test(plain) });
      post = [];
    } else if (phrases.post.test(plain)) post = [line];
    else if (post.length > 0 && loudName.test(line)) loud ??= line;
    else if (post.length > 0) post.push(line);
    else {
      const last = behalf.at(-1);
      if (last) last.text = `${last.text} ${line}`;
    }
  }
  const name = lines.find((line) => !isCapitals(line) && isPersonName(line)) ?? loud;
  const body = behalf.find((entry) => !entry.isDeputy) ?? behalf[0] ?? null;
  const title = post.length > 0 ? withoutEnd(post.join(' ')) : null;
  if (!name && !title && !body) return null;
  return { name, title, onBehalfOf: body ? withoutEnd(body.text) : null };
}

/** Reads who receives the plan and who signs it, from the last part before the annexes. */
export function readEnding(blocks: Block[]): Pick<Plan, 'recipients' | 'signer'> {
  const { recipients, signature } = columnsOf(blocks);
  return {
    recipients: recipients.map(cleanRecipient).filter((text) => text !== ''),
    signer: signerOf(signature),
  };
}
