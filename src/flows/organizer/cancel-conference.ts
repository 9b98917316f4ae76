import { z } from 'zod';
import { again, ask, end, type Flow, none, say } from '../../conversation/flow.ts';
import { describeWhen, nameOf } from '../../domain/conference.ts';

/** An organizer calls a conference off. Everybody who is connected is told once; no answer counts any more. */
export const cancelConference: Flow<null> = {
  name: 'cancel-conference',
  command: 'huyhoinghi',
  action: 'cancel-conference',
  state: z.null(),
  isOffered: () => true,
  shelf: 'office',

  async begin(turn) {
    return turn.conference.state === 'cancelled' ? end(say('cancel-conference-already')) : ask('confirm', null);
  },

  steps: {
    confirm: {
      async ask(_state, turn) {
        const { connected, total } = await turn.store.reports.answers(turn.conference.id);
        const args = { conference: nameOf(turn.conference), when: describeWhen(turn.conference) ?? none };
        return say('cancel-conference-confirm', { ...args, connected, total }, [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ]);
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value !== 'yes') return end(say('cancel-conference-stopped'));
        const { id } = turn.conference;
        const conference = await turn.store.conferences.of(id);
        if (conference?.state === 'cancelled') return end(say('cancel-conference-already'));
        await turn.store.conferences.cancel(id);
        const states = { before: { state: 'open' }, after: { state: 'cancelled' } };
        await turn.audit({ action: 'cancel-conference', subject: { kind: 'conference', id }, ...states });
        const args = { conference: nameOf(turn.conference), when: describeWhen(turn.conference) ?? none };
        const notice = say('cancel-conference-told', { ...args, phone: turn.officePhone ?? none });
        await turn.tellEverybody(`cancelled:${id}`, [notice]);
        return end(say('cancel-conference-done', args));
      },
    },
  },
};
