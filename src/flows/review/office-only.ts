import { end, type Step, say } from '../../conversation/flow.ts';
import { may } from '../../domain/permission.ts';

/** Steps that a reviewer cannot take, even where the office's question stood open when its role was taken back. */
export function officeOnly<State>(steps: Record<string, Step<State>>): Record<string, Step<State>> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      {
        ...step,
        answer: async (state, answer, turn) =>
          may(turn.roles, 'manage-papers') ? step.answer(state, answer, turn) : end(say('refusal-not-yours')),
      },
    ]),
  );
}
