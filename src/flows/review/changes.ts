import { type Say, say, type Turn } from '../../conversation/flow.ts';
import { compareTexts, type TextComparison } from '../../domain/compare-texts.ts';
import { summarizeComparison } from '../../domain/comparison-summary.ts';
import type { Paper, PaperVersion } from '../../domain/paper.ts';
import { orderComparison } from '../../message/orders.ts';
import { namePaperShort } from '../papers/words.ts';

const mostExcerpts = 3;

/** What a version changed since the one before it, in a line; empty where there is none, or either cannot be read. */
export async function describeChanges(turn: Turn, paper: Paper, version: PaperVersion): Promise<Say[]> {
  const compared = await compareWithEarlier(turn, paper, version);
  return compared ? [say('review-changes', numbersOf(compared))] : [];
}

/** The same with the first changes word for word, and all of them marked in a document; null where there is none. */
export async function tellChanges(turn: Turn, paper: Paper, version: PaperVersion): Promise<Say | null> {
  const compared = await compareWithEarlier(turn, paper, version);
  if (!compared) return null;

  const { first, more } = summarizeComparison(compared.comparison, mostExcerpts);
  return {
    ...say('review-comparison', {
      ...namePaperShort(paper),
      number: String(version.number),
      hasExcerpts: String(first.length > 0),
      more,
    }),
    lists: {
      changes: [say('review-changes', numbersOf(compared))],
      excerpts: first.map(({ kind, before, after }) => say('review-change', { kind, before, after })),
    },
    document: orderComparison(paper.id, version),
  };
}

type Compared = { earlier: number; comparison: TextComparison };

async function compareWithEarlier(turn: Turn, paper: Paper, version: PaperVersion): Promise<Compared | null> {
  const earlier = paper.versions.findLast(({ part, number }) => part === version.part && number < version.number);
  if (!earlier) return null;
  const { papers } = turn.store;
  const [before, after] = [await papers.textOf(earlier.id), await papers.textOf(version.id)];
  if (!before || !after) return null;
  const [older, newer] = [before, after].map(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return { earlier: earlier.number, comparison: compareTexts(older ?? [], newer ?? []) };
}

function numbersOf({ earlier, comparison: { added, removed, changed, moved } }: Compared) {
  const isSame = added + removed + changed + moved === 0;
  return { earlier: String(earlier), added, removed, changed, moved, isSame: String(isSame) };
}
