import type { Plan, PlanWarning } from '../domain/plan.ts';
import { findSecrecyMark } from '../domain/secrecy.ts';
import { foldWording } from '../domain/vietnamese.ts';
import type { Block } from '../reading/block.ts';
import { commonSpelling } from './issuer.ts';
import { findDays, findWeekday, weekdayOf } from './moments.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';

type Facts = { plan: Omit<Plan, 'warnings'>; blocks: Block[]; notUnderstood: string[] };

const weekdays = ['', 'Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const longestQuote = 200;

function quote(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

function shown(iso: string): string {
  const [date = '', time] = iso.split('T');
  const day = date.split('-').reverse().join('/');
  return time ? `${time}, ngày ${day}` : `ngày ${day}`;
}

function minutesOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function warnPapersExceedSlot({ plan }: Facts): PlanWarning[] {
  const { count, maxMinutes } = plan.papers;
  const slots = plan.agenda.filter(
    (item) => phrases.paperWord.test(plainLetters(item.title)) && item.start && item.end,
  );
  const room = slots.reduce(
    (sum, item) => sum + Math.max(0, minutesOf(item.end ?? '') - minutesOf(item.start ?? '')),
    0,
  );
  if (!count || !maxMinutes || room <= 0 || count * maxMinutes <= room) return [];
  return [
    {
      code: 'papers-exceed-slot',
      text: `${count} tham luận × ${maxMinutes} phút = ${count * maxMinutes} phút, chương trình chỉ dành ${room} phút: trình bày được nhiều nhất ${Math.floor(room / maxMinutes)} tham luận.`,
    },
  ];
}

function warnDate({ plan }: Facts): PlanWarning[] {
  if (plan.date) {
    const day = plan.dateText ? findDays(plan.dateText)[0] : undefined;
    const near = day && plan.dateText ? plan.dateText.slice(Math.max(0, day.at - 25), day.end + 25) : '';
    const stated = findWeekday(near);
    const real = weekdayOf(plan.date);
    if (stated === null || stated === real) return [];
    return [
      {
        code: 'weekday-mismatch',
        text: `Kế hoạch ghi ${weekdays[stated]}, nhưng ${shown(plan.date)} là ${weekdays[real]}.`,
      },
    ];
  }
  if (
    plan.dateText &&
    /thang \d{1,2}|quy [iv1-4]/.test(plainLetters(plan.dateText)) &&
    findDays(plan.dateText).length === 0
  )
    return [{ code: 'date-month-only', text: `Thời gian chưa có ngày cụ thể: “${quote(plan.dateText)}”.` }];
  return [{ code: 'date-missing', text: 'Kế hoạch chưa nêu ngày tổ chức.' }];
}

function warnAgendaTimes({ plan }: Facts): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  for (const [index, item] of plan.agenda.entries()) {
    const before = plan.agenda[index - 1];
    if (!before?.end || !item.start || before.session !== item.session) continue;
    const difference = minutesOf(item.start) - minutesOf(before.end);
    const where = `mục ${before.order} kết thúc lúc ${before.end}, mục ${item.order} bắt đầu lúc ${item.start}`;
    if (difference < 0)
      warnings.push({ code: 'agenda-overlap', text: `Thời gian chương trình bị chồng lấn: ${where}.` });
    // From noon to the afternoon is a break, not a hole.
    else if (difference > 0 && !(minutesOf(before.end) >= 630 && minutesOf(before.end) <= 780 && difference >= 45))
      warnings.push({ code: 'agenda-gap', text: `Thời gian chương trình bị ngắt quãng: ${where}.` });
  }
  return warnings;
}

function warnCounts({ plan }: Facts): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const { count, items } = plan.papers;
  if (count !== null && items.length > 0 && count !== items.length)
    warnings.push({
      code: 'count-mismatch',
      text: `Kế hoạch ghi ${count} tham luận nhưng danh sách có ${items.length}.`,
    });
  for (const award of plan.awards) {
    for (const [kind, name] of [
      ['collectives', 'tập thể'],
      ['individuals', 'cá nhân'],
    ] as const) {
      const quotas = award.breakdown.flatMap((entry) => entry[kind] ?? []);
      const sum = quotas.reduce((total, value) => total + value, 0);
      if (award[kind] !== null && quotas.length > 0 && sum !== award[kind])
        warnings.push({
          code: 'count-mismatch',
          text: `${award.by} khen ${award[kind]} ${name} nhưng tổng phân bổ là ${sum}.`,
        });
    }
  }
  return warnings;
}

