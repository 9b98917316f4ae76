import type { Client } from './store.ts';

/** Which stored files the database still speaks of, in whatever table. */
export function createFileNames(client: Client) {
  return {
    /**
     * Whether any row names a file by its address. A file that a page has handed in and that waits to be read is named
     * as well, but for `exceptUpload`, the one that is being decided on.
     */
    async isNamed(sha256: string, exceptUpload = 0): Promise<boolean> {
      for (const { table, column } of await columnsOfFiles()) {
        const rows = await client.$queryRawUnsafe<unknown[]>(
          `SELECT 1 FROM "${table}" WHERE "${column}" = ? LIMIT 1`,
          sha256,
        );
        if (rows.length > 0) return true;
      }
      const fetched = await client.fetchedFile.findMany({ where: { sha256 }, select: { fileId: true } });
      const waiting = await client.upload.count({
        where: {
          fileId: { in: [sha256, ...fetched.map(({ fileId }) => fileId)] },
          state: 'wanted',
          id: { not: exceptUpload },
        },
      });
      return waiting > 0;
    },

    /** A file that was fetched when it was sent is no longer to be had. */
    async forget(sha256: string): Promise<void> {
      await client.fetchedFile.deleteMany({ where: { sha256 } });
    },
  };

  /**
   * Every column that may hold a file's address, found in the database itself, so that a new table is never forgotten.
   * What a channel calls a file stands in `Upload.fileId`, and what it was fetched as in `FetchedFile`: these have a
   * rule of their own.
   */
  async function columnsOfFiles(): Promise<{ table: string; column: string }[]> {
    return client.$queryRawUnsafe<{ table: string; column: string }[]>(
      `SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.type = 'TEXT' AND (c.name LIKE '%sha%' OR c.name LIKE '%file%')
         AND m.name <> 'FetchedFile' AND NOT (m.name = 'Upload' AND c.name = 'fileId')`,
    );
  }
}
