import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import { prepareDataDir } from './folder.ts';

export type Lock = { release(): void };

/**
 * Makes this process the only one that pays what is owed. The operating system gives the lock back when the process
 * dies, however it dies, so that a restart may judge at once what the last one left on the wire.
 */
export function holdLock(dataDir: string, who: string): Outcome<Lock, 'held'> {
  prepareDataDir(dataDir);
  const database = new Sqlite(join(dataDir, 'lock.db'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return refuse('held');
    throw error;
  }
  writeFileSync(holderFile(dataDir), who);
  return accept({ release: () => database.close() });
}

/** Who wrote last that they hold the lock. */
export function readHolder(dataDir: string): string {
  try {
    return readFileSync(holderFile(dataDir), 'utf8').slice(0, 200);
  } catch {
    return 'không rõ';
  }
}

function holderFile(dataDir: string): string {
  return join(dataDir, 'lock-holder.txt');
}
