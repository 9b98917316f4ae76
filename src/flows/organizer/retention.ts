import { z } from 'zod';
import { again, ask, end, type Flow, none, type Option, say, type Turn } from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { erasesAt, retentionChoices, usualRetention } from '../../domain/erasure.ts';

/** An owner says for how long personal data stays after the conference. */
export const retention: Flow<null> = {
  name: 'retention',
  command: 'luudulieu',
  action: 'set-retention',
  state: z.null(),
  isOffered: () => true,
  shelf: 'office',
  begin: async () => ask('months', null),

  steps: {
    months: {
      async ask(_state, turn) {
        const months = await monthsOf(turn);
        const at = erasesAt({ date: turn.conference.date, retentionMonths: months }, turn.calendar);
        const args = {
          conference: shortNameOf(turn.conference),
          months,
          until: at ? turn.calendar.formatMoment(at) : none,
        };
        return say('retention-question', args, [
          ...retentionChoices.map(
            (choice): Option => ({
              value: String(choice),
              label: 'retention-months',
              args: { months: choice },
            }),
          ),
          { value: 'cancel', label: 'cancel' },
        ]);
      },

      async answer(_state, answer, turn) {
        const months = retentionChoices.find((one) => answer.kind === 'choice' && String(one) === answer.value);
        if (!months) return answer.kind === 'choice' ? end(say('home-menu')) : again(say('choose-one'));
        const before = await monthsOf(turn);
        const { id } = turn.conference;
        await turn.store.erasure.setRetention(id, months);
        const change = { before: { months: before }, after: { months } };
        await turn.audit({ action: 'set-retention', subject: { kind: 'conference', id }, ...change });
        return end(say('retention-kept', { conference: shortNameOf(turn.conference), months }));
      },
    },
  },
};

async function monthsOf(turn: Turn): Promise<number> {
  return (await turn.store.erasure.retentionOf(turn.conference.id)) ?? usualRetention;
}
