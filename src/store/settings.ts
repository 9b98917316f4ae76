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
  };
}
