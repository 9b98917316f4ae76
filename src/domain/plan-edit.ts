import { accept, type Outcome, refuse } from './outcome.ts';
import type { Plan } from './plan.ts';
import { type Chapter, isSameChapter } from './plan-chapter.ts';
import { agendaRules } from './plan-edit/agenda.ts';
import { awardRules } from './plan-edit/awards.ts';
import { delegateRules } from './plan-edit/delegates.ts';
import { paperRules } from './plan-edit/papers.ts';
import { applyFirst, type EditRefusal, type Rule } from './plan-edit/phrase.ts';
import { placeRules } from './plan-edit/place.ts';
import { taskRules } from './plan-edit/tasks.ts';

const rules: Record<Chapter, readonly Rule[]> = {
  place: placeRules,
  delegates: delegateRules,
  agenda: agendaRules,
  papers: paperRules,
  tasks: taskRules,
  awards: awardRules,
};

/** Longer than any one change is said. */
const longestPhrase = 1000;

/**
 * Makes one change, said in one's own words, to one chapter of a plan: `14h30`, `chuyển mục 4 xuống sau mục 5`.
 * With or without accents. Order numbers stay 1..n; what is not understood changes nothing.
 */
export function editPlan(plan: Plan, chapter: Chapter, text: string): Outcome<Plan, EditRefusal | 'nothing-changed'> {
  if (text.length > longestPhrase) return refuse('not-understood');
  const edited = applyFirst(rules[chapter], plan, text);
  if (!edited.ok) return edited;
  return isSameChapter(plan, edited.value, chapter) ? refuse('nothing-changed') : accept(edited.value);
}
