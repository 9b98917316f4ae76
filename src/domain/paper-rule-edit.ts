import { accept, type Outcome, refuse } from './outcome.ts';
import type { PaperSettings } from './paper-settings.ts';
import { foldMarks, tidy } from './vietnamese.ts';

const longestBody = 80;

type Rule = { pattern: RegExp; within: [number, number]; change: (value: number) => Partial<PaperSettings> };

/** One change each, typed without accents too; the first number counts. */
const rules: readonly Rule[] = [
  {
    pattern: /(?:toc do|chu|tieng)\D*(\d+)|(\d+)\s*(?:chu|tieng)/,
    within: [60, 400],
    change: (syllablesPerMinute) => ({ syllablesPerMinute }),
  },
  {
    pattern: /(?:chuyen tiep|ban giao|len buc|nghi giua)\D*(\d+)\s*giay/,
    within: [0, 600],
    change: (handoverSeconds) => ({ handoverSeconds }),
  },
  {
    pattern: /(?:chuyen tiep|ban giao|len buc|nghi giua)\D*(\d+)\s*phut/,
    within: [0, 10],
    change: (minutes) => ({ handoverSeconds: minutes * 60 }),
  },
  {
    pattern: /(?:phien|tong thoi luong|ca phien|thoi luong)\D*(\d+)/,
    within: [5, 1000],
    change: (slotMinutes) => ({ slotMinutes }),
  },
];

/** What an organizer says to change how papers are treated: `tốc độ 180 chữ`, `chuyển tiếp 30 giây`, `phiên 120 phút`. */
export function editPaperRules(text: string): Outcome<Partial<PaperSettings>, 'rule-unreadable' | 'rule-out-of-range'> {
  const words = foldMarks(text.slice(0, 300));
  const bodies = /^(?:hai )?co quan(?: tham dinh)?\s*:/.test(words) ? readBodies(text) : null;
  if (bodies) return bodies.length === 2 ? accept({ bodies }) : refuse('rule-unreadable');
  if (/^mot co quan|^bo co quan|^khong co quan/.test(words)) return accept({ bodies: [] });
  for (const { pattern, within, change } of rules) {
    const found = pattern.exec(words);
    const value = Number(found?.[1] ?? found?.[2] ?? Number.NaN);
    if (!found) continue;
    return value >= within[0] && value <= within[1] ? accept(change(value)) : refuse('rule-out-of-range');
  }
  return refuse('rule-unreadable');
}

function readBodies(text: string): string[] {
  const names = text
    .slice(text.indexOf(':') + 1)
    .split(/[;\n]|\s+và\s+/u)
    .map((name) => tidy(name).slice(0, longestBody))
    .filter(Boolean);
  return [...new Set(names)];
}
