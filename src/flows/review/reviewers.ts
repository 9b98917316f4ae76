import { again, ask, type Move, none, type Option, type Step, say, type Turn } from '../../conversation/flow.ts';
import { readParts } from '../../domain/naming.ts';
import { newestDraft, type Paper } from '../../domain/paper.ts';
import { isAuthor, type Reviewer, reviewersOf } from '../../domain/paper-review.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { namePaper, namePaperShort } from '../papers/words.ts';
import { withPaper, withPaperShown } from './paper-card.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const mostShown = 12;

/** Who reviews one paper: everybody who reviews all, and those to whom it is given here. */
export const reviewerSteps: Record<string, Step<ReviewState>> = {
  reviewers: {
    takesText: true,
    ask: (state, turn) =>
      withPaperShown(turn, state, async (paper) => {
        const all = await turn.store.paperReviews.reviewers(paper.conferenceId);
        const these = reviewersOf(paper, all);
        return {
          ...say('review-reviewers', { ...namePaperShort(paper), count: these.length }, [
            ...others(paper, all, these).map(
              (one): Option => ({ value: String(one.id), label: 'review-give-option', args: { name: one.name } }),
            ),
            { value: 'back', label: 'review-back-to-paper-label' },
          ]),
          lists: {
            people: these.map(({ name, body, connected }) =>
              say('review-reviewer-line', { name, body: body ?? none, connected: String(connected) }),
            ),
          },
        };
      }),

    answer: (state, answer, turn) =>
      withPaper(turn, state, async (paper) => {
        if (answer.kind === 'text') return addReviewer(turn, paper, answer.text);
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('paper', { ...reviewNothing, paperId: paper.id });
        const all = await turn.store.paperReviews.reviewers(paper.conferenceId);
        const chosen = others(paper, all, reviewersOf(paper, all)).find(({ id }) => String(id) === answer.value);
        return chosen ? give(turn, paper, chosen.id) : again(say('choose-one'));
      }),
  },
};

/** Reviewers who do not review this paper yet, and may. */
function others(paper: Paper, all: readonly Reviewer[], these: readonly Reviewer[]): Reviewer[] {
  return all.filter((one) => !these.includes(one) && !isAuthor(paper, [one])).slice(0, mostShown);
}

/** Somebody new, with a way in, who reviews only what is given to them. */
async function addReviewer(turn: Turn, paper: Paper, text: string): Promise<Move<ReviewState>> {
  const { name } = readParts(tidy(text));
  if (!name) return again(say('review-reviewer-again'));
  if (isAuthor(paper, [{ id: 0, name }])) return again(say('refusal-review-own-paper', namePaperShort(paper)));
  const added = await turn.store.people.addStaff(paper.conferenceId, name, 'reviewer', turn.now);
  await turn.store.paperReviews.setListedOnly(added.id, true);
  await turn.audit({ action: 'grant-role', subject: { kind: 'person', id: added.id }, after: { role: 'reviewer' } });
  return give(turn, paper, added.id, name);
}

async function give(turn: Turn, paper: Paper, personId: number, added?: string): Promise<Move<ReviewState>> {
  await turn.store.paperReviews.give(paper.id, personId);
  await turn.audit({ action: 'assign-paper', subject: { kind: 'paper', id: paper.id }, after: { reviewer: personId } });
  const draft = newestDraft(paper);
  if (draft && (paper.state === 'received' || paper.state === 'in-review')) {
    await turn.tell(personId, `paper:${paper.id}:review:${draft.number}`, [
      say('papers-to-review', { ...namePaper(paper), number: String(draft.number) }, [
        { menu: 'review', label: 'review-open-label', argument: `judge-${paper.id}` },
      ]),
    ]);
  }
  const said = added
    ? say('review-reviewer-added', { name: added, personId: String(personId) })
    : say('review-reviewer-given');
  return ask('reviewers', { ...reviewNothing, paperId: paper.id }, said);
}
