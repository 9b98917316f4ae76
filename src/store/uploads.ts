import type { Address } from '../message/incoming.ts';
import type { Upload as Row } from './generated/client.ts';
import { toAddress } from './inbox.ts';
import type { Client } from './store.ts';

/** A file on its way from a chat to whoever understands it. */
export type Upload = {
  id: number;
  from: Address;
  fileId: string;
  personId: number;
  purpose: string;
  name: string;
  /** What the flow that wants it has to remember, as it gave it. */
  about?: unknown;
  attempts: number;
};

/** What became of it: understood, or refused for a reason that the locale knows. */
export type Reading =
  | { state: 'wanted' }
  | { state: 'read'; sha256: string; bytes: number; result: unknown }
  | { state: 'refused'; refusal: string };

export function createUploads(client: Client) {
  return {
    /** Records that a file is to be fetched. */
    async want(upload: Omit<Upload, 'id' | 'attempts'>, now: Date): Promise<number> {
      const { from, about, ...rest } = upload;
      const row = await client.upload.create({
        data: {
          ...rest,
          about: about === undefined ? null : JSON.stringify(about),
          channel: from.channel,
          address: from.id,
          dueAt: now,
          createdAt: now,
        },
      });
      return row.id;
    },

    /** Records a file that came by a page, kept and read already, or refused. */
    async handIn(
      upload: Omit<Upload, 'id' | 'attempts' | 'fileId'>,
      reading: Exclude<Reading, { state: 'wanted' }>,
      now: Date,
    ): Promise<number> {
      const id = await this.want({ ...upload, fileId: '' }, now);
      await this.settle(id, reading);
      return id;
    },

    async due(now: Date, limit: number): Promise<Upload[]> {
      const rows = await client.upload.findMany({
        where: { state: 'wanted', dueAt: { lte: now } },
        orderBy: { id: 'asc' },
        take: limit,
      });
      return rows.map(toUpload);
    },

    async of(id: number): Promise<(Upload & Reading) | null> {
      const row = await client.upload.findUnique({ where: { id } });
      return row && { ...toUpload(row), ...toReading(row) };
    },

    async postpone(id: number, until: Date): Promise<void> {
      await client.upload.update({ where: { id }, data: { attempts: { increment: 1 }, dueAt: until } });
    },

    async settle(id: number, reading: Exclude<Reading, { state: 'wanted' }>): Promise<void> {
      const data = reading.state === 'read' ? { ...reading, result: JSON.stringify(reading.result) } : reading;
      await client.upload.update({ where: { id }, data });
    },
  };
}

function toUpload(row: Row): Upload {
  const { id, fileId, personId, purpose, name, attempts } = row;
  const about: unknown = JSON.parse(row.about ?? 'null');
  return { id, from: toAddress(row.channel, row.address), fileId, personId, purpose, name, about, attempts };
}

function toReading(row: Row): Reading {
  if (row.state === 'read' && row.sha256 !== null && row.bytes !== null) {
    return { state: 'read', sha256: row.sha256, bytes: row.bytes, result: JSON.parse(row.result ?? 'null') };
  }
  return row.state === 'refused' ? { state: 'refused', refusal: row.refusal ?? 'file-corrupt' } : { state: 'wanted' };
}
