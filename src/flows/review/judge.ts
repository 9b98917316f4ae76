import { z } from 'zod';
import {
  type Answer,
  again,
  ask,
  end,
  type Move,
  none,
  type Option,
  type Say,
  type Step,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { safeName } from '../../domain/handed-name.ts';
import { dueOf, movePaper, newestDraft, type Paper, verdictKinds } from '../../domain/paper.ts';
import { isAuthor, judge, reviewReasons } from '../../domain/paper-review.ts';
import { may } from '../../domain/permission.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { orderDraft, orderReviewFile } from '../../message/orders.ts';
import { nameFile } from '../file-name.ts';
import { peopleHere, tellAuthors, tellOffice } from '../papers/own-papers.ts';
import {
  describeDue,
  describeLength,
  listReasons,
  namePaper,
  namePaperShort,
  releasedVerdicts,
  shortTopic,
} from '../papers/words.ts';
import { describeChanges, tellChanges } from './changes.ts';
import { queueOf, reviewerFor } from './own-reviews.ts';
import { type ReviewState, reviewNothing, reviewState } from './state.ts';

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
      return isBare ? ask('reasons', state, say('review-reasons-missing')) : record(turn, state);
    },
  },
};

/** Opens the newest version of a paper for its reviewer; from then on it is in review. */
export async function openVersion(turn: Turn, paperId: number, after?: Say): Promise<Move<ReviewState>> {
  const paper = await turn.store.papers.of(paperId);
  const draft = paper && newestDraft(paper);
  if (!paper || paper.conferenceId !== turn.conference.id) return end(say('refusal-not-yours'));
  if (isAuthor(paper, peopleHere(turn))) return end(say('refusal-review-own-paper', namePaperShort(paper)));
  const isReviewer = may(turn.roles, 'judge-papers') && (await reviewerFor(turn, paper)) !== null;
  if (!isReviewer) return end(say('refusal-not-yours'));
  const begun = movePaper(paper.state, 'begin-review');
  if (!draft || !begun.ok) return end(...(after ? [after] : []), notNow(paper));
  if (paper.state !== begun.value) {
    await turn.store.papers.setState(paper.id, begun.value);
    await turn.store.papers.note(paper.id, 'review', { number: draft.number }, turn.person.id, turn.now);
  }
  return ask('judge', { ...reviewNothing, paperId, versionId: draft.id }, after);
}

/** A verdict on the version that is shown, or something else about it. */
async function answerVersion(before: ReviewState, answer: Answer, turn: Turn): Promise<Move<ReviewState>> {
  if (answer.kind !== 'choice') return again(say('choose-one'));
  if (answer.value === 'compare') return ask('changes', before);
  if (answer.value === 'parts') return ask('parts', { ...before, page: 0 });
  const verdict = verdictKinds.find((one) => one === answer.value);
  if (!verdict) return ask('queue', reviewNothing);
  const state = { ...before, verdict, reasons: [], note: null, file: null };
  return verdict === 'accepted' ? record(turn, state) : ask('reasons', state);
}

function verdictOptions(canCompare: boolean, hasParts = false): Option[] {
  return [
    ...verdictKinds.map((kind) => ({ value: kind, label: `review-${kind}` })),
    ...(canCompare ? [{ value: 'compare', label: 'review-compare-label' }] : []),
    ...(hasParts ? [{ value: 'parts', label: 'review-versions-label' }] : []),
    { value: 'later', label: 'review-later-label' },
  ];
}

