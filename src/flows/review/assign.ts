import { again, ask, type Move, none, type Step, say, type Turn } from '../../conversation/flow.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { readTypedDeadline } from '../../domain/paper-deadline.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { tellTask } from '../papers/tell-task.ts';
import { type ReviewState, reviewNothing } from './state.ts';

const longestTopic = 500;
const longestUnit = 200;
const mostMinutes = 120;

/** A paper is assigned, or what was assigned is changed: topic, unit, minutes, deadline. */
export const assignSteps: Record<string, Step<ReviewState>> = {
  topic: {
    takesText: true,
    ask: ({ topic }) => say('review-topic', { standing: topic || none }, keepOrCancel(topic !== '')),
    async answer(state, answer) {
      if (answer.kind === 'choice') return answer.value === 'keep' ? ask('unit', state) : leave(state);
      if (answer.kind !== 'text') return again(say('review-text-only'));
      return ask('unit', { ...state, topic: tidy(answer.text).slice(0, longestTopic) });
    },
  },

  unit: {
    takesText: true,
    ask: ({ unit }) => say('review-unit', { standing: unit ?? none }, keepOrCancel(unit !== null)),
    async answer(state, answer, turn) {
      if (answer.kind === 'choice') return answer.value === 'keep' ? toMinutes(turn, state) : leave(state);
      if (answer.kind !== 'text') return again(say('review-text-only'));
      return toMinutes(turn, { ...state, unit: tidy(answer.text).slice(0, longestUnit) });
    },
  },

  minutes: {
    takesText: true,
    ask: ({ minutes }) =>
      say('review-minutes', {}, [
        ...(minutes === null ? [] : [{ value: 'keep', label: 'review-minutes-keep', args: { minutes } }]),
        { value: 'none', label: 'review-minutes-none' },
      ]),
    async answer(state, answer) {
      if (answer.kind === 'choice') {
        return ask('due', { ...state, minutes: answer.value === 'keep' ? state.minutes : null });
      }
      const minutes = answer.kind === 'text' ? Number(/^\D{0,20}(\d{1,3})\D{0,20}$/u.exec(answer.text)?.[1] ?? 0) : 0;
      return minutes < 1 || minutes > mostMinutes
        ? again(say('review-minutes-again', { most: mostMinutes }))
        : ask('due', { ...state, minutes });
    },
  },

  due: {
    takesText: true,
    ask: ({ due }) =>
      say('review-due', {}, [
        ...(due === null ? [] : [{ value: 'keep', label: 'review-due-keep', args: { due: sayDeadline(due) } }]),
        { value: 'none', label: 'review-due-none' },
      ]),
    async answer(state, answer, turn) {
      if (answer.kind === 'choice') return ask('check', { ...state, due: answer.value === 'keep' ? state.due : null });
      const due = readTypedDeadline(answer.kind === 'text' ? answer.text : '', turn.calendar.dayOf(turn.now));
      return due.ok ? ask('check', { ...state, due: due.value }) : again(say('review-due-again'));
    },
  },

  check: {
    ask: ({ paperId, topic, unit, minutes, due }) =>
      say(
        'review-check',
        {
          kind: paperId === 0 ? 'new' : 'change',
          topic,
          unit: unit ?? none,
          minutes: minutes ?? none,
          due: due ? sayDeadline(due) : none,
        },
        [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ],
      ),
    async answer(state, answer, turn) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      return answer.value === 'yes' ? keep(turn, state) : leave(state);
    },
  },
};

function keepOrCancel(stands: boolean) {
  return [...(stands ? [{ value: 'keep', label: 'review-keep-label' }] : []), { value: 'cancel', label: 'cancel' }];
}

function leave({ paperId }: ReviewState): Move<ReviewState> {
  const said = say('review-assign-stopped');
  return paperId === 0 ? ask('overview', reviewNothing, said) : ask('paper', { ...reviewNothing, paperId }, said);
}

/** A new paper may be as long, and is due, as those of the plan. */
async function toMinutes(turn: Turn, state: ReviewState): Promise<Move<ReviewState>> {
  if (state.paperId !== 0) return ask('minutes', state);
  const { papers } = await turn.store.conferences.planOf(turn.conference.id);
  return ask('minutes', { ...state, minutes: papers.maxMinutes, due: papers.deadline });
}

async function keep(turn: Turn, state: ReviewState): Promise<Move<ReviewState>> {
  const { store, now, person, conference } = turn;
  const { topic, unit, minutes, due } = state;
  const before = state.paperId === 0 ? null : await store.papers.of(state.paperId);
  if (state.paperId !== 0 && before?.conferenceId !== conference.id) return leave(state);
  const facts = { topic, unit, minutes, authorDue: due };
  const { papers: planned } = await store.conferences.planOf(conference.id);
  if (before) await store.papers.change(before.id, facts, person.id, now);
  const id = before
    ? before.id
    : await store.papers.assign(
        conference.id,
        { ...facts, presenter: null, reviewDue: planned.reviewDeadline },
        person.id,
        now,
      );
  await turn.audit({
    action: 'assign-paper',
    subject: { kind: 'paper', id },
    ...(before && {
      before: { topic: before.topic, unit: before.unit, minutes: before.minutes, due: before.deadlines.author },
    }),
    after: { topic, unit, minutes, due },
  });
  const paper = await store.papers.of(id);
  if (paper) await tellTask(turn, paper, before ? 'changed' : 'new');
  return ask('paper', { ...reviewNothing, paperId: id }, say(before ? 'review-changed' : 'review-assigned'));
}
