import type { Turn } from '../../conversation/flow.ts';
import type { Paper } from '../../domain/paper.ts';
import { nextDue } from '../../domain/paper-deadline.ts';
import { bodyOf, isAuthor, owesVerdict, type Reviewer, reviewersOf } from '../../domain/paper-review.ts';
import { peopleHere } from '../papers/own-papers.ts';

/** The reviewer that this chat is for a paper, and the body for which they speak; null where it is not theirs. */
export async function reviewerFor(turn: Turn, paper: Paper): Promise<{ reviewer: Reviewer; body: string } | null> {
  if (paper.conferenceId !== turn.conference.id || isAuthor(paper, peopleHere(turn))) return null;
  const mine = await myself(turn);
  const reviewer = reviewersOf(paper, mine)[0];
  if (!reviewer) return null;
  const { bodies } = await turn.store.paperSettings.of(paper.conferenceId);
  return { reviewer, body: bodyOf(reviewer, bodies) };
}

/** What waits for this chat's verdict, what is due first before the rest. */
export async function queueOf(turn: Turn): Promise<Paper[]> {
  const mine = await myself(turn);
  const { bodies } = await turn.store.paperSettings.of(turn.conference.id);
  const papers = await turn.store.papers.ofConference(turn.conference.id);
  const dueAt = (paper: Paper) => nextDue(paper, turn.calendar)?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  return papers
    .filter((paper) => {
      if (isAuthor(paper, peopleHere(turn))) return false;
      return reviewersOf(paper, mine).some((one) => owesVerdict(paper, bodyOf(one, bodies)));
    })
    .toSorted((one, other) => dueAt(one) - dueAt(other) || one.order - other.order);
}

async function myself(turn: Turn): Promise<Reviewer[]> {
  const here = new Set(peopleHere(turn).map(({ id }) => id));
  return (await turn.store.paperReviews.reviewers(turn.conference.id)).filter(({ id }) => here.has(id));
}
