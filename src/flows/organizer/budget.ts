import { z } from 'zod';
import {
  again,
  ask,
  end,
  type Flow,
  type Move,
  none,
  type Option,
  type Say,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { type Budget, costOfLeft, leftOf, readMessages, usualPrices } from '../../domain/message-budget.ts';

/** An organizer sees what messages that cost money have cost, and says how many there may be. */
export const budget: Flow<null> = {
  name: 'budget',
  command: 'ngansach',
  action: 'set-budget',
  state: z.null(),
  isOffered: ({ paysForMessages }) => paysForMessages,
  shelf: 'office',
  begin: async ({ paysForMessages }) => (paysForMessages ? ask('show', null) : end(say('budget-none'))),

  steps: {
    show: {
      ask: (_state, turn) => showBudget(turn),

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'set') return ask('messages', null);
        if (answer.value === 'done') return end(say('budget-done'));
        const standing = await turn.store.budgets.of(turn.conference.id);
        if (answer.value === 'stop') return keep(turn, standing, { ...standing, messages: 0, paidChat: false });
        return keep(turn, standing, { ...standing, paidChat: !standing.paidChat });
      },
    },

    messages: {
      takesText: true,
      takesNumber: true,
      ask: () => say('budget-messages', { price: usualPrices.form }),

      async answer(_state, answer, turn) {
        const messages = answer.kind === 'text' ? readMessages(answer.text) : null;
        if (messages === null) return again(say('budget-again'));
        const standing = await turn.store.budgets.of(turn.conference.id);
        return keep(turn, standing, { ...standing, messages });
      },
    },
  },
};

async function keep(turn: Turn, before: Budget, after: Budget): Promise<Move<null>> {
  const { store, conference, person, now } = turn;
  await store.budgets.set(conference.id, after, person.id, now);
  await turn.audit({
    action: 'set-budget',
    subject: { kind: 'conference', id: conference.id },
    before: { messages: before.messages, paidChat: before.paidChat },
    after: { messages: after.messages, paidChat: after.paidChat },
  });
  return ask('show', null, say('budget-kept'));
}

async function showBudget(turn: Turn): Promise<Say> {
  const { store, conference } = turn;
  const standing = await store.budgets.of(conference.id);
  const course = await store.budgets.courseOf(conference.id);
  const options: Option[] = [
    { value: 'set', label: 'budget-set' },
    { value: 'paid-chat', label: 'budget-paid-chat', args: { allowed: String(standing.paidChat) } },
    ...(standing.messages > 0 ? [{ value: 'stop', label: 'budget-stop' }] : []),
    ...(course.toCall > 0 ? [{ menu: 'call', label: 'menu-call' }] : []),
    { value: 'done', label: 'budget-done-label' },
  ];
  const args = {
    conference: shortNameOf(conference),
    left: leftOf(standing),
    cost: costOfLeft(standing, usualPrices),
    messages: standing.messages,
    used: standing.used,
    spent: standing.cost,
    ...course,
    paidChat: String(standing.paidChat),
    chatPrice: usualPrices.chat,
    forms: turn.forms.length > 0 ? String(turn.forms.length) : none,
  };
  return say('budget-show', args, options);
}
