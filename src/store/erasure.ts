import { erasedName, tracesOf } from '../domain/erasure.ts';
import type { PassMaker } from '../domain/pass.ts';
import { createAudit } from './audit.ts';
import { scrubTexts } from './scrub.ts';
import type { Sql } from './sql.ts';
import type { Client } from './store.ts';

/** Somebody's wish to be erased. */
export type ErasureRequest = { id: number; conferenceId: number; personId: number; decision: string | null };

const nobody = { name: erasedName, nameKey: '', honorific: null, title: null, unit: null, phone: null, email: null };
const nothingSaid = JSON.stringify({ text: erasedName, choices: [] });
const blankDelivery = { reply: nothingSaid, circularId: null, instead: null, lastError: null };
/** Stands in the place of an address. */
const gone = 'erased';
const nothingHeard = JSON.stringify({ kind: 'withheld' });
/** Tells the sweeper that files may have lost their last row. */
const sweepKey = 'files-to-sweep';

/** Takes people out of everything that is kept: their rows stay, so that the numbers stay, and say nothing any more. */
export function createErasure(client: Client, sql: Sql, passes: PassMaker) {
  return {
    /** Keeps a wish to be erased; one that waits already stays the one. */
    async ask(conferenceId: number, personId: number, now: Date): Promise<{ id: number; isNew: boolean }> {
      const open = await client.erasureRequest.findFirst({ where: { personId, decision: null } });
      if (open) return { id: open.id, isNew: false };
      const { id } = await client.erasureRequest.create({ data: { conferenceId, personId, askedAt: now } });
      return { id, isNew: true };
    },

    async of(id: number): Promise<ErasureRequest | null> {
      return client.erasureRequest.findUnique({ where: { id } });
    },

    async oldest(conferenceId: number): Promise<ErasureRequest | null> {
      return client.erasureRequest.findFirst({ where: { conferenceId, decision: null }, orderBy: { id: 'asc' } });
    },

    async decide(id: number, decision: 'erased' | 'declined', byId: number, now: Date): Promise<void> {
      await client.erasureRequest.update({ where: { id }, data: { decision, decidedById: byId, decidedAt: now } });
    },

    /**
     * Blanks one person everywhere. Answers stay counted; somebody who has not answered is no longer invited. The log
     * of changes keeps that things happened, and not what. Files that nothing else stands on are left to the sweeper.
     */
    async erasePerson(personId: number, now: Date): Promise<void> {
      const person = await client.person.findUniqueOrThrow({ where: { id: personId } });
      const traces = tracesOf(person);
      await eraseChats({ id: personId }, { personId });
      await dropLists(person.conferenceId, personId, person.name);
      await scrubTexts(client, person.conferenceId, traces);
      await blankPeople({ id: personId }, now);
      await client.invitation.updateMany({
        where: { personId, rsvp: 'silent', withdrawnAt: null },
        data: { withdrawnAt: now },
      });
      await createAudit(client, sql, passes).forgetPerson(personId);
      await noteSweep();
    },

    /** Blanks everybody of a conference, and the texts that were said there. */
    async eraseConference(conferenceId: number, now: Date): Promise<void> {
      await eraseChats({ conferenceId }, { conferenceId });
      const people = { person: { conferenceId } };
      const ids = (await client.person.findMany({ where: { conferenceId }, select: { id: true } })).map(({ id }) => id);
      await client.substituteRequest.updateMany({
        where: { invitation: { conferenceId } },
        data: { name: erasedName, title: null, phone: null },
      });
      await client.rosterStep.deleteMany({ where: { rosterImport: { conferenceId } } });
      await client.rosterImport.deleteMany({ where: { conferenceId } });
      await client.paperEvent.deleteMany({ where: { paper: { conferenceId } } });
      await client.circular.updateMany({ where: { conferenceId }, data: { reply: nothingSaid } });
      for (let index = 0; index < ids.length; index += 500) {
        const some = ids.slice(index, index + 500);
        await client.upload.updateMany({
          where: { personId: { in: some } },
          data: { name: erasedName, result: null, sha256: null, state: 'refused', refusal: 'file-gone' },
        });
      }
      await client.paperVersion.updateMany({ where: { paper: { conferenceId } }, data: { name: erasedName } });
      await client.paper.updateMany({ where: { conferenceId }, data: { contactId: null, speakerId: null } });
      await client.due.deleteMany({ where: people });
      await blankPeople({ conferenceId }, now);
      await client.auditEntry.updateMany({ where: { conferenceId, detail: { not: null } }, data: { detail: null } });
      await client.conference.update({ where: { id: conferenceId }, data: { erasedAt: now } });
      await noteSweep();
    },

    /** What is to be known of every conference whose data has not been erased yet. */
    async retained() {
      return client.conference.findMany({
        where: { erasedAt: null },
        select: { id: true, retentionMonths: true, erasureToldAt: true, erasedAt: true },
      });
    },

    async retentionOf(conferenceId: number): Promise<number | null> {
      const row = await client.conference.findUnique({
        where: { id: conferenceId },
        select: { retentionMonths: true },
      });
      return row?.retentionMonths ?? null;
    },

    /** Sets for how many months data stays; what was announced before is announced anew. */
    async setRetention(conferenceId: number, months: number): Promise<void> {
      await client.conference.update({
        where: { id: conferenceId },
        data: { retentionMonths: months, erasureToldAt: null },
      });
    },

    async noteTold(conferenceId: number, now: Date): Promise<void> {
      await client.conference.update({ where: { id: conferenceId }, data: { erasureToldAt: now } });
    },

    /** Whether rows were erased since files were looked through last; asking settles it. */
    async takeSweep(): Promise<boolean> {
      return (await client.setting.deleteMany({ where: { key: sweepKey } })).count > 0;
    },

    /** The last word to somebody who was erased has left: its address goes, too. */
    async forgetAddresses(): Promise<void> {
      for (const cause of ['erased', 'retention-erased']) {
        await client.delivery.updateMany({
          where: {
            dedupeKey: { gte: `${cause}:`, lt: `${cause};` },
            state: { notIn: ['pending', 'held', 'sending'] },
            address: { not: gone },
          },
          data: { ...blankDelivery, address: gone, messageId: null },
        });
      }
    },
  };

  /** Ends the connections of people, blanks what was said to and by them, and removes chats that are nobody's then. */
  async function eraseChats(
    people: { id: number } | { conferenceId: number },
    about: { personId: number } | { conferenceId: number },
  ): Promise<void> {
    const column = 'personId' in about ? 'personId' : 'conferenceId';
    const number = 'personId' in about ? about.personId : about.conferenceId;
    const connected = await client.connection.findMany({ where: { person: people }, select: { chatId: true } });
    // What somebody said is known by the answer that it got: `turn:12:0` answers the message 12.
    await client.$executeRawUnsafe(
      `UPDATE "Inbox" SET input = ? WHERE id IN (SELECT CAST(substr("dedupeKey", 6) AS INTEGER) FROM "Delivery"
       WHERE "${column}" = ? AND "dedupeKey" >= 'turn:' AND "dedupeKey" < 'turn;')`,
      nothingHeard,
      number,
    );
    await client.$executeRawUnsafe(
      `UPDATE "Delivery" SET reply = ?, "circularId" = NULL, instead = NULL, "lastError" = NULL,
         state = CASE WHEN state IN ('pending', 'held') THEN 'dropped' ELSE state END WHERE "${column}" = ?`,
      nothingSaid,
      number,
    );
    // Whoever has no chat was written to by telephone number.
    await client.$executeRawUnsafe(
      `UPDATE "Delivery" SET address = ? WHERE "${column}" = ? AND address LIKE 'tel:%' AND state <> 'sending'`,
      gone,
      number,
    );
    await client.connection.deleteMany({ where: { person: people } });
    const ids = [...new Set(connected.map(({ chatId }) => chatId))];
    for (let index = 0; index < ids.length; index += 500) {
      const some = { in: ids.slice(index, index + 500) };
      const lonely = await client.chat.findMany({
        where: { id: some, connections: { none: {} } },
        select: { id: true, channel: true, address: true },
      });
      for (const { channel, address } of lonely) {
        await client.inbox.updateMany({
          where: { channel, address, state: { not: 'new' } },
          data: { input: nothingHeard, address: gone },
        });
        await client.delivery.updateMany({
          where: { channel, address, state: { in: ['pending', 'held'] } },
          data: { state: 'dropped' },
        });
        const data = { ...blankDelivery, address: gone, messageId: null };
        await client.delivery.updateMany({ where: { channel, address, state: { not: 'sending' } }, data });
        await client.upload.updateMany({ where: { channel, address }, data: { address: gone } });
      }
      await client.chat.deleteMany({ where: { id: { in: lonely.map(({ id }) => id) } } });
      await client.chat.updateMany({ where: { id: some }, data: { currentPersonId: null } });
      await client.dialog.updateMany({
        where: { chatId: some },
        data: { personId: null, flow: null, step: null, state: 'null', offered: '[]' },
      });
    }
  }

  async function blankPeople(people: { id: number } | { conferenceId: number }, now: Date): Promise<void> {
    const where = { person: people };
    await client.invitation.updateMany({ where, data: { seat: null, note: null, reason: null, officeReason: null } });
    await client.earlierAnswer.updateMany({ where: { invitation: where }, data: { reason: null, officeReason: null } });
    await client.substituteRequest.updateMany({
      where: { invitation: where, decision: null },
      data: { decision: 'overtaken', decidedAt: now },
    });
    await client.call.updateMany({ where, data: { reason: null, lateReason: null } });
    await client.due.updateMany({ where: { ...where, state: 'waiting' }, data: { state: 'dropped', settledAt: now } });
    await client.chatMove.deleteMany({ where });
    await client.uploadLink.deleteMany({ where });
    await client.allotmentContact.deleteMany({ where });
    await client.pass.deleteMany({ where });
    await client.role.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now } });
    await client.person.updateMany({ where: people, data: { ...nobody, erasedAt: now } });
  }

  /** Lists that were handed in hold everybody on them: those that name this person are given up as files. */
  async function dropLists(conferenceId: number, personId: number, name: string): Promise<void> {
    const lists = await client.rosterImport.findMany({
      where: {
        conferenceId,
        steps: { some: { OR: [{ personId }, { row: { contains: name } }, { before: { contains: name } }] } },
      },
      select: { id: true, sha256: true },
    });
    const files = lists.map(({ sha256 }) => sha256).filter((sha256) => sha256 !== '');
    await client.upload.updateMany({
      where: { OR: [{ sha256: { in: files } }, { purpose: 'import-delegates', result: { contains: name } }] },
      data: { sha256: null, result: null, state: 'refused', refusal: 'file-gone' },
    });
    await client.rosterImport.updateMany({ where: { id: { in: lists.map(({ id }) => id) } }, data: { sha256: '' } });
  }

  async function noteSweep(): Promise<void> {
    await client.setting.upsert({ where: { key: sweepKey }, create: { key: sweepKey, value: '1' }, update: {} });
  }
}
