import { drawQr } from '../documents/qr.ts';
import { admits } from '../domain/invitation.ts';
import type { Maker } from './maker.ts';

/** The QR code of a person's own page, while the invitation still admits that person. */
export const makeInvitationQr: Maker = async ({ person }, { store, passes, publicUrl }) => {
  const invitation = await store.invitations.ofPerson(Number(person));
  const conference = invitation && (await store.conferences.of(invitation.conferenceId));
  const pass = await store.passes.ofPerson(Number(person));
  if (!conference || !pass || !admits(invitation, conference)) return null;

  const link = `${publicUrl}/c/${passes.tokenOf(pass.personId, pass.counter)}`;
  return { bytes: await drawQr(link), type: 'image/png' };
};
