import { z } from 'zod';
import { again, ask, end, type Flow, type Option, say, type Turn } from '../../conversation/flow.ts';
import { answerOptions } from '../rsvp.ts';
import { placeOf, untilOf } from '../rsvp-record.ts';
import { countOf, type Letter, owe, previewLetter, whyNobodyIsAsked } from './circulate.ts';

/** An organizer reminds the silent, and nobody else; nobody is reminded twice in a day. */
export const remind: Flow<null> = {
  name: 'remind',
  command: 'dondoc',
  action: 'send-invitations',
  state: z.null(),
  isOffered: () => true,
  onDesk: true,

  async begin(turn) {
    const why = whyNobodyIsAsked(turn);
    return why ? end(why) : ask('preview', null);
  },

  steps: {
    preview: {
      async ask(_state, turn) {
        const [preview, reach] = await previewLetter(turn, reminders(turn));
        const options: Option[] = [
          ...(countOf(reach) > 0 ? [{ value: 'confirm', label: 'confirm' }] : []),
          { value: 'cancel', label: 'cancel' },
          ...(reach.unreachable > 0 ? [{ menu: 'call', label: 'menu-call' }] : []),
        ];
        return { ...preview, options };
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'cancel') return end(say('circular-stopped'));
        const why = whyNobodyIsAsked(turn);
        return end(why ?? say('remind-sent', { count: await owe(turn, reminders(turn)) }));
      },
    },
  },
};

function reminders(turn: Turn): Letter {
  const options = answerOptions({ answeredAt: null, substituteFor: null });
  return {
    cause: `remind:${turn.calendar.dayOf(turn.now)}`,
    lane: 'notice',
    preview: { somebody: 'remind-preview', nobody: 'remind-preview-nobody' },
    write: ({ whom }) => say('remind-message', { ...placeOf(turn), whom, until: untilOf(turn) }, options),
  };
}
