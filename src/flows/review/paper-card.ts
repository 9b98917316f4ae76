import {
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
import { sayDeadline } from '../../domain/calendar.ts';
import { safeName } from '../../domain/handed-name.ts';
import { isDecided, movePaper, newestDraft, type Paper, restorePaper } from '../../domain/paper.ts';
import { reviewersOf } from '../../domain/paper-review.ts';
import { orderDraft } from '../../message/orders.ts';
import { nameFile } from '../file-name.ts';
import { tellAuthors } from '../papers/own-papers.ts';
import { describeDue, describeStep, namePaper, namePaperShort } from '../papers/words.ts';
import { blockers } from './overview.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const eventsOnPage = 12;

/** One paper as the office sees it, with everything that can be done about it. */
export const paperSteps: Record<string, Step<ReviewState>> = {
  paper: {
    ask: (state, turn) => withPaperShown(turn, state, (paper) => card(turn, paper)),

    answer: (state, answer, turn) =>
      withPaper(turn, state, async (paper) => {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        const here = { ...reviewNothing, paperId: paper.id };
        if (answer.value === 'back') return ask('list', reviewNothing);
        if (answer.value === 'withdraw' || answer.value === 'restore') return withdraw(turn, paper);
        if (answer.value === 'reopen') return reopen(turn, paper);
        if (answer.value === 'link') return giveLink(turn, paper);
        if (answer.value === 'draft') return showDraft(turn, paper);
        if (answer.value !== 'topic') return ask(answer.value, here);
        const { topic, unit, minutes } = paper;
        return ask('topic', { ...here, topic, unit, minutes, due: paper.deadlines.author });
      }),
  },

  history: {
    ask: (state, turn) =>
      withPaperShown(turn, state, async (paper) => {
        const events = await turn.store.papers.history(paper.id);
        const from = Math.max(0, events.length - eventsOnPage * (state.page + 1));
        const shown = events.slice(from, events.length - eventsOnPage * state.page);
        return {
          ...say('review-history', namePaperShort(paper), [
            ...(from > 0 ? [{ value: 'older', label: 'review-older-label' }] : []),
            { value: 'back', label: 'review-back-to-paper-label' },
          ]),
          lists: {
            events: shown.map(({ at, by, kind, detail }) =>
              say('review-event', {
                ...noDetail,
                ...detail,
                ...untilOf(detail),
                ...(kind === 'draft' && { name: nameFile(String(detail.name)) }),
                at: turn.calendar.formatMoment(at),
                by: by ?? none,
                kind,
              }),
            ),
          },
        };
      }),

    async answer(state, answer) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      return answer.value === 'older'
        ? ask('history', { ...state, page: state.page + 1 })
        : ask('paper', { ...reviewNothing, paperId: state.paperId });
    },
  },
};

function untilOf({ until }: Record<string, string | number>) {
  return until === undefined ? {} : { until: sayDeadline(String(until)) };
}

/** Arguments that one kind of event has and another has not. */
const noDetail = {
  number: none,
  part: none,
  name: none,
  verdict: none,
  body: none,
  state: none,
  until: none,
  why: none,
  step: none,
  question: none,
  reply: none,
  delivery: none,
  place: none,
  reported: none,
};

async function card(turn: Turn, paper: Paper): Promise<Say> {
  const reviewers = reviewersOf(paper, await turn.store.paperReviews.reviewers(paper.conferenceId));
  const newest = newestDraft(paper);
  const who = (await blockers(turn))(paper);
  return {
    ...say(
      'review-paper',
      {
        ...namePaper(paper),
        ...describeDue(paper, turn),
        who,
        state: paper.state,
        minutes: paper.minutes ?? none,
        speaker: paper.speaker?.name ?? none,
        number: newest ? String(newest.number) : none,
        file: newest ? nameFile(newest.name) : none,
        author: describeStep(paper, 'author'),
        review: describeStep(paper, 'review'),
        reviewers: reviewers.map(({ name }) => name).join(', ') || none,
      },
      cardOptions(
        paper,
        (await turn.store.papers.history(paper.id)).some(({ kind }) => kind === 'question'),
      ),
    ),
  };
}

function cardOptions(paper: Paper, hasQuestions: boolean): Option[] {
  const isLive = paper.state !== 'withdrawn';
  const options: [boolean, string, string][] = [
    [newestDraft(paper) !== null, 'draft', 'review-draft-label'],
    [paper.versions.length > 0, 'versions', 'review-versions-label'],
    [true, 'history', 'review-history-label'],
    [isLive && hasQuestions, 'reply', 'review-reply-label'],
    [isLive, 'extend-step', 'review-extend-label'],
    [isLive && !isDecided(paper), 'link', 'review-link-label'],
    [isLive, 'reviewers', 'review-reviewers-label'],
    [isLive, 'topic', 'review-change-label'],
    [movePaper(paper.state, 'reopen').ok, 'reopen', 'review-reopen-label'],
    [isLive, 'withdraw', 'review-withdraw-label'],
    [!isLive, 'restore', 'review-restore-label'],
    [true, 'back', 'review-back-to-list-label'],
  ];
  return options.filter(([shown]) => shown).map(([, value, label]) => ({ value, label }));
}

