import type { Invitation, Substitute, SubstituteRequest } from '../domain/invitation.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { Known } from '../domain/substitution.ts';
import { foldMarks } from '../domain/vietnamese.ts';
import { createPasses } from './passes.ts';
import type { Sql } from './sql.ts';
import type { Client } from './store.ts';
import { dropForWithdrawn } from './under-way.ts';

/** Who comes instead of whom. A substitute is a person of the conference, with an invitation and a pass of their own. */
export function createSubstitutes(client: Client, sql: Sql, maker: PassMaker) {
  return {
    /** Somebody of this name and number whom the conference knows already. */
    async find(conferenceId: number, substitute: Substitute): Promise<Known | null> {
      const row = await findPerson(conferenceId, substitute);
      return row && { personId: row.id, invited: row.invitation !== null && row.invitation.withdrawnAt === null };
    },

    /** Sends somebody instead of a delegate: an own invitation in the delegate's place. Twice is once. Returns whom. */
    async send(invitation: Invitation, substitute: Substitute, now: Date): Promise<number> {
      const sender = await client.invitation.findUniqueOrThrow({
        where: { id: invitation.id },
        include: { person: { select: { unit: true } } },
      });
      const known = await findPerson(invitation.conferenceId, substitute);
      const { title } = substitute;
      if (known?.invitation) await client.person.update({ where: { id: known.id }, data: { title } });
      if (known?.invitation?.substituteForId === sender.id) return known.id;
      const personId = known?.id ?? (await addPerson(invitation.conferenceId, substitute, sender.person.unit, now));
      await client.role.upsert({
        where: { personId_role: { personId, role: 'delegate' } },
        create: { personId, role: 'delegate', grantedAt: now },
        update: { revokedAt: null },
      });
      const { groupId, subgroup, order } = sender;
      const place = { groupId, subgroup, order, substituteForId: sender.id, withdrawnAt: null };
      const unanswered = { rsvp: 'silent', reason: null, answeredAt: null, answeredOn: null };
      await client.invitation.upsert({
        where: { personId },
        create: { personId, conferenceId: invitation.conferenceId, ...place },
        update: { ...place, ...unanswered },
      });
      return personId;
    },

    /** Takes a substitute back: the own invitation is withdrawn. */
    async recall(invitation: Invitation, now: Date): Promise<void> {
      const sent = await client.invitation.findMany({
        where: { substituteForId: invitation.id },
        select: { personId: true },
      });
      await client.invitation.updateMany({
        where: { substituteForId: invitation.id },
        data: { substituteForId: null, withdrawnAt: now },
      });
      const recalled = sent.map(({ personId }) => personId);
      await dropForWithdrawn(client, recalled, now);
    },

    /** Asks the organizers for a substitute. */
    async request(invitation: Invitation, substitute: Substitute, now: Date): Promise<number> {
      const { name, title, phone } = substitute;
      const data = { invitationId: invitation.id, name, title, phone, askedAt: now };
      return (await client.substituteRequest.create({ data })).id;
    },

    async requestOf(id: number): Promise<SubstituteRequest | null> {
      const row = await client.substituteRequest.findUnique({ where: { id }, include: place });
      return row && toRequest(row);
    },

    /** The request of a conference that has waited longest, and how many wait. */
    async oldestRequest(conferenceId: number): Promise<{ request: SubstituteRequest; waiting: number } | null> {
      const where = { decision: null, invitation: { conferenceId } };
      const row = await client.substituteRequest.findFirst({ where, orderBy: { id: 'asc' }, include: place });
      return row && { request: toRequest(row), waiting: await client.substituteRequest.count({ where }) };
    },

    async decide(id: number, decision: 'approved' | 'declined', by: number, now: Date): Promise<void> {
      await client.substituteRequest.update({ where: { id }, data: { decision, decidedById: by, decidedAt: now } });
    },

    /** Another answer was given: what was asked for before is void. */
    async overtakeRequests(invitationId: number, now: Date): Promise<void> {
      sql.run(
        `UPDATE "SubstituteRequest" SET decision = 'overtaken', "decidedAt" = ?
         WHERE "invitationId" = ? AND decision IS NULL`,
        now,
        invitationId,
      );
    },
  };

  async function findPerson(conferenceId: number, { name, phone }: Substitute) {
    if (!phone) return null;
    return client.person.findFirst({
      where: { conferenceId, nameKey: foldMarks(name), phone },
      orderBy: { id: 'asc' },
      include: { invitation: true },
    });
  }

  async function addPerson(conferenceId: number, substitute: Substitute, unit: string | null, now: Date) {
    const { name, title, phone } = substitute;
    const row = await client.person.create({
      data: { conferenceId, name, nameKey: foldMarks(name), title, unit, phone, createdAt: now },
    });
    await createPasses(client, maker).issue([row.id]);
    return row.id;
  }
}

const place = { invitation: { include: { group: { select: { name: true } } } } };

type Row = {
  id: number;
  name: string;
  title: string | null;
  phone: string | null;
  decision: string | null;
  invitation: { id: number; conferenceId: number; group: { name: string } };
};

function toRequest({ id, name, title, phone, decision, invitation }: Row): SubstituteRequest {
  const { conferenceId, group } = invitation;
  const substitute = { name, title, phone };
  return { id, invitationId: invitation.id, conferenceId, group: group.name, substitute, decision };
}
