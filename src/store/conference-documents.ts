import { z } from 'zod';
import { whom } from '../domain/audience.ts';
import { type ConferenceDocument, isFor, keyOfTitle } from '../domain/conference-document.ts';
import type { Role } from '../domain/person.ts';
import type { ConferenceDocument as Row } from './generated/client.ts';
import type { Sql } from './sql.ts';
import type { Client } from './store.ts';

type Added = Omit<ConferenceDocument, 'id' | 'version'> & { conferenceId: number; addedById: number };
type Reader = { personId: number; conferenceId: number; roles: readonly Role[] };

const audience = z.array(whom);

/** Reports, programmes, maps: what organizers put at people's disposal. */
export function createConferenceDocuments(client: Client, sql: Sql) {
  return {
    /** Adds a document; of a title that there is already, its next version. */
    async add({ whom, ...document }: Added, now: Date): Promise<ConferenceDocument> {
      const { conferenceId, title } = document;
      const titleKey = keyOfTitle(title);
      const last = await client.conferenceDocument.aggregate({
        where: { conferenceId, titleKey },
        _max: { version: true },
      });
      const version = (last._max.version ?? 0) + 1;
      const data = { ...document, titleKey, version, whom: JSON.stringify(whom), addedAt: now };
      return toDocument(await client.conferenceDocument.create({ data }));
    },

    async of(id: number): Promise<(ConferenceDocument & { conferenceId: number; removed: boolean }) | null> {
      const row = await client.conferenceDocument.findUnique({ where: { id } });
      return row && { ...toDocument(row), conferenceId: row.conferenceId, removed: row.removedAt !== null };
    },

    /** The newest version of each document of a conference, in the order in which they were first added. */
    newest,

    /** Those of them that are for somebody. */
    async visibleTo(reader: Reader): Promise<ConferenceDocument[]> {
      return listVisible(sql, reader);
    },

    /** Takes a document away, with all its versions. */
    async remove(conferenceId: number, title: string, now: Date): Promise<void> {
      const where = { conferenceId, titleKey: keyOfTitle(title), removedAt: null };
      await client.conferenceDocument.updateMany({ where, data: { removedAt: now } });
    },

    async setWhom(conferenceId: number, title: string, meant: ConferenceDocument['whom']): Promise<void> {
      const where = { conferenceId, titleKey: keyOfTitle(title), removedAt: null };
      await client.conferenceDocument.updateMany({ where, data: { whom: JSON.stringify(meant) } });
    },

    /** Notes that somebody was given a version. */
    async open(documentId: number, personId: number, now: Date): Promise<void> {
      await client.documentOpening.upsert({
        where: { documentId_personId: { documentId, personId } },
        create: { documentId, personId, at: now },
        update: {},
      });
    },

    /** Who was given an earlier version of a document. */
    async openersBefore(documentId: number): Promise<number[]> {
      const { conferenceId, titleKey, version } = await client.conferenceDocument.findUniqueOrThrow({
        where: { id: documentId },
      });
      const rows = await client.documentOpening.findMany({
        where: { document: { conferenceId, titleKey, version: { lt: version } } },
        distinct: ['personId'],
        select: { personId: true },
      });
      return rows.map(({ personId }) => personId);
    },
  };

  async function newest(conferenceId: number): Promise<ConferenceDocument[]> {
    return listNewest(sql, conferenceId);
  }
}

/** Whether there is any document for somebody. */
export function hasDocuments(sql: Sql, reader: Reader): boolean {
  return listVisible(sql, reader).length > 0;
}

function listVisible(sql: Sql, { personId, conferenceId, roles }: Reader): ConferenceDocument[] {
  const all = listNewest(sql, conferenceId);
  if (all.every(({ whom }) => whom.length === 0)) return all;
  const groups = sql
    .all<{ id: number }>(
      `SELECT "group".id FROM "Invitation" AS invitation JOIN "DelegateGroup" AS "group"
         ON "group".id = invitation."groupId" OR (
           "group"."conferenceId" = invitation."conferenceId"
           AND instr(char(10) || invitation."alsoIn" || char(10), char(10) || "group".name || char(10)) > 0
         )
       WHERE invitation."personId" = ? AND invitation."withdrawnAt" IS NULL`,
      personId,
    )
    .map(({ id }) => Number(id));
  return all.filter((one) => isFor(one, { groups, roles }));
}

/** Asked for by every message, hence one table and no order that SQLite would make anew each time; see `sql.ts`. */
function listNewest(sql: Sql, conferenceId: number): ConferenceDocument[] {
  const rows = sql.all<Columns>('SELECT * FROM "ConferenceDocument" WHERE "conferenceId" = ?', conferenceId);
  const firsts = new Map<string, number>();
  const newest = new Map<string, Columns>();
  for (const row of rows) {
    firsts.set(row.titleKey, Math.min(row.id, firsts.get(row.titleKey) ?? row.id));
    if (row.removedAt === null && row.version > (newest.get(row.titleKey)?.version ?? 0)) newest.set(row.titleKey, row);
  }
  const orderOf = ({ titleKey }: Columns) => firsts.get(titleKey) ?? 0;
  return [...newest.values()].sort((one, other) => orderOf(one) - orderOf(other)).map(toDocument);
}

type Columns = Omit<Row, 'addedAt' | 'removedAt'> & { removedAt: string | null };

function toDocument(row: Omit<Row, 'addedAt' | 'removedAt'>): ConferenceDocument {
  const { id, title, version, sha256, name, bytes, pages } = row;
  return { id, title, version, sha256, name, bytes, pages, whom: audience.parse(JSON.parse(row.whom)) };
}
