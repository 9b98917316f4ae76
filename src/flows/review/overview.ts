import { again, ask, none, type Option, type Say, type Step, say, type Turn } from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { type Paper, paperStates } from '../../domain/paper.ts';
import { isOverdue, nextDue } from '../../domain/paper-deadline.ts';
import { bodyOf, owesVerdict, type Reviewer, reviewersOf } from '../../domain/paper-review.ts';
import { describeDue, namePaperShort, shortTopic } from '../papers/words.ts';
import { queueOf } from './own-reviews.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const pageSize = 8;

/** What the office sees first: papers by state, and who keeps each waiting. */
export const overviewSteps: Record<string, Step<ReviewState>> = {
  overview: {
    async ask(_state, turn) {
      const papers = await turn.store.papers.ofConference(turn.conference.id);
      const overdue = papers.filter((paper) => isOverdue(paper, turn.calendar, turn.now));
      const counts = paperStates.flatMap((state) => {
        const count = papers.filter((paper) => paper.state === state).length;
        return count > 0 ? [say('review-count', { state, count })] : [];
      });
      const options: [boolean, string, string][] = [
        [papers.length > 0, 'list', 'review-list-label'],
        [turn.roles.includes('reviewer'), 'queue', 'review-queue-label'],
        [true, 'topic', 'review-assign-label'],
        [papers.some(({ state }) => state === 'accepted'), 'programme', 'review-programme-label'],
        [papers.length > 0, 'contacts', 'review-contacts-label'],
        [papers.some(({ state, reportedAt }) => state === 'accepted' && !reportedAt), 'report', 'review-report-label'],
        [true, 'rules', 'review-rules-label'],
      ];
      return {
        ...say(
          'review-overview',
          { conference: shortNameOf(turn.conference), count: papers.length, overdue: overdue.length },
          options.filter(([shown]) => shown).map(([, value, label]) => ({ value, label })),
        ),
        lists: { counts },
      };
    },

    async answer(_state, answer, turn) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'report') return reportAll(turn);
      const isEmpty = answer.value === 'queue' && (await queueOf(turn)).length === 0;
      return isEmpty ? ask('overview', reviewNothing, say('review-queue-none')) : ask(answer.value, reviewNothing);
    },
  },

  list: {
    async ask({ page }, turn) {
      const papers = await byUrgency(turn);
      const shown = papers.slice(page * pageSize, (page + 1) * pageSize);
      const blocked = await blockers(turn);
      const lines: Say[] = shown.map((paper) =>
        say('review-line', {
          ...namePaperShort(paper),
          state: paper.state,
          ...describeDue(paper, turn),
          who: blocked(paper),
        }),
      );
      return {
        ...say('review-list', { page: page + 1, pages: Math.max(1, Math.ceil(papers.length / pageSize)) }, [
          ...shown.map((paper): Option => ({ value: String(paper.id), text: `${paper.order}. ${shortTopic(paper)}` })),
          ...((page + 1) * pageSize < papers.length ? [{ value: 'next', label: 'next-page' }] : []),
          { value: 'back', label: 'review-back-label' },
        ]),
        lists: { papers: lines },
      };
    },

    async answer(before, answer) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'next') return ask('list', { ...before, page: before.page + 1 });
      if (answer.value === 'back') return ask('overview', reviewNothing);
      return ask('paper', { ...reviewNothing, paperId: Number(answer.value) });
    },
  },
};

/** Overdue ones first, then by what is due next; what is over stands last. */
async function byUrgency(turn: Turn): Promise<Paper[]> {
  const papers = await turn.store.papers.ofConference(turn.conference.id);
  const dueAt = (paper: Paper) => nextDue(paper, turn.calendar)?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  return papers.toSorted((one, other) => dueAt(one) - dueAt(other) || one.order - other.order);
}

/** Says of a paper who keeps it waiting: the speaker or contact, the reviewers, or nobody. */
export async function blockers(turn: Turn): Promise<(paper: Paper) => string> {
  const reviewers = await turn.store.paperReviews.reviewers(turn.conference.id);
  const { bodies } = await turn.store.paperSettings.of(turn.conference.id);
  return (paper) => {
    if (['assigned', 'speaker-named', 'correction-asked'].includes(paper.state)) {
      return paper.speaker?.name ?? paper.contact?.name ?? none;
    }
    if (paper.state !== 'received' && paper.state !== 'in-review') return none;
    const waiting = reviewersOf(paper, reviewers).filter((one) => owesVerdict(paper, bodyOf(one, bodies)));
    return nameFew(waiting) || none;
  };
}

function nameFew(people: readonly Reviewer[]): string {
  const few = people.slice(0, 3).map(({ name }) => name);
  return people.length > 3 ? `${few.join(', ')}, …` : few.join(', ');
}

async function reportAll(turn: Turn) {
  const papers = await turn.store.papers.ofConference(turn.conference.id);
  const due = papers.filter(({ state, reportedAt }) => state === 'accepted' && !reportedAt);
  for (const { id } of due) await turn.store.papers.setReported(id, turn.now, turn.person.id, turn.now);
  await turn.audit({
    action: 'report-papers',
    subject: { kind: 'conference', id: turn.conference.id },
    after: { count: due.length },
  });
  return ask('overview', reviewNothing, say('review-reported', { count: due.length }));
}
