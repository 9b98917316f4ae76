import { none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { nameOf } from '../../domain/conference.ts';
import type { Invitation } from '../../domain/invitation.ts';
import { describeSubstitute } from '../../domain/substitute.ts';
import { carryOut } from '../substitution.ts';

/**
 * Keeps an answer that the office took, on the telephone or otherwise, and tells the delegate what was written down in
 * their name.
 * @param lateReason why it was recorded after answers had closed
 * @returns what the office hears besides: the substitute's own link
 */
export async function keepForDelegate(
  turn: Turn,
  before: Invitation,
  after: Invitation,
  lateReason: string | null,
): Promise<Say[]> {
  const link = await carryOut(turn, before, after, { personId: turn.person.id, reason: lateReason });
  const told = {
    answer: after.rsvp,
    substitute: after.substitute ? describeSubstitute(after.substitute) : none,
    conference: nameOf(turn.conference),
  };
  await turn.tell(before.personId, `answered-for:${before.id}:${turn.now.getTime()}`, [
    say('reply-for-told', told, [{ menu: 'rsvp', label: 'menu-rsvp' }]),
    ...link,
  ]);
  return link;
}
