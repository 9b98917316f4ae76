import { none, say, type Turn } from '../../conversation/flow.ts';
import type { Paper } from '../../domain/paper.ts';
import { tellAuthors } from './own-papers.ts';
import { describeDue, namePaper } from './words.ts';

/** A unit hears of a paper that it owes, or that what it owes has changed. */
export async function tellTask(turn: Turn, paper: Paper, kind: 'new' | 'changed'): Promise<void> {
  await tellAuthors(turn, paper, `paper:${paper.id}:task:${turn.now.getTime()}`, [
    say(
      'review-task-told',
      { ...namePaper(paper), ...describeDue(paper, turn), kind, minutes: paper.minutes ?? none },
      [{ menu: 'papers', label: 'papers-open-label', argument: `paper-${paper.id}` }],
    ),
  ]);
}
