import type { Allotment } from '../domain/allotment.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { PlannedPlaces } from '../domain/unit-lines.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { ownConnections } from './chosen-chat.ts';
import type { Prisma } from './generated/client.ts';
import { createPasses } from './passes.ts';
import type { Client } from './store.ts';
import { createUnitContacts } from './unit-contacts.ts';

const shown = {
  group: true,
  contacts: {
    orderBy: { personId: 'asc' },
    include: { person: { include: { _count: { select: { connections: { where: ownConnections } } } } } },
  },
  nominations: {
    where: { withdrawnAt: null, person: { invitation: { withdrawnAt: null } } },
    include: {
      person: { include: { invitation: true, _count: { select: { connections: { where: ownConnections } } } } },
    },
  },
} as const satisfies Prisma.AllotmentInclude;

export function createAllotments(client: Client, maker: PassMaker) {
  return {
    async of(id: number): Promise<Allotment | null> {
      const row = await client.allotment.findUnique({ where: { id }, include: shown });
      return row && toAllotment(row);
    },

    /** All of a conference, by group and in the order in which they were made. */
    async ofConference(conferenceId: number): Promise<Allotment[]> {
      return list({ conferenceId });
    },

    /** Those for which any of these people names somebody. */
    async ofContacts(personIds: number[]): Promise<Allotment[]> {
      return list({ contacts: { some: { personId: { in: personIds } } } });
    },

    /**
     * Gives places of a group to units and posts, each contact with a role and a pass. What stands already keeps its
     * number of places, and only gets the contact.
     * @returns what was given, in the same order
     */
    async add(conferenceId: number, group: string, planned: PlannedPlaces[], now: Date): Promise<Allotment[]> {
      const groupId = await groupOf(conferenceId, group);
      const ids: number[] = [];
      for (const { unit, post, places, contact } of planned) {
        const key = foldMarks(`${unit}|${post ?? ''}`);
        const { id } = await client.allotment.upsert({
          where: { conferenceId_groupId_key: { conferenceId, groupId, key } },
          create: { conferenceId, groupId, unit, post, key, places, createdAt: now },
          update: {},
        });
        if (contact) await join(id, await contactOf(conferenceId, { ...contact, unit }, now));
        ids.push(id);
      }
      const rows = await client.allotment.findMany({
        where: { id: { in: ids } },
        orderBy: { id: 'asc' },
        include: shown,
      });
      return rows.map(toAllotment);
    },

    async setPlaces(id: number, places: number): Promise<void> {
      await client.allotment.update({ where: { id }, data: { places } });
    },

    /** Puts one contact in the place of all that were; whoever is left without a unit is contact no more. */
    async setContact(allotment: Allotment, contact: { name: string; phone: string | null }, now: Date): Promise<void> {
      const personId = await contactOf(allotment.conferenceId, { ...contact, unit: allotment.unit }, now);
      await client.allotmentContact.deleteMany({ where: { allotmentId: allotment.id, personId: { not: personId } } });
      await join(allotment.id, personId);
      await dismissIdle(allotment, now);
    },

    /** Takes places back for which nobody stands. False where somebody does. */
    async remove(allotment: Allotment, now: Date): Promise<boolean> {
      const { count } = await client.allotment.deleteMany({
        where: { id: allotment.id, nominations: { none: { withdrawnAt: null } } },
      });
      await dismissIdle(allotment, now);
      return count === 1;
    },
  };

  async function list(where: Prisma.AllotmentWhereInput): Promise<Allotment[]> {
    const rows = await client.allotment.findMany({
      where,
      orderBy: [{ group: { order: 'asc' } }, { id: 'asc' }],
      include: shown,
    });
    return rows.map(toAllotment);
  }

  async function groupOf(conferenceId: number, name: string): Promise<number> {
    const where = { conferenceId_name: { conferenceId, name } };
    const standing = await client.delegateGroup.findUnique({ where });
    if (standing) return standing.id;
    const order = (await client.delegateGroup.count({ where: { conferenceId } })) + 1;
    return (await client.delegateGroup.create({ data: { conferenceId, name, order } })).id;
  }

  /** The same name and telephone is the same person, whatever else they are at this conference. */
  async function contactOf(
    conferenceId: number,
    contact: { name: string; phone: string | null; unit: string },
    now: Date,
  ): Promise<number> {
    const { name, phone, unit } = contact;
    const nameKey = foldMarks(name);
    const known = await client.person.findFirst({
      where: { conferenceId, nameKey, phone, ...(phone === null && { unit, contactOf: { some: {} } }) },
    });
    const contacts = createUnitContacts(client, maker);
    const adopted = known ? null : await contacts.adopt(conferenceId, contact);
    const id =
      known?.id ??
      adopted ??
      (await client.person.create({ data: { conferenceId, name, nameKey, phone, unit, createdAt: now } })).id;
    if (known) await contacts.handOver(conferenceId, unit, id, now);
    if (!known && adopted === null) await createPasses(client, maker).issue([id]);
    await client.role.upsert({
      where: { personId_role: { personId: id, role: 'contact' } },
      create: { personId: id, role: 'contact', grantedAt: now },
      update: { revokedAt: null },
    });
    return id;
  }

  async function dismissIdle({ contacts }: Allotment, now: Date): Promise<void> {
    await client.role.updateMany({
      where: {
        role: 'contact',
        revokedAt: null,
        personId: { in: contacts.map(({ id }) => id) },
        person: { contactOf: { none: {} } },
      },
      data: { revokedAt: now },
    });
  }

  async function join(allotmentId: number, personId: number): Promise<void> {
    await client.allotmentContact.upsert({
      where: { allotmentId_personId: { allotmentId, personId } },
      create: { allotmentId, personId },
      update: {},
    });
  }
}

function toAllotment(row: Prisma.AllotmentGetPayload<{ include: typeof shown }>): Allotment {
  const answers = row.nominations.map(({ person }) => person.invitation?.rsvp);
  return {
    id: row.id,
    conferenceId: row.conferenceId,
    group: row.group.name,
    unit: row.unit,
    post: row.post,
    places: row.places,
    contacts: row.contacts.map(({ person }) => ({
      id: person.id,
      name: person.name,
      phone: person.phone,
      connected: person._count.connections > 0,
    })),
    counts: {
      planned: row.places,
      named: row.nominations.length,
      connected: row.nominations.filter(({ person }) => person._count.connections > 0).length,
      confirmed: answers.filter((rsvp) => rsvp === 'attending' || rsvp === 'substituted').length,
    },
  };
}
