import { children, find, isOn, number, value, type XmlElement } from '../xml.ts';
import { numeral } from './numeral.ts';
import type { AskStyle } from './styles.ts';

type Level = {
  start: number;
  format: string;
  text: string;
  /** The level (from 1) whose progress restarts this one; every higher one where nothing is said. */
  restart: number | undefined;
  /** Shows the numbers of all levels in digits. */
  legal: boolean;
  style: string | undefined;
};
type List = { counters: (number | undefined)[]; levels: Level[]; restarts: number[]; begun: boolean };

/** Gives the mark that Word shows before a paragraph, "" for none. It counts, so paragraphs must come in order. */
export type MarkOf = (properties: XmlElement | undefined) => string;

export function createNumbering(root: XmlElement | null, askStyle: AskStyle): MarkOf {
  const lists = readLists(root, askStyle);

  return (properties) => {
    const styleId = value(properties, 'w:pStyle');
    const direct = find(properties, 'w:numPr');
    const inStyle = askStyle(styleId, (style) => find(style, 'w:pPr', 'w:numPr'));
    const list = lists.get(value(direct, 'w:numId') ?? value(inStyle, 'w:numId') ?? '');
    if (!list) return '';

    const linked = list.levels.findIndex((level) => level?.style !== undefined && level.style === styleId);
    const depth = number(value(direct, 'w:ilvl')) ?? (linked >= 0 ? linked : number(value(inStyle, 'w:ilvl'))) ?? 0;
    return nextMark(list, depth);
  };
}

function nextMark(list: List, depth: number): string {
  const level = list.levels[depth];
  if (!level) return '';
  const { counters } = list;
  if (!list.begun) for (const restarted of list.restarts) counters[restarted] = undefined;
  list.begun = true;

  const before = counters[depth];
  counters[depth] = before === undefined ? level.start : before + 1;
  list.levels.forEach(({ restart }, deeper) => {
    if (deeper > depth && (restart === undefined || depth < restart)) counters[deeper] = undefined;
  });

  if (level.format === 'bullet') return bulletMark(level.text);
  return level.text
    .replace(/%([1-9])/g, (_, position) => {
      const shown = list.levels[position - 1];
      if (!shown) return '';
      return numeral(counters[position - 1] ?? shown.start, level.legal ? 'decimal' : shown.format);
    })
    .trim();
}

/** Bullets come as letters of picture fonts; only those that offices also type by hand are kept apart. */
function bulletMark(text: string): string {
  return /^[+*•]$/.test(text.trim()) ? text.trim() : '-';
}

function readLists(root: XmlElement | null, askStyle: AskStyle): Map<string, List> {
  const lists = new Map<string, List>();
  if (!root) return lists;
  const patterns = new Map(children(root, 'w:abstractNum').map((one) => [one.attributes.abstractNumId, one]));
  const instances = new Map(children(root, 'w:num').map((one) => [one.attributes.numId, one]));
  const counters = new Map<XmlElement, (number | undefined)[]>();

  for (const [id, instance] of instances) {
    let pattern = patterns.get(value(instance, 'w:abstractNumId'));
    // A pattern may stand for a list style, which names the instance whose pattern is meant.
    const listStyle = value(pattern, 'w:numStyleLink');
    if (listStyle !== undefined) {
      const numId = askStyle(listStyle, (style) => value(style, 'w:pPr', 'w:numPr', 'w:numId'));
      pattern = patterns.get(value(instances.get(numId), 'w:abstractNumId'));
    }
    if (!pattern || id === undefined) continue;

    const levels: Level[] = [];
    const restarts: number[] = [];
    for (const level of children(pattern, 'w:lvl')) readLevel(level, levels);
    for (const override of children(instance, 'w:lvlOverride')) {
      const depth = number(override.attributes.ilvl) ?? 0;
      const replaced = find(override, 'w:lvl');
      if (replaced) readLevel(replaced, levels);
      const start = number(value(override, 'w:startOverride'));
      const level = levels[depth];
      if (start === undefined || !level) continue;
      levels[depth] = { ...level, start };
      restarts.push(depth);
    }

    // Instances of one pattern go on counting where the other stopped, unless they say where they start.
    const shared = counters.get(pattern) ?? [];
    counters.set(pattern, shared);
    lists.set(id, { counters: shared, levels, restarts, begun: false });
  }
  return lists;
}

function readLevel(level: XmlElement, levels: Level[]): void {
  const depth = number(level.attributes.ilvl) ?? 0;
  if (depth < 0 || depth > 8) return;
  levels[depth] = {
    start: number(value(level, 'w:start')) ?? 0,
    format: value(level, 'w:numFmt') ?? 'decimal',
    text: value(level, 'w:lvlText') ?? '',
    restart: number(value(level, 'w:lvlRestart')),
    legal: isOn(find(level, 'w:isLgl')) ?? false,
    style: value(level, 'w:pStyle'),
  };
}
