import type { Hono } from 'hono';
import { refuseRequest } from './refusal.ts';
import type { WebNeeds } from './server.ts';
import { words } from './words.ts';

/** A file that went with a message. */
export type Download = { name: string; type: string; bytes: Uint8Array };

/** Files behind links that expire. Only pictures are shown on the page; whatever else comes from us is for saving. */
export function serveDownloads(app: Hono, { download, officePhone }: WebNeeds): void {
  app.get('/f/:token', async (c) => {
    const file = await download(c.req.param('token'));
    if (!file) {
      const sentence = words.deadDownload + (officePhone ? words.orCallOffice : '.');
      return refuseRequest(c, 404, words.deadLinkTitle, sentence, { phone: officePhone });
    }
    const how = file.type === 'image/png' ? 'inline' : 'attachment';
    return c.body(new Uint8Array(file.bytes), 200, {
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
