import {
  type Answer,
  again,
  ask,
  type Move,
  none,
  type Option,
  type Say,
  type Step,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { safeName } from '../../domain/handed-name.ts';
import { newestDraft, type Paper, verdictKinds } from '../../domain/paper.ts';
import { reviewReasons } from '../../domain/paper-review.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { orderDraft } from '../../message/orders.ts';
import { nameFile } from '../file-name.ts';
import { describeDue, describeLength, namePaper, namePaperShort, shortTopic } from '../papers/words.ts';
import { describeChanges, tellChanges } from './changes.ts';
import { wantMarkedFile } from './marked-file.ts';
import { openVersion } from './open-version.ts';
import { queueOf } from './own-reviews.ts';
import { recordVerdict } from './record-verdict.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const pageSize = 8;
const longestNote = 2000;

/** What a reviewer does: the queue, one version, the verdict and its reasons. */
export const judgeSteps: Record<string, Step<ReviewState>> = {
  queue: {
    async ask({ page }, turn) {
      const queue = await queueOf(turn);
      const shown = queue.slice(page * pageSize, (page + 1) * pageSize);
      if (shown.length === 0) return say('review-queue-none');
      return {
        ...say('review-queue', { count: queue.length }, [
          ...shown.map((paper): Option => ({ value: String(paper.id), text: `${paper.order}. ${shortTopic(paper)}` })),
          ...((page + 1) * pageSize < queue.length ? [{ value: 'next', label: 'next-page' }] : []),
        ]),
        lists: {
          papers: shown.map((paper) =>
            say('review-queue-line', {
              ...namePaperShort(paper),
              number: String(newestDraft(paper)?.number ?? 0),
              ...describeDue(paper, turn),
            }),
          ),
        },
      };
    },

    async answer(before, answer, turn) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'next') return ask('queue', { ...before, page: before.page + 1 });
      return openVersion(turn, Number(answer.value));
    },
  },

  judge: {
    async ask({ paperId, versionId }, turn) {
      const paper = await turn.store.papers.of(paperId);
      const version = paper?.versions.find(({ id }) => id === versionId);
      return paper && version ? describeVersion(turn, paper, version) : say('dialog-lost');
    },

    answer: answerVersion,
  },

  changes: {
    async ask({ paperId, versionId }, turn) {
      const paper = await turn.store.papers.of(paperId);
      const version = paper?.versions.find(({ id }) => id === versionId);
      const told = paper && version && (await tellChanges(turn, paper, version));
      return told ? { ...told, options: verdictOptions(false) } : say('dialog-lost');
    },

    answer: answerVersion,
  },

  reasons: {
    takesText: true,
    takesFile: true,
    async ask(state) {
      const told = [
        ...(state.note ? [say('review-note-kept', { note: state.note })] : []),
        ...(state.file ? [say('review-file-kept', { file: nameFile(state.file.name) })] : []),
      ];
      return {
        ...say('review-reasons', { verdict: state.verdict, hasTold: String(told.length > 0) }, [
          ...reviewReasons.map(
            (code): Option => ({
              value: code,
              label: 'review-reason-option',
              args: { code, chosen: String(state.reasons.includes(code)) },
            }),
          ),
          { value: 'send', label: 'review-send-label' },
          { value: 'cancel', label: 'cancel' },
        ]),
        lists: { told },
      };
    },

    async answer(state, answer, turn) {
      if (answer.kind === 'text') return ask('reasons', { ...state, note: tidy(answer.text).slice(0, longestNote) });
      if (answer.kind === 'file') return wantMarkedFile(turn, state, answer);
      if (answer.kind !== 'choice') return again(say('choose-one'));
      if (answer.value === 'cancel') return openVersion(turn, state.paperId);
      if (answer.value !== 'send') return ask('reasons', { ...state, reasons: toggle(state.reasons, answer.value) });
      const isBare = state.reasons.length === 0 && !state.note && !state.file;
      return isBare ? ask('reasons', state, say('review-reasons-missing')) : recordVerdict(turn, state);
    },
  },
};

/** A verdict on the version that is shown, or something else about it. */
async function answerVersion(before: ReviewState, answer: Answer, turn: Turn): Promise<Move<ReviewState>> {
  if (answer.kind !== 'choice') return again(say('choose-one'));
  if (answer.value === 'compare') return ask('changes', before);
  if (answer.value === 'parts') return ask('parts', { ...before, page: 0 });
  const verdict = verdictKinds.find((one) => one === answer.value);
  if (!verdict) return ask('queue', reviewNothing);
  const state = { ...before, verdict, reasons: [], note: null, file: null };
  return verdict === 'accepted' ? recordVerdict(turn, state) : ask('reasons', state);
}

function verdictOptions(canCompare: boolean, hasParts = false): Option[] {
  return [
    ...verdictKinds.map((kind) => ({ value: kind, label: `review-${kind}` })),
    ...(canCompare ? [{ value: 'compare', label: 'review-compare-label' }] : []),
    ...(hasParts ? [{ value: 'parts', label: 'review-versions-label' }] : []),
    { value: 'later', label: 'review-later-label' },
  ];
}

async function describeVersion(turn: Turn, paper: Paper, version: Paper['versions'][number]): Promise<Say> {
  const length = await describeLength(turn, paper, version);
  const changes = await describeChanges(turn, paper, version);
  return {
    ...say(
      'review-version',
      {
        ...namePaper(paper),
        ...describeDue(paper, turn),
        number: String(version.number),
        file: nameFile(version.name),
        minutes: paper.minutes ?? none,
        hasLength: String(length.length > 0),
        hasChanges: String(changes.length > 0),
      },
      verdictOptions(
        changes.length > 0,
        paper.versions.some(({ part }) => part !== version.part),
      ),
    ),
    lists: { length, changes },
    ...(version.sha256 && { document: orderDraft(version.id, safeName(version.name)) }),
  };
}

function toggle(reasons: string[], code: string): string[] {
  return reasons.includes(code) ? reasons.filter((one) => one !== code) : [...reasons, code];
}
