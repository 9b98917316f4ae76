import { again, ask, type Option, type Step, say } from '../../conversation/flow.ts';
import { ownPapers } from './own-papers.ts';
import { openPaper, type PapersState, withPaper } from './state.ts';
import { describeDue, namePaperShort, shortTopic } from './words.ts';

const pageSize = 8;

/** The papers that a chat owes, page by page. */
export const listSteps: Record<string, Step<PapersState>> = {
  list: {
    async ask({ page }, turn) {
      const own = await ownPapers(turn);
      const shown = own.slice(page * pageSize, (page + 1) * pageSize);
      return {
        ...say('papers-list', { count: own.length }, [
          ...shown.map((paper): Option => ({ value: String(paper.id), text: `${paper.order}. ${shortTopic(paper)}` })),
          ...((page + 1) * pageSize < own.length ? [{ value: 'next', label: 'next-page' }] : []),
        ]),
        lists: {
          papers: shown.map((paper) =>
            say('papers-line', { ...namePaperShort(paper), state: paper.state, ...describeDue(paper, turn) }),
          ),
        },
      };
    },

    async answer(before, answer, turn) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'next') return ask('list', { ...before, page: before.page + 1 });
      return withPaper(turn, Number(answer.value), async (paper) => openPaper(paper));
    },
  },
};
