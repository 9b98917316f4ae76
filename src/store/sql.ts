import type Sqlite from 'better-sqlite3';

type Value = string | number | boolean | Date | null;

/**
 * Prepared statements, for the few questions that every message asks: a fiftieth of what Prisma takes for them.
 * Everything else is Prisma's. Within a transaction they are part of it; see docs/decisions/0010.
 *
 * Ask one table at a time, without ORDER BY, where every message asks: SQLite compiles a statement anew at each
 * execution when its plan might depend on a bound value, as it does for joins and sorting (ten to thirty times the price).
 * No plan depends on `CAST(? AS …)`, for what cannot be asked otherwise.
 */
export type Sql = {
  all<Row>(text: string, ...values: Value[]): Row[];
  first<Row>(text: string, ...values: Value[]): Row | undefined;
  /** Returns how many rows changed. */
  run(text: string, ...values: Value[]): number;
  /** False once SQLite has given the transaction up by itself, as it does when the disk is full. */
  isInTransaction(): boolean;
};

export function createSql(connection: Sqlite.Database): Sql {
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = (text: string) => {
    const known = statements.get(text) ?? connection.prepare(text).safeIntegers(false);
    statements.set(text, known);
    return known;
  };
  return {
    all: <Row>(text: string, ...values: Value[]) => prepare(text).all(values.map(toColumn)) as Row[],
    first: <Row>(text: string, ...values: Value[]) => prepare(text).get(values.map(toColumn)) as Row | undefined,
    run: (text, ...values) => prepare(text).run(values.map(toColumn)).changes,
    isInTransaction: () => connection.inTransaction,
  };
}

/** An instant stands in the database as Prisma writes it. */
function toColumn(value: Value): string | number | null {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return typeof value === 'boolean' ? Number(value) : value;
}

type KindOf<Value> = [Extract<Value, Date>] extends [never]
  ? [Extract<Value, boolean>] extends [never]
    ? never
    : 'flag'
  : 'instant';

/** Which columns of a row SQLite cannot tell from text and numbers; a column that is forgotten here does not compile. */
type Kinds<Row> = { [Column in keyof Row as KindOf<Row[Column]> extends never ? never : Column]: KindOf<Row[Column]> };

/** A row of a prepared statement as Prisma would give it. */
export function toRow<Row>(columns: Record<string, unknown>, kinds: Kinds<Row>): Row {
  const row = { ...columns };
  for (const [column, kind] of Object.entries(kinds)) {
    const value = row[column];
    if (value !== null) row[column] = kind === 'instant' ? new Date(String(value)) : value === 1;
  }
  return row as Row;
}
