import type { PlannedAward } from '../domain/plan.ts';
import { withoutEnd } from './clean.ts';
import { gridOf } from './columns.ts';
import { numberOf } from './moments.ts';
import { type Node, walk } from './outline.ts';
import { plainLetters } from './plain-letters.ts';

const collective = /(\d[\d.]*) (?:don vi, )?(?:luot )?tap the|(?:so )?tap the ?: ?(\d+)/;
const individual = /(\d[\d.]*) (?:luot )?(?:ca nhan|dang vien|dong chi|hoc sinh|giao vien)|(?:so )?ca nhan ?: ?(\d+)/;
const praise = /khen|tang|thuong|bieu duong|ton vinh|tuyen duong|bang khen/;

function countOf(pattern: RegExp, text: string): number | null {
  const match = pattern.exec(text);
  const value = match ? numberOf((match[1] ?? match[2] ?? '').replace(/\.$/, '')) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** Who gives: "Đảng ủy khen", "UBND xã tặng Giấy khen cho", "Giấy khen của Chủ tịch UBND xã". */
function giverOf(whole: string): string | null {
  // "Số lượng khen thưởng: UBND phường khen …" names the giver behind the colon.
  const lead = /^(?:so luong|khen thuong|cong tac|du kien|noi dung|co cau|hinh thuc|chi tieu)[^:]{0,80}: */.exec(
    plainLetters(whole),
  );
  const text = lead ? whole.slice(lead[0].length) : whole;
  const plain = plainLetters(text);
  const of = /(?:giay khen|bang khen|khen thuong|danh hieu|khen) (?:cua|do) (?=\S)/.exec(plain);
  if (of) {
    const rest = text.slice(of.index + of[0].length);
    const stop = /(?:[:,;(]| cho | tang | khen|:? \d)/.exec(plainLetters(rest))?.index ?? rest.length;
    return withoutEnd(rest.slice(0, stop)).trim() || null;
  }
  const verb =
    /^(.{2,120}?),? (?:quyet dinh )?(?:khen|tang|bieu duong|tuyen duong|ton vinh|trao)(?! thuong cho|ng)(?= |:|$)/.exec(
      plain,
    );
  if (!verb?.[1]) return null;
  const name = withoutEnd(text.slice(0, verb[1].length)).trim();
  return /^(?:trao|cong bo|tham muu|chuan bi|to chuc|de nghi|khen|tang|noi dung|cong tac|so luong|du kien|co cau|hinh thuc|chi tieu|\d)/.test(
    plainLetters(name),
  ) || !/^\p{Lu}/u.test(name)
    ? null
    : name;
}

type Award = PlannedAward;

/** The quotas beneath "Tập thể: 25" or "Cá nhân: 25", added to those already read. */
function addQuotas(award: Award, node: Node, kind: 'collectives' | 'individuals'): void {
  for (const child of node.children) {
    const match = /^(.{2,200}?) ?[:–-] ?(\d{1,4})(?: \p{L}+){0,3}$/u.exec(withoutEnd(child.text));
    if (!match?.[1]) continue;
    const unit = withoutEnd(match[1]);
    const known = award.breakdown.find((entry) => entry.unit === unit);
    if (known) known[kind] = Number(match[2]);
    else award.breakdown.push({ unit, collectives: null, individuals: null, [kind]: Number(match[2]) });
  }
}

function awardOf(node: Node): Award | null {
  const plain = plainLetters(node.text.slice(0, 1000));
  if (!praise.test(plain)) return null;
  const by = giverOf(node.text.slice(0, 600));
  if (!by) return null;
  const award: Award = {
    by,
    collectives: countOf(collective, plain),
    individuals: countOf(individual, plain),
    breakdown: [],
  };
  for (const child of node.children) {
    const text = plainLetters(child.text.slice(0, 200));
    if (/^(?:so luong )?(?:tap the|\d+ tap the)/.test(text)) {
      award.collectives ??= countOf(collective, text);
      addQuotas(award, child, 'collectives');
    } else if (/^(?:so luong )?(?:ca nhan|\d+ ca nhan)/.test(text)) {
      award.individuals ??= countOf(individual, text);
      addQuotas(award, child, 'individuals');
    } else if (child.mark) {
      const counts = { collectives: countOf(collective, text), individuals: countOf(individual, text) };
      const unit = child.value ? withoutEnd(child.label) : null;
      if (unit && (counts.collectives !== null || counts.individuals !== null))
        award.breakdown.push({ unit, ...counts });
    }
  }
  return award.collectives === null && award.individuals === null && award.breakdown.length === 0 ? null : award;
}

const words = {
  order: /^(?:stt|tt)$/,
  collectives: /tap the/,
  individuals: /ca nhan/,
  unit: /don vi|co quan|hinh thuc|cap khen|khoi/,
};

function quotasOfTable(rows: string[][]): PlannedAward['breakdown'] {
  const grid = gridOf([rows], words, ['unit', 'collectives', 'individuals']);
  if (!grid) return [];
  return grid.rows.flatMap((row) => {
    const cell = (name: string) => row[grid.columns[name] ?? -1] ?? '';
    const count = (name: string) => (/^\d{1,4}$/.test(cell(name)) ? Number(cell(name)) : null);
    const unit = withoutEnd(cell('unit'));
    const counts = { collectives: count('collectives'), individuals: count('individuals') };
    return unit === '' ||
      /^(?:tong|cong)/.test(plainLetters(unit)) ||
      (counts.collectives === null && counts.individuals === null)
      ? []
      : [{ unit, ...counts }];
  });
}

/** Reads who rewards how many; bodies without numbers are left out. */
export function readAwards(body: Node[], annex: Node[]): PlannedAward[] {
  const awards: PlannedAward[] = [];
  for (const node of walk(body)) {
    const award = node.text === '' ? null : awardOf(node);
    if (award && !awards.some((other) => other.by === award.by)) awards.push(award);
    if (awards.length >= 50) break;
  }
  const [only] = awards;
  if (only && awards.length === 1 && only.breakdown.length === 0) {
    const quotas = [...walk([...body, ...annex])]
      .map((node) => (node.rows ? quotasOfTable(node.rows) : []))
      .find((entries) => entries.length > 0);
    if (quotas) only.breakdown = quotas;
  }
  return awards;
}
