import { again, end, type Step, say } from '../../conversation/flow.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { tellOffice } from './own-papers.ts';
import { openPaper, type PapersState, withPaper } from './state.ts';
import { namePaperShort } from './words.ts';

const longestQuestion = 1000;

/** A question about a paper, to the office. */
export const questionSteps: Record<string, Step<PapersState>> = {
  question: {
    takesText: true,
    ask: () => say('papers-question', {}, [{ value: 'back', label: 'papers-back-label' }]),

    answer: ({ paperId }, answer, turn) =>
      withPaper(turn, paperId, async (paper) => {
        if (answer.kind === 'choice') return openPaper(paper);
        if (answer.kind !== 'text') return again(say('papers-question'));
        const question = tidy(answer.text).slice(0, longestQuestion);
        await turn.store.papers.note(paper.id, 'question', { question }, turn.person.id, turn.now);
        await tellOffice(turn, `paper:${paper.id}:question:${turn.now.getTime()}`, [
          say('papers-question-came', { ...namePaperShort(paper), who: turn.person.name, question }, [
            { menu: 'review', label: 'review-reply-label', argument: `reply-${paper.id}` },
            { menu: 'review', label: 'review-open-label', argument: `paper-${paper.id}` },
          ]),
        ]);
        return end(say('papers-question-sent'));
      }),
  },
};
