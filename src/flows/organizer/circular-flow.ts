import { z } from 'zod';
import { again, ask, end, type Flow, type Option, say, type Turn } from '../../conversation/flow.ts';
import type { AuditAction } from '../../domain/audit-action.ts';
import { countOf, type Letter, owe, previewLetter, whyNobodyIsAsked } from './circulate.ts';

/** What two messages to many differ in. */
type Circulation = {
  name: string;
  command: string;
  letter: (turn: Turn) => Letter;
  /** The label of the button that sends it. */
  sendLabel: string;
  /** What the organizer hears afterwards, with how many it goes to. */
  sent: string;
  /** What the log of changes calls it. */
  noted: AuditAction;
};

/** An organizer sends one message to everybody who has not answered: sees it first, with the numbers, then says yes. */
export function createCircularFlow({ name, command, letter, sendLabel, sent, noted }: Circulation): Flow<null> {
  return {
    name,
    command,
    action: 'send-invitations',
    state: z.null(),
    isOffered: () => true,
    shelf: 'desk',

    async begin(turn) {
      const why = whyNobodyIsAsked(turn);
      return why ? end(why) : ask('preview', null);
    },

    steps: {
      preview: {
        async ask(_state, turn) {
          const [preview, reach] = await previewLetter(turn, letter(turn));
          const options: Option[] = [
            ...(countOf(reach) > 0 ? [{ value: 'send', label: sendLabel }] : []),
            { value: 'cancel', label: 'cancel' },
            ...(reach.unreachable > 0 ? [{ menu: 'call', label: 'menu-call' }] : []),
          ];
          return { ...preview, options };
        },

        async answer(_state, answer, turn) {
          if (answer.kind !== 'choice') return again(say('choose-one'));
          if (answer.value === 'cancel') return end(say('circular-stopped'));
          const why = whyNobodyIsAsked(turn);
          if (why) return end(why);
          const count = await owe(turn, letter(turn));
          const subject = { kind: 'conference', id: turn.conference.id };
          await turn.audit({ action: noted, subject, after: { recipients: count } });
          return end(say(sent, { count }));
        },
      },
    },
  };
}
