import type { Role } from './person.ts';

/** Somebody at a conference, with everything that they are there. */
export type StaffMember = {
  id: number;
  name: string;
  title: string | null;
  unit: string | null;
  roles: Role[];
  connected: boolean;
};

/** What an owner can make somebody; contacts and speakers come with their unit and their paper, delegates with the list. */
export const givable = ['owner', 'organizer', 'reviewer', 'reception'] as const satisfies readonly Role[];

/** Why a role cannot be taken back, or null. @param owners how many the conference has */
export function refuseTaking(role: Role, owners: number): 'last-owner' | null {
  return role === 'owner' && owners <= 1 ? 'last-owner' : null;
}
