import type { Plan, PlannedPaper, PlannedPapers } from '../domain/plan.ts';
import { foldWording } from '../domain/vietnamese.ts';
import { withoutEnd } from './clean.ts';
import { gridOf } from './columns.ts';
import { takeMark } from './list-mark.ts';
import { findDeadline, numberOf, readDeadlineCell } from './moments.ts';
import { type Node, walk } from './outline.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

type Draft = Omit<PlannedPaper, 'order'>;

const words = {
  order: /^(?:stt|tt|so tt)$/,
  deadline: /^(?:han|thoi (?:han|gian)|ngay nop|ngay gui|ghi han)|han (?:nop|gui)|hoan thanh/,
  presenter:
    /nguoi (?:trinh bay|bao cao|tham luan|viet)|bao cao vien|^trinh bay|^dai bieu trinh|tac gia|ho (?:va )?ten/,
  unit: /don vi|co quan|phan cong|dia phuong|^noi gui|to chuc|bo phan|truong$|^khoa|chi bo/,
  topic: /noi dung|chu de|ten|tham luan|chuyen de|de tai|goi y/,
};

const emptyDraft: Draft = { topic: null, unit: null, presenter: null, deadline: null };

function textOrNull(text: string): string | null {
  const clean = withoutEnd(takeMark(text).rest).trim();
  return clean === '' ? null : clean;
}

/** Tables whose header, or the heading right above them, speaks of papers. */
function paperTables(nodes: Node[]): string[][][] {
  const found: string[][][] = [];
  let context = '';
  let isRunning = false;
  for (const node of walk(nodes)) {
    if (node.text !== '') {
      context = `${context.slice(-300)} ${plainLetters(node.text.slice(0, 300))}`.slice(-500);
      isRunning = false;
      continue;
    }
    if (!node.rows) continue;
    const header = node.rows
      .slice(0, 2)
      .flat()
      .map((cell) => plainLetters(cell.slice(0, 100)));
    const isAgenda = header.some((cell) => /^(?:thoi gian$|gio$|thoi gian (?!nop|gui|hoan))/.test(cell));
    const speaks = header.some((cell) => phrases.paperWord.test(cell)) || phrases.paperWord.test(context.slice(-320));
    if (!isAgenda && (speaks || isRunning)) {
      found.push(node.rows);
      isRunning = true;
    }
  }
  return found;
}

function fromTables(nodes: Node[], year: number | null): Draft[] {
  const grid = gridOf(paperTables(nodes), words, ['topic']) ?? gridOf(paperTables(nodes), words, ['unit']);
  if (
    !grid ||
    (grid.columns['unit'] === undefined &&
      grid.columns['presenter'] === undefined &&
      grid.columns['order'] === undefined)
  )
    return [];
  const { columns, rows } = grid;
  return rows.flatMap((row) => {
    const cell = (name: string) => row[columns[name] ?? -1] ?? '';
    const draft = {
      topic: textOrNull(cell('topic')),
      unit: textOrNull(cell('unit')),
      presenter: textOrNull(cell('presenter')),
      deadline: readDeadlineCell(cell('deadline'), year),
    };
    const isHeading = new Set(row.filter((text) => text !== '')).size < 2 && row.length > 2;
    return isHeading || (!draft.topic && !draft.unit) ? [] : [draft];
  });
}

/** "05 tham luận: 01 công tác A, 01 B, C, 01 D": a new paper begins with its number, not with a comma. */
function fromCounts(text: string): Draft[] {
  const match =
    /(\d{1,3}) (?:bao cao |bai |y kien )?tham luan(?:,)?(?: gom| cua| ve| trong do|, gom|, trong do)* ?:? ?(?=(?:0?1|một) |gom)/.exec(
      plainLetters(text),
    );
  if (!match) return [];
  const from = match.index + match[0].length;
  const close = text.indexOf(')', from);
  const list = text.slice(from, close < 0 ? undefined : close);
  const parts = withoutEnd(list)
    .split(/[,;]?\s+(?:và )?(?=(?:0?\d|\d\d) \p{L})/u)
    .map((part) => /^(\d{1,2}) (?:bài |báo cáo )?(?:tham luận )?(?:của |về )?(.+)$/u.exec(part.trim()));
  return parts.flatMap((part) => {
    const topic = part?.[2] ? withoutEnd(part[2]).trim() : '';
    const times = Math.min(Number(part?.[1] ?? 0), 50);
    return topic === '' ? [] : Array.from({ length: times }, () => ({ ...emptyDraft, topic }));
  });
}

