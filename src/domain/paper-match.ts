import type { PlannedPaper, PlannedPapers } from './plan.ts';
import { matchItems } from './plan-change/match.ts';

type Standing = { id: number; topic: string; unit: string | null };

/** A paper of the plan as it will stand. */
export type PaperOfPlan = {
  order: number;
  topic: string;
  unit: string | null;
  presenter: string | null;
  minutes: number | null;
  authorDue: string | null;
  reviewDue: string | null;
};

/**
 * Which papers a plan's annex keeps, brings and drops: the same topic and unit is the same paper, reworded or under
 * another number too, so that nothing that has come of it is lost.
 */
export function matchPapers(
  standing: readonly Standing[],
  papers: PlannedPapers,
): { kept: { id: number; to: PaperOfPlan }[]; added: PaperOfPlan[]; dropped: number[] } {
  const planned = papers.items.map((item) => ofPlan(item, papers));
  const matched = matchItems<Standing | PaperOfPlan>(standing, planned, ({ topic, unit }) => `${unit ?? ''} ${topic}`);
  return {
    kept: matched.pairs.map(({ from, to }) => ({ id: (from as Standing).id, to: to as PaperOfPlan })),
    added: matched.added as PaperOfPlan[],
    dropped: matched.dropped.map((one) => (one as Standing).id),
  };
}

function ofPlan(item: PlannedPaper, papers: PlannedPapers): PaperOfPlan {
  return {
    order: item.order,
    topic: item.topic ?? '',
    unit: item.unit,
    presenter: item.presenter,
    minutes: papers.maxMinutes,
    authorDue: deadlineOf(item.deadline, papers.deadline),
    reviewDue: papers.reviewDeadline,
  };
}

/** A day in the annex without its hour is the day whose hour stands in the plan's text. */
function deadlineOf(own: string | null, common: string | null): string | null {
  if (own === null) return common;
  return common?.startsWith(`${own}T`) ? common : own;
}
