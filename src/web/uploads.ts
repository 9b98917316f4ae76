import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { clientOf } from './client-of.ts';
import { fewAtOnce } from './guard.ts';
import { createRateLimit } from './rate-limit.ts';
import { readUpload } from './read-upload.ts';
import { refuseRequest, wantsJson } from './refusal.ts';
import type { WebNeeds } from './server.ts';
import { mostUploadBytes, type UploadPage } from './upload-desk.ts';
import { closedSentence, handedInPage, uploadPage } from './upload-page.ts';
import { words } from './words.ts';

/** A form is a little longer than its file. */
const formBytes = 64 * 1024;
/** Uploads that the disk bears side by side; each is read in a thread of its own afterwards. */
const mostAtOnce = 30;

/** The one-time page for handing in a draft: whoever has the link may, and it needs no scripts. */
export function serveUploads(app: Hono, needs: WebNeeds): void {
  const { uploads, officePhone } = needs;
  const mayGuess = createRateLimit(60, 60_000);
  const mayPost = createRateLimit(20, 60_000);

  app.get('/u/:token', async (c) => {
    const page = await look(c);
    if (!page) return unknown(c);
    return page.state === 'open' ? c.html(uploadPage(page, officePhone)) : closed(c, page);
  });

  app.post('/u/:token', fewAtOnce(mostAtOnce), async (c) => {
    const startedAt = needs.clock();
    const token = c.req.param('token');
    const page = await look(c);
    if (!page || !uploads) return unknown(c);
    if (page.state !== 'open') return closed(c, page);
    if (!mayPost(token)) return refuse(c, 429, words.tooFast);
    if (Number(c.req.header('Content-Length') ?? 0) > mostUploadBytes + formBytes)
      return refuse(c, 413, words.uploadTooBig);
    const sent = await readUpload(c.req.raw);
    if (!sent.ok || sent.value.name.trim() === '') return refuse(c, 400, words.noFile);
    const handed = await uploads.take(token, sent.value, startedAt).catch((error: unknown) => {
      if (isBroken(error)) return null;
      throw error;
    });
    if (!handed) return refuse(c, 400, words.uploadBroken);
    if (!handed.ok) {
      if (handed.refusal === 'file-too-large') return refuse(c, 413, words.uploadTooBig);
      return handed.refusal === 'busy' ? refuse(c, 409, words.uploadBusy) : closed(c, (await look(c)) ?? page);
    }
    const { taken, answer } = handed.value;
    const sentence = answer ?? words.uploadTaken;
    if (wantsJson(c)) return c.json(taken ? { ok: true, answer: sentence } : { error: sentence }, taken ? 200 : 422);
    return c.html(handedInPage(page, { taken, answer: sentence, back: `/u/${token}` }), taken ? 200 : 422);
  });

  async function look(c: Context): Promise<UploadPage | null> {
    const token = c.req.param('token') ?? '';
    return uploads && /^[\w-]{22}$/.test(token) ? uploads.look(token) : null;
  }

  function unknown(c: Context): Response | Promise<Response> {
    if (!mayGuess(clientOf(c))) return refuseRequest(c, 429, words.deadLinkTitle, words.tooMany);
    const sentence = words.deadUpload + (officePhone ? words.orCallOffice : '.');
    return refuseRequest(c, 404, words.deadLinkTitle, sentence, { phone: officePhone });
  }

  function closed(c: Context, page: UploadPage): Response | Promise<Response> {
    const sentence = closedSentence(page) + (officePhone ? words.orCallOffice : '.');
    const status = page.state === 'used' ? 200 : 410;
    if (wantsJson(c)) return refuseRequest(c, 410, words.uploadClosedTitle, sentence + (officePhone ?? ''));
    return refuseRequest(c, status, words.uploadClosedTitle, sentence, { phone: officePhone });
  }

  function refuse(c: Context, status: ContentfulStatusCode, sentence: string): Response | Promise<Response> {
    // What is left of the form is not waited for.
    c.header('Connection', 'close');
    return refuseRequest(c, status, words.refusedTitle, sentence, { back: `/u/${c.req.param('token')}` });
  }
}

/** The other end went away, or sent no whole form. */
function isBroken(error: unknown): boolean {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  return (
    code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || /aborted|Unexpected end|terminated/i.test(message)
  );
}
