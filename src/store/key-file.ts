import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataDir } from './folder.ts';

/** The key from which every token and code derives. With the database alone nobody opens a door; without it nobody can. */
export function keyFileIn(dataDir: string): string {
  return join(dataDir, 'key');
}

/** Reads the key, or makes it, whole and on disk, the first time. Two processes at once end up with the same one. */
export function loadKey(dataDir: string): Uint8Array {
  prepareDataDir(dataDir);
  const file = keyFileIn(dataDir);
  try {
    return readKey(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, randomBytes(32).toString('base64'));
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKey(file);
}

function readKey(file: string): Uint8Array {
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`Tệp khóa ${file} bị hỏng. Hãy khôi phục tệp này từ bản sao lưu.`);
  return key;
}
