import type { PlannedPaper } from '../domain/plan.ts';
import { withoutEnd } from './clean.ts';
import { gridOf } from './columns.ts';
import { takeMark } from './list-mark.ts';
import { readDeadlineCell } from './moments.ts';
import { type Node, walk } from './outline.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

/** A paper as it was found, before it is counted. */
export type PaperDraft = Omit<PlannedPaper, 'order'>;

const words = {
  order: /^(?:stt|tt|so tt)$/,
  deadline: /^(?:han|thoi (?:han|gian)|ngay nop|ngay gui|ghi han)|han (?:nop|gui)|hoan thanh/,
  presenter:
    /nguoi (?:trinh bay|bao cao|tham luan|viet)|bao cao vien|^trinh bay|^dai bieu trinh|tac gia|ho (?:va )?ten/,
  unit: /don vi|co quan|phan cong|dia phuong|^noi gui|to chuc|bo phan|truong$|^khoa|chi bo/,
  topic: /noi dung|chu de|ten|tham luan|chuyen de|de tai|goi y/,
};

const emptyDraft: PaperDraft = { topic: null, unit: null, presenter: null, deadline: null };

function textOrNull(text: string): string | null {
  const clean = withoutEnd(takeMark(text).rest).trim();
  return clean === '' ? null : clean;
}

function isPaperTable(rows: string[][], context: string): boolean {
  const header = rows
    .slice(0, 2)
    .flat()
    .map((cell) => plainLetters(cell.slice(0, 100)));
  if (header.some((cell) => /^(?:thoi gian$|gio$|thoi gian (?!nop|gui|hoan))/.test(cell))) return false;
  return header.some((cell) => phrases.paperWord.test(cell)) || phrases.paperWord.test(context);
}

/** Tables whose header, or the headings right above them, speak of papers. */
function paperTables(nodes: Node[], above = ''): string[][][] {
  const found: string[][][] = [];
  let before = ['', '', ''];
  let isRunning = false;
  for (const node of nodes) {
    if (node.rows) {
      isRunning =
        isPaperTable(node.rows, [above, ...before].join(' ')) || (isRunning && before.every((text) => text === ''));
      if (isRunning) found.push(node.rows);
      before = ['', '', ''];
      continue;
    }
    const text = plainLetters(node.text.slice(0, 300));
    // A caption such as "(Kèm theo Kế hoạch …)" stands between the heading and its table.
    const caption = node.mark === null ? before.join(' ') : '';
    found.push(...paperTables(node.children, `${above.slice(-300)} ${caption} ${text}`));
    before = [...before.slice(1), text];
  }
  return found;
}

export function fromTables(nodes: Node[], year: number | null): PaperDraft[] {
  const grid = gridOf(paperTables(nodes), words, ['topic']) ?? gridOf(paperTables(nodes), words, ['unit']);
  if (
    !grid ||
    (grid.columns.unit === undefined && grid.columns.presenter === undefined && grid.columns.order === undefined)
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
export function fromCounts(text: string): PaperDraft[] {
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
export function fromSentence(text: string): PaperDraft[] {
  const plain = plainLetters(text.slice(0, 2000));
  const match =
    /(?:(?:don vi|co quan|dia phuong|ca nhan|truong|khoa|phong|tap the|chi bo|xa|phuong)[^:.;]{0,80}tham luan|tham luan[^:.;]{0,80}(?:don vi|co quan|cua cac|gom|cua))[^:.;]{0,60}: */.exec(
      plain,
    );
  if (!match) return fromOwners(text);
  const list = text.slice(match.index + match[0].length).split(/\. /)[0] ?? '';
  if (/phut|\d{1,2}\/\d/.test(plainLetters(list))) return [];
  const bySemicolon = list
    .split(/;\s*/)
    .map((part) => withoutEnd(part))
    .filter((part) => part !== '');
  // Units parted by commas: only where every part begins as a unit does, for a name may hold commas itself.
  const byComma = list.split(/,\s+(?:và\s+)?|\s+và\s+(?=\p{Lu})/u).map((part) => withoutEnd(part));
  const areUnits = byComma.every((part) => /^\p{Lu}/u.test(part) && unitStart.test(plainLetters(part)));
  const parts = bySemicolon.length === 1 && byComma.length > 1 && areUnits ? byComma : bySemicolon;
  return parts.map((part) => unitAndTopic(part, true));
}

/** "02 tham luận của Chi bộ A và Chi bộ B": taken only where as many units stand there as are stated. */
function fromOwners(text: string): PaperDraft[] {
  const match = /(?<![\d/])(\d{1,2}) (?:bai |bao cao |y kien )*tham luan (?:cua|do) (?:cac don vi )?(?=\S)/.exec(
    plainLetters(text.slice(0, 2000)),
  );
  if (!match) return [];
  const list = text.slice(match.index + match[0].length).split(/[.;()]/)[0] ?? '';
  const units = list.split(/,\s+(?:và\s+)?|\s+và\s+(?=\p{Lu})/u).map((part) => withoutEnd(part).trim());
  const areUnits = units.every((part) => unitStart.test(plainLetters(part)));
  return areUnits && units.length === Number(match[1]) ? units.map((unit) => ({ ...emptyDraft, unit })) : [];
}

/** How a unit's name begins. */
export const unitStart =
  /^(?:ban|phong|so|uy ban|ubnd|dang uy|hoi|doan|trung tam|truong|khoa|chi bo|dang bo|van phong|cong an|tram|benh vien|mat tran|mttq|cong doan|to |thon|xa|phuong|thanh pho|lien doan|cong ty|hop tac xa|htx|dong chi|d\/c|dai dien|bo chi huy|ban chi huy|lanh dao|cac |hoc vien|vien|cuc|chi cuc|trung doan|nha may|doanh nghiep|ap |khu )/;

/** "Phòng A: topic", "Topic (Phòng A)", "Phòng A tham luận về …", "Tham luận 1: topic". */
function unitAndTopic(text: string, isUnitList = false): PaperDraft {
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
  return isUnitList ? { ...emptyDraft, unit: clean } : { ...emptyDraft, topic: clean };
}

const listLead = /tham luan/;
/** A lead that says what the list beneath it does, not which papers there are. */
const notAList = /^(?:luu y|yeu cau|tong hop|chuan bi noi dung|don doc)/;

export function fromLists(nodes: Node[]): PaperDraft[] {
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
    const areOwned = items.every((item) => item.value !== null && unitStart.test(item.plain));
    const promises =
      areOwned ||
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
export function fromLines(texts: string[]): PaperDraft[] {
  return texts.flatMap((text) => {
    const clean = withoutEnd(text);
    const match = /^(?:bài |báo cáo )?tham luận (?:số )?(\d{1,2}|của|thứ \p{L}+)\s*[:.-]?\s*(\S.*)$/iu.exec(clean);
    if (!match) return [];
    if (match[1] !== 'của') return [unitAndTopic(match[2] ?? '')];
    const about = /^(.*?),? (?:về|với chủ đề|chủ đề)(?: nội dung| chủ đề)?:? (.+)$/iu.exec(match[2] ?? '');
    return about ? [{ ...emptyDraft, unit: about[1] ?? null, topic: withoutEnd(about[2] ?? '') }] : [];
  });
}
