import type { Context, Hono } from 'hono';
import { createChangeStreams } from './change-stream.ts';
import { type Chat, limitFile, limitSaid, postFile, postSaid } from './chat.ts';
import { localChatPage } from './local-chat-page.ts';
import { refuseRequest } from './refusal.ts';
import type { Chair, WebNeeds } from './server.ts';
import { words } from './words.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The chat to try everything with, for whoever sits at this machine. */
export function serveLocalChat(app: Hono, needs: WebNeeds): void {
  const stream = createChangeStreams(needs.web);

  app.get('/', guarded(), async (c) => {
    const { title, chairs } = demo();
    const filled = await Promise.all(
      chairs.map(async (chair) => ({ ...chair, lines: await needs.transcript(chair.address) })),
    );
    return c.html(localChatPage({ title, chairs: filled, zone: needs, takesFiles: needs.keepFile !== undefined }));
  });

  // One stream for all chairs: a browser opens no more than six connections to one host.
  app.get('/chat/stream', guarded(), (c) => stream(c, demo().chairs));
  app.get('/chat/:chair/stream', guarded(), (c) => seated(c, (chair) => stream(c, [chair])));
  app.get('/chat/:chair/messages', guarded(), (c) =>
    seated(c, async ({ address }) => c.json({ lines: await needs.transcript(address) })),
  );
  app.post('/chat/:chair/say', guarded(), limitSaid, (c) => seated(c, (chair) => postSaid(c, needs, chatOf(chair))));
  app.post('/chat/:chair/file', guarded(), limitFile, (c) => seated(c, (chair) => postFile(c, needs, chatOf(chair))));

  function demo() {
    if (!needs.demo) throw new Error('The local web chat is off.');
    return needs.demo;
  }

  /**
   * Only while it is on, and only for pages of this machine: a name that merely points here, or another site's
   * script, must not play the organizer.
   */
  function guarded() {
    return async (c: Context, next: () => Promise<void>) => {
      if (!needs.demo || !isLoopback(c.req.header('Host'))) return c.notFound();
      if (c.req.method === 'POST' && !isOwnPage(c)) return refuseRequest(c, 403, words.refusedTitle, words.foreign);
      return next();
    };
  }

  async function seated(c: Context, answer: (chair: Chair) => Response | Promise<Response>): Promise<Response> {
    const chair = demo().chairs.find(({ name }) => name === c.req.param('chair'));
    return chair ? answer(chair) : c.notFound();
  }
}

function chatOf({ name, address }: Chair): Chat {
  return { address, page: `/#${name}`, opensWith: null };
}

function isLoopback(host: string | undefined): boolean {
  return loopback.has((host ?? '').replace(/:\d+$/, '').toLowerCase());
}

/** Browsers say where a post comes from in at least one of these headers; a program on this machine in none. */
function isOwnPage(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site) return site === 'same-origin';

  const origin = c.req.header('Origin');
  return !origin || origin === `http://${c.req.header('Host')}`;
}
