import type { Client } from './store.ts';

/** What the program remembers about itself. */
export function createSettings(client: Client) {
  return {
    async of(key: string): Promise<string | null> {
      return (await client.setting.findUnique({ where: { key } }))?.value ?? null;
    },

    async keep(key: string, value: string): Promise<void> {
      await client.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    },

    /** How durable a commit is, as SQLite itself says. */
    async durability(): Promise<{ journal: string; synchronous: string }> {
      const [journal] = await client.$queryRawUnsafe<{ journal_mode: string }[]>('PRAGMA journal_mode');
      const [sync] = await client.$queryRawUnsafe<{ synchronous: bigint }[]>('PRAGMA synchronous');
      const levels = ['off', 'normal', 'full', 'extra'];
      return { journal: journal?.journal_mode ?? '', synchronous: levels[Number(sync?.synchronous)] ?? '' };
    },
  };
}
