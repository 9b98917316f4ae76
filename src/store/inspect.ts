import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { keyFileIn } from './key-file.ts';
import { pendingMigrations } from './migrations.ts';

/** What a database says about itself to somebody who only looks. */
export type StoreFacts = {
  /** `ok`, or what SQLite found. */
  integrity: string;
  journal: string;
  /** Migrations that the next start will apply. */
  pending: string[];
  conferences: number;
  /** The newest instant that anything was written at. */
  newestAt: Date | null;
  /** Of what is due, the longest waiting. */
  oldestDueAt: Date | null;
  unknown: number;
};

/** Looks at a database without changing it; null where there is none yet. Throws where it cannot be opened. */
export function inspectStore(file: string, now: Date): StoreFacts | null {
  if (!existsSync(file)) return null;
  const database = new Sqlite(file, { readonly: true, timeout: 5_000 });
  try {
    const pending = pendingMigrations(database);
    const has = (table: string) =>
      database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table) !== undefined;
    const pick = (sql: string, ...values: unknown[]) =>
      database
        .prepare(sql)
        .pluck()
        .get(...values);
    const isFilled = has('Delivery') && has('Inbox') && has('Conference');
    return {
      integrity: String(database.pragma('integrity_check(1)', { simple: true })),
      journal: String(database.pragma('journal_mode', { simple: true })),
      pending,
      conferences: isFilled ? Number(pick(`SELECT count(*) FROM "Conference"`)) : 0,
      newestAt: isFilled ? toInstant(pick(`SELECT max("createdAt") FROM "Delivery"`)) : null,
      oldestDueAt: isFilled
        ? toInstant(
            pick(`SELECT min("dueAt") FROM "Delivery" WHERE state = 'pending' AND "dueAt" <= ?`, now.toISOString()),
          )
        : null,
      unknown: isFilled
        ? Number(pick(`SELECT count(*) FROM "Delivery" WHERE state = 'unknown' AND change IS NULL`))
        : 0,
    };
  } finally {
    database.close();
  }
}

/** Whether the key file is there, and whether others on this machine could read it. */
export function inspectKey(dataDir: string): 'missing' | 'open' | 'safe' {
  const file = keyFileIn(dataDir);
  if (!existsSync(file)) return 'missing';
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0 ? 'open' : 'safe';
}

function toInstant(value: unknown): Date | null {
  return value === null || value === undefined ? null : new Date(value as string | number);
}
