import { accept, refuse } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import { dayPattern, readDay, readTime, timePattern, weekdayPattern } from './moment.ts';
import type { Rule } from './phrase.ts';

const hour = `(?<start>${timePattern})(?:\\s?(?:-|–|den)\\s?(?<end>${timePattern}))?`;
const date = `(?:${weekdayPattern},?\\s)?(?<day>${dayPattern})(?:,?\\s?\\(?${weekdayPattern}\\)?)?`;
const lead =
  '(?:(?:hoi nghi|thoi gian|gio khai mac|khai mac|bat dau|to chuc|hop|gio|ngay|doi|chuyen|sua|doi gio|lui|hoan|day|thanh|sang|den|vao|luc|tu|la|:)\\s?,?\\s?){0,5}';
const becomes = '\\s?(?::|la |thanh |sang |ve |bang |o |tai )\\s?';

/** Time and place. */
export const placeRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `^(?:(?:doi|chuyen|sua)\\s)?(?:gio )?(?:ket thuc|be mac|den)\\s?(?:luc|vao|la|:)?\\s?(?<end>${timePattern})$`,
    ),
    apply(plan, words) {
      const endTime = readTime(words.end);
      return endTime ? accept({ ...plan, endTime }) : refuse('no-such-moment');
    },
  },
  {
    pattern: new RegExp(`^(?:doi|chuyen|sua)\\s(?:gio\\s)?tu\\s${timePattern}\\s(?:sang|thanh)\\s${hour}$`),
    apply: setMoment,
  },
  { pattern: new RegExp(`^${lead}${hour}(?:\\s?,?\\s?(?:vao )?${date})?$`), apply: setMoment },
  { pattern: new RegExp(`^${lead}${date}(?:\\s?,?\\s?(?:vao |luc |tu )?${hour})?$`), apply: setMoment },
  {
    pattern: new RegExp(
      `^(?:(?:doi|chuyen|sua|thay) )?(?:dia diem|noi hop|noi to chuc)(?: (?:hop|to chuc))?${becomes}(?<venue>.{2,})$`,
    ),
    apply: (plan, { venue }) => (venue ? accept({ ...plan, venue }) : refuse('not-understood')),
  },
  {
    pattern: /^(?:(?:doi|chuyen) (?:sang|ve) |to chuc |hop )?tai\s(?<venue>.{2,})$/,
    apply: (plan, { venue }) => (venue ? accept({ ...plan, venue }) : refuse('not-understood')),
  },
  {
    pattern: /^(?:(?:doi|sua) )?(?:ten|tieu de)(?: hoi nghi)?\s?(?::|la |thanh )\s?(?<title>.{2,})$/,
    apply: (plan, { title }) => (title ? accept({ ...plan, title }) : refuse('not-understood')),
  },
  {
    pattern: /^(?:(?:thoi luong|trong)\s?:?\s?)?(?<duration>(?:\d+\/\d+|½|\d+)\s(?:ngay|buoi|gio))$/,
    apply: (plan, { duration }) => (duration ? accept({ ...plan, duration }) : refuse('not-understood')),
  },
  {
    pattern: /^(?:bo|xoa|khong co|khong ghi) (?:gio )?(?:ket thuc|be mac)$/,
    apply: (plan) => accept({ ...plan, endTime: null }),
  },
  { pattern: /^(?:bo|xoa) dia diem$/, apply: (plan) => accept({ ...plan, venue: null }) },
  { pattern: /^(?:la |con )?du kien$/, apply: (plan) => accept({ ...plan, tentative: true }) },
  { pattern: /^(?:chinh thuc|khong con du kien|bo du kien)$/, apply: (plan) => accept({ ...plan, tentative: false }) },
];

/** The document's own words for when are dropped: they would now say something else. */
function setMoment(plan: Plan, words: Record<string, string>) {
  const startTime = words.start === undefined ? plan.startTime : readTime(words.start);
  const endTime = words.end === undefined ? plan.endTime : readTime(words.end);
  const date = words.day === undefined ? plan.date : readDay(words.day, plan.date);
  const isLost = (words.start && !startTime) || (words.end && !endTime) || (words.day && !date);
  if (isLost) return refuse('no-such-moment');
  return accept({ ...plan, startTime, endTime, date, dateText: date ? null : plan.dateText });
}
