import type { PassMaker } from '../domain/pass.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { createPasses } from './passes.ts';
import type { Client } from './store.ts';

/** What a contact is called whose name nobody has told: follows `đồng chí`. */
const unnamedContact = (unit: string) => `đầu mối ${unit}`;

/** One contact for each unit that owes papers. */
export function createUnitContacts(client: Client, maker: PassMaker) {
  return {
    /** Whoever answers for a unit: its contact, or a new one with a role and a pass. Null for no unit. */
    async of(conferenceId: number, unit: string | null, now: Date): Promise<number | null> {
      if (unit === null || unit.trim() === '') return null;
      const key = foldMarks(unit);
      const known = await client.person.findMany({
        where: { conferenceId, unit: { not: null }, roles: { some: { role: 'contact', revokedAt: null } } },
        orderBy: { id: 'asc' },
        select: { id: true, unit: true },
      });
      const found = known.find((one) => foldMarks(one.unit ?? '') === key);
      if (found) return found.id;
      const name = unnamedContact(unit);
      const { id } = await client.person.create({
        data: { conferenceId, name, nameKey: foldMarks(name), unit, createdAt: now },
      });
      await client.role.create({ data: { personId: id, role: 'contact', grantedAt: now } });
      await createPasses(client, maker).issue([id]);
      return id;
    },

    /** Whoever is left without a paper and without places to fill is contact no more. */
    async dismissIdle(personId: number | null, now: Date): Promise<void> {
      if (personId === null) return;
      await client.role.updateMany({
        where: {
          personId,
          role: 'contact',
          revokedAt: null,
          person: { contactOf: { none: {} }, contactForPapers: { none: { state: { not: 'withdrawn' } } } },
        },
        data: { revokedAt: now },
      });
    },
  };
}
