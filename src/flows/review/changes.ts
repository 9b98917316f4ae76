import { type Say, say, type Turn } from '../../conversation/flow.ts';
import { compareTexts, type TextComparison } from '../../domain/compare-texts.ts';
import { summarizeComparison } from '../../domain/comparison-summary.ts';
import type { Paper, PaperVersion } from '../../domain/paper.ts';
import type { PaperText } from '../../domain/paper-text.ts';

/** What a version changed since the one before it, in a line; empty for a first one, and where words could not be read. */
export async function describeChanges(turn: Turn, paper: Paper, version: PaperVersion): Promise<Say[]> {
  const found = await compareWithBefore(turn, paper, version);
  if (!found) return [];
  const { added, removed, changed, moved } = found.comparison;
  return [
    say('review-changes', {
      since: String(found.before.number),
      added,
      removed,
      changed,
      moved,
      total: added + removed + changed + moved,
    }),
  ];
}

/** The first changes in their own words. */
export async function quoteChanges(turn: Turn, paper: Paper, version: PaperVersion): Promise<Say[]> {
  const found = await compareWithBefore(turn, paper, version);
  if (!found) return [];
  const { first, more } = summarizeComparison(found.comparison);
  return [
    ...first.map(({ kind, before, after }) => say('review-change', { kind, before, after })),
    ...(more > 0 ? [say('review-changes-more', { more })] : []),
  ];
}

async function compareWithBefore(
  turn: Turn,
  paper: Paper,
  version: PaperVersion,
): Promise<{ before: PaperVersion; comparison: TextComparison } | null> {
  const before = paper.versions.findLast(({ part, number }) => part === version.part && number < version.number);
  if (!before) return null;
  const [older, newer] = [await turn.store.papers.textOf(before.id), await turn.store.papers.textOf(version.id)];
  return older && newer ? { before, comparison: compareTexts(paragraphsOf(older), paragraphsOf(newer)) } : null;
}

function paragraphsOf({ paragraphs }: PaperText): string[] {
  return paragraphs.map(({ text }) => text);
}
