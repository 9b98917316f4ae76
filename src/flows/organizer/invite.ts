import { answerOptions } from '../rsvp.ts';
import { invite as writeInvitation } from '../rsvp-record.ts';
import { createCircularFlow } from './circular-flow.ts';

/** An organizer sends the invitations: to everybody connected who was not sent one; nobody gets two. */
export const invite = createCircularFlow({
  name: 'invite',
  command: 'moi',
  sendLabel: 'send',
  sent: 'invite-sent',
  noted: 'send-invitations',
  // Its buttons count as long as the invitation is unanswered, whatever is talked about meanwhile.
  letter: (turn) => ({
    cause: 'invitation',
    lane: 'bulk',
    form: 'invitation',
    preview: { somebody: 'invite-preview', nobody: 'invite-preview-nobody' },
    write: (to) => ({
      ...writeInvitation(turn, to),
      options: answerOptions({ answeredAt: null, substituteFor: null }),
    }),
  }),
});