/** Goes on with a paper of this conference. */
export async function withPaper(
  turn: Turn,
  { paperId }: ReviewState,
  go: (paper: Paper) => Promise<Move<ReviewState>>,
): Promise<Move<ReviewState>> {
  const paper = await turn.store.papers.of(paperId);
  return paper?.conferenceId === turn.conference.id
    ? go(paper)
    : ask('overview', reviewNothing, say('refusal-not-yours'));
}

/** Shows a paper of this conference. */
export async function withPaperShown(
  turn: Turn,
  { paperId }: ReviewState,
  show: (paper: Paper) => Say | Promise<Say>,
): Promise<Say> {
  const paper = await turn.store.papers.of(paperId);
  return paper?.conferenceId === turn.conference.id ? show(paper) : say('dialog-lost');
}

async function withdraw(turn: Turn, paper: Paper): Promise<Move<ReviewState>> {
  const isBack = paper.state === 'withdrawn';
  const moved = isBack ? restorePaper(paper) : movePaper(paper.state, 'withdraw');
  if (!moved.ok) return again(say('choose-one'));
  const { store, now, person } = turn;
  await store.papers.setState(paper.id, moved.value);
  const draft = newestDraft(paper);
  if (isBack && draft) await store.paperReviews.revoke(draft.id, now);
  await store.papers.note(paper.id, isBack ? 'restored' : 'withdrawn', {}, person.id, now);
  await turn.audit({
    action: 'withdraw-paper',
    subject: { kind: 'paper', id: paper.id },
    before: { state: paper.state },
    after: { state: moved.value },
  });
  const cause = `paper:${paper.id}:${isBack ? 'restored' : 'withdrawn'}:${now.getTime()}`;
  const told = say(isBack ? 'review-restored-told' : 'review-withdrawn-told', namePaperShort(paper));
  await tellAuthors(turn, paper, cause, [told]);
  return ask('paper', { ...reviewNothing, paperId: paper.id }, say(isBack ? 'review-restored' : 'review-withdrawn'));
}

/** Whatever was said of the newest version is taken back, and it is reviewed again. */
async function reopen(turn: Turn, paper: Paper): Promise<Move<ReviewState>> {
  const moved = movePaper(paper.state, 'reopen');
  const draft = newestDraft(paper);
  if (!moved.ok || !draft) return again(say('choose-one'));
  const { store, now, person } = turn;
  await store.paperReviews.revoke(draft.id, now);
  await store.papers.setState(paper.id, moved.value);
  await store.papers.note(paper.id, 'reopened', { number: draft.number }, person.id, now);
  await turn.audit({
    action: 'reopen-paper',
    subject: { kind: 'paper', id: paper.id },
    before: { state: paper.state },
    after: { state: moved.value },
  });
  await tellAuthors(turn, paper, `paper:${paper.id}:reopened:${now.getTime()}`, [
    say('review-reopened-told', { ...namePaperShort(paper), number: String(draft.number) }),
  ]);
  return ask('paper', { ...reviewNothing, paperId: paper.id }, say('review-reopened'));
}

/** A page on which a clerk hands a draft in for somebody. */
async function giveLink(turn: Turn, paper: Paper): Promise<Move<ReviewState>> {
  const linkId = await turn.store.uploadLinks.give(paper.id, turn.person.id, turn.chat.id, turn.now);
  await turn.audit({ action: 'give-upload-link', subject: { kind: 'paper', id: paper.id } });
  const said = say('review-link-given', { ...namePaperShort(paper), linkId: String(linkId) });
  return ask('paper', { ...reviewNothing, paperId: paper.id }, said);
}

async function showDraft(turn: Turn, paper: Paper): Promise<Move<ReviewState>> {
  const draft = newestDraft(paper);
  if (!draft?.sha256) return again(say('choose-one'));
  await turn.audit({
    action: 'show-draft',
    subject: { kind: 'paper', id: paper.id },
    after: { version: draft.number },
  });
  const said: Say = {
    ...say('review-draft-sent', { ...namePaperShort(paper), number: String(draft.number) }),
    document: orderDraft(draft.id, safeName(draft.name)),
  };
  return ask('paper', { ...reviewNothing, paperId: paper.id }, said);
}
