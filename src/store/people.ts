import type { PassMaker } from '../domain/pass.ts';
import { isRole, type Person, type Role } from '../domain/person.ts';
import type { RosterPerson } from '../domain/roster.ts';
import { identifyListed } from '../domain/roster-change.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import type { Person as Row } from './generated/client.ts';
import { addGroups } from './groups.ts';
import { createPasses } from './passes.ts';
import type { Client } from './store.ts';

/** Rows written by one statement: SQLite takes at most 32,766 values in one. */
const chunk = 500;

export function createPeople(client: Client, maker: PassMaker) {
  return {
    async of(id: number): Promise<Person | null> {
      const row = await client.person.findUnique({ where: { id } });
      return row && toPerson(row);
    },

    /** Everybody who has this telephone number, but for those who are not invited any more. */
    async withPhone(phone: string): Promise<Person[]> {
      const where = { phone, OR: [{ invitation: null }, { invitation: { withdrawnAt: null } }] };
      return (await client.person.findMany({ where })).map(toPerson);
    },

    /** Everybody who is one of these at a conference. */
    async withRoles(conferenceId: number, roles: Role[]): Promise<Person[]> {
      const rows = await client.person.findMany({
        where: { conferenceId, roles: { some: { role: { in: roles }, revokedAt: null } } },
        orderBy: { id: 'asc' },
      });
      return rows.map(toPerson);
    },

    /** The units of those who are invited to a conference, by name. */
    async units(conferenceId: number): Promise<string[]> {
      const rows = await client.person.findMany({
        where: { conferenceId, unit: { not: null }, invitation: { withdrawnAt: null } },
        distinct: ['unit'],
        orderBy: { unit: 'asc' },
        select: { unit: true },
      });
      return rows.flatMap(({ unit }) => unit ?? []);
    },

    async rolesOf(id: number): Promise<Role[]> {
      const rows = await client.role.findMany({ where: { personId: id, revokedAt: null } });
      return toRoles(rows);
    },

    /**
     * Adds the people of a list as delegates, each with a pass. Whoever is there already, by name and telephone, or
     * by name, post and unit where there is no telephone, is left alone: the same list twice adds nobody.
     * @param importId the list that is taken in, where it can be undone
     * @returns how many were added
     */
    async addDelegates(
      conferenceId: number,
      people: RosterPerson[],
      ungrouped: string,
      now: Date,
      importId: number | null = null,
    ): Promise<number> {
      const known = new Set<string>();
      const rows = await client.person.findMany({
        where: { conferenceId, invitation: { isNot: null } },
        select: { name: true, phone: true, title: true, unit: true },
      });
      for (const row of rows) known.add(identifyListed(row));
      const fresh = people.filter((person) => {
        const identity = identifyListed(person);
        return !known.has(identity) && known.add(identity);
      });
      const groupIds = await addGroups(
        client,
        conferenceId,
        fresh.map((person) => person.group ?? ungrouped),
      );
      const before = await client.invitation.count({ where: { conferenceId } });
      for (let index = 0; index < fresh.length; index += chunk) {
        const part = fresh.slice(index, index + chunk);
        const ids = await addPeople(conferenceId, part, now);
        await client.role.createMany({
          data: ids.map((personId) => ({ personId, role: 'delegate', grantedAt: now })),
        });
        await client.invitation.createMany({
          data: part.map((person, place) => ({
            personId: ids[place] ?? 0,
            conferenceId,
            groupId: groupIds.get(person.group ?? ungrouped) ?? 0,
            subgroup: person.subgroup,
            seat: person.seat,
            note: person.note,
            order: before + index + place + 1,
            importId,
          })),
        });
      }
      return fresh.length;
    },

    /** Adds somebody who runs the conference, with a pass. */
    async addStaff(conferenceId: number, name: string, role: Role, now: Date): Promise<Person> {
      const row = await client.person.create({
        data: { conferenceId, name, nameKey: foldMarks(name), createdAt: now },
      });
      await client.role.create({ data: { personId: row.id, role, grantedAt: now } });
      await createPasses(client, maker).issue([row.id]);
      return toPerson(row);
    },

    async grant(personId: number, role: Role, now: Date): Promise<void> {
      await client.role.upsert({
        where: { personId_role: { personId, role } },
        create: { personId, role, grantedAt: now },
        update: { revokedAt: null },
      });
    },

    async revoke(personId: number, role: Role, now: Date): Promise<void> {
      await client.role.updateMany({ where: { personId, role, revokedAt: null }, data: { revokedAt: now } });
    },

    /** Records that a person agreed to the notice on personal data, the first time and where. */
    async recordConsent(personId: number, channel: string, now: Date): Promise<void> {
      await client.person.updateMany({
        where: { id: personId, consentedAt: null },
        data: { consentedAt: now, consentedOn: channel },
      });
    },
  };

  async function addPeople(conferenceId: number, people: RosterPerson[], now: Date): Promise<number[]> {
    const rows = await client.person.createManyAndReturn({
      data: people.map((person) => ({
        conferenceId,
        honorific: person.honorific,
        name: person.name,
        nameKey: foldMarks(person.name),
        title: person.title,
        unit: person.unit,
        phone: person.phone,
        email: person.email,
        createdAt: now,
      })),
      select: { id: true },
    });
    const ids = rows.map((row) => row.id).sort((one, other) => one - other);
    await createPasses(client, maker).issue(ids);
    return ids;
  }
}

export function toPerson(row: Row): Person {
  return {
    id: row.id,
    conferenceId: row.conferenceId,
    honorific: row.honorific,
    name: row.name,
    title: row.title,
    unit: row.unit,
    phone: row.phone,
    consentedAt: row.consentedAt,
  };
}

export function toRoles(rows: { role: string }[]): Role[] {
  return rows.map((row) => row.role).filter(isRole);
}
