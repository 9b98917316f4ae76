import Sqlite from 'better-sqlite3';

/** Tables of what is said, not of what is so. */
const talk = new Set(['Inbox', 'Delivery', 'Dialog', 'Chat', 'Guess', '_prisma_migrations', 'sqlite_sequence']);

type Row = Record<string, unknown>;

/**
 * Everything that is so at the moment, table by table, as the file has it: whatever a refused message must not change.
 * `about` narrows it to the rows that name this conference or these people.
 */
export function keptRows(databaseFile: string, about?: { conferenceId: number; personIds: number[] }) {
  const file = new Sqlite(databaseFile, { readonly: true });
  try {
    const tables = file.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).pluck().all();
    return Object.fromEntries(
      (tables as string[])
        .filter((table) => !talk.has(table))
        .map((table) => [table, (file.prepare(`SELECT * FROM "${table}"`).all() as Row[]).filter(isAbout(table))]),
    );
  } finally {
    file.close();
  }

  function isAbout(table: string) {
    return (row: Row) =>
      !about ||
      row.conferenceId === about.conferenceId ||
      about.personIds.includes(Number(row.personId ?? (table === 'Person' ? row.id : 0)));
  }
}