/** Words before a colon after which units or topics follow, in one sentence. */
function fromSentence(text: string): Draft[] {
  const plain = plainLetters(text.slice(0, 2000));
  const match =
    /(?:(?:don vi|co quan|dia phuong|ca nhan|truong|khoa|phong|tap the|chi bo|xa|phuong)[^:.;]{0,80}tham luan|tham luan[^:.;]{0,80}(?:don vi|co quan|cua cac|gom|cua))[^:.;]{0,60}: */.exec(
      plain,
    );
  if (!match) return [];
  const list = text.slice(match.index + match[0].length).split(/\. /)[0] ?? '';
  if (/phut|\d{1,2}\/\d/.test(plainLetters(list))) return [];
  const bySemicolon = list
    .split(/;\s*/)
    .map((part) => withoutEnd(part))
    .filter((part) => part !== '');
  return bySemicolon.map((part) => unitAndTopic(part, true));
}

const unitStart =
  /^(?:ban|phong|so|uy ban|ubnd|dang uy|hoi|doan|trung tam|truong|khoa|chi bo|dang bo|van phong|cong an|tram|benh vien|mat tran|mttq|cong doan|to |thon|xa|phuong|thanh pho|lien doan|cong ty|hop tac xa|htx|dong chi|d\/c|dai dien|bo chi huy|ban chi huy|lanh dao|cac |hoc vien|vien|cuc|chi cuc|trung doan|nha may|doanh nghiep|ap |khu )/;

