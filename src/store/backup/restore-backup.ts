import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { accept, type Outcome, refuse } from '../../domain/outcome.ts';
import { prepareDataDir } from '../folder.ts';
import { holdLock } from '../lock.ts';
import { databaseFileOf } from '../open.ts';
import type { Manifest } from './manifest.ts';
import { unpackBackup } from './read-backup.ts';

type Place = { databaseUrl: string; dataDir: string };

export type Restored = {
  manifest: Manifest /** Where what stood before was put aside, where something did. */;
  aside: string | null;
};

/**
 * Puts a backup in the place of database, key and files, while no bot runs. It is unpacked and checked beside them first;
 * what stood there is put aside, never deleted. Throws BackupError.
 * @param force whether something that stands there may be put aside
 */
export async function restoreBackup(
  { databaseUrl, dataDir }: Place,
  archive: string,
  force: boolean,
  now: Date,
): Promise<Outcome<Restored, 'running' | 'not-empty'>> {
  prepareDataDir(dataDir);
  const lock = holdLock(dataDir, 'lệnh khôi phục');
  if (!lock.ok) return refuse('running');
  const workshop = join(dataDir, `restore-${randomUUID()}`);
  try {
    const database = databaseFileOf(databaseUrl);
    const standing = [database, join(dataDir, 'key'), join(dataDir, 'files')].filter((path) => existsSync(path));
    if (standing.length > 0 && !force) return refuse('not-empty');
    const manifest = await unpackBackup(archive, workshop);

    const aside = standing.length > 0 ? join(dataDir, `truoc-khi-khoi-phuc-${stamp(now)}`) : null;
    if (aside) await putAside([...standing, `${database}-wal`, `${database}-shm`], aside);
    await mkdir(dirname(database), { recursive: true });
    // The database last: without it, whatever was interrupted is seen to be unfinished, and can be done again.
    for (const name of ['files', 'key']) {
      if (existsSync(join(workshop, name))) await rename(join(workshop, name), join(dataDir, name));
    }
    await move(join(workshop, 'thu-ky.db'), database);
    return accept({ manifest, aside });
  } finally {
    await rm(workshop, { recursive: true, force: true });
    lock.value.release();
  }
}

async function putAside(paths: string[], aside: string): Promise<void> {
  await mkdir(aside, { recursive: true });
  const taken = new Set(await readdir(aside));
  for (const path of paths) {
    if (existsSync(path) && !taken.has(basename(path))) await move(path, join(aside, basename(path)));
  }
}

/** The database may lie on another disk than the data directory. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await copyFile(from, `${to}.part`);
    await rename(`${to}.part`, to);
    await rm(from);
  });
}

function stamp(now: Date): string {
  return now.toISOString().slice(0, 19).replace(/[:T]/g, '-');
}
