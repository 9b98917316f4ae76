import type { Client } from './store.ts';

/** Which stored files the database still speaks of, in whatever table. */
export function createFileNames(client: Client) {
  return {
    /**
     * Whether any row names a file by its address. A file that a page has handed in and that waits to be read is named
     * as well, but for `exceptUpload`, the one that is being decided on.
     */
    async isNamed(sha256: string, exceptUpload = 0): Promise<boolean> {
      for (const table of await tablesWithFiles()) {
        const rows = await client.$queryRawUnsafe<unknown[]>(
          `SELECT 1 FROM "${table}" WHERE "sha256" = ? LIMIT 1`,
          sha256,
        );
        if (rows.length > 0) return true;
      }
      const waiting = await client.upload.count({
        where: { fileId: sha256, state: 'wanted', id: { not: exceptUpload } },
      });
      return waiting > 0;
    },
  };

  /** Found in the database itself, so that a new table with files is never forgotten. */
  async function tablesWithFiles(): Promise<string[]> {
    const rows = await client.$queryRawUnsafe<{ name: string }[]>(
      `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'sha256'`,
    );
    return rows.map(({ name }) => name);
  }
}
