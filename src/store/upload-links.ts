import type { PassMaker } from '../domain/pass.ts';
import type { Address } from '../message/incoming.ts';
import { toAddress } from './inbox.ts';
import type { Client } from './store.ts';

/** A page on which one draft can be handed in. */
export type UploadLink = {
  id: number;
  paperId: number;
  /** In whose name. */
  personId: number;
  conferenceId: number;
  /** The chat in which the answer is given too. */
  from: Address;
  expiresAt: Date;
  /** What came through it; null while nothing has. */
  uploadId: number | null;
  /** Whether its person still has the pass that it was given with, and the chat that it was given in. */
  isGood: boolean;
};

const uploadLinkHours = 48;

/** What the token of a link derives from. */
export const uploadLinkText = (id: number) => `upload-link:${id}`;

export function createUploadLinks(client: Client, maker: PassMaker) {
  return {
    /** A link for somebody and a paper: the one that they have while it is fresh, so that asking twice makes no second. */
    async give(paperId: number, personId: number, chatId: number, now: Date): Promise<number> {
      const halfOver = new Date(now.getTime() + (uploadLinkHours / 2) * 3_600_000);
      const counter = await counterOf(personId);
      const fresh = await client.uploadLink.findFirst({
        where: { paperId, personId, chatId, counter, uploadId: null, expiresAt: { gt: halfOver } },
      });
      if (fresh) return fresh.id;
      const row = await client.uploadLink.create({
        data: {
          paperId,
          personId,
          chatId,
          counter,
          tokenHash: '',
          createdAt: now,
          expiresAt: new Date(now.getTime() + uploadLinkHours * 3_600_000),
        },
      });
      await client.uploadLink.update({ where: { id: row.id }, data: { tokenHash: hashOf(row.id) } });
      return row.id;
    },

    /** The link behind a token, or null when it is not ours. */
    async ofToken(token: string): Promise<UploadLink | null> {
      const row = await client.uploadLink.findUnique({
        where: { tokenHash: maker.hash(token) },
        include: { person: { include: { connections: { include: { chat: true } } } } },
      });
      const chat = row?.person.connections.find(({ chatId }) => chatId === row.chatId)?.chat;
      if (!row) return null;
      return {
        id: row.id,
        paperId: row.paperId,
        personId: row.personId,
        conferenceId: row.person.conferenceId,
        from: toAddress(chat?.channel ?? 'web', chat?.address ?? ''),
        expiresAt: row.expiresAt,
        uploadId: row.uploadId,
        isGood: chat !== undefined && row.counter === (await counterOf(row.personId)),
      };
    },

    async of(id: number): Promise<{ uploadId: number | null } | null> {
      return client.uploadLink.findUnique({ where: { id }, select: { uploadId: true } });
    },

    /** Uses a link up. False where somebody was faster. */
    async use(id: number, uploadId: number): Promise<boolean> {
      const { count } = await client.uploadLink.updateMany({ where: { id, uploadId: null }, data: { uploadId } });
      return count === 1;
    },

    /** Lets a link be used again: what came through it was refused. */
    async free(uploadId: number): Promise<void> {
      await client.uploadLink.updateMany({ where: { uploadId }, data: { uploadId: null } });
    },
  };

  function hashOf(id: number): string {
    return maker.hash(maker.sign(uploadLinkText(id)));
  }

  async function counterOf(personId: number): Promise<number> {
    const pass = await client.pass.findFirst({ where: { personId, revokedAt: null }, orderBy: { counter: 'desc' } });
    return pass?.counter ?? -1;
  }
}