/** "Phòng A: topic", "Topic (Phòng A)", "Phòng A tham luận về …", "Tham luận 1: topic". */
function unitAndTopic(text: string, isUnitList = false): Draft {
  const clean = withoutEnd(text).replace(/^(?:bài |báo cáo )?tham luận(?: số)? \d{1,2}\s*[:.-]?\s*/iu, '');
  const plain = plainLetters(clean);
  const about =
    /,? (?:trinh bay |bao cao |chuan bi )?(?:bai |bao cao )?tham luan(?: ve| voi chu de| chu de| voi noi dung)?:? ["“]?(?=\S)/.exec(
      plain,
    );
  if (about && about.index > 2 && unitStart.test(plain)) {
    return {
      ...emptyDraft,
      unit: withoutEnd(clean.slice(0, about.index)),
      topic: withoutEnd(clean.slice(about.index + about[0].length)).replace(/["”]$/, ''),
    };
  }
  const colon = /^([^:]{2,120}): *(\S.*)$/.exec(clean);
  if (colon?.[1] && colon[2] && unitStart.test(plain))
    return {
      ...emptyDraft,
      unit: colon[1].trim(),
      topic: colon[2].replace(/^(?:tham luận )?(?:về|với chủ đề)(?: chủ đề)?:? /iu, ''),
    };
  const bracket = /^(.{4,}?) ?\(([^()]{3,120})\)$/.exec(clean);
  if (
    bracket?.[1] &&
    bracket[2] &&
    unitStart.test(plainLetters(bracket[2].replace(/^(?:do |đơn vị(?: thực hiện)?: ?)/iu, '')))
  ) {
    return {
      ...emptyDraft,
      topic: withoutEnd(bracket[1]),
      unit: bracket[2]
        .replace(/^(?:do |đơn vị(?: thực hiện)?: ?)/iu, '')
        .replace(/ (?:trình bày|thực hiện|chuẩn bị|báo cáo)$/iu, ''),
    };
  }
  const of = /^(?:bai |bao cao )?tham luan (?:cua )(?=\S)/.exec(plain);
  if (of) return { ...emptyDraft, unit: clean.slice(of[0].length) };
  const on = /^(?:bai |bao cao )?tham luan (?:ve |voi chu de |chu de )?:? ?(?=\S)/.exec(plain);
  if (on) return { ...emptyDraft, topic: clean.slice(on[0].length) };
  return isUnitList || false ? { ...emptyDraft, unit: clean } : { ...emptyDraft, topic: clean };
}

const listLead = /tham luan/;
/** A lead that says what the list beneath it does, not which papers there are. */
const notAList = /^(?:luu y|yeu cau|tong hop|chuan bi noi dung|don doc)/;

function fromLists(nodes: Node[]): Draft[] {
  for (const node of walk(nodes)) {
    const lead = plainLetters(node.text.slice(0, 300));
    const items = node.children.filter((child) => child.text !== '' && !child.rows && child.mark !== null);
    if (!listLead.test(lead) || items.length === 0 || notAList.test(lead)) continue;
    const asPapers = items.filter(
      (item) =>
        !/(?:phut|truoc|cham nhat|gui|nop|thoi luong|yeu cau|thoi gian|dung luong)(?![a-z])/.test(
          plainLetters(item.text.slice(0, 300)),
        ) && item.text.length < 500,
    );
    const promises =
      /(?:\d{1,2} (?:bai |bao cao |y kien )?tham luan|cac (?:bai |noi dung |chu de )?tham luan|noi dung|chu de|phan cong|danh sach|gom|du kien)/.test(
        lead,
      );
    const isNumberedItems = lead.endsWith(':') || node.mark !== null;
    if (
      !promises ||
      !isNumberedItems ||
      asPapers.length < items.length ||
      (/^phan cong chuan bi|^chuan bi/.test(lead) &&
        !asPapers.every(
          (item) => unitStart.test(plainLetters(item.text)) && /:|tham luan/.test(plainLetters(item.text)),
        ))
    )
      continue;
    return asPapers.map((item) => {
      const draft = unitAndTopic(item.text);
      return draft;
    });
  }
  return [];
}

/** A plan that assigns each paper in a task line or agenda line: "Trạm Y tế tham luận về …". */
function fromLines(texts: string[]): Draft[] {
  return texts.flatMap((text) => {
    const clean = withoutEnd(text);
    const match = /^(?:bài |báo cáo )?tham luận (?:số )?(\d{1,2}|của|thứ \p{L}+)\s*[:.-]?\s*(\S.*)$/iu.exec(clean);
    if (!match) return [];
    if (match[1] !== 'của') return [unitAndTopic(match[2] ?? '')];
    const about = /^(.*?),? (?:về|với chủ đề|chủ đề)(?: nội dung| chủ đề)?:? (.+)$/iu.exec(match[2] ?? '');
    return [
      about
        ? { ...emptyDraft, unit: about[1] ?? null, topic: withoutEnd(about[2] ?? '') }
        : { ...emptyDraft, unit: withoutEnd(match[2] ?? '') },
    ];
  });
}

const stated = /(?<![\d/.,])(\d{1,3})(?: ?- ?(\d{1,3}))? (?:bai |bao cao |y kien |ban )*(?:phat bieu )?tham luan/;

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
  const ways: (() => Draft[])[] = [
    () => fromTables(annex, year),
    () => fromTables(body, year),
    () => spoken.map(fromCounts).find((drafts) => drafts.length > 0) ?? [],
    () => fromLists(body),
    () => fromLists(annex),
    () => spoken.map(fromSentence).find((drafts) => drafts.length > 0) ?? [],
    () => fromLines(agendaTitles.length > 0 ? agendaTitles : spoken),
  ];
  let drafts: Draft[] = [];
  for (const read of ways) {
    drafts = read();
    if (drafts.length > 0) break;
  }
  const count = spoken.map((text) => stated.exec(plainLetters(text.slice(0, 3000)))).find((match) => match !== null);
  const items = drafts
    .slice(0, 500)
    .map((draft, index) => ({ order: index + 1, ...draft, unit: draft.unit ?? unitByTask(draft.topic, tasks) }));
  const chain = chainOf(withinParagraph(texts), year);
  const hasOwn = new Set(items.flatMap((item) => item.deadline ?? [])).size > 1;
  return {
    count: count ? numberOf(count[2] ?? count[1] ?? '') : items.length > 0 ? items.length : null,
    maxMinutes: minutesOf(texts),
    submitTo: chain.submitTo,
    deadline: hasOwn ? null : chain.deadline,
    reviewDeadline: chain.reviewDeadline,
    items,
  };
}

/** A paragraph that speaks of papers in several sentences is read sentence by sentence. */
function withinParagraph(texts: string[]): string[] {
  return texts.flatMap((text) => {
    if (!phrases.paperWord.test(plainLetters(text.slice(0, 3000)))) return [];
    const sentences = text.slice(0, 3000).split(/(?<=[^\d]\.) (?=\p{Lu})/u);
    return sentences.map((sentence) =>
      phrases.paperWord.test(plainLetters(sentence)) ? sentence : `tham luận: ${sentence}`,
    );
  });
}
