import type { Client } from './store.ts';

/** Files that were fetched when they were sent, by the channel's own name for them. */
export function createFetchedFiles(client: Client) {
  return {
    async of(channel: string, fileId: string): Promise<string | null> {
      const row = await client.fetchedFile.findUnique({ where: { channel_fileId: { channel, fileId } } });
      return row?.sha256 ?? null;
    },

    async keep(channel: string, fileId: string, sha256: string, now: Date): Promise<void> {
      await client.fetchedFile.upsert({
        where: { channel_fileId: { channel, fileId } },
        create: { channel, fileId, sha256, fetchedAt: now },
        update: { sha256, fetchedAt: now },
      });
    },
  };
}
