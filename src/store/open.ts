import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { monotonicMs } from '../clock.ts';
import type { PassMaker } from '../domain/pass.ts';
import { type Connection, openConnection } from './connection.ts';
import { makeFolder } from './folder.ts';
import { createGroups } from './group.ts';
import { applyMigrations } from './migrations.ts';
import { type Client, createStore, type Store } from './store.ts';

/**
 * The database. Reading sees what is committed; whatever changes something is a transaction, one at a time, and is on
 * disk when it resolves. Those that are asked for together share a commit, and each is kept or undone by itself; work
 * may be run again, when the commit it shared failed.
 */
export type Database = {
  read: Store;
  /** Changes whenever anything is committed, by whichever process; it means nothing else. */
  version(): Promise<number>;
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
  /** Leaves nothing on the disk of what was overwritten or removed: as far as nobody writes meanwhile, the write-ahead log is emptied. */
  wipe(): Promise<void>;
  close(): Promise<void>;
};

/** The database cannot be used; the message names it and says what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** A statement that changes nothing and yet takes the write lock, so that no transaction reads before it may write. */
const takeWriteLock = `DELETE FROM "Setting" WHERE 0`;
/** How long a writer waits at a stretch for another process; between the stretches the program goes on. */
const lockWaitMs = 250;
const lockTries = 120;

/** The file of a `file:…` address. */
export function databaseFileOf(url: string): string {
  return resolve(url.replace(/^file:/, ''));
}

/** Opens the database at `file:…`, making and migrating it where needed. Throws DatabaseError. */
export async function openDatabase(url: string, passes: PassMaker, now: () => Date): Promise<Database> {
  const file = databaseFileOf(url);
  prepareFile(file, now);

  // Two connections: with one, whatever is read or written beside an open transaction would become a part of it.
  const [writer, reader] = [await openConnection(file, lockWaitMs), await openConnection(file, lockWaitMs)];
  await writer.prisma.$queryRawUnsafe('PRAGMA synchronous = FULL');
  // So much of the file (in KiB, hence the sign) stays in memory; the pages of a WAL that is carried over now and then.
  for (const { prisma } of [writer, reader]) await prisma.$queryRawUnsafe('PRAGMA cache_size = -24000');
  // What a savepoint would take back stays in memory; beyond 64 KB it would go through a file, every time.
  await writer.prisma.$queryRawUnsafe('PRAGMA temp_store = MEMORY');
  // Pages: 64 MB of log, so that a commit seldom has to wait until it is carried over.
  await writer.prisma.$queryRawUnsafe('PRAGMA wal_autocheckpoint = 16000');
  // What is erased is written over, not only let go of.
  await writer.prisma.$queryRawUnsafe('PRAGMA secure_delete = ON');
  let current: Store | null = null;
  const groups = createGroups(
    (inside) =>
      transact(writer, async (client) => {
        current = createStore(client, writer.sql, passes);
        await inside();
      }),
    writer.sql,
    monotonicMs,
  );

  return {
    read: createStore(reader.prisma, reader.sql, passes),
    async version() {
      const [row] = await reader.prisma.$queryRawUnsafe<{ data_version: bigint }[]>('PRAGMA data_version');
      return Number(row?.data_version);
    },
    transaction: (work) => groups.add(() => work(current as Store)),
    async wipe() {
      await groups.settled();
      await reader.prisma.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async close() {
      await groups.settled();
      await Promise.all([writer.close(), reader.close()]);
    },
  };
}

async function transact(writer: Connection, inside: (client: Client) => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    let begun = false;
    try {
      return await writer.prisma.$transaction(
        async (client) => {
          writer.sql.run(takeWriteLock);
          begun = true;
          await inside(client);
        },
        { maxWait: 60_000, timeout: 600_000 },
      );
    } catch (error) {
      if (begun || tries >= lockTries || !isBusy(error)) throw error;
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|SQLITE_BUSY|SocketTimeout|timed out/i.test(error.message);
}

function prepareFile(file: string, now: () => Date): void {
  try {
    makeFolder(dirname(file));
    const database = new Sqlite(file, { timeout: 10_000 });
    try {
      database.pragma('journal_mode = WAL');
      applyMigrations(database, now);
    } finally {
      database.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      `Không mở được cơ sở dữ liệu ${file}: ${reason}. Kiểm tra DATABASE_URL, quyền ghi của thư mục, hoặc khôi phục từ bản sao lưu.`,
    );
  }
}
