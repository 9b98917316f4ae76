import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { inspectDatabase, type Manifest, manifestSchema } from './manifest.ts';

/** It is no backup, or not a whole one; the message names the part that is wrong. */
export class BackupError extends Error {
  override name = 'BackupError';
}

const largestManifest = 64 * 1024;

/** Reads the whole archive, compares every part with its digest, and opens the database within. Throws BackupError. */
export async function checkBackup(archive: string, workshop: string): Promise<Manifest> {
  const folder = join(workshop, 'check');
  try {
    return await unpack(archive, folder, (place, name) => (name.startsWith('files/') ? null : place));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unpacks a backup into a folder as a data directory has it, and compares as much. Throws BackupError. */
export async function unpackBackup(archive: string, folder: string): Promise<Manifest> {
  return unpack(archive, folder, (place) => place);
}

/** `keep` says where a part is written to; null only reads it. */
async function unpack(
  archive: string,
  folder: string,
  keep: (place: string, name: string) => string | null,
): Promise<Manifest> {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw new BackupError(`không mở được tệp (${error.message})`);
  });
  try {
    const entries = await listEntries(zip);
    const manifest = await readManifest(zip, entries);
    const files = [...entries.keys()].filter((name) => name.startsWith('files/'));
    if (files.length !== manifest.files) throw new BackupError(`có ${files.length}/${manifest.files} tệp`);
    for (const name of ['thu-ky.db', 'key', ...files]) {
      const entry = entries.get(name);
      if (!entry) throw new BackupError(`thiếu phần ${name}`);
      const target = keep(join(folder, placeOf(name)), name);
      const digest = await readPart(await zip.openReadStreamPromise(entry), target);
      const expected = name === 'thu-ky.db' ? manifest.database : name.slice('files/'.length);
      if (name !== 'key' && digest !== expected) throw new BackupError(`phần ${name} đã bị thay đổi`);
    }
    const counts = inspectDatabase(join(folder, 'thu-ky.db'));
    if (JSON.stringify(counts) !== JSON.stringify(manifest.counts)) throw new BackupError('số liệu không khớp');
    return manifest;
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError((error as Error).message);
  } finally {
    zip.close();
  }
}

/** No name of the archive is a path before it is known to be one of ours. */
async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry;
    if (!/^(?:backup\.json|thu-ky\.db|key|files\/[0-9a-f]{64})$/.test(fileName)) {
      throw new BackupError('đây không phải là bản sao lưu của Thư ký');
    }
    entries.set(fileName, entry);
  }
  return entries;
}

async function readManifest(zip: ZipFile, entries: Map<string, Entry>): Promise<Manifest> {
  const entry = entries.get('backup.json');
  if (!entry || entry.uncompressedSize > largestManifest) {
    throw new BackupError('đây không phải là bản sao lưu của Thư ký');
  }
  const parsed = manifestSchema.safeParse(JSON.parse(await text(await zip.openReadStreamPromise(entry))));
  if (!parsed.success) throw new BackupError('bản sao lưu này thuộc một phiên bản khác của Thư ký');
  return parsed.data;
}

/** As the store of files lays them out. */
function placeOf(name: string): string {
  const sha256 = name.startsWith('files/') ? name.slice('files/'.length) : null;
  return sha256 ? join('files', sha256.slice(0, 2), sha256) : name;
}

async function readPart(stream: Readable, target: string | null): Promise<string> {
  const hash = createHash('sha256');
  if (target) await mkdir(dirname(target), { recursive: true });
  const handle = target ? await open(target, 'wx', 0o600) : null;
  try {
    for await (const part of stream) {
      hash.update(part as Uint8Array);
      await handle?.write(part as Uint8Array);
    }
    await handle?.sync();
  } finally {
    await handle?.close();
  }
  return hash.digest('hex');
}
