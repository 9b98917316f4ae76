import { again, ask, type Step, say } from '../../conversation/flow.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { tellAuthors } from '../papers/own-papers.ts';
import { namePaperShort } from '../papers/words.ts';
import { withPaper, withPaperShown } from './paper-card.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const longestReply = 1000;

/** The office answers what a unit asked; contact and speaker hear it. */
export const replySteps: Record<string, Step<ReviewState>> = {
  reply: {
    takesText: true,
    ask: (state, turn) =>
      withPaperShown(turn, state, async (paper) => {
        const questions = (await turn.store.papers.history(paper.id)).filter(({ kind }) => kind === 'question');
        return {
          ...say('review-reply', { ...namePaperShort(paper), hasQuestion: String(questions.length > 0) }, [
            { value: 'back', label: 'cancel' },
          ]),
          lists: {
            question: questions
              .slice(-1)
              .map(({ by, detail }) =>
                say('review-reply-question', { who: by ?? '', question: detail.question ?? '' }),
              ),
          },
        };
      }),

    answer: (state, answer, turn) =>
      withPaper(turn, state, async (paper) => {
        const here = { ...reviewNothing, paperId: paper.id };
        if (answer.kind === 'choice') return ask('paper', here);
        if (answer.kind !== 'text') return again(say('review-text-only'));
        const reply = tidy(answer.text).slice(0, longestReply);
        await turn.store.papers.note(paper.id, 'reply', { reply }, turn.person.id, turn.now);
        await turn.audit({ action: 'answer-unit', subject: { kind: 'paper', id: paper.id } });
        await tellAuthors(turn, paper, `paper:${paper.id}:reply:${turn.now.getTime()}`, [
          say('review-reply-told', { ...namePaperShort(paper), reply }, [
            { menu: 'papers', label: 'papers-open-label', argument: `paper-${paper.id}` },
          ]),
        ]);
        return ask('paper', here, say('review-reply-sent'));
      }),
  },
};
