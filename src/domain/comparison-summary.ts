import type { ComparedParagraph, TextComparison } from './compare-texts.ts';

/** One change in a few words; `before` is empty for what was added, `after` for what was removed. */
type ChangeExcerpt = { kind: 'added' | 'removed' | 'changed'; before: string; after: string };

/** What a short message says of a comparison. */
export type ComparisonSummary = Pick<TextComparison, 'added' | 'removed' | 'changed' | 'moved'> & {
  first: ChangeExcerpt[];
  /** How many changes are not among the first; moved paragraphs are told as a number only. */
  more: number;
};

const longestExcerpt = 70;

export function summarizeComparison(comparison: TextComparison, most = 3): ComparisonSummary {
  const { added, removed, changed, moved } = comparison;
  const first: ChangeExcerpt[] = [];
  for (const paragraph of comparison.paragraphs) {
    if (first.length === most) break;
    const excerpt = excerptOf(paragraph);
    if (excerpt) first.push(excerpt);
  }
  return { added, removed, changed, moved, first, more: added + removed + changed - first.length };
}

function excerptOf(paragraph: ComparedParagraph): ChangeExcerpt | null {
  if (paragraph.kind === 'added') return { kind: 'added', before: '', after: cut(paragraph.text) };
  if (paragraph.kind === 'removed') return { kind: 'removed', before: cut(paragraph.text), after: '' };
  if (paragraph.kind !== 'changed') return null;

  // The first place that changed, with a few words around it, so that it can be found.
  const { words } = paragraph;
  const index = words.findIndex(({ kind }) => kind !== 'same');
  const end = words.findIndex(({ kind }, at) => at > index && kind === 'same');
  const here = words.slice(index, end === -1 ? undefined : end);
  const lead = lastWords(words[index - 1]?.text ?? '');
  const trail = end === -1 ? '' : firstWords(words[end]?.text ?? '');
  const around = (kind: 'added' | 'removed') =>
    cut(`${lead}${here.find((one) => one.kind === kind)?.text ?? ''}${trail}`.trim());
  return { kind: 'changed', before: around('removed'), after: around('added') };
}

const firstWords = (text: string) => /^\s*(?:\S+\s+){0,2}\S*/.exec(text)?.[0] ?? '';
const lastWords = (text: string) => text.split(' ').slice(-3).join(' ');

function cut(text: string): string {
  if (text.length <= longestExcerpt) return text;
  return `${text
    .slice(0, longestExcerpt)
    .replace(/\s+\S*$/, '')
    .replace(/[\s,;:.–-]+$/u, '')}…`;
}
