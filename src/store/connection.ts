import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { PrismaClient } from './generated/client.ts';
import { createSql, type Sql } from './sql.ts';

/** One connection to the file, spoken to by Prisma and, within the same transactions, by statements of our own. */
export type Connection = { prisma: PrismaClient; sql: Sql; close(): Promise<void> };

/** @param lockWaitMs how long a statement waits for another process that writes */
export async function openConnection(file: string, lockWaitMs: number): Promise<Connection> {
  const adapter = new SharingAdapter({ url: `file:${file}`, timeout: lockWaitMs });
  const prisma = new PrismaClient({ adapter });
  await prisma.$connect();
  if (!adapter.shared) throw new Error('Prisma has opened no connection');
  return { prisma, sql: createSql(adapter.shared), close: () => prisma.$disconnect() };
}

/** Prisma's own adapter, but for two things: the connection is ours as well, and a statement is prepared once, not every time. */
class SharingAdapter extends PrismaBetterSqlite3 {
  shared: Sqlite.Database | null = null;

  override async connect() {
    const adapter = await super.connect();
    const inner = adapter as unknown as { client: unknown };
    if (!(inner.client instanceof Sqlite)) throw new Error("Prisma's adapter keeps its connection elsewhere now");
    this.shared = inner.client;
    inner.client = rememberStatements(inner.client);
    return adapter;
  }
}

/** As much of a connection as the adapter uses. */
function rememberStatements(connection: Sqlite.Database) {
  const statements = new Map<string, Remembered>();
  return {
    prepare(text: string) {
      const known = statements.get(text) ?? remember(connection.prepare(text));
      // Statements whose lists differ in length are different; they must not pile up for ever.
      if (statements.size >= mostStatements) statements.clear();
      statements.set(text, known);
      const { statement, columns } = known;
      return {
        bind: (values: unknown[]) => ({
          reader: statement.reader,
          columns: () => columns,
          run: () => statement.run(values),
          raw: () => ({ all: () => statement.all(values) }),
        }),
        run: () => statement.run(),
      };
    },
    exec: (script: string) => connection.exec(script),
    close: () => connection.close(),
  };
}

const mostStatements = 500;

type Remembered = { statement: Sqlite.Statement; columns: Sqlite.ColumnDefinition[] };

function remember(statement: Sqlite.Statement): Remembered {
  if (!statement.reader) return { statement, columns: [] };
  return { statement: statement.raw(), columns: statement.columns() };
}
