import { none, say } from '../../conversation/flow.ts';
import type { Nudge, NudgeSource, NudgeView } from '../../conversation/nudge.ts';
import { dayOf, eveOf } from '../../domain/coming.ts';
import { nameOf } from '../../domain/conference.ts';
import { dressFor } from '../../domain/dress.ts';
import { addressPerson, type Person } from '../../domain/person.ts';
import { placeOf } from '../rsvp-record.ts';

/** On the day before, everybody who comes hears what they need, of their own group. */
export const eveNudge: NudgeSource = {
  kind: 'eve',
  moments: async ({ conference, settings, calendar }) => eveOf(conference, settings, calendar),
  owing: ({ store, conference }, _about, among) => store.nudgeAudience.coming(conference.id, among),
  write: (view, _due, person) => tell(view, person, { alone: 'nudge-eve', line: 'nudge-eve-line' }),
};

/** In the morning of the day, when and where. */
export const dayNudge: NudgeSource = {
  kind: 'day',
  moments: async ({ conference, settings, calendar }) => dayOf(conference, settings, calendar),
  owing: ({ store, conference }, _about, among) => store.nudgeAudience.coming(conference.id, among),
  write: (view, _due, person) => tell(view, person, { alone: 'nudge-day', line: 'nudge-day-line' }),
};

async function tell(view: NudgeView, person: Person, ids: { alone: string; line: string }): Promise<Nudge> {
  const { store, conference, settings, officePhone } = view;
  const invitation = await store.invitations.ofPerson(person.id);
  const place = placeOf(view);
  const dress = dressFor(invitation?.group ?? '', conference.dressCode);
  const details = {
    ...place,
    whom: addressPerson(person),
    seat: invitation?.seat ?? none,
    dress: dress.length > 0 ? dress.map(({ text }) => text).join('; ') : none,
    parking: settings.parking ?? none,
    phone: officePhone ?? none,
  };
  return {
    alone: say(ids.alone, details),
    line: say(ids.line, { conference: nameOf(conference), when: place.when, venue: place.venue }),
    options: [
      { menu: 'card', label: 'menu-card' },
      { menu: 'agenda', label: 'menu-agenda' },
    ],
    lane: 'bulk',
  };
}
