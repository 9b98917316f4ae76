import { z } from 'zod';
import { again, ask, type Flow, type Say, type Shelf, say, type Turn } from '../../conversation/flow.ts';

type Gathered = { name: string; command: string; shelf: Shelf; question(turn: Turn): Say | Promise<Say> };

/** What organizers do about people: lists, places, passes, answers by telephone, substitutes. */
export const people = gather({
  name: 'people',
  command: 'daibieu',
  shelf: 'people',
  async question({ store, conference }) {
    const oldest = await store.substitutes.oldestRequest(conference.id);
    return say('people-question', { waiting: oldest?.waiting ?? 0 });
  },
});

/** What organizers do about the programme and the papers that go with it. */
export const programme = gather({
  name: 'programme',
  command: 'noidung',
  shelf: 'programme',
  question: () => say('choose-work'),
});

/** The rarer things: settings, roles, the log, personal data. */
export const desk = gather({ name: 'desk', command: 'vanphong', shelf: 'office', question: () => say('choose-work') });

/** One entry of the desk behind which the flows of a shelf stand. */
function gather({ name, command, shelf, question }: Gathered): Flow<null> {
  return {
    name,
    command,
    action: 'see-answers',
    state: z.null(),
    isOffered: () => true,
    shelf: 'desk',
    begin: async () => ask('choose', null),
    steps: {
      choose: {
        ask: async (_state, turn) => ({ ...(await question(turn)), shelf }),
        answer: async () => again(say('choose-one')),
      },
    },
  };
}
