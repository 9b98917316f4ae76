import Sqlite from 'better-sqlite3';
import { z } from 'zod';

/** What a backup says about itself; it stands first in the archive. */
export const manifestSchema = z.object({
  format: z.literal('thu-ky-backup-1'),
  madeAt: z.iso.datetime(),
  /** SHA-256 of the database within, in hex. */
  database: z.string(),
  files: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What is counted, so that whoever restores sees that all of it is back. */
const counted = ['Conference', 'Person', 'Invitation', 'Paper', 'PaperVersion', 'Delivery', 'AuditEntry'] as const;

/** Opens a copy of the database as it lies there, and counts it. Throws where SQLite finds it broken. */
export function inspectDatabase(file: string): Manifest['counts'] {
  const database = new Sqlite(file, { readonly: true });
  try {
    const found = database.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`integrity_check: ${String(found).slice(0, 200)}`);
    return Object.fromEntries(counted.map((table) => [table, countRows(database, table)]));
  } finally {
    database.close();
  }
}

/** A table that an older version did not have yet counts nothing. */
function countRows(database: Sqlite.Database, table: string): number {
  const known = database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table);
  return known ? (database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number) : 0;
}
