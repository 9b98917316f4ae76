import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import { ZipFile } from 'yazl';
import { filesFolder } from '../files.ts';
import { keyFileIn } from '../key-file.ts';
import { databaseFileOf } from '../open.ts';
import { inspectDatabase, type Manifest } from './manifest.ts';
import { checkBackup } from './read-backup.ts';

type Place = { databaseUrl: string; dataDir: string };

/**
 * Writes database, key and files into one archive while the program goes on, opens the archive again to be sure of it,
 * and only then gives it its name: a backup that has a name is whole. Throws where it cannot be written.
 */
export async function writeBackup({ databaseUrl, dataDir }: Place, target: string, now: Date): Promise<Manifest> {
  const workshop = join(dataDir, `backup-${randomUUID()}`);
  const part = `${target}.part`;
  await mkdir(join(workshop, 'files'), { recursive: true });
  try {
    const copy = join(workshop, 'thu-ky.db');
    await copyDatabase(databaseFileOf(databaseUrl), copy);
    // After the database, so that whatever it names is there; held by links, so that nothing vanishes meanwhile.
    const files = await holdFiles(filesFolder(dataDir), join(workshop, 'files'));
    const manifest: Manifest = {
      format: 'thu-ky-backup-1',
      madeAt: now.toISOString(),
      database: await digestOf(copy),
      files: files.length,
      counts: inspectDatabase(copy),
    };
    await mkdir(dirname(target), { recursive: true });
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'backup.json');
    zip.addFile(copy, 'thu-ky.db');
    zip.addFile(keyFileIn(dataDir), 'key');
    for (const name of files) zip.addFile(join(workshop, 'files', name), `files/${name}`, { compress: false });
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600 }));
    await syncFile(part);
    await checkBackup(part, workshop);
    await rename(part, target);
    return manifest;
  } finally {
    await rm(part, { force: true });
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * SQLite's own copying: a consistent moment of a database that is being written to. In one step, because a copy in
 * several begins anew whenever something is written between two.
 */
async function copyDatabase(file: string, copy: string): Promise<void> {
  const database = new Sqlite(file, { readonly: true });
  try {
    await database.backup(copy, { progress: ({ totalPages }) => totalPages });
  } finally {
    database.close();
  }
}

async function holdFiles(folder: string, held: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const entry of found) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
    if (await hold(join(entry.parentPath, entry.name), join(held, entry.name))) names.push(entry.name);
  }
  return names.sort();
}

/** Whether a file is still there. Where the file system has no links, it is copied. */
async function hold(file: string, held: string): Promise<boolean> {
  try {
    await link(file, held).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw error;
      return copyFile(file, held);
    });
    return true;
  } catch (error) {
    // Erased since the database was copied: it is nobody's any more.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
