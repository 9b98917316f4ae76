import type { Allotment } from '../domain/allotment.ts';
import { isSame, type NamedPerson } from '../domain/naming.ts';
import type { PassMaker } from '../domain/pass.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { ownConnections } from './chosen-chat.ts';
import type { Prisma } from './generated/client.ts';
import { createPasses } from './passes.ts';
import type { Client } from './store.ts';
import { dropForWithdrawn } from './under-way.ts';

/** Somebody who was named for a place. */
export type Nominee = NamedPerson & {
  personId: number;
  /** Has a chat already: from then on the office alone changes who it is. */
  connected: boolean;
};

/** What naming somebody comes to: one more person, nobody new, or somebody whom only the office can invite. */
export type NamingResult = 'new' | 'named-already' | 'invited-already' | 'withdrawn';

const whole = { invitation: true, nomination: true } as const satisfies Prisma.PersonInclude;
type Row = Prisma.PersonGetPayload<{ include: typeof whole }>;

export function createNominations(client: Client, maker: PassMaker) {
  return {
    /** Who stands for an allotment, in the order of naming. */
    of: standing,

    /** Says for each what naming them would come to, once those who are `dropped` have left. Changes nothing. */
    async foresee(allotment: Allotment, people: NamedPerson[], dropped: number[]): Promise<NamingResult[]> {
      const named = (await standing(allotment.id)).filter(({ personId }) => !dropped.includes(personId));
      const results: NamingResult[] = [];
      for (const person of people) {
        const own = named.some((one) => isSame(one, person));
        const known = own ? null : await find(allotment, person);
        const returns = known !== null && dropped.includes(known.id);
        results.push(own ? 'named-already' : returns ? 'new' : judge(known));
      }
      return results;
    },

    /** Makes delegates of people who are foreseen as new, each with an invitation and a pass of their own. */
    async add(allotment: Allotment, people: NamedPerson[], namedById: number, now: Date): Promise<void> {
      for (const person of people) {
        const known = await find(allotment, person);
        const personId = known ? await complete(known, person, allotment) : await create(allotment, person, now);
        await grantDelegate(personId, now);
        await invite(allotment, personId, known !== null && known.invitation !== null);
        const data = { allotmentId: allotment.id, namedById, namedAt: now, withdrawnAt: null };
        await client.nomination.upsert({ where: { personId }, create: { personId, ...data }, update: data });
      }
    },

    /** Gives the places of people back who have not connected yet. */
    async withdraw(allotmentId: number, personIds: number[], now: Date): Promise<void> {
      const where = { personId: { in: personIds }, allotmentId, person: { connections: { none: ownConnections } } };
      const ids = (await client.nomination.findMany({ where })).map(({ personId }) => personId);
      await client.nomination.updateMany({ where: { personId: { in: ids } }, data: { withdrawnAt: now } });
      await client.invitation.updateMany({ where: { personId: { in: ids } }, data: { withdrawnAt: now } });
      await dropForWithdrawn(client, ids, now);
    },

    /** Mends post and telephone of somebody who is nothing but a delegate named here, and has not connected yet. */
    async mend(allotmentId: number, personId: number, to: NamedPerson): Promise<void> {
      await client.person.updateMany({
        where: {
          id: personId,
          nomination: { allotmentId, withdrawnAt: null },
          connections: { none: ownConnections },
          roles: { none: { role: { not: 'delegate' }, revokedAt: null } },
        },
        data: { name: to.name, title: to.title, phone: to.phone, honorific: to.honorific },
      });
    },
  };

  async function standing(allotmentId: number): Promise<Nominee[]> {
    const rows = await client.nomination.findMany({
      where: { allotmentId, withdrawnAt: null, person: { invitation: { withdrawnAt: null } } },
      orderBy: [{ namedAt: 'asc' }, { personId: 'asc' }],
      include: { person: { include: { _count: { select: { connections: { where: ownConnections } } } } } },
    });
    return rows.map(({ person }) => ({
      personId: person.id,
      honorific: person.honorific === 'ông' || person.honorific === 'bà' ? person.honorific : null,
      name: person.name,
      title: person.title,
      phone: person.phone,
      connected: person._count.connections > 0,
    }));
  }

  /** Whoever is at the conference already: by name and telephone, or by name, post and unit where there is none. */
  async function find(allotment: Allotment, person: NamedPerson): Promise<Row | null> {
    const rows = await client.person.findMany({
      where: { conferenceId: allotment.conferenceId, nameKey: foldMarks(person.name), phone: person.phone },
      include: whole,
    });
    if (person.phone) return rows.find((row) => row.invitation) ?? rows[0] ?? null;
    const key = (title: string | null, unit: string | null) => foldMarks(`${title ?? ''}|${unit ?? ''}`);
    return rows.find((row) => key(row.title, row.unit) === key(person.title, allotment.unit)) ?? null;
  }

  async function create(allotment: Allotment, person: NamedPerson, now: Date): Promise<number> {
    const { id } = await client.person.create({
      data: {
        conferenceId: allotment.conferenceId,
        ...person,
        nameKey: foldMarks(person.name),
        unit: allotment.unit,
        createdAt: now,
      },
    });
    await createPasses(client, maker).issue([id]);
    return id;
  }

  /** Somebody who is known gets the post and the unit that nobody has said yet; name and telephone stay. */
  async function complete(known: Row, person: NamedPerson, allotment: Allotment): Promise<number> {
    const data = { title: known.title ?? person.title, unit: known.unit ?? allotment.unit };
    await client.person.update({ where: { id: known.id }, data });
    return known.id;
  }

  async function grantDelegate(personId: number, now: Date): Promise<void> {
    await client.role.upsert({
      where: { personId_role: { personId, role: 'delegate' } },
      create: { personId, role: 'delegate', grantedAt: now },
      update: { revokedAt: null },
    });
  }

  /** A place that was given back and is taken again begins as if nobody had answered. */
  async function invite(allotment: Allotment, personId: number, again: boolean): Promise<void> {
    const { conferenceId } = allotment;
    const { groupId } = await client.allotment.findUniqueOrThrow({ where: { id: allotment.id } });
    const fresh = { groupId, rsvp: 'silent', reason: null, answeredAt: null, withdrawnAt: null };
    if (again) {
      await client.invitation.update({ where: { personId }, data: fresh });
      return;
    }
    const order = (await client.invitation.count({ where: { conferenceId } })) + 1;
    await client.invitation.create({ data: { personId, conferenceId, order, ...fresh } });
  }
}

function judge(known: Row | null): NamingResult {
  if (!known?.invitation) return 'new';
  if (known.invitation.withdrawnAt === null) return 'invited-already';
  return known.nomination?.withdrawnAt ? 'new' : 'withdrawn';
}
