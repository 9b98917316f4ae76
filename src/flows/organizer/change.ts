import { again, ask, end, type Flow, say } from '../../conversation/flow.ts';
import { askAnswers, askWhy } from './change-asks.ts';
import { dropDraft, editDraft, showDraft } from './change-draft.ts';
import { doubtfulAnswers, preview, publish, sendNow } from './change-publish.ts';
import { type ChangeState, changeState, freshState, look, whyNotAsSeen, whyNothingChanges } from './change-state.ts';
import { compare, listVersions, showComparison } from './change-versions.ts';

/**
 * Organizers change the programme in a draft that they share, see what it changes and whom it touches, and publish it.
 * Nobody else sees a draft; what is published is told by the clock to those whom it touches.
 */
export const change: Flow<ChangeState> = {
  name: 'change',
  command: 'chuongtrinhmoi',
  action: 'change-programme',
  state: changeState,
  isOffered: () => true,
  shelf: 'programme',

  async begin(turn, argument) {
    const now = /^now-(\d{1,9})$/.exec(argument)?.[1];
    if (now) return sendNow(turn, Number(now));
    const refusal = whyNothingChanges(turn);
    if (refusal) return end(refusal);
    const fresh = await freshState(turn);
    return argument === '' ? ask('edit', fresh) : editDraft(turn, fresh, argument);
  },

  steps: {
    edit: {
      takesText: true,
      takesNumber: true,
      ask: showDraft,

      async answer(state, answer, turn) {
        if (answer.kind === 'text') return editDraft(turn, state, answer.text);
        if (answer.kind !== 'choice') return again(say('change-again'));
        switch (answer.value) {
          case 'review':
            return (await whyNotAsSeen(turn, state)) ?? ask('why', state);
          case 'drop':
            return dropDraft(turn, state);
          case 'versions':
            return ask('versions', state);
          default:
            return end(say('change-later'));
        }
      },
    },

    why: askWhy(async (state, turn) => {
      const moved = await whyNotAsSeen(turn, state);
      if (moved) return moved;
      return (await doubtfulAnswers(state, turn)) > 0 ? ask('answers', state) : ask('preview', state);
    }),

    answers: askAnswers(doubtfulAnswers, async (state) => ask('preview', state)),

    preview: {
      ask: preview,

      async answer(state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('edit', { ...state, seen: (await look(turn)).seen });
        if (answer.value === 'cancel') return end(say('change-later'));
        return publish(turn, state, answer.value === 'now');
      },
    },

    versions: {
      takesText: true,
      takesNumber: true,
      ask: listVersions,

      async answer(state, answer, turn) {
        if (answer.kind === 'choice') {
          if (answer.value === 'back') return ask('edit', { ...state, seen: (await look(turn)).seen });
          return compare(turn, state, answer.value);
        }
        return answer.kind === 'text' ? compare(turn, state, answer.text) : again(say('choose-one'));
      },
    },

    compared: {
      takesText: true,
      takesNumber: true,
      ask: showComparison,

      async answer(state, answer, turn) {
        if (answer.kind === 'text') return compare(turn, state, answer.text);
        return answer.kind === 'choice' ? ask('versions', state) : again(say('choose-one'));
      },
    },
  },
};
