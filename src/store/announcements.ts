import { z } from 'zod';
import {
  type Announcement,
  type AnnouncementDraft,
  type AnnouncementState,
  announcementStates,
} from '../domain/announcement.ts';
import { whom } from '../domain/audience.ts';
import { createAnnouncementOutcomes } from './announcement-outcomes.ts';
import type { Announcement as Row } from './generated/client.ts';
import type { Client } from './store.ts';

/** Where its progress is shown: the chat, and how often it was. */
type Shown = { chatId: number; times: number; at: Date | null };

export type KeptAnnouncement = Announcement & { rounds: number; shown: Shown };

type Added = AnnouncementDraft & {
  conferenceId: number;
  authorId: number;
  chatId: number;
  state: AnnouncementState;
  sendAt: Date;
};

const audience = z.array(whom);
const kinds = ['announcement', 'correction', 'change'] as const;

/** What organizers tell many at once. */
export function createAnnouncements(client: Client) {
  return {
    ...createAnnouncementOutcomes(client),

    async add({ whom, file, ...rest }: Added, now: Date): Promise<number> {
      const kept = { sha256: file?.sha256 ?? null, fileName: file?.name ?? null, fileBytes: file?.bytes ?? null };
      const data = { ...rest, ...kept, whom: JSON.stringify(whom), createdAt: now };
      return (await client.announcement.create({ data })).id;
    },

    async of(id: number): Promise<KeptAnnouncement | null> {
      const row = await client.announcement.findUnique({ where: { id } });
      return row && toAnnouncement(row);
    },

    /** What it is about and whom it is for, where that is only known when it goes. */
    async rewrite(
      id: number,
      { whom, ...rest }: Partial<Pick<Announcement, 'text' | 'whom' | 'urgentBecause'>>,
    ): Promise<void> {
      const data = { ...rest, ...(whom && { whom: JSON.stringify(whom) }) };
      await client.announcement.update({ where: { id }, data });
    },

    /** Newest first. */
    async list(conferenceId: number, limit: number): Promise<KeptAnnouncement[]> {
      const rows = await client.announcement.findMany({
        where: { conferenceId },
        orderBy: { id: 'desc' },
        take: limit,
      });
      return rows.map(toAnnouncement);
    },

    /** Those whose time has come. */
    async due(now: Date): Promise<number[]> {
      const where = { state: 'scheduled', sendAt: { lte: now } };
      const rows = await client.announcement.findMany({ where, orderBy: [{ sendAt: 'asc' }, { id: 'asc' }] });
      return rows.map(({ id }) => id);
    },

    /** Those that are being sent, or were stopped half-way. */
    async underWay(): Promise<KeptAnnouncement[]> {
      const where = { state: { in: ['going', 'held'] } };
      return (await client.announcement.findMany({ where, orderBy: { id: 'asc' } })).map(toAnnouncement);
    },

    /** Goes on to a state, if it still stands in one of these. Returns whether it did. */
    async move(
      id: number,
      from: readonly AnnouncementState[],
      to: AnnouncementState,
      with_: Partial<Pick<Row, 'sendAt' | 'startedAt' | 'finishedAt' | 'approvedById' | 'shownAt'>> = {},
    ): Promise<boolean> {
      const where = { id, state: { in: [...from] } };
      const { count } = await client.announcement.updateMany({ where, data: { state: to, ...with_ } });
      return count > 0;
    },

    async withdraw(id: number, now: Date): Promise<boolean> {
      const { count } = await client.announcement.updateMany({
        where: { id, withdrawnAt: null },
        data: { withdrawnAt: now },
      });
      return count > 0;
    },

    /** Begins another round, and returns its number. */
    async beginRound(id: number): Promise<number> {
      const data = { rounds: { increment: 1 }, state: 'going', shown: 0, shownAt: null };
      return (await client.announcement.update({ where: { id }, data })).rounds;
    },

    /** Notes that its progress is shown once more, in this chat. */
    async show(id: number, chatId: number, now: Date): Promise<void> {
      const data = { shown: { increment: 1 }, shownAt: now, chatId };
      await client.announcement.update({ where: { id }, data });
    },

    /** Whether a second organizer has to agree before anything goes. */
    async needsApproval(conferenceId: number): Promise<boolean> {
      const row = await client.conference.findUnique({
        where: { id: conferenceId },
        select: { approvesAnnouncements: true },
      });
      return row?.approvesAnnouncements === true;
    },

    async setApproval(conferenceId: number, needed: boolean): Promise<void> {
      await client.conference.update({ where: { id: conferenceId }, data: { approvesAnnouncements: needed } });
    },

    /** Records that somebody knows of it, and returns whether that is new. */
    async acknowledge(announcementId: number, personId: number, now: Date): Promise<boolean> {
      const count = await client.$executeRaw`
        INSERT INTO "Acknowledgement" ("announcementId", "personId", at) VALUES (${announcementId}, ${personId}, ${now})
        ON CONFLICT DO NOTHING`;
      return count > 0;
    },

    /** Whether a person was sent it, or is about to be. */
    async isFor(announcementId: number, personId: number): Promise<boolean> {
      const circulars = await client.circular.findMany({ where: { announcementId }, distinct: ['cause'] });
      const count = await client.delivery.count({
        where: { dedupeKey: { in: circulars.map(({ cause }) => `${cause}:${personId}`) }, state: { not: 'dropped' } },
      });
      return count > 0;
    },

    /** The newest one that a person was asked to acknowledge and has not, if there is one. */
    async unacknowledgedBy(personId: number): Promise<number | null> {
      const [row] = await client.$queryRaw<{ id: bigint | number }[]>`
        SELECT announcement.id FROM "Person" AS person
        JOIN "Announcement" AS announcement ON announcement."conferenceId" = person."conferenceId"
        JOIN "Circular" AS circular ON circular."announcementId" = announcement.id
        WHERE person.id = ${personId} AND announcement."asksAcknowledgement" AND announcement."withdrawnAt" IS NULL
          AND EXISTS (
            SELECT 1 FROM "Delivery"
            WHERE "dedupeKey" = circular.cause || ':' || person.id AND state IN ('sending', 'sent', 'unknown')
          )
          AND NOT EXISTS (
            SELECT 1 FROM "Acknowledgement" WHERE "announcementId" = announcement.id AND "personId" = person.id
          )
        ORDER BY announcement.id DESC LIMIT 1`;
      return row ? Number(row.id) : null;
    },
  };
}

function toAnnouncement(row: Row): KeptAnnouncement {
  const { sha256, fileName, fileBytes, chatId, shown, shownAt } = row;
  const hasFile = sha256 !== null && fileName !== null && fileBytes !== null;
  return {
    id: row.id,
    conferenceId: row.conferenceId,
    kind: kinds.find((kind) => kind === row.kind) ?? 'announcement',
    aboutId: row.aboutId,
    authorId: row.authorId,
    approvedById: row.approvedById,
    text: row.text,
    whom: audience.parse(JSON.parse(row.whom)),
    file: hasFile ? { sha256, name: fileName, bytes: fileBytes } : null,
    asksAcknowledgement: row.asksAcknowledgement,
    urgentBecause: row.urgentBecause,
    state: announcementStates.find((state) => state === row.state) ?? 'cancelled',
    sendAt: row.sendAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    withdrawnAt: row.withdrawnAt,
    rounds: row.rounds,
    shown: { chatId, times: shown, at: shownAt },
  };
}
