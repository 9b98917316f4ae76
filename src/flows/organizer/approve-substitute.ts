import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { nameOf } from '../../domain/conference.ts';
import type { SubstituteRequest } from '../../domain/invitation.ts';
import { answerInvitation } from '../../domain/invitation.ts';
import { addressPerson } from '../../domain/person.ts';
import { describeSubstitute } from '../../domain/substitute.ts';
import { timeOf } from '../rsvp-record.ts';
import { carryOut, refuseSubstitute } from '../substitution.ts';

const state = z.object({ id: z.number() });
type State = z.infer<typeof state>;

/** An organizer lets a substitute come where the group is invited by name, or does not. The delegate is told at once. */
export const approveSubstitute: Flow<State> = {
  name: 'approval',
  command: 'duyetduthay',
  action: 'approve-substitutes',
  state,
  isOffered: () => true,
  shelf: 'people',

  async begin(turn, argument) {
    const tapped = /^(yes|no)-(\d{1,9})$/.exec(argument);
    if (tapped) return end(...(await decide(turn, Number(tapped[2]), tapped[1] === 'yes')));
    return askNext(turn, []);
  },

  steps: {
    decide: {
      async ask({ id }, turn) {
        const request = await turn.store.substitutes.requestOf(id);
        if (!request) throw new Error(`There is no request ${id}`);
        return describe(turn, request);
      },

      async answer({ id }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return askNext(turn, await decide(turn, id, answer.value === 'yes'));
      },
    },
  },
};

async function askNext(turn: Turn, said: Say[]): Promise<Move<State>> {
  const oldest = await turn.store.substitutes.oldestRequest(turn.conference.id);
  if (!oldest) return end(...(said.length > 0 ? said : [say('approval-none')]));
  return ask('decide', { id: oldest.request.id }, said[0]);
}

async function describe(turn: Turn, { invitationId, group, substitute }: SubstituteRequest): Promise<Say> {
  const invitation = await turn.store.invitations.of(invitationId);
  const delegate = invitation && (await turn.store.people.of(invitation.personId));
  const asked = {
    group,
    conference: nameOf(turn.conference),
    delegate: delegate ? addressPerson(delegate) : none,
    substitute: describeSubstitute(substitute),
  };
  return say('approval-request', asked, [
    { value: 'yes', label: 'approval-yes' },
    { value: 'no', label: 'approval-no' },
  ]);
}

async function decide(turn: Turn, id: number, approved: boolean): Promise<Say[]> {
  const { store, now } = turn;
  const request = await store.substitutes.requestOf(id);
  const invitation = request && (await store.invitations.of(request.invitationId));
  if (!request || !invitation || request.conferenceId !== turn.conference.id) return [say('approval-none')];
  const asked = { substitute: describeSubstitute(request.substitute) };
  if (request.decision) return [say('approval-over', asked)];
  const note = { action: 'decide-substitute', subject: { kind: 'person', id: invitation.personId } } as const;

  const menu = [{ menu: 'rsvp', label: 'menu-rsvp' }];
  if (!approved) {
    await store.substitutes.decide(id, 'declined', turn.person.id, now);
    await turn.audit({ ...note, after: { request: id, approved: false } });
    await turn.tell(invitation.personId, `declined:${id}`, [say('substitute-declined', asked, menu)]);
    return [say('approval-declined', asked)];
  }
  // What was asked in time is not late because the office took its time.
  const answer = { rsvp: 'substituted' as const, substitute: request.substitute };
  const outcome = answerInvitation(invitation, answer, { ...timeOf(turn), closesAt: null });
  if (!outcome.ok) return [say(`refusal-${outcome.refusal}`, { phone: turn.officePhone ?? none })];
  const refusal = await refuseSubstitute(turn, invitation, request.substitute);
  if (refusal) return [refusal];

  await store.substitutes.decide(id, 'approved', turn.person.id, now);
  await turn.audit({ ...note, after: { request: id, approved: true } });
  const link = await carryOut(turn, invitation, outcome.value);
  await turn.tell(invitation.personId, `approved:${id}`, [say('substitute-approved', asked, menu), ...link]);
  return [say('approval-approved', asked)];
}