const placeName =
  /(?<![\p{L}])(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|Phường|Xã|Tỉnh|Thành phố|thôn) ((?:\p{Lu}\p{Ll}+ ?){1,4})/gu;
const mostNames = 300;

function warnNameVariants({ blocks }: Facts): PlanWarning[] {
  const text = textOf(blocks);
  const spellings = new Map<string, Map<string, number>>();
  for (const match of text.slice(0, 200_000).matchAll(placeName)) {
    const name = (match[1] ?? '').trim();
    if (!name.includes(' ')) continue;
    const folded = plainLetters(name);
    const known = spellings.get(folded) ?? new Map<string, number>();
    known.set(name, (known.get(name) ?? 0) + 1);
    spellings.set(folded, known);
    if (spellings.size >= mostNames) break;
  }
  const warnings: PlanWarning[] = [];
  for (const known of spellings.values()) {
    const names = [...new Map([...known.keys()].map((name) => [foldWording(name), name])).values()];
    if (names.length < 2 || names[0] === undefined) continue;
    const right = commonSpelling(names[0], text);
    const others = names.filter((name) => foldWording(name) !== foldWording(right));
    warnings.push({
      code: 'name-variants',
      text: `Một tên được viết nhiều cách: “${right}” và “${others.join('”, “')}”; có thể “${right}” là đúng.`,
    });
  }
  return warnings;
}

function warnDeadlines({ plan }: Facts): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const { deadline, reviewDeadline, items } = plan.papers;
  const isAfter = (one: string, other: string) =>
    one.includes('T') && other.includes('T') ? one > other : one.slice(0, 10) > other.slice(0, 10);
  if (deadline && reviewDeadline && isAfter(deadline, reviewDeadline))
    warnings.push({
      code: 'deadline-order',
      text: `Hạn nộp tham luận (${shown(deadline)}) sau hạn thẩm định (${shown(reviewDeadline)}).`,
    });
  if (!plan.date) return warnings;
  const start = plan.startTime ? `${plan.date}T${plan.startTime}` : plan.date;
  const all = [
    ...[deadline, reviewDeadline].map((when) => ({ when, what: 'Hạn tham luận' })),
    ...items.map((item) => ({ when: item.deadline, what: `Hạn tham luận ${item.order}` })),
    ...plan.tasks.flatMap((entry) =>
      entry.tasks.map((task) => ({ when: task.deadline, what: `Hạn nhiệm vụ của ${entry.unit}` })),
    ),
  ];
  for (const { when, what } of all) {
    if (when && isAfter(when, start))
      warnings.push({
        code: 'deadline-after-conference',
        text: `${what} (${shown(when)}) sau khi hội nghị bắt đầu (${shown(start)}).`,
      });
  }
  return warnings;
}

/** Rows of a table in which a mark may stand; further down, `Mật` is somebody's name. */
const markedRows = 12;

function warnSecrecy({ blocks }: Facts): PlanWarning[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.slice(0, markedRows).flat() : block.text,
  );
  const mark = findSecrecyMark(texts.join('\n'));
  if (!mark) return [];
  return [
    {
      code: 'secrecy-mark',
      text: `Văn bản có dấu chỉ mức độ mật “${mark}”: không đưa nội dung lên ứng dụng nhắn tin.`,
    },
  ];
}

function warnMissing({ plan }: Facts): PlanWarning[] {
  return [
    ...(plan.venue ? [] : [{ code: 'venue-missing', text: 'Kế hoạch chưa nêu địa điểm tổ chức.' }]),
    ...(plan.agenda.length > 0
      ? []
      : [{ code: 'agenda-missing', text: 'Không đọc được chương trình trong kế hoạch.' }]),
  ];
}

export function textOf(blocks: Block[]): string {
  return blocks
    .map((block) => (block.kind === 'table' ? block.rows.map((row) => row.join(' ')).join('\n') : block.text))
    .join('\n')
    .slice(0, 1_000_000);
}

/** What an organizer should look at before trusting what was read. */
export function findWarnings(facts: Facts): PlanWarning[] {
  const checks = [
    warnSecrecy,
    warnDate,
    warnMissing,
    warnAgendaTimes,
    warnPapersExceedSlot,
    warnCounts,
    warnDeadlines,
    warnNameVariants,
  ];
  const lines = facts.notUnderstood
    .slice(0, 50)
    .map((line) => ({ code: 'not-understood', text: `Chưa hiểu dòng: “${quote(line)}”.` }));
  return [...checks.flatMap((check) => check(facts)), ...lines].slice(0, 200);
}
