import { hash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type AuditFacts, type AuditLine, cleanFacts, type LoggedChange } from '../domain/audit.ts';
import { type AuditAction, auditActions } from '../domain/audit-action.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { AuditEntry as Row } from './generated/client.ts';
import type { Sql } from './sql.ts';
import type { Client } from './store.ts';

/** Whether the log is as it was written, how long it is, and the first line that is not. */
export type AuditCheck = { whole: boolean; entries: number; brokenAt: number | null };

const detail = z.object({ before: z.record(z.string(), fact()), after: z.record(z.string(), fact()) });
const read = 1000;

/**
 * The log of changes and exports. Lines are only added, numbered without a gap, each sealed with the installation's
 * key over its words and the seal before it; SQLite itself refuses to change or remove one.
 */
export function createAudit(client: Client, sql: Sql, passes: PassMaker) {
  return {
    /** Adds a line, in the transaction of the change that it tells of. */
    async record(line: AuditLine): Promise<void> {
      const last = sql.first<Pick<Row, 'id' | 'hash'>>('SELECT id, hash FROM "AuditEntry" ORDER BY id DESC LIMIT 1');
      const text = JSON.stringify({
        salt: randomUUID(),
        before: cleanFacts(line.before),
        after: cleanFacts(line.after),
      });
      const entry = {
        id: (last?.id ?? 0) + 1,
        at: line.at,
        conferenceId: line.conferenceId,
        personId: line.personId,
        channel: line.channel,
        action: line.action,
        subjectKind: line.subject.kind,
        subjectId: line.subject.id,
        detail: text,
        detailDigest: digest(text),
      };
      sql.run(
        `INSERT INTO "AuditEntry" (id, at, "conferenceId", "personId", channel, action, "subjectKind", "subjectId",
           detail, "detailDigest", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        entry.id,
        entry.at,
        entry.conferenceId,
        entry.personId,
        entry.channel,
        entry.action,
        entry.subjectKind,
        entry.subjectId,
        entry.detail,
        entry.detailDigest,
        seal(entry, last?.hash ?? ''),
      );
    },

    /** Lines of a conference, newest first. */
    async page(conferenceId: number, limit: number, offset = 0): Promise<LoggedChange[]> {
      const rows = await client.auditEntry.findMany({
        where: { conferenceId },
        orderBy: { id: 'desc' },
        take: limit,
        skip: offset,
      });
      return nameThem(rows);
    },

    async count(conferenceId: number): Promise<number> {
      return client.auditEntry.count({ where: { conferenceId } });
    },

    /** Takes what was and what is out of every line about a person: that it happened stays, and the chain holds. */
    async forgetPerson(personId: number): Promise<void> {
      await client.auditEntry.updateMany({
        where: { subjectKind: 'person', subjectId: personId, detail: { not: null } },
        data: { detail: null },
      });
    },

    /** Reads the whole log and holds every line to its seal. */
    async verify(): Promise<AuditCheck> {
      const erased = await erasedSubjects();
      let [count, hash] = [0, ''];
      for (;;) {
        const rows = await client.auditEntry.findMany({
          where: { id: { gt: count } },
          orderBy: { id: 'asc' },
          take: read,
        });
        for (const row of rows) {
          const isWhole = row.id === count + 1 && row.hash === seal(row, hash) && isDetailWhole(row, erased);
          if (!isWhole) return { whole: false, entries: await client.auditEntry.count(), brokenAt: count + 1 };
          [count, hash] = [row.id, row.hash];
        }
        if (rows.length < read) break;
      }
      const written = await everWritten();
      return { whole: written === count, entries: count, brokenAt: written === count ? null : count + 1 };
    },
  };

  function seal(row: Omit<Row, 'hash' | 'detail'>, before: string): string {
    const { id, at, conferenceId, personId, channel, action, subjectKind, subjectId, detailDigest } = row;
    const words = [id, at.toISOString(), conferenceId, personId, channel, action, subjectKind, subjectId, detailDigest];
    return passes.hash(`audit:${JSON.stringify([before, ...words])}`);
  }

  /** The highest number that a line ever had, as SQLite itself keeps it: the last lines cannot be cut off unseen. */
  async function everWritten(): Promise<number> {
    const rows = await client.$queryRaw<{ seq: bigint }[]>`SELECT seq FROM sqlite_sequence WHERE name = 'AuditEntry'`;
    return Number(rows[0]?.seq ?? 0);
  }

  async function erasedSubjects() {
    const rows = await client.auditEntry.findMany({
      where: { action: { in: ['erase-person', 'erase-conference'] } },
      select: { action: true, subjectId: true },
    });
    const of = (action: string) => new Set(rows.filter((row) => row.action === action).map((row) => row.subjectId));
    return { people: of('erase-person'), conferences: of('erase-conference') };
  }

  async function nameThem(rows: Row[]): Promise<LoggedChange[]> {
    const ids = rows.flatMap((row) => [row.personId, row.subjectKind === 'person' ? row.subjectId : null]);
    const people = await client.person.findMany({
      where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((person) => [person.id, person.name]));
    return rows.map((row) => toEntry(row, names));
  }
}

function fact() {
  return z.union([z.string(), z.number(), z.boolean(), z.null()]);
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** Only where an erasure is written down may the facts of a line be missing. */
function isDetailWhole(row: Row, erased: { people: Set<number | null>; conferences: Set<number | null> }): boolean {
  if (row.detail !== null) return digest(row.detail) === row.detailDigest;
  return (row.subjectKind === 'person' && erased.people.has(row.subjectId)) || erased.conferences.has(row.conferenceId);
}

function toEntry(row: Row, names: Map<number, string>): LoggedChange {
  const facts: { before?: AuditFacts; after?: AuditFacts } = row.detail === null ? {} : readDetail(row.detail);
  return {
    id: row.id,
    at: row.at,
    conferenceId: row.conferenceId,
    personId: row.personId,
    channel: row.channel,
    action: row.action in auditActions ? (row.action as AuditAction) : null,
    subject: { kind: row.subjectKind, id: row.subjectId },
    by: row.personId === null ? null : (names.get(row.personId) ?? null),
    about: row.subjectKind === 'person' && row.subjectId !== null ? (names.get(row.subjectId) ?? null) : null,
    ...facts,
  };
}

/** Facts that do not parse are shown as none; `verify` tells that they were changed. */
function readDetail(text: string) {
  try {
    return detail.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
