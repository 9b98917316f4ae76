import { formatDate, formatTime } from '../calendar.ts';
import type { AgendaItem } from '../plan.ts';
import { shortenTo } from '../short-text.ts';
import type { ProgrammeChange } from './compare.ts';

/** A change as it is said: old and new in words, null where there was or is none. */
export type SaidChange = {
  what: string;
  /** The item or the session that it is about. */
  name: string | null;
  from: string | null;
  to: string | null;
};

const longestTitle = 80;

/** What a change is called in the locale (`change-part-…`), with its days and hours as officials write them. */
export function describeChange(change: ProgrammeChange): SaidChange {
  switch (change.kind) {
    case 'whole': {
      const { part, from, to } = change;
      return { what: part, name: null, from: wholeText(part, from), to: wholeText(part, to) };
    }
    case 'session':
      return { what: 'session', name: nameOf(change.name), from: timeOf(change.from), to: timeOf(change.to) };
    case 'added':
      return { what: 'added', name: nameOf(change.item.title), from: null, to: timesOf(change.item) };
    case 'dropped':
      return { what: 'dropped', name: nameOf(change.item.title), from: timesOf(change.item), to: null };
    case 'item':
      return { what: `item-${change.part}`, ...describeItem(change) };
  }
}

function describeItem({ part, from, to }: Extract<ProgrammeChange, { kind: 'item' }>): Omit<SaidChange, 'what'> {
  const name = nameOf(to.title);
  switch (part) {
    case 'time':
      return from.start === to.start
        ? { name, from: timesOf(from), to: timesOf(to) }
        : { name, from: timeOf(from.start), to: timeOf(to.start) };
    case 'order':
      return { name, from: String(from.order), to: String(to.order) };
    case 'condition':
      return { name, from: String(from.ifAny), to: String(to.ifAny) };
    case 'title':
      return { name, from: nameOf(from.title), to: name };
    default:
      return { name, from: from[part], to: to[part] };
  }
}

const wholeNames = {
  title: 'Tên hội nghị',
  date: 'Ngày tổ chức',
  when: 'Thời gian',
  start: 'Giờ khai mạc',
  end: 'Giờ kết thúc',
  venue: 'Địa điểm',
  firmness: 'Thời gian',
} as const;

const longestContent = 200;

/** The changes in one line, for a form that has room for little: `Giờ khai mạc: 14h00 → 13h30`. */
export function contentOf(changes: readonly ProgrammeChange[]): string {
  const lines = changes.map((change) => {
    const { name, from, to } = describeChange(change);
    const subject = change.kind === 'whole' ? wholeNames[change.part] : (name ?? '');
    if (change.kind === 'whole' && change.part === 'firmness') {
      return `${subject}: ${change.to === 'firm' ? 'chính thức' : 'dự kiến'}`;
    }
    return `${subject}: ${from ?? 'chưa có'} → ${to ?? 'không còn'}`;
  });
  return shortenTo(lines.join('; '), longestContent);
}

function wholeText(part: string, value: string | null): string | null {
  if (value === null) return null;
  if (part === 'date') return formatDate(value);
  return part === 'start' || part === 'end' ? formatTime(value) : value;
}

function timesOf({ start, end }: AgendaItem): string | null {
  const times = [start, end].filter((time) => time !== null).map(formatTime);
  return times.length > 0 ? times.join('–') : null;
}

function timeOf(time: string | null): string | null {
  return time && formatTime(time);
}

function nameOf(title: string): string {
  return shortenTo(title, longestTitle);
}
