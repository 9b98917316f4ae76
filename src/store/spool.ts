import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vault } from '../domain/vault.ts';

/** Keeps what came in and is not understood yet, in the order in which it came, locked with the key file. */
export type Spool = {
  /** On disk when it resolves; resolves without waiting for the database. */
  put(bytes: Uint8Array): Promise<Spooled>;
  /** What an earlier run left behind, oldest first. */
  leftovers(): Promise<Spooled[]>;
  remove(one: Spooled): Promise<void>;
};

type Spooled = { name: string; bytes: Uint8Array };

/** A folder of its own in the data directory. `nowMs` orders what came in different runs. */
export function createSpool(dataDir: string, name: string, vault: Vault, nowMs: () => number): Spool {
  const folder = join(dataDir, 'spool', name);
  let count = 0;
  return {
    async put(bytes) {
      count += 1;
      const own = `${String(nowMs()).padStart(15, '0')}-${String(count).padStart(9, '0')}-${randomUUID().slice(0, 8)}`;
      const draft = join(folder, `draft-${own}`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const handle = await open(draft, 'wx', 0o600);
      try {
        await handle.writeFile(vault.seal(Buffer.from(bytes).toString('base64')));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, join(folder, own));
      return { name: own, bytes };
    },

    async leftovers() {
      const names = await readdir(folder).catch(() => []);
      const found: Spooled[] = [];
      for (const one of names.sort()) {
        const opened = one.startsWith('draft-') ? null : vault.open(await readFile(join(folder, one), 'utf8'));
        if (opened === null) await rm(join(folder, one), { force: true });
        else found.push({ name: one, bytes: Buffer.from(opened, 'base64') });
      }
      return found;
    },

    remove: ({ name: own }) => rm(join(folder, own), { force: true }),
  };
}
