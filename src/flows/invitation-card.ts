import { z } from 'zod';
import { end, type Flow, none, say } from '../conversation/flow.ts';
import { describeWhen, nameOf } from '../domain/conference.ts';
import { admits } from '../domain/invitation.ts';
import { addressPerson } from '../domain/person.ts';
import { describeSubstitute } from '../domain/substitute.ts';
import { orderInvitationQr } from '../message/orders.ts';
import { introduce } from './rsvp-record.ts';

/** A delegate looks at the invitation: when, where, which seat, how to dress, whom to call, and what was answered. */
export const invitationCard: Flow<null> = {
  name: 'card',
  command: 'giaymoi',
  action: 'see-conference',
  state: z.null(),
  isOffered: (turn) => turn.invited,

  async begin(turn) {
    const { conference } = turn;
    const invitation = await turn.store.invitations.ofPerson(turn.person.id);
    if (!invitation) return end(say('rsvp-none'));
    const instead = introduce(invitation);
    if (invitation.withdrawn) return end(say('refusal-invitation-withdrawn', { phone: turn.officePhone ?? none }));
    const isGood = admits(invitation, conference);
    const card = {
      ...(isGood && { document: orderInvitationQr(turn.person.id) }),
      ...say('card', {
        personId: isGood ? String(turn.person.id) : none,
        conference: nameOf(conference),
        state: conference.state,
        whom: addressPerson(turn.person),
        when: describeWhen(conference) ?? none,
        venue: conference.venue ?? none,
        seat: invitation.substitute ? 'moved' : (invitation.seat ?? none),
        phone: turn.officePhone ?? none,
        answer: invitation.rsvp,
        substitute: invitation.substitute ? describeSubstitute(invitation.substitute) : none,
        dress: conference.dressCode.length > 0 ? 'yes' : 'no',
      }),
      lists: { dressCode: conference.dressCode.map((rule) => say('card-dress', { ...rule })) },
    };
    return instead ? end(card, instead) : end(card);
  },

  steps: {},
};
