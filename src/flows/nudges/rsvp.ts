import { say } from '../../conversation/flow.ts';
import { inForm } from '../../conversation/form.ts';
import type { NudgeSource } from '../../conversation/nudge.ts';
import { nameOf, rsvpClosesAt, shortNameOf } from '../../domain/conference.ts';
import { climb } from '../../domain/ladder.ts';
import { addressPerson } from '../../domain/person.ts';
import { answerOptions } from '../rsvp.ts';
import { placeOf, untilOf } from '../rsvp-record.ts';
import { remainingOf } from './remaining.ts';

/** Whoever has not answered, before answers close. */
export const rsvpNudge: NudgeSource = {
  kind: 'rsvp',

  async moments({ conference, calendar, settings }) {
    const closesAt = rsvpClosesAt(conference, calendar);
    if (!closesAt) return [];
    const round = String(closesAt.getTime());
    const rungs = climb(settings.rsvp, closesAt, closesAt, settings.quiet, calendar);
    return rungs.map((rung) => ({ ...rung, kind: 'rsvp', subject: conference.id, round, escalates: false }));
  },

  owing: ({ store, conference }, _about, among) => store.nudgeAudience.silent(conference.id, among),

  async write(view, _due, person) {
    const invitation = await view.store.invitations.ofPerson(person.id);
    const closesAt = rsvpClosesAt(view.conference, view.calendar);
    return {
      alone: {
        ...say('remind-message', { ...placeOf(view), whom: addressPerson(person), until: untilOf(view) }),
        ...inForm(view, 'reminder'),
      },
      line: {
        ...say('nudge-rsvp-line', { conference: nameOf(view.conference), until: untilOf(view) }),
        lists: { left: closesAt ? [remainingOf(closesAt, view.now)] : [] },
      },
      options: answerOptions(invitation ?? { answeredAt: null, substituteFor: null }),
      briefly: [{ menu: 'rsvp', label: 'nudge-rsvp-button', args: { conference: shortNameOf(view.conference) } }],
      lane: 'bulk',
    };
  },
};