function notNow(paper: Paper): Say {
  if (paper.state === 'withdrawn') return say('refusal-paper-withdrawn', namePaperShort(paper));
  return say('refusal-review-not-now', { ...namePaperShort(paper), state: paper.state });
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

/** Makes a verdict count, as far as it still may: others may have been faster, or the author. */
async function record(turn: Turn, state: ReviewState): Promise<Move<ReviewState>> {
  const { store, now, person } = turn;
  const paper = await store.papers.of(state.paperId);
  const mine = paper && (await reviewerFor(turn, paper));
  if (!paper || !mine) return end(say('refusal-not-yours'));
  const { bodies } = await store.paperSettings.of(paper.conferenceId);
  const { versionId, verdict, reasons, note, file } = state;
  const judged = judge(paper, { versionId, body: mine.body, verdict }, bodies);
  if (!judged.ok) {
    const said = say(`refusal-${judged.refusal}`, { ...namePaperShort(paper), state: paper.state });
    return judged.refusal === 'review-overtaken' ? openVersion(turn, paper.id, said) : end(said);
  }
  const given = { versionId, body: mine.body, verdict, reasons, note, file };
  await store.paperReviews.addVerdict(paper.id, given, mine.reviewer.id, now);
  await store.papers.setState(paper.id, judged.value.state);
  const number = newestDraft(paper)?.number ?? 0;
  await store.papers.note(paper.id, 'verdict', { verdict, number, body: mine.body || none }, mine.reviewer.id, now);
  await turn.audit({
    action: 'judge-paper',
    subject: { kind: 'paper', id: paper.id },
    before: { state: paper.state },
    after: { state: judged.value.state, verdict, version: number, body: mine.body },
  });
  if (judged.value.decision) await announce(turn, paper.id, versionId, number);
  const left = await queueOf(turn);
  const kept = say('review-kept', {
    ...namePaperShort(paper),
    number: String(number),
    verdict,
    decision: judged.value.decision ?? none,
    by: person.name,
    left: left.length,
  });
  return left.length > 0 ? ask('queue', reviewNothing, kept) : end(kept);
}

/** The author hears what was decided, and why. */
async function announce(turn: Turn, paperId: number, versionId: number, number: number): Promise<void> {
  const { store, now } = turn;
  await store.paperReviews.release(versionId, now);
  const paper = await store.papers.of(paperId);
  if (!paper) return;
  await store.papers.note(paperId, 'decision', { state: paper.state, number }, null, now);
  const verdicts = releasedVerdicts(paper);
  const reasons = listReasons(verdicts);
  const [marked, ...others] = verdicts.filter((one) => one.file);
  const due = paper.state === 'correction-asked' ? dueOf(paper, 'author') : null;
  const result: Say = {
    ...say(
      'review-result',
      {
        ...namePaper(paper),
        number: String(number),
        state: paper.state,
        ...describeDue(paper, turn),
        until: due ? sayDeadline(due) : none,
        hasReasons: String(reasons.length > 0),
      },
      paper.state === 'correction-asked'
        ? [{ menu: 'papers', label: 'papers-submit-label', argument: `submit-${paperId}` }]
        : [],
    ),
    lists: { reasons },
    ...(marked?.file && { document: orderReviewFile(marked.id, safeName(marked.file.name)) }),
  };
  const cause = `paper:${paperId}:decision:${versionId}:${now.getTime()}`;
  await tellAuthors(turn, paper, cause, [result]);
  // A message carries one file: where both bodies marked one up, the second follows by itself.
  for (const { id, body, file } of others) {
    const said = say('review-marked-file', { ...namePaperShort(paper), number: String(number), body: body || none });
    const document = file && orderReviewFile(id, safeName(file.name));
    if (document) await tellAuthors(turn, paper, `${cause}:${id}`, [{ ...said, document }]);
  }
}

function toggle(reasons: string[], code: string): string[] {
  return reasons.includes(code) ? reasons.filter((one) => one !== code) : [...reasons, code];
}

type SentFile = { fileId: string; name: string; bytes: number };

const aboutSchema = z.object({ paperId: z.number().int(), state: reviewState });

/** A marked-up file is fetched first; the verdict waits for whoever gives it. */
async function wantMarkedFile(turn: Turn, state: ReviewState, file: SentFile): Promise<Move<ReviewState>> {
  const { fileId, name } = file;
  const about = { paperId: state.paperId, state };
  await turn.store.uploads.want(
    { from: turn.chat.address, fileId, personId: turn.person.id, purpose: 'review', name, about },
    turn.now,
  );
  return again(say('file-being-read', { file: nameFile(name) }));
}

/** The marked-up file is there: it stands with the reasons as they are by now. */
export async function takeMarkedFile(turn: Turn, uploadId: number): Promise<Move<ReviewState>> {
  const upload = await turn.store.uploads.of(uploadId);
  const about = aboutSchema.safeParse(upload?.about);
  if (!upload || !about.success) return again(say('refusal-not-yours'));
  const file = nameFile(upload.name);
  if (upload.state !== 'read') {
    const refusal = upload.state === 'refused' ? upload.refusal : 'file-gone';
    if (refusal === 'paper-secret') {
      const paper = await turn.store.papers.of(about.data.paperId);
      const secret = say('papers-secret-came', { ...namePaperShort(paper ?? nobody), who: turn.person.name });
      await tellOffice(turn, `paper:${about.data.paperId}:secret:${uploadId}`, [secret]);
      return again(say('papers-secret', { file }));
    }
    return again({ ...say('file-refused'), lists: { reason: [say(`refusal-${refusal}`, { file })] } });
  }
  const dialog = await turn.store.dialogs.of(turn.chat.id);
  const open = dialog.flow === 'review' && dialog.step === 'reasons' ? reviewState.safeParse(dialog.state) : null;
  const standing = open?.success && open.data.paperId === about.data.paperId ? open.data : about.data.state;
  return ask('reasons', { ...standing, file: { sha256: upload.sha256, name: upload.name } });
}

const nobody = { order: 0, topic: '', unit: null };
