import { z } from 'zod';
import { again, ask, end, type Flow, type Option, say, type Turn } from '../../conversation/flow.ts';
import { answerOptions } from '../rsvp.ts';
import { invite as writeInvitation } from '../rsvp-record.ts';
import { countOf, type Letter, owe, previewLetter, whyNobodyIsAsked } from './circulate.ts';

/** An organizer sends the invitations: seen first, then to everybody connected who was not sent one; nobody gets two. */
export const invite: Flow<null> = {
  name: 'invite',
  command: 'moi',
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
        const [preview, reach] = await previewLetter(turn, invitations(turn));
        const options: Option[] = [
          ...(countOf(reach) > 0 ? [{ value: 'send', label: 'send' }] : []),
          { value: 'cancel', label: 'cancel' },
          ...(reach.unreachable > 0 ? [{ menu: 'call', label: 'menu-call' }] : []),
        ];
        return { ...preview, options };
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'cancel') return end(say('circular-stopped'));
        const why = whyNobodyIsAsked(turn);
        return end(why ?? say('invite-sent', { count: await owe(turn, invitations(turn)) }));
      },
    },
  },
};

/** Its buttons count as long as the invitation is unanswered, whatever is talked about meanwhile. */
function invitations(turn: Turn): Letter {
  const options = answerOptions({ answeredAt: null, substituteFor: null });
  return {
    cause: 'invitation',
    lane: 'bulk',
    preview: { somebody: 'invite-preview', nobody: 'invite-preview-nobody' },
    write: (to) => ({ ...writeInvitation(turn, to), options }),
  };
}
