import { again, ask, type Move, type Step, say, type Turn } from '../../conversation/flow.ts';
import type { Listed } from '../../domain/invitation.ts';

/** People that are offered at once. */
const most = 8;

export type Finding = { query: string };

/** The office finds a delegate by part of the name, without accents if they like, or by the number in the list. */
export function findSteps<State extends Finding>(
  found: (turn: Turn, state: State, personId: number) => Promise<Move<State>>,
): Record<'who' | 'pick', Step<State>> {
  return {
    who: {
      takesText: true,
      ask: () => say('find-question'),
      answer: async (state, answer, turn) =>
        answer.kind === 'text' ? search(turn, state, answer.text) : again(say('find-question')),
    },

    pick: {
      takesText: true,
      async ask({ query }, turn) {
        const people = await turn.store.invitations.search(turn.conference.id, query, most + 1);
        const options = people.slice(0, most).map((one) => ({ value: String(one.personId), text: describe(one) }));
        return say(people.length > most ? 'find-many' : 'find-choice', { query, most }, options);
      },
      async answer(state, answer, turn) {
        if (answer.kind === 'choice') return found(turn, state, Number(answer.value));
        return answer.kind === 'text' ? search(turn, state, answer.text) : again(say('choose-one'));
      },
    },
  };

  async function search(turn: Turn, state: State, text: string): Promise<Move<State>> {
    const query = text.slice(0, 100);
    const people = await turn.store.invitations.search(turn.conference.id, query, 2);
    const [only, ...others] = people;
    if (!only) return again(say('find-nobody', { query }));
    return others.length === 0 ? found(turn, state, only.personId) : ask('pick', { ...state, query });
  }
}

function describe({ name, title, unit }: Listed): string {
  return [name, title, unit].filter(Boolean).join(', ');
}
