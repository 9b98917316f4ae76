import { again, type Move, type Step, say, type Turn } from '../../conversation/flow.ts';
import { opensAnswers, type Programme } from '../../domain/programme/programme.ts';
import { findSecrecyMark } from '../../domain/secrecy.ts';
import { tidy } from '../../domain/vietnamese.ts';

/** What is asked before a change is published, in whichever conversation that happens. */
export type Asked = { why: string | null; reopens: boolean };

const longestReason = 200;

type Next<State> = (state: State, turn: Turn) => Promise<Move<State>>;

/** Why it changes; it may be left open. */
export function askWhy<State extends Asked>(next: Next<State>): Step<State> {
  return {
    takesText: true,
    takesNumber: true,
    ask: () => say('change-why', {}, [{ value: 'skip', label: 'rsvp-reason-skip' }]),

    async answer(state, answer, turn) {
      if (answer.kind === 'choice') return next({ ...state, why: null }, turn);
      if (answer.kind !== 'text') return again(say('change-why'));
      if (findSecrecyMark(answer.text)) return again(say('refusal-announce-secret'));
      const why = tidy(answer.text)
        .slice(0, longestReason)
        .replace(/^lý do\s*:\s*/iu, '')
        .replace(/[.;,\s]+$/u, '');
      return /\p{L}/u.test(why) ? next({ ...state, why }, turn) : again(say('change-why'));
    },
  };
}

/** Whether the answers stand although the day or the place is another. */
export function askAnswers<State extends Asked>(
  count: (state: State, turn: Turn) => Promise<number>,
  next: Next<State>,
): Step<State> {
  return {
    ask: async (state, turn) =>
      say('change-answers', { count: await count(state, turn) }, [
        { value: 'keep', label: 'change-answers-keep' },
        { value: 'anew', label: 'change-answers-anew' },
      ]),

    async answer(state, answer, turn) {
      if (answer.kind !== 'choice') return again(say('choose-one'));
      return next({ ...state, reopens: answer.value === 'anew' }, turn);
    },
  };
}

/** How many answers a change of the day or the place puts into doubt. */
export async function answersInDoubt(
  { store }: Turn,
  conferenceId: number,
  from: Programme,
  to: Programme,
): Promise<number> {
  return opensAnswers(from, to) ? store.programmes.countAnswers(conferenceId) : 0;
}
