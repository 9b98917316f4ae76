import type { Plan } from '../domain/plan.ts';
import { withoutEnd } from './clean.ts';
import { findDays, findRange, findTimes, isoDay } from './moments.ts';
import { type Node, walk } from './outline.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

export type When = Pick<Plan, 'date' | 'dateText' | 'startTime' | 'endTime' | 'duration' | 'tentative'>;

/** What stands behind a label, or beneath it where nothing stands behind it. */
function wordingOf(node: Node): string {
  if (node.value) return node.value;
  return node.children
    .filter((child) => child.text !== '' && !phrases.venueLabel.test(child.plain))
    .map((child) => withoutEnd(child.text))
    .join('; ');
}

function saysWhen(text: string): boolean {
  const plain = plainLetters(text);
  return (
    findDays(text).length > 0 ||
    findTimes(text).length > 0 ||
    /thang \d|quy [iv1-4]|ngay|buoi|nam 20\d\d|trong thang|tuan/.test(plain)
  );
}

/** A sentence without a label: "Hội nghị được tổ chức vào 7 giờ 30, ngày 12/3/2026 tại …". */
const sentence =
  /^(?:hoi nghi|dai hoi|hoi thao|toa dam|buoi le|le |lop tap huan|dien dan)[^.;:]{0,80}(?:vao|luc|bat dau|tu|trong) /;

/** The node that says when the event takes place, and how. */
export function findWhen(nodes: Node[]): { node: Node; text: string } | null {
  const all = [...walk(nodes)];
  for (const node of all) {
    if (node.text.length > 1500 || !phrases.timeLabel.test(node.plain)) continue;
    if (!node.value && node.children.some((child) => phrases.timeLabel.test(child.plain))) continue;
    const text = wordingOf(node);
    if (text !== '' && saysWhen(text)) return { node, text };
  }
  for (const node of all) {
    const plain = plainLetters(node.text.slice(0, 300));
    if (node.text.length < 400 && sentence.test(plain) && findDays(node.text).length > 0)
      return { node, text: node.text };
  }
  return null;
}

const length =
  /(?<![\d/])((?:½|1\/2|0[,.]5|nua|mot|hai|ba|\d{1,2}(?:[,.]5)?) (?:ngay|buoi)(?: ruoi)?)(?! ?\d| thang| lam viec| truoc| sau|[a-z])/;

function durationOf(text: string): string | null {
  const match = length.exec(plainLetters(text));
  return match ? text.slice(match.index, match.index + (match[1]?.length ?? 0)) : null;
}

/** Where a sentence goes on to the place: " tại Hội trường …". */
export function splitAtPlace(text: string): { when: string; where: string | null } {
  const match = /[\s,;.]+(?:tai|dia diem *:|dia diem tai)(?: dia diem)?:? (?=\S)/.exec(plainLetters(text));
  if (!match) return { when: text, where: null };
  return { when: text.slice(0, match.index), where: text.slice(match.index + match[0].length) };
}

function isCombined(node: Node): boolean {
  return /dia diem/.test(node.plain);
}

/** Reads day, times and duration. `year` is that of the document, for a day that is written without one. */
export function readWhen(nodes: Node[], year: number | null): When {
  const found = findWhen(nodes);
  const lengthNode = [...walk(nodes)].find((node) => phrases.durationLabel.test(node.plain) && node.value);
  const stated = lengthNode?.value ? withoutEnd(lengthNode.value).slice(0, 80) : null;
  if (!found) return { date: null, dateText: null, startTime: null, endTime: null, duration: stated, tentative: false };
  const split = splitAtPlace(found.text);
  const text = isCombined(found.node) ? split.when : found.text;
  const day = findDays(text)[0];
  const range = findRange(text);
  const times = findTimes(text);
  const lastRange = times.length > 2 ? findRange(text.slice(times.at(-2)?.at ?? 0)) : range;
  return {
    date: day ? isoDay(day, year) : null,
    dateText: withoutEnd(text),
    startTime: range?.start ?? null,
    endTime: lastRange?.end ?? range?.end ?? null,
    duration: durationOf(text) ?? stated,
    tentative: /du kien/.test(plainLetters(text)) || /du kien/.test(found.node.plain),
  };
}
