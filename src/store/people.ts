import type { PassMaker } from '../domain/pass.ts';
import { isRole, type Person, type Role } from '../domain/person.ts';
import type { RosterPerson } from '../domain/roster.ts';
import { identifyListed } from '../domain/roster-change.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import type { Person as Row } from './generated/client.ts';
import { addGroups } from './groups.ts';
import { createPasses } from './passes.ts';
import type { Client } from './store.ts';

/** Rows written by one statement, as one JSON: row by row, Prisma takes ten times as long and keeps what it compiled. */
const chunk = 5_000;

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
      const known = await identitiesOf(conferenceId, people);
      const fresh = people.filter((person) => {
        const identity = identifyListed(person);
        return !known.has(identity) && known.add(identity);
      });
      const groupIds = await addGroups(
        client,
        conferenceId,
        fresh.flatMap((person) => [person.group ?? ungrouped, ...(person.alsoIn?.split('\n') ?? [])]),
      );
      const before = await client.invitation.count({ where: { conferenceId } });
      for (let index = 0; index < fresh.length; index += chunk) {
        const part = fresh.slice(index, index + chunk);
        const ids = await addPeople(conferenceId, part, now);
        const invited = part.map(({ group, subgroup, alsoIn, seat, note }, place) => [
          ids[place],
          groupIds.get(group ?? ungrouped),
          subgroup,
          alsoIn,
          seat,
          note,
          before + index + place + 1,
        ]);
        await client.$executeRaw`
          INSERT INTO "Role" ("personId", role, "grantedAt")
          SELECT value, 'delegate', ${now} FROM json_each(${JSON.stringify(ids)})`;
        await client.$executeRaw`
          INSERT INTO "Invitation"
            ("personId", "conferenceId", "groupId", subgroup, "alsoIn", seat, note, "order", "importId")
          SELECT value ->> 0, ${conferenceId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
            value ->> 6, ${importId}
          FROM json_each(${JSON.stringify(invited)})`;
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

  /** What identifies those of these names who are invited, or were. */
  async function identitiesOf(conferenceId: number, people: RosterPerson[]): Promise<Set<string>> {
    const names = JSON.stringify([...new Set(people.map(({ name }) => foldMarks(name)))]);
    const rows = await client.$queryRaw<Pick<RosterPerson, 'name' | 'phone' | 'title' | 'unit'>[]>`
      SELECT name, phone, title, unit FROM "Person" AS person
      WHERE "conferenceId" = ${conferenceId} AND "nameKey" IN (SELECT value FROM json_each(${names}))
        AND EXISTS (SELECT 1 FROM "Invitation" WHERE "personId" = person.id)`;
    return new Set(rows.map(identifyListed));
  }

  async function addPeople(conferenceId: number, people: RosterPerson[], now: Date): Promise<number[]> {
    const listed = people.map(({ honorific, name, title, unit, phone, email }) => [
      honorific,
      name,
      foldMarks(name),
      title,
      unit,
      phone,
      email,
    ]);
    const rows = await client.$queryRaw<{ id: bigint }[]>`
      INSERT INTO "Person" ("conferenceId", honorific, name, "nameKey", title, unit, phone, email, "createdAt")
      SELECT ${conferenceId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
        ${now}
      FROM json_each(${JSON.stringify(listed)}) ORDER BY key RETURNING id`;
    const ids = rows.map((row) => Number(row.id)).sort((one, other) => one - other);
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
