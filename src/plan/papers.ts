import type { Plan, PlannedPapers } from '../domain/plan.ts';
import { foldWording } from '../domain/vietnamese.ts';
import { withoutEnd } from './clean.ts';
import { findDeadline, numberOf } from './moments.ts';
import { type Node, walk } from './outline.ts';
import {
  fromCounts,
  fromLines,
  fromLists,
  fromSentence,
  fromTables,
  type PaperDraft,
  unitStart,
} from './paper-items.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

const stated =
  /(?<![\d/.,])(?<!moi [^.;]{0,60})(\d{1,3})(?: ?- ?(\d{1,3}))? (?:bai |bao cao |y kien |ban )*(?:phat bieu )?tham luan|tham luan cua (\d{1,3}) (?:don vi|co quan|truong|khoa|phong|chi bo|tap the|ca nhan|dia phuong)/;

function minutesOf(texts: string[]): number | null {
  for (const [index, text] of texts.entries()) {
    const plain = plainLetters(text.slice(0, 3000));
    if (!phrases.paperWord.test(plain)) continue;
    for (const sentence of [
      plain,
      ...(texts[index + 1] && /thoi (?:luong|gian)/.test(plainLetters(texts[index + 1] ?? '').slice(0, 60))
        ? [plainLetters(texts[index + 1] ?? '')]
        : []),
    ]) {
      const match = /(?<![\d/])(\d{1,2})(?: ?(?:-|den) ?(\d{1,2}))? ?(?:phut|['’′](?= ?\/))/.exec(
        sentence.slice(
          Math.max(0, sentence.search(/khong qua|toi da|thoi luong|thoi gian|moi |tu \d|trong|\d ?- ?\d{1,2} phut|\(/)),
        ),
      );
      if (match && !/\d{1,2} gio $/.test(sentence.slice(0, match.index))) return Number(match[2] ?? match[1]);
    }
  }
  return null;
}

/** To whom the authors send: the body they go through (`qua …`), else the one after `gửi … về`. */
function receiverOf(text: string): string | null {
  const plain = plainLetters(text);
  const end =
    /(?=(?: truoc| cham nhat| muon nhat| de | theo | trong | khi | xong|,? ?\(|[),;.]| chậm| qua (?:email|hop thu|dia chi|zalo)| bang | vao | den het| han ))/;
  for (const lead of [
    /[( ,]qua (?!trinh|email|hop thu|dia chi|\d|zalo)/g,
    / (?:ve|cho|toi|den) (?!noi dung|ket qua|viec|kho khan|kinh nghiem|het |ngay )/g,
    /(?:gui|nop) (?!ve |bao cao|bai|tham luan|noi dung|cho |van ban|file|ban )/g,
  ]) {
    for (const match of plain.matchAll(lead)) {
      const from = match.index + match[0].length;
      if (
        lead.source.startsWith(' (?:ve') &&
        !/(?:gui|nop|bao cao)/.test(plain.slice(Math.max(0, match.index - 120), match.index))
      )
        continue;
      const rest = plain.slice(from, from + 160);
      const stop = end.exec(rest)?.index ?? rest.length;
      const name = text.slice(from, from + stop).trim();
      if (/^\p{Lu}/u.test(name) || unitStart.test(plainLetters(name))) return name === '' ? null : withoutEnd(name);
    }
  }
  return null;
}

function chainOf(
  texts: string[],
  year: number | null,
): Pick<PlannedPapers, 'submitTo' | 'deadline' | 'reviewDeadline'> {
  let deadline: string | null = null;
  let reviewDeadline: string | null = null;
  let submitTo: string | null = null;
  for (const text of texts) {
    const plain = plainLetters(text.slice(0, 3000));
    const at = plain.search(phrases.paperWord);
    if (at < 0) continue;
    const found = findDeadline(text, year);
    const before = found ? plain.slice(0, found.at) : plain;
    const isReview =
      phrases.reviewing.test(before) &&
      (!/(?:gui|nop) (?:bai|bao cao|tham luan|noi dung)? ?/.test(before) ||
        /^(?:giao |don doc|tham dinh|tiep nhan|tong hop|duyet|ra soat|chiu trach nhiem)/.test(plain)) &&
      !/(?:de|theo) (?:tong hop|tham dinh|duyet)/.test(before);
    if (isReview) {
      if (found) reviewDeadline ??= found.when;
      continue;
    }
    if (!phrases.submitting.test(plain) && !/(?:han|thoi han)/.test(plain)) continue;
    if (found) deadline ??= found.when;
    if (/gui|nop/.test(plain)) submitTo ??= receiverOf(text);
  }
  return { submitTo, deadline, reviewDeadline };
}

function unitByTask(topic: string | null, tasks: Plan['tasks']): string | null {
  if (!topic || topic.length < 12) return null;
  const wanted = foldWording(topic);
  const units = tasks.filter((entry) =>
    entry.tasks.some(
      (task) => phrases.paperWord.test(plainLetters(task.text)) && foldWording(task.text).includes(wanted),
    ),
  );
  return units.length === 1 ? (units[0]?.unit ?? null) : null;
}

/** Reads the papers (tham luận), from the surest place on: a table, a count in brackets, a list, a sentence. */
export function readPapers(
  body: Node[],
  annex: Node[],
  tasks: Plan['tasks'],
  agendaTitles: string[],
  year: number | null,
): PlannedPapers {
  const nodes = [...body, ...annex];
  const texts = [...walk(nodes)].map((node) => node.text).filter((text) => text !== '');
  const spoken = texts.filter((text) => phrases.paperWord.test(plainLetters(text.slice(0, 3000))));
  const ways: (() => PaperDraft[])[] = [
    () => fromTables(annex, year),
    () => fromTables(body, year),
    () => spoken.map(fromCounts).find((drafts) => drafts.length > 0) ?? [],
    () => fromLists(body),
    () => fromLists(annex),
    () => spoken.map(fromSentence).find((drafts) => drafts.length > 0) ?? [],
    () => fromLines(agendaTitles.length > 0 ? agendaTitles : spoken),
  ];
  let drafts: PaperDraft[] = [];
  for (const read of ways) {
    drafts = read();
    if (drafts.length > 0) break;
  }
  const count = spoken.map((text) => stated.exec(plainLetters(text.slice(0, 3000)))).find((match) => match !== null);
  const items = drafts
    .slice(0, 500)
    .map((draft, index) => ({ order: index + 1, ...draft, unit: draft.unit ?? unitByTask(draft.topic, tasks) }));
  const chain = chainOf(withinParagraph(spokenTexts(nodes, false)), year);
  const hasOwn = new Set(items.flatMap((item) => item.deadline ?? [])).size > 1;
  return {
    count: count ? numberOf(count[3] ?? count[2] ?? count[1] ?? '') : items.length > 0 ? items.length : null,
    maxMinutes: minutesOf(texts),
    submitTo: chain.submitTo,
    deadline: hasOwn ? null : chain.deadline,
    reviewDeadline: chain.reviewDeadline,
    items,
  };
}

/** Paragraphs that speak of papers, or stand right beneath a heading that does. */
function spokenTexts(nodes: Node[], isBeneath: boolean): string[] {
  return nodes.flatMap((node) => {
    const speaks = phrases.paperWord.test(plainLetters(node.text.slice(0, 3000)));
    const own = node.text === '' ? [] : [!speaks && isBeneath ? `tham luận: ${node.text}` : node.text];
    return [...own, ...spokenTexts(node.children, speaks && node.text.length < 160)];
  });
}

/** A paragraph that speaks of papers in several sentences is read sentence by sentence. */
function withinParagraph(texts: string[]): string[] {
  return texts.flatMap((text) => {
    if (!phrases.paperWord.test(plainLetters(text.slice(0, 3000)))) return [];
    const sentences = text.slice(0, 3000).split(/(?<=\.) (?=\p{Lu})/u);
    return sentences.map((sentence) =>
      phrases.paperWord.test(plainLetters(sentence)) ? sentence : `tham luận: ${sentence}`,
    );
  });
}
