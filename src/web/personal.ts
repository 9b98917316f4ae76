import type { Context, Hono } from 'hono';
import type { TranscriptLine } from '../message/transcript.ts';
import { createChangeStreams } from './change-stream.ts';
import { type Chat, limitFile, limitSaid, postFile, postSaid } from './chat.ts';
import { clientOf } from './client-of.ts';
import { fewAtOnce } from './guard.ts';
import { latestId, personalPage } from './personal-page.ts';
import { createRateLimit } from './rate-limit.ts';
import { refuseRequest } from './refusal.ts';
import type { Guest, WebNeeds } from './server.ts';
import { words } from './words.ts';

/** A file that is sent here is held in memory until it is whole. */
const filesAtOnce = 8;

/** The page behind a personal link: the invitation on a card, and the chat. Opening it changes nothing. */
export function serveOneself(app: Hono, needs: WebNeeds): void {
  const stream = createChangeStreams(needs.web);
  const mayPost = createRateLimit(30, 10_000);
  const mayGuess = createRateLimit(60, 60_000);

  app.get('/c/:token', (c) =>
    invited(c, async (guest, token) => {
      const takesFiles = needs.keepFile !== undefined;
      return c.html(personalPage({ guest, token, lines: await linesOf(guest), zone: needs, takesFiles }));
    }),
  );
  app.get('/c/:token/messages', (c) =>
    invited(c, async (guest) => c.json({ lines: await linesOf(guest), answer: guest.answer })),
  );
  app.get('/c/:token/stream', (c) => invited(c, ({ address }) => stream(c, [{ name: 'chat', address }])));
  app.post('/c/:token/say', limitSaid, (c) => posting(c, (chat) => postSaid(c, needs, chat)));
  app.post('/c/:token/file', fewAtOnce(filesAtOnce), limitFile, (c) => posting(c, (chat) => postFile(c, needs, chat)));

  async function invited(
    c: Context,
    answer: (guest: Guest, token: string) => Response | Promise<Response>,
  ): Promise<Response> {
    const token = c.req.param('token') ?? '';
    const guest = /^[\w-]{16,128}$/.test(token) ? await needs.guest(token) : null;
    if (guest) return answer(guest, token);

    // Only those who were wrong are counted and turned away, so that nobody behind the same address suffers.
    if (!mayGuess(clientOf(c))) return refuseRequest(c, 429, words.deadLinkTitle, words.tooMany);
    const phone = needs.officePhone;
    const sentence = phone ? words.deadLink + words.orCallOffice : `${words.deadLink}.`;
    return refuseRequest(c, 404, words.deadLinkTitle, sentence, { phone });
  }

  function posting(c: Context, answer: (chat: Chat) => Promise<Response>): Promise<Response> {
    return invited(c, ({ address, connected }, token) => {
      const page = `/c/${token}#${latestId}`;
      if (!mayPost(address.id)) return refuseRequest(c, 429, words.refusedTitle, words.tooFast, { back: page });
      return answer({ address, page, opensWith: connected ? null : token });
    });
  }

  /** Before the first post there is nothing but the question who reads. */
  async function linesOf(guest: Guest): Promise<TranscriptLine[]> {
    if (guest.connected) return needs.transcript(guest.address);
    return [{ id: 'identity', by: 'secretary', at: needs.clock(), ...guest.identity }];
  }
}
