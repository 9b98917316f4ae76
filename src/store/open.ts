import { dirname, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import type { PassMaker } from '../domain/pass.ts';
import { makeFolder } from './folder.ts';
import { PrismaClient } from './generated/client.ts';
import { applyMigrations } from './migrations.ts';
import { createStore, type Store } from './store.ts';

/**
 * The database. Reading sees what is committed; whatever changes something is a transaction, one at a time, and is on
 * disk when it resolves.
 */
export type Database = {
  read: Store;
  /** Changes whenever anything is committed, by whichever process; it means nothing else. */
  version(): Promise<number>;
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
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
  const [writer, reader] = [connect(file), connect(file)];
  await writer.$queryRawUnsafe('PRAGMA synchronous = FULL');
  let last: Promise<unknown> = Promise.resolve();

  return {
    read: createStore(reader, passes),
    async version() {
      const [row] = await reader.$queryRawUnsafe<{ data_version: bigint }[]>('PRAGMA data_version');
      return Number(row?.data_version);
    },
    transaction(work) {
      const mine = last.then(() => runTransaction(writer, (client) => work(createStore(client, passes))));
      last = mine.catch(() => {});
      return mine;
    },
    async close() {
      await last;
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
    },
  };
}

type TransactionClient = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

async function runTransaction<Result>(
  writer: PrismaClient,
  work: (client: TransactionClient) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    let begun = false;
    try {
      return await writer.$transaction(
        async (client) => {
          await client.$executeRawUnsafe(takeWriteLock);
          begun = true;
          return work(client);
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

function connect(file: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}`, timeout: lockWaitMs }) });
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
