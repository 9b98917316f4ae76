import { say } from '../../conversation/flow.ts';
import { answerOptions } from '../rsvp.ts';
import { placeOf, untilOf } from '../rsvp-record.ts';
import { createCircularFlow } from './circular-flow.ts';

/** An organizer reminds the silent, and nobody else; nobody is reminded twice in a day. */
export const remind = createCircularFlow({
  name: 'remind',
  command: 'dondoc',
  sendLabel: 'confirm',
  sent: 'remind-sent',
  noted: 'send-reminders',
  letter: (turn) => ({
    cause: `remind:${turn.calendar.dayOf(turn.now)}`,
    lane: 'notice',
    preview: { somebody: 'remind-preview', nobody: 'remind-preview-nobody' },
    write: ({ whom }) =>
      say(
        'remind-message',
        { ...placeOf(turn), whom, until: untilOf(turn) },
        answerOptions({ answeredAt: null, substituteFor: null }),
      ),
  }),
});
