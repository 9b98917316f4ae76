import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import { writeBackup } from './write-backup.ts';

/** How many of the backups that were made by night are kept. */
const kept = 7;
const pattern = /^thu-ky-\d{4}-\d{2}-\d{2}\.zip$/;

function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/**
 * Makes the backup of a day (`YYYY-MM-DD`), and then removes the oldest of more than seven. A day that has one already is
 * left, so that asking again does nothing.
 */
export async function backUpNightly(
  place: { databaseUrl: string; dataDir: string },
  day: string,
  now: Date,
): Promise<Manifest | null> {
  const folder = backupFolder(place.dataDir);
  const name = `thu-ky-${day}.zip`;
  const before = await listNightly(place.dataDir);
  const manifest = before.includes(name) ? null : await writeBackup(place, join(folder, name), now);
  const all = await listNightly(place.dataDir);
  for (const old of all.slice(0, Math.max(0, all.length - kept))) await rm(join(folder, old), { force: true });
  return manifest;
}

/** The names of the nightly backups, oldest first. */
export async function listNightly(dataDir: string): Promise<string[]> {
  const names = await readdir(backupFolder(dataDir)).catch(() => []);
  return names.filter((name) => pattern.test(name)).sort();
}
