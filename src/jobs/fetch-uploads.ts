import type { Channel } from '../channels/channel.ts';
import { backoffMs } from '../domain/backoff.ts';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';
import type { Incoming } from '../message/incoming.ts';
import type { Files } from '../store/files.ts';
import type { Received } from '../store/inbox.ts';
import type { Database } from '../store/open.ts';
import type { Upload } from '../store/uploads.ts';

/** What a file is understood as, by purpose; a refusal names a message of the locale. */
type Readers = Record<string, (bytes: Uint8Array, name: string) => Promise<Outcome<unknown, string>>>;

type Needs = {
  database: Database;
  channels: readonly Channel[];
  files: Files;
  readers: Readers;
  clock: () => Date;
  /** A chat has something new in its line. */
  onFetched: (received: Received) => void;
  onFault: (what: string, error: unknown) => void;
};

const mostBytes = 20 * 1024 * 1024;
const mostAttempts = 9;
const longestWaitMs = 600_000;

/**
 * Fetches what was sent, keeps it, reads it, and puts the outcome into the line of the chat that it came from; the
 * last two are one transaction. Dying in between fetches the same file again and keeps it once. What is refused is
 * not kept.
 */
export function createFetcher(needs: Needs): { run(): Promise<void> } {
  const { database, clock } = needs;
  let running: Promise<void> | null = null;
  return {
    run() {
      running ??= fetchDue().finally(() => {
        running = null;
      });
      return running;
    },
  };

  async function fetchDue(): Promise<void> {
    for (const upload of await database.read.uploads.due(clock(), 5)) {
      try {
        await settle(upload, await fetchAndRead(upload));
      } catch (error) {
        needs.onFault('a file could not be fetched', error);
        await giveTime(upload);
      }
    }
  }

  async function fetchAndRead(
    upload: Upload,
  ): Promise<Outcome<{ sha256: string; bytes: number; result: unknown }, string>> {
    const channel = needs.channels.find(({ name }) => name === upload.from.channel);
    const reader = needs.readers[upload.purpose];
    if (!channel || !reader) return refuse('file-gone');
    const kept = await needs.files.keep(channel.download(upload.fileId), mostBytes);
    if (!kept.ok) return kept;
    const { sha256 } = kept.value;
    const understood = await reader(await needs.files.read(sha256), upload.name);
    if (understood.ok) return accept({ ...kept.value, result: understood.value });
    if (!(await database.read.files.isNamed(sha256, upload.id))) await needs.files.remove(sha256);
    return understood;
  }

  async function settle(upload: Upload, outcome: Awaited<ReturnType<typeof fetchAndRead>>): Promise<void> {
    const incoming: Incoming = {
      id: `upload:${upload.id}`,
      from: upload.from,
      at: clock(),
      input: { kind: 'fetched', uploadId: upload.id },
    };
    const number = await database.transaction(async (store) => {
      await store.uploads.settle(
        upload.id,
        outcome.ok ? { state: 'read', ...outcome.value } : { state: 'refused', refusal: outcome.refusal },
      );
      return store.inbox.take(incoming);
    });
    if (number !== null) needs.onFetched({ number, incoming });
  }

  async function giveTime(upload: Upload): Promise<void> {
    if (upload.attempts + 1 >= mostAttempts) return settle(upload, refuse('file-gone'));
    const until = new Date(clock().getTime() + backoffMs(upload.attempts + 1, longestWaitMs));
    await database.transaction((store) => store.uploads.postpone(upload.id, until));
  }
}
