import type { Traces } from '../domain/erasure.ts';
import type { Client } from './store.ts';

/**
 * Tables whose texts stay: what a published document says, what is blanked by number and not by name, and the log of
 * changes, which has its own way. Every other table is gone through, also one that comes later.
 */
const left = new Set(['Conference', 'AgendaItem', 'DelegateGroup', 'Task', 'Person', 'Pass', 'AuditEntry', 'Setting']);

type Table = {
  name: string;
  columns: { name: string; type: string }[];
  parent: { from: string; table: string } | null;
};

/** Takes somebody's name and telephone number out of every text that is kept about a conference. */
export async function scrubTexts(client: Client, conferenceId: number, traces: Traces): Promise<void> {
  if (traces.likely.length === 0) return;
  for (const table of await listTables(client)) {
    const where = whereOf(table, conferenceId);
    for (const { name: column } of table.columns.filter(({ type }) => type === 'TEXT')) {
      const likely = traces.likely.map(() => `"${column}" LIKE ?`).join(' OR ');
      const rows = await client.$queryRawUnsafe<{ at: bigint; text: string }[]>(
        `SELECT rowid AS at, "${column}" AS text FROM "${table.name}" WHERE ${where} AND (${likely})`,
        ...traces.likely,
      );
      for (const { at, text } of rows) {
        const blank = traces.blank(text);
        if (blank === text) continue;
        await client.$executeRawUnsafe(`UPDATE "${table.name}" SET "${column}" = ? WHERE rowid = ?`, blank, Number(at));
      }
    }
  }
}

/** As the database itself has them, so that no table is forgotten. */
async function listTables(client: Client): Promise<Table[]> {
  const tables = await client.$queryRawUnsafe<{ name: string }[]>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%'`,
  );
  const found: Table[] = [];
  for (const { name } of tables.filter((table) => !left.has(table.name))) {
    const columns = await client.$queryRawUnsafe<Table['columns']>(
      `SELECT name, type FROM pragma_table_info('${name}')`,
    );
    const keys = await client.$queryRawUnsafe<{ from: string; table: string }[]>(
      `SELECT "from", "table" FROM pragma_foreign_key_list('${name}')`,
    );
    const parent = keys.find(({ table }) => ['RosterImport', 'Paper', 'Invitation', 'Person'].includes(table)) ?? null;
    found.push({ name, columns, parent });
  }
  return found;
}

/** Rows of the conference: by its number, by the thing they hang on, by who sent them, or by the chat. */
function whereOf({ columns, parent }: Table, conferenceId: number): string {
  const has = (name: string) => columns.some((column) => column.name === name);
  const people = `SELECT id FROM "Person" WHERE "conferenceId" = ${conferenceId}`;
  const chats = `SELECT "chatId" FROM "Connection" WHERE "personId" IN (${people})`;
  if (has('conferenceId')) return `("conferenceId" = ${conferenceId} OR "conferenceId" IS NULL)`;
  if (parent) return `"${parent.from}" IN (SELECT id FROM "${parent.table}" WHERE "conferenceId" = ${conferenceId})`;
  if (has('address')) return `(channel, address) IN (SELECT channel, address FROM "Chat" WHERE id IN (${chats}))`;
  if (has('chatId')) return `"chatId" IN (${chats})`;
  return has('personId') ? `"personId" IN (${people})` : '1';
}
