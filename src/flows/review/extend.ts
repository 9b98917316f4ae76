import { again, ask, type Step, say } from '../../conversation/flow.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { dueOf, paperSteps, stepOf } from '../../domain/paper.ts';
import { instantOfDeadline, readTypedDeadline } from '../../domain/paper-deadline.ts';
import { reviewersOf } from '../../domain/paper-review.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { tellAuthors } from '../papers/own-papers.ts';
import { describeStep, namePaperShort } from '../papers/words.ts';
import { withPaper, withPaperShown } from './paper-card.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const longestWhy = 300;

/** More time for one paper: for which step, until when, and why. */
export const extendSteps: Record<string, Step<ReviewState>> = {
  'extend-step': {
    ask: (state, turn) =>
      withPaperShown(turn, state, (paper) =>
        say('review-extend-step', namePaperShort(paper), [
          ...paperSteps.map((step) => ({
            value: step,
            label: 'review-step-option',
            args: { step, due: describeStep(paper, step) },
          })),
          { value: 'back', label: 'review-back-to-paper-label' },
        ]),
      ),
    async answer(state, answer) {
      const step = paperSteps.find((one) => answer.kind === 'choice' && one === answer.value);
      if (answer.kind !== 'choice') return again(say('choose-one'));
      return step ? ask('extend-until', { ...state, step }) : ask('paper', state);
    },
  },

  'extend-until': {
    takesText: true,
    ask: (state, turn) =>
      withPaperShown(turn, state, (paper) =>
        say(
          'review-extend-until',
          { ...namePaperShort(paper), step: state.step, due: describeStep(paper, state.step) },
          [{ value: 'back', label: 'cancel' }],
        ),
      ),
    answer: (state, answer, turn) =>
      withPaper(turn, state, async (paper) => {
        if (answer.kind === 'choice') return ask('paper', { ...reviewNothing, paperId: paper.id });
        const read = readTypedDeadline(answer.kind === 'text' ? answer.text : '', turn.calendar.dayOf(turn.now));
        if (!read.ok) return again(say('review-due-again'));
        const at = instantOfDeadline(read.value, turn.calendar);
        if (at <= turn.now) return again(say('review-extend-past'));
        const standing = dueOf(paper, state.step);
        if (standing && at < instantOfDeadline(standing, turn.calendar)) {
          return again(say('review-extend-shorter', { due: sayDeadline(standing) }));
        }
        return ask('extend-why', { ...state, due: read.value });
      }),
  },

  'extend-why': {
    takesText: true,
    ask: ({ due }) => say('review-extend-why', { due: sayDeadline(due ?? '') }, [{ value: 'back', label: 'cancel' }]),
    answer: (state, answer, turn) =>
      withPaper(turn, state, async (paper) => {
        if (answer.kind === 'choice' || state.due === null)
          return ask('paper', { ...reviewNothing, paperId: paper.id });
        if (answer.kind !== 'text') return again(say('review-text-only'));
        const { step } = state;
        const extension = { step, until: state.due, why: tidy(answer.text).slice(0, longestWhy) };
        const { store, now, person } = turn;
        await store.papers.extend(paper.id, extension, person.id, now);
        await turn.audit({
          action: 'extend-deadline',
          subject: { kind: 'paper', id: paper.id },
          before: { step, due: dueOf(paper, step) },
          after: { step, due: extension.until, why: extension.why },
        });
        const told = say('review-extended-told', {
          ...namePaperShort(paper),
          step,
          until: sayDeadline(extension.until),
          why: extension.why,
        });
        const cause = `paper:${paper.id}:extended:${now.getTime()}`;
        if (step === 'author') await tellAuthors(turn, paper, cause, [told]);
        if (step === 'review' && stepOf(paper) === 'review') {
          for (const one of reviewersOf(paper, await store.paperReviews.reviewers(paper.conferenceId))) {
            await turn.tell(one.id, cause, [told]);
          }
        }
        return ask(
          'paper',
          { ...reviewNothing, paperId: paper.id },
          say('review-extended', { until: sayDeadline(extension.until) }),
        );
      }),
  },
};
