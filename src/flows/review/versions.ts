import {
  again,
  ask,
  end,
  type Move,
  type Option,
  type Say,
  type Step,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { safeName } from '../../domain/handed-name.ts';
import type { Paper, PaperVersion } from '../../domain/paper.ts';
import { orderDraft } from '../../message/orders.ts';
import { nameFile } from '../file-name.ts';
import { namePaperShort } from '../papers/words.ts';
import { openVersion } from './open-version.ts';
import { reviewerFor } from './own-reviews.ts';
import { withPaper, withPaperShown } from './paper-card.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const pageSize = 8;

/** Text, slides, clips and pictures of a paper, every version of each, for the office. */
export const versionSteps: Record<string, Step<ReviewState>> = {
  versions: {
    ask: (state, turn) =>
      withPaperShown(turn, state, (paper) => list(turn, paper, state.page, 'review-back-to-paper-label')),
    answer: (state, answer, turn) =>
      withPaper(turn, state, async (paper) => {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('paper', { ...reviewNothing, paperId: paper.id });
        return give(turn, paper, 'versions', state, answer.value);
      }),
  },
};

/** The same for whoever reviews the paper. */
export const partSteps: Record<string, Step<ReviewState>> = {
  parts: {
    async ask(state, turn) {
      const paper = await turn.store.papers.of(state.paperId);
      return paper && (await reviewerFor(turn, paper))
        ? list(turn, paper, state.page, 'review-back-to-paper-label')
        : say('dialog-lost');
    },

    async answer(state, answer, turn) {
      const paper = await turn.store.papers.of(state.paperId);
      if (!paper || !(await reviewerFor(turn, paper))) return end(say('refusal-not-yours'));
      if (answer.kind !== 'choice') return again(say('choose-one'));
      return answer.value === 'back' ? openVersion(turn, paper.id) : give(turn, paper, 'parts', state, answer.value);
    },
  },
};

/** Newest first; a link is shown where a file has its button. */
function list(turn: Turn, paper: Paper, page: number, back: string): Say {
  const shown = paper.versions.toReversed().slice(page * pageSize, (page + 1) * pageSize);
  return {
    ...say('review-versions', namePaperShort(paper), [
      ...shown
        .filter(({ sha256 }) => sha256 !== null)
        .map(
          (version): Option => ({ value: String(version.id), label: 'review-version-option', args: nameOf(version) }),
        ),
      ...((page + 1) * pageSize < paper.versions.length ? [{ value: 'next', label: 'next-page' }] : []),
      { value: 'back', label: back },
    ]),
    lists: {
      versions: shown.map((version) =>
        say('review-version-line', {
          ...nameOf(version),
          at: turn.calendar.formatMoment(version.receivedAt),
          who: version.sender.name,
          name: version.link ?? nameFile(version.name),
        }),
      ),
    },
  };
}

async function give(
  turn: Turn,
  paper: Paper,
  step: 'versions' | 'parts',
  state: ReviewState,
  chosen: string,
): Promise<Move<ReviewState>> {
  if (chosen === 'next') return ask(step, { ...state, page: state.page + 1 });
  const version = paper.versions.find(({ id }) => id === Number(chosen));
  if (!version?.sha256) return again(say('choose-one'));
  const { part, number } = version;
  await turn.audit({
    action: 'show-draft',
    subject: { kind: 'paper', id: paper.id },
    after: { part, version: number },
  });
  return ask(step, state, {
    ...say('review-version-sent', { ...namePaperShort(paper), ...nameOf(version) }),
    document: orderDraft(version.id, safeName(version.name)),
  });
}

function nameOf({ part, number }: PaperVersion) {
  return { part, number: String(number) };
}
