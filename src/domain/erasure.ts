import type { Calendar } from './calendar.ts';
import { type Conference, startsAt } from './conference.ts';
import { foldMarks, tidy } from './vietnamese.ts';

/** What stands wherever somebody's name stood. */
export const erasedName = '[đã xóa]';

/** Months for which personal data stays after a conference where nothing else was set. */
export const usualRetention = 12;
export const retentionChoices = [3, 6, 12, 24, 36] as const;

const dayMs = 86_400_000;
/** The owners hear of it so long before. */
const noticeMs = 7 * dayMs;

/** When personal data of a conference is erased by itself: so many months after its day. Null without a day. */
export function erasesAt(
  conference: Pick<Conference, 'date'> & { retentionMonths: number | null },
  calendar: Calendar,
): Date | null {
  if (!conference.date) return null;
  const [year = 0, month = 1, day = 1] = conference.date.split('-').map(Number);
  const months = year * 12 + (month - 1) + (conference.retentionMonths ?? usualRetention);
  const [dueYear, dueMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(dueYear, dueMonth, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  return calendar.instantOf(`${dueYear}-${two(dueMonth)}-${two(Math.min(day, last))}`, '03:00');
}

/** What is to be done about it now. Nothing is erased that was not announced a whole week before. */
export function judgeRetention(
  conference: Conference & { retentionMonths: number | null; erasureToldAt: Date | null; erasedAt: Date | null },
  now: Date,
  calendar: Calendar,
): 'announce' | 'erase' | null {
  const at = erasesAt(conference, calendar);
  const begins = startsAt(conference, calendar);
  if (!at || !begins || now < begins || conference.erasedAt) return null;
  const { erasureToldAt } = conference;
  if (!erasureToldAt) return now.getTime() >= at.getTime() - noticeMs ? 'announce' : null;
  return now >= at && now.getTime() >= erasureToldAt.getTime() + noticeMs ? 'erase' : null;
}

/** When it really happens: a week after it was announced, if that is later. */
export function erasesAfterNotice(at: Date, toldAt: Date): Date {
  return new Date(Math.max(at.getTime(), toldAt.getTime() + noticeMs));
}

/** How somebody's name and telephone number are found in texts of any kind, and what is left of such a text. */
export type Traces = {
  /** Texts that contain one of these, as SQL's LIKE has it, are worth looking at. */
  likely: string[];
  blank(text: string): string;
};

/** A name of one word is anybody's; it is left in texts. */
export function tracesOf({ name, phone, email }: { name: string; phone: string | null; email: string | null }): Traces {
  const full = tidy(name);
  const names = full.includes(' ')
    ? [...new Set([full, full.toUpperCase(), full.toLowerCase(), foldMarks(full), titled(foldMarks(full))])].flatMap(
        (one) => [one, one.normalize('NFD')],
      )
    : [];
  const digits = phone?.replace(/\D/g, '').replace(/^84/, '0') ?? '';
  const national = digits.length >= 9 ? digits.slice(1) : '';
  const patterns = [
    ...[...new Set(names)].map((one) => new RegExp(`(?<![\\p{L}\\p{M}])${asPattern(one)}(?![\\p{L}\\p{M}])`, 'gu')),
    ...(national
      ? [new RegExp(`(?<!\\d)(?:\\(?(?:\\+?84|0)[\\s.-]*)?${[...national].join('[\\s().-]*')}(?!\\d)`, 'g')]
      : []),
    ...(email ? [new RegExp(asPattern(email), 'gi')] : []),
  ];
  return {
    likely: [
      ...[...new Set(names)].map((one) => `%${one}%`),
      ...(national ? [`%${[...national].join('%')}%`] : []),
      ...(email ? [`%${email}%`] : []),
    ],
    blank: (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, erasedName), text),
  };
}

function titled(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
