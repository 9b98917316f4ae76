import type { StaffMember } from '../domain/staff.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import type { Prisma } from './generated/client.ts';
import { toRoles } from './people.ts';
import type { Client } from './store.ts';

const shown = {
  roles: { where: { revokedAt: null }, orderBy: { grantedAt: 'asc' } },
  _count: { select: { connections: true } },
} as const satisfies Prisma.PersonInclude;

/** Whoever works for a conference. */
export function createStaff(client: Client) {
  return {
    /** Everybody who is more than a delegate, in the order in which they came. */
    async ofConference(conferenceId: number): Promise<StaffMember[]> {
      return list({ conferenceId, roles: { some: { role: { not: 'delegate' }, revokedAt: null } } });
    },

    /** Somebody of the conference, whatever they are there. */
    async of(conferenceId: number, personId: number): Promise<StaffMember | null> {
      return (await list({ conferenceId, id: personId }))[0] ?? null;
    },

    /** Those who have this name, with or without its accents. */
    async named(conferenceId: number, name: string): Promise<StaffMember[]> {
      return list({ conferenceId, nameKey: foldMarks(name) });
    },
  };

  async function list(where: Prisma.PersonWhereInput): Promise<StaffMember[]> {
    const rows = await client.person.findMany({ where, orderBy: { id: 'asc' }, include: shown });
    return rows.map(({ id, name, title, unit, roles, _count }) => ({
      id,
      name,
      title,
      unit,
      roles: toRoles(roles),
      connected: _count.connections > 0,
    }));
  }
}
