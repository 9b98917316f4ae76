import { z } from 'zod';
import { again, ask, end, type Flow, type Move, say, type Turn } from '../conversation/flow.ts';
import { judgeMove } from '../domain/chat-move.ts';
import { nameOf } from '../domain/conference.ts';

const state = z.object({ id: z.number() });
type State = z.infer<typeof state>;

/** The chat that has an invitation lets it go to another chat of the same channel, or keeps it. Both are told. */
export const moveChat: Flow<State> = {
  name: 'move',
  command: 'chuyenmay',
  action: 'see-conference',
  state,
  isOffered: () => false,

  async begin(turn, argument) {
    const tapped = /^(yes|no)-(\d{1,9})$/.exec(argument);
    if (tapped) return decide(turn, Number(tapped[2]), tapped[1] === 'yes');
    const waiting = await turn.store.moves.waitingOf(turn.person.id);
    return waiting ? ask('decide', { id: waiting.id }) : end(say('refusal-move-over'));
  },

  steps: {
    decide: {
      ask: (_state, turn) =>
        say('move-question', { conference: nameOf(turn.conference) }, [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ]),

      async answer({ id }, answer, turn) {
        return answer.kind === 'choice' ? decide(turn, id, answer.value === 'yes') : again(say('choose-one'));
      },
    },
  },
};

async function decide(turn: Turn, id: number, agreed: boolean): Promise<Move<State>> {
  const { store, person, chat, now } = turn;
  const move = await store.moves.of(id);
  const target = move && (await store.chats.of(move.toChatId));
  if (!move || !target || move.personId !== person.id || target.address.channel !== chat.address.channel) {
    return end(say('refusal-move-over'));
  }
  const pass = await store.passes.ofPerson(person.id);
  const outcome = judgeMove(move, pass?.counter ?? null, now);
  if (!outcome.ok) return end(say(`refusal-${outcome.refusal}`));

  await store.moves.decide(id, agreed ? 'moved' : 'kept', now);
  if (!agreed) {
    await turn.tellChat(target, `move-kept:${id}`, [say('move-refused')]);
    return end(say('move-kept'));
  }
  // Connected there first, so that what is under way to this chat goes on to that one.
  await store.chats.connect(target.id, person.id, now);
  await store.chats.disconnect(chat.id, person.id);
  await turn.audit({
    action: 'connect-chat',
    subject: { kind: 'person', id: person.id },
    before: { chat: chat.id },
    after: { chat: target.id },
  });
  const menu = ['rsvp', 'agenda', 'card', 'office'].map((flow) => ({ menu: flow, label: `menu-${flow}` }));
  await turn.tellChat(target, `move-done:${id}`, [
    say('move-arrived', { conference: nameOf(turn.conference) }, turn.invited ? menu : []),
  ]);
  return { kind: 'part', say: say('move-given') };
}
