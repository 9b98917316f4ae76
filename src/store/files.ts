import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { realClock } from '../clock.ts';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import { makeFolder } from './folder.ts';

type StoredFile = { sha256: string; bytes: number };

/**
 * Files by what is in them: the same bytes are kept once, and no name that anybody typed is ever a path.
 * What is kept is on disk, whole, before this answers.
 */
export type Files = {
  /** With `check`, what it refuses is never kept: it looks at the whole file where it lies meanwhile. */
  keep<Refusal extends string = never>(
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    mostBytes: number,
    check?: (path: string) => Promise<Outcome<unknown, Refusal>>,
  ): Promise<Outcome<StoredFile, 'file-too-large' | 'file-empty' | Refusal>>;
  /** Removes what a run that ended in the middle has left half-written. */
  forgetDrafts(): Promise<void>;
  read(sha256: string): Promise<Uint8Array>;
  /** Where they lie, for whoever reads them piece by piece. Nobody writes there. */
  pathOf(sha256: string): string;
  /** Removes bytes that nobody may keep. Whoever calls it has made sure that no row names them any more. */
  remove(sha256: string): Promise<void>;
  /** Everything that has been kept for at least so long, by the machine's own time. */
  list(ageMs: number): Promise<string[]>;
};

export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

export function createFiles(dataDir: string): Files {
  const folder = filesFolder(dataDir);
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(bytes, mostBytes, check) {
      makeFolder(folder);
      const draft = join(folder, `draft-${randomUUID()}`);
      const hash = createHash('sha256');
      const handle = await open(draft, 'wx', 0o600);
      let size = 0;
      try {
        for await (const part of bytes) {
          size += part.length;
          if (size > mostBytes) return refuse('file-too-large');
          hash.update(part);
          await handle.write(part);
        }
        if (size === 0) return refuse('file-empty');
        const checked = await check?.(draft);
        if (checked && !checked.ok) return checked;
        await handle.sync();
        const sha256 = hash.digest('hex');
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        await rename(draft, placeOf(sha256));
        await syncFolder(join(folder, sha256.slice(0, 2)));
        await syncFolder(folder);
        return accept({ sha256, bytes: size });
      } finally {
        await handle.close();
        await rm(draft, { force: true });
      }
    },

    async forgetDrafts() {
      const left = await readdir(folder).catch(() => []);
      for (const name of left.filter((one) => one.startsWith('draft-'))) await rm(join(folder, name), { force: true });
    },

    read: (sha256) => readFile(placeOf(sha256)),

    async list(ageMs) {
      const before = new Date(realClock().getTime() - ageMs);
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      const kept: string[] = [];
      for (const entry of found.filter((one) => one.isFile() && /^[0-9a-f]{64}$/.test(one.name))) {
        const { mtime } = await stat(join(entry.parentPath, entry.name));
        if (mtime < before) kept.push(entry.name);
      }
      return kept;
    },
    pathOf: placeOf,

    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

/** A name is as lasting as its folder. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
