import {
  type Programme,
  type ProgrammeDraft,
  type ProgrammeVersion,
  programme as programmeSchema,
} from '../domain/programme/programme.ts';
import type { Touchable, TouchablePaper } from '../domain/programme/touched.ts';
import type { ProgrammeVersion as Row } from './generated/client.ts';
import type { Client } from './store.ts';

type NewVersion = Omit<ProgrammeVersion, 'publishedById'> & { publishedById: number };

/** A notice of a change that has not been sent: what people were told last, and what they are going to be told. */
type OpenNotice = { announcementId: number; fromVersion: number; toVersion: number; sendAt: Date };

/** What is published of a conference, what is about to be, and whom it touches. */
export function createProgrammes(client: Client) {
  return {
    /** Oldest first. Nothing where nothing was ever changed. */
    async versions(conferenceId: number): Promise<ProgrammeVersion[]> {
      const rows = await client.programmeVersion.findMany({ where: { conferenceId }, orderBy: { number: 'asc' } });
      return rows.map(toVersion);
    },

    async version(conferenceId: number, number: number): Promise<ProgrammeVersion | null> {
      const row = await client.programmeVersion.findUnique({
        where: { conferenceId_number: { conferenceId, number } },
      });
      return row && toVersion(row);
    },

    /** The newest version; what stands becomes the first where there is none. */
    async latest(conferenceId: number, standing: Programme): Promise<ProgrammeVersion> {
      const row = await client.programmeVersion.findFirst({ where: { conferenceId }, orderBy: { number: 'desc' } });
      if (row) return toVersion(row);
      const { createdAt } = await client.conference.findUniqueOrThrow({
        where: { id: conferenceId },
        select: { createdAt: true },
      });
      const data = { conferenceId, number: 1, programme: JSON.stringify(standing), publishedAt: createdAt };
      return toVersion(await client.programmeVersion.create({ data: { ...data, cardsAt: createdAt } }));
    },

    async add({ programme, ...version }: NewVersion): Promise<void> {
      await client.programmeVersion.create({ data: { ...version, programme: JSON.stringify(programme) } });
    },

    /** How often what stands in calendars has changed. */
    async sequenceOf(conferenceId: number): Promise<number> {
      const { _max } = await client.programmeVersion.aggregate({ where: { conferenceId }, _max: { sequence: true } });
      return _max.sequence ?? 0;
    },

    /** Conferences whose invitations still say what is no longer so. */
    async withOldCards(): Promise<number[]> {
      const rows = await client.programmeVersion.findMany({
        where: { cardsAt: null },
        distinct: ['conferenceId'],
        select: { conferenceId: true },
      });
      return rows.map(({ conferenceId }) => conferenceId);
    },

    /** What the invitations say, and what they should; null where they do. */
    async oldCards(conferenceId: number): Promise<{ from: ProgrammeVersion; to: ProgrammeVersion } | null> {
      const rows = await client.programmeVersion.findMany({ where: { conferenceId }, orderBy: { number: 'asc' } });
      const [from, to] = [rows.findLast(({ cardsAt }) => cardsAt !== null), rows.at(-1)];
      return from && to && from.number < to.number ? { from: toVersion(from), to: toVersion(to) } : null;
    },

    async noteCards(conferenceId: number, upTo: number, now: Date): Promise<void> {
      await client.programmeVersion.updateMany({
        where: { conferenceId, number: { lte: upTo }, cardsAt: null },
        data: { cardsAt: now },
      });
    },

    async draft(conferenceId: number): Promise<ProgrammeDraft | null> {
      const row = await client.programmeDraft.findUnique({ where: { conferenceId } });
      return row && { ...row, programme: programmeSchema.parse(JSON.parse(row.programme)) };
    },

    async keepDraft(conferenceId: number, { programme, ...draft }: ProgrammeDraft): Promise<void> {
      const data = { ...draft, programme: JSON.stringify(programme) };
      await client.programmeDraft.upsert({ where: { conferenceId }, create: { conferenceId, ...data }, update: data });
    },

    async dropDraft(conferenceId: number): Promise<void> {
      await client.programmeDraft.deleteMany({ where: { conferenceId } });
    },

    /** The notice that still waits for its time. */
    async openNotice(conferenceId: number): Promise<OpenNotice | null> {
      const row = await client.changeNotice.findFirst({
        where: { conferenceId, announcement: { state: 'scheduled' } },
        include: { announcement: { select: { sendAt: true } } },
        orderBy: { announcementId: 'desc' },
      });
      if (!row) return null;
      const { announcementId, fromVersion, toVersion, announcement } = row;
      return { announcementId, fromVersion, toVersion, sendAt: announcement.sendAt };
    },

    async keepNotice(conferenceId: number, notice: Omit<OpenNotice, 'sendAt'>): Promise<void> {
      const { announcementId, ...data } = notice;
      const create = { announcementId, conferenceId, ...data };
      await client.changeNotice.upsert({ where: { announcementId }, create, update: data });
    },

    /** What a notice tells of, with the reasons of every version on the way; null for any other announcement. */
    async changeOf(
      announcementId: number,
    ): Promise<{ from: ProgrammeVersion; to: ProgrammeVersion; why: string[]; reopened: boolean } | null> {
      const notice = await client.changeNotice.findUnique({ where: { announcementId } });
      if (!notice) return null;
      const { conferenceId, fromVersion, toVersion: last } = notice;
      const rows = await client.programmeVersion.findMany({
        where: { conferenceId, number: { gte: fromVersion, lte: last } },
        orderBy: { number: 'asc' },
      });
      const [from, ...later] = rows.map((row) => toVersion(row));
      const to = later.at(-1);
      if (!from || !to) return null;
      const why = [...new Set(later.flatMap((version) => version.why ?? []))];
      return { from, to, why, reopened: later.some(({ reopened }) => reopened) };
    },

    /** Everybody whom an agenda may mean, as things stand. A substitute stands for the delegate, too. */
    async touchable(conferenceId: number): Promise<Touchable[]> {
      const invited = await client.invitation.findMany({
        where: { conferenceId, withdrawnAt: null },
        include: {
          person: true,
          group: { select: { name: true } },
          substitute: { select: { personId: true, withdrawnAt: true } },
        },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
      });
      const staff = await client.person.findMany({
        where: { conferenceId, erasedAt: null, roles: { some: { revokedAt: null, role: { not: 'delegate' } } } },
        include: { roles: { where: { revokedAt: null } } },
      });
      const contacts = new Set(
        staff.filter(({ roles }) => roles.some(({ role }) => role === 'contact')).map(({ id }) => id),
      );
      return [
        ...invited.map(({ personId, person, group, subgroup, alsoIn, substitute }) => ({
          personId: substitute && !substitute.withdrawnAt ? substitute.personId : personId,
          name: person.name,
          title: person.title,
          unit: person.unit,
          groups: [group.name, subgroup, ...(alsoIn?.split('\n') ?? [])].filter((name) => name !== null),
          isContact: contacts.has(personId),
          hearsAll: true,
        })),
        ...staff.map(({ id, name, title, unit, roles }) => ({
          personId: id,
          name,
          title,
          unit,
          groups: [],
          isContact: contacts.has(id),
          hearsAll: roles.some(({ role }) => ['contact', 'speaker', 'reception'].includes(role)),
        })),
      ];
    },

    async touchablePapers(conferenceId: number): Promise<TouchablePaper[]> {
      const rows = await client.paper.findMany({
        where: { conferenceId, state: { not: 'withdrawn' } },
        select: { topic: true, unit: true, contactId: true, speakerId: true },
        orderBy: { order: 'asc' },
      });
      return rows.map(({ topic, unit, contactId, speakerId }) => ({
        topic,
        unit,
        people: [contactId, speakerId].filter((id) => id !== null),
      }));
    },

    /** How many have said whether they come; whoever sent a substitute has, and keeps to it. */
    async countAnswers(conferenceId: number): Promise<number> {
      return client.invitation.count({
        where: { conferenceId, withdrawnAt: null, rsvp: { in: ['attending', 'absent'] } },
      });
    },

    /** Opens every answer anew and keeps what was answered. That somebody else is sent stands. Returns how many. */
    async reopenAnswers(conferenceId: number, version: number): Promise<number> {
      const count = await client.$executeRaw`
        INSERT INTO "EarlierAnswer"
          ("invitationId", version, rsvp, reason, "answeredAt", "answeredOn", "answeredById", "officeReason")
        SELECT id, ${version}, rsvp, reason, "answeredAt", "answeredOn", "answeredById", "officeReason" FROM "Invitation"
        WHERE "conferenceId" = ${conferenceId} AND "withdrawnAt" IS NULL AND rsvp IN ('attending', 'absent')`;
      await client.invitation.updateMany({
        where: { conferenceId, withdrawnAt: null, rsvp: { in: ['attending', 'absent'] } },
        data: {
          rsvp: 'silent',
          reason: null,
          answeredAt: null,
          answeredOn: null,
          answeredById: null,
          officeReason: null,
        },
      });
      return count;
    },

    /** What somebody had answered before they were asked anew, oldest first. */
    async earlierAnswers(personId: number): Promise<{ version: number; rsvp: string; reason: string | null }[]> {
      return client.earlierAnswer.findMany({
        where: { invitation: { personId } },
        orderBy: { id: 'asc' },
        select: { version: true, rsvp: true, reason: true },
      });
    },

    /** Who was asked anew by a version after the first of these and has not answered since. */
    async askedAnew(conferenceId: number, after: number, upTo: number): Promise<number[]> {
      const rows = await client.invitation.findMany({
        where: {
          conferenceId,
          withdrawnAt: null,
          rsvp: 'silent',
          earlier: { some: { version: { gt: after, lte: upTo } } },
        },
        select: { personId: true },
      });
      return rows.map(({ personId }) => personId);
    },
  };
}

function toVersion({ cardsAt: _cardsAt, programme, ...row }: Row): ProgrammeVersion {
  return { ...row, programme: programmeSchema.parse(JSON.parse(programme)) };
}
