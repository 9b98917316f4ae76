import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ChannelHealth } from '../channels/channel.ts';
import type { WebChannel } from '../channels/web/channel.ts';
import type { Address, ChannelName, Receive } from '../message/incoming.ts';
import type { Choice } from '../message/reply.ts';
import type { TranscriptLine } from '../message/transcript.ts';
import { serveAssets } from './assets.ts';
import { type Download, serveDownloads } from './downloads.ts';
import { guardRequests, limitWrongSecrets } from './guard.ts';
import { serveLocalChat } from './local-chat.ts';
import { serveOneself } from './personal.ts';
import { refuseRequest } from './refusal.ts';
import { secureHeaders } from './secure-headers.ts';
import type { UploadDesk } from './upload-desk.ts';
import { serveUploads } from './uploads.ts';
import { words } from './words.ts';

/** What the pages show of the person behind a personal link. */
export type Guest = {
  address: Address;
  /** Whether the link was already taken up in this chat; until then only `identity` is shown. */
  connected: boolean;
  name: string;
  title: string | null;
  unit: string | null;
  conference: { title: string; when: string; venue: string | null };
  /** As people read it: `Tham dự`. */
  answer: string | null;
  identity: { text: string; choices: Choice[] };
  officePhone: string | null;
};

/** One seat of the local web chat. `name` stands in addresses, `label` and `who` are shown. */
export type Chair = { name: string; label: string; who: string; address: Address };

export type WebNeeds = {
  receive: Receive;
  /** Resolves when everything taken in from that chat so far has been answered, at most after about 5 s. */
  settled(from: Address): Promise<void>;
  web: WebChannel;
  /** The last 200 lines, oldest first. */
  transcript(of: Address): Promise<TranscriptLine[]>;
  /** The file behind a link to one, or null when the link is not ours or too old. */
  download(token: string): Promise<Download | null>;
  /** The person behind a personal link, or null if it is unknown or revoked. Changes nothing. */
  guest(token: string): Promise<Guest | null>;
  health(): Record<Exclude<ChannelName, 'by-hand'>, ChannelHealth>;
  metrics(): Promise<{ contentType: string; body: string }>;
  webhooks: { path: string; accept(request: Request): Promise<Response> }[];
  /** The local web chat, or null when it is off. */
  demo: { title: string; chairs: Chair[] } | null;
  /** Keeps a file that was sent, under a made-up id. Without it the pages take no files. */
  keepFile?: (file: File) => Promise<{ fileId: string; bytes: number }>;
  /** The pages on which drafts are handed in. Without it there are none. */
  uploads?: UploadDesk;
  publicUrl: string;
  timeZone: string;
  officePhone: string | null;
  clock: () => Date;
  /** Is told of every bug that a request met. `place` names the route, never a token. */
  reportFailure(error: unknown, place: string): void;
};

const webhookBytes = 1024 * 1024;

/** Every address the program answers on. */
export function createWebServer(needs: WebNeeds): Hono {
  const app = new Hono();

  app.use(secureHeaders(needs.publicUrl));
  app.use(guardRequests(needs.publicUrl));
  app.get('/healthz', (c) => c.json({ status: 'ok', channels: needs.health() }));
  app.get('/metrics', async (c) => {
    const { contentType, body } = await needs.metrics();
    return c.body(body, 200, { 'Content-Type': contentType });
  });
  for (const { path, accept } of needs.webhooks) {
    const limit = bodyLimit({ maxSize: webhookBytes, onError: (c) => c.text('Payload Too Large', 413) });
    app.post(path, limit, limitWrongSecrets(accept));
  }
  serveAssets(app);
  serveLocalChat(app, needs);
  serveOneself(app, needs);
  serveDownloads(app, needs);
  serveUploads(app, needs);

  app.notFound((c) => c.text(words.notFound, 404));
  app.onError((error, c) => {
    needs.reportFailure(error, `${c.req.method} ${c.req.path.replace(/^\/(\w)\/[^/]+/, '/$1/…')}`);
    return refuseRequest(c, 500, words.failedTitle, words.failed);
  });
  return app;
}
