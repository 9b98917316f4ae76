import { rankOfPost } from '../domain/leader.ts';
import type { PassMaker } from '../domain/pass.ts';
import { isSameUnit } from '../domain/task.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { createPasses } from './passes.ts';
import type { Client } from './store.ts';

/** What a contact is called whose name nobody has told: follows `đồng chí`. */
const unnamedContact = (unit: string) => `đầu mối ${unit}`;

/** One contact for each unit that owes papers or has tasks. */
export function createUnitContacts(client: Client, maker: PassMaker) {
  return {
    /** Whoever answers for a unit: its contact, or a new one with a role and a pass. Null for no unit. */
    async of(conferenceId: number, unit: string | null, now: Date): Promise<number | null> {
      if (unit === null || unit.trim() === '') return null;
      const found = (await list(conferenceId)).find((one) => isSameUnit(one.unit, unit));
      if (found) return found.id;
      const name = unnamedContact(unit);
      const { id } = await client.person.create({
        data: { conferenceId, name, nameKey: foldMarks(name), unit, createdAt: now },
      });
      await client.role.create({ data: { personId: id, role: 'contact', grantedAt: now } });
      await createPasses(client, maker).issue([id]);
      return id;
    },

    /**
     * Somebody is named as a unit's contact who was not known yet: a contact without a name takes theirs, and the code
     * that was given out stays good. Null where there is none, or where it is connected already.
     */
    async adopt(
      conferenceId: number,
      { name, phone, unit }: { name: string; phone: string | null; unit: string },
    ): Promise<number | null> {
      const [unnamed] = await unnamedOf(conferenceId, unit);
      if (unnamed === undefined) return null;
      await client.person.update({ where: { id: unnamed }, data: { name, nameKey: foldMarks(name), phone } });
      return unnamed;
    },

    /** Somebody known becomes a unit's contact: what a contact without a name had to answer for is theirs now. */
    async handOver(conferenceId: number, unit: string, to: number, now: Date): Promise<void> {
      for (const from of await unnamedOf(conferenceId, unit)) {
        await client.paper.updateMany({ where: { contactId: from }, data: { contactId: to } });
        await client.role.updateMany({
          where: { personId: from, role: 'contact', revokedAt: null },
          data: { revokedAt: now },
        });
      }
    },

    /** Those who answer for a unit, however its name is accented. */
    async ofUnit(conferenceId: number, unit: string): Promise<number[]> {
      return (await list(conferenceId)).filter((one) => isSameUnit(one.unit, unit)).map(({ id }) => id);
    },

    /** Whoever leads a unit, by the posts of the list; null where nobody of it is invited who does. */
    async leaderOf(conferenceId: number, unit: string | null): Promise<number | null> {
      const rows = await client.person.findMany({
        where: { conferenceId, unit: { not: null }, title: { not: null }, invitation: { withdrawnAt: null } },
        orderBy: { id: 'asc' },
        select: { id: true, unit: true, title: true },
      });
      const [leader] = rows
        .filter((row) => isSameUnit(row.unit, unit))
        .flatMap(({ id, title }) => {
          const rank = rankOfPost(title);
          return rank === null ? [] : [{ id, rank }];
        })
        .sort((one, other) => one.rank - other.rank || one.id - other.id);
      return leader?.id ?? null;
    },

    /** Whoever is left without a paper, a task and places to fill is contact no more. */
    async dismissIdle(personId: number | null, now: Date): Promise<void> {
      if (personId === null || (await hasTasks(personId))) return;
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

  /** Contacts of a unit who have neither a name nor a chat. */
  async function unnamedOf(conferenceId: number, unit: string): Promise<number[]> {
    const found = await client.person.findMany({
      where: {
        conferenceId,
        phone: null,
        connections: { none: {} },
        roles: { some: { role: 'contact', revokedAt: null } },
      },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, unit: true },
    });
    return found
      .filter((one) => one.unit !== null && one.name === unnamedContact(one.unit) && isSameUnit(one.unit, unit))
      .map(({ id }) => id);
  }

  /** Everybody who answers for a unit, the first first. */
  async function list(conferenceId: number): Promise<{ id: number; unit: string | null }[]> {
    return client.person.findMany({
      where: { conferenceId, unit: { not: null }, roles: { some: { role: 'contact', revokedAt: null } } },
      orderBy: { id: 'asc' },
      select: { id: true, unit: true },
    });
  }

  async function hasTasks(personId: number): Promise<boolean> {
    const person = await client.person.findUnique({ where: { id: personId } });
    if (!person) return false;
    const tasks = await client.task.findMany({
      where: { conferenceId: person.conferenceId, droppedAt: null },
      select: { unit: true },
    });
    return tasks.some(({ unit }) => isSameUnit(unit, person.unit));
  }
}
