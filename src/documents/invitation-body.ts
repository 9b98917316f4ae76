import { formatTime } from '../domain/calendar.ts';
import { type Conference, describeWhen, nameOf } from '../domain/conference.ts';
import { addressPerson, honorificOf } from '../domain/person.ts';
import type { AgendaItem, DressRule } from '../domain/plan.ts';
import type { Guest } from './guest.ts';
import { countLines } from './measure.ts';
import { heightOf, type Line } from './paper.ts';
import { printable, shorten } from './printable.ts';

/** Ways to set the text, from the roomiest to the one that holds in any case. */
const settings: Setting[] = [
  { size: 14, gap: 5, items: 8, rows: 3 },
  { size: 14, gap: 2, items: 8, rows: 3 },
  { size: 13.5, gap: 2, items: 8, rows: 3 },
  { size: 13, gap: 2, items: 8, rows: 3 },
  { size: 13, gap: 2, items: 8, rows: 2 },
  { size: 13, gap: 2, items: 8, rows: 1 },
  { size: 13, gap: 2, items: 5, rows: 1 },
  { size: 12, gap: 2, items: 5, rows: 1 },
  { size: 12, gap: 1, items: 3, rows: 1 },
  { size: 11, gap: 1, items: 3, rows: 1 },
  { size: 10, gap: 1, items: 0, rows: 1 },
  { size: 10, gap: 1, items: 0, rows: 1, share: 0.5 },
];

type Setting = {
  size: number;
  gap: number;
  /** Lines of agenda, at most. */
  items: number;
  /** Rows of words that one of them may take. */
  rows: number;
  /** Of the length that a text may usually have; for what is no text that anybody would write. */
  share?: number;
};

const indent = 28;

/** The text of one invitation in the largest setting that a column of this width and height holds. */
export function composeBody(
  conference: Conference,
  agenda: AgendaItem[],
  guest: Guest,
  { width, height }: { width: number; height: number },
): Line[] {
  let lines: Line[] = [];
  for (const setting of settings) {
    lines = setBody(conference, agenda, guest, setting, width);
    if (lines.reduce((sum, line) => sum + heightOf(line, width), 0) <= height) break;
  }
  return lines;
}

function setBody(conference: Conference, agenda: AgendaItem[], guest: Guest, setting: Setting, width: number): Line[] {
  const { size, gap, share = 1 } = setting;
  const cut = (text: string | null, limit: number) => cutText(text, limit * share);
  const issuer = cut(conference.issuer, 160);
  const honorific = cut(honorificOf(guest), 30);
  const person = { honorific, title: cut(guest.title, 200), name: cut(guest.name, 200) };
  const whom = capitalise(addressPerson(person));
  const isLong = person.name !== '' && countLines(whom, width, { size, bold: true }) > 1;
  const unit = cut(guest.unit, 200);
  const centred = (text: string, bold: boolean, before: number): Line => ({
    runs: [bold ? { text, bold } : { text }],
    size,
    align: 'center',
    before,
  });
  const told = (label: string, text: string, bold = false): Line => ({
    runs: bold ? [{ text: `${label}: ` }, { text, bold }] : [{ text: `${label}: ${text}` }],
    size,
    align: 'justify',
    indent,
    before: gap,
  });

  const lines: Line[] = [
    { runs: [{ text: 'GIẤY MỜI', bold: true }], size: size + 2, align: 'center', before: gap },
    {
      runs: [{ text: issuer ? `${issuer} trân trọng kính mời:` : 'Trân trọng kính mời:' }],
      size,
      align: 'justify',
      indent,
      before: gap + 3,
    },
    ...(isLong
      ? [centred(capitalise(addressPerson({ ...person, name: '' })), true, gap + 1), centred(person.name, true, 0)]
      : [centred(whom, true, gap + 1)]),
  ];
  if (unit && !whom.includes(unit)) lines.push(centred(unit, false, gap));
  lines.push(
    told('Tới dự', cut(nameOf(conference), 400), true),
    told('Thời gian', cut(describeWhen(conference), 160) || 'sẽ thông báo sau', true),
    told('Địa điểm', cut(conference.venue, 260) || 'sẽ thông báo sau'),
    ...setAgenda(agenda, setting, width),
  );
  const dress = cut(conference.dressCode.map(describeDress).join('; '), 320);
  if (dress) lines.push(told('Trang phục', dress));
  const seat = cut(guest.seat, 60);
  if (seat) lines.push(told('Chỗ ngồi', seat, true));
  lines.push({
    runs: [{ text: `Rất mong ${honorific} bố trí thời gian tham dự./.` }],
    size,
    align: 'justify',
    indent,
    before: gap,
  });
  return lines;
}

/** The agenda in short. What there is no room for is counted, so that nobody takes the list for the whole. */
function setAgenda(agenda: AgendaItem[], setting: Setting, width: number): Line[] {
  if (agenda.length === 0 || setting.items === 0) return [];
  const size = setting.size - 1;
  const left = indent + 10;
  const line = (text: string): Line => ({
    runs: [{ text }],
    size,
    align: 'justify',
    indent,
    left,
    before: setting.gap / 2,
  });
  const shown = agenda.length > setting.items ? agenda.slice(0, setting.items - 1) : agenda;
  const rest = agenda.length - shown.length;
  return [
    { runs: [{ text: 'Chương trình:' }], size: setting.size, indent, before: setting.gap },
    ...shown.map((item) => line(cutToRows(`- ${describeItem(item)}`, width - left, size, setting.rows))),
    ...(rest > 0 ? [line(`- và ${rest} nội dung khác.`)] : []),
  ];
}

function describeItem({ start, end, title, ifAny }: AgendaItem): string {
  const times = [start, end].filter((time) => time !== null).map((time) => formatTime(cutText(time, 10)));
  return `${times.length > 0 ? `${times.join('–')}: ` : ''}${cutText(title, 300)}${ifAny ? ' (nếu có)' : ''}`;
}

/** `who: text`; the label before it already says "trang phục". */
function describeDress({ who, text }: DressRule): string {
  const dress = printable(text).replace(/^trang phục\s+/iu, '');
  const whom = printable(who);
  return whom ? `${whom}: ${dress}` : dress;
}

function cutToRows(text: string, width: number, size: number, rows: number): string {
  let kept = text;
  for (let limit = [...text].length - 1; countLines(kept, width, { size }) > rows && limit > 10; limit -= 4) {
    kept = shorten(text, limit);
  }
  return kept;
}

function cutText(text: string | null, limit: number): string {
  return shorten(printable(text ?? ''), limit);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
