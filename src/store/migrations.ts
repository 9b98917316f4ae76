import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';

const folder = join(import.meta.dirname, '../../prisma/migrations');

const ledger = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/**
 * Applies what is pending, each migration whole or not at all, and writes it down as Prisma does, so that
 * `prisma migrate deploy` agrees. Two processes may do this at once: the second one waits and finds nothing to do.
 */
export function applyMigrations(database: Sqlite.Database, now: () => Date): void {
  const names = listMigrations();
  if (isUpToDate(database, names)) return;

  database.exec(ledger);
  for (const name of names) {
    database
      .transaction(() => {
        if (appliedNames(database).has(name)) return;
        const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
        database.exec(sql);
        const at = now().getTime();
        database
          .prepare(
            `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
             VALUES (?, ?, ?, ?, ?, 1)`,
          )
          .run(randomUUID(), createHash('sha256').update(sql).digest('hex'), name, at, at);
      })
      .immediate();
  }
}

/** The names of the migrations that this program has and a database lacks. */
export function pendingMigrations(database: Sqlite.Database): string[] {
  const names = listMigrations();
  if (!hasLedger(database)) return names;
  const applied = appliedNames(database);
  return names.filter((name) => !applied.has(name));
}

function listMigrations(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function isUpToDate(database: Sqlite.Database, names: string[]): boolean {
  if (!hasLedger(database)) return false;
  const applied = appliedNames(database);
  return names.every((name) => applied.has(name));
}

function hasLedger(database: Sqlite.Database): boolean {
  return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get() !== undefined;
}

function appliedNames(database: Sqlite.Database): Set<string> {
  const rows = database
    .prepare(`SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`)
    .all();
  return new Set((rows as { name: string }[]).map((row) => row.name));
}
