import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { FileContent } from '../message/reply.ts';
import { clientOf } from './client-of.ts';
import { createRateLimit } from './rate-limit.ts';
import { refuseRequest } from './refusal.ts';
import type { WebNeeds } from './server.ts';
import { words } from './words.ts';

/** A file that went with a message. */
export type Download = FileContent & { name: string; type: string };

/** Files behind links that expire. Only pictures are shown on the page; whatever else comes from us is for saving. */
export function serveDownloads(app: Hono, { download, officePhone }: WebNeeds): void {
  const mayGuess = createRateLimit(60, 60_000);

  app.get('/f/:token', async (c) => {
    const file = await download(c.req.param('token'));
    if (!file) {
      if (!mayGuess(clientOf(c))) return refuseRequest(c, 429, words.deadLinkTitle, words.tooMany);
      const sentence = words.deadDownload + (officePhone ? words.orCallOffice : '.');
      return refuseRequest(c, 404, words.deadLinkTitle, sentence, { phone: officePhone });
    }
    const how = file.type === 'image/png' ? 'inline' : 'attachment';
    const content = file.bytes
      ? new Uint8Array(file.bytes)
      : (Readable.toWeb(Readable.from(file.streamed.open())) as ReadableStream);
    return c.body(content, 200, {
      'Content-Type': file.type,
      'Content-Disposition': `${how}; filename*=UTF-8''${encodeName(file.name)}`,
    });
  });
}

/** As RFC 5987 writes a name in a header; names may be Vietnamese. */
function encodeName(name: string): string {
  const percent = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, percent);
}
