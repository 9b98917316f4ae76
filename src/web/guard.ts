import type { Context, MiddlewareHandler } from 'hono';
import { clientOf } from './client-of.ts';
import { createRateLimit } from './rate-limit.ts';
import { refuseRequest } from './refusal.ts';
import { words } from './words.ts';

/** A whole conference may sit behind one address: what a thousand people do in a minute is let through. */
const requestsEach = 12_000;
const wrongSecretsEach = 60;
const minuteMs = 60_000;
const longestAddress = 2_048;
const methods = new Set(['GET', 'HEAD', 'POST']);

/**
 * What every request has to pass, before any page: a method that something here answers, an address of a sane length,
 * not too many from one place, and, for what changes something, our own page as its origin. The unguessable token in a
 * page's address is what proves the right to post there; no cookie is set, so that none can be ridden on.
 */
export function guardRequests(publicUrl: string): MiddlewareHandler {
  const may = createRateLimit(requestsEach, minuteMs);
  return async (c, next) => {
    if (!methods.has(c.req.method)) return c.text('Method Not Allowed', 405, { Allow: 'GET, HEAD, POST' });
    if (c.req.url.length > longestAddress + publicUrl.length) return c.text('URI Too Long', 414);
    const isWebhook = c.req.path.startsWith('/webhooks/');
    if (!isWebhook && !may(clientOf(c))) {
      c.header('Retry-After', '60');
      return refuseRequest(c, 429, words.refusedTitle, words.tooFast);
    }
    if (c.req.method === 'POST' && !isWebhook && !isOwnPage(c, publicUrl)) {
      return refuseRequest(c, 403, words.refusedTitle, words.foreign);
    }
    return next();
  };
}

/**
 * Browsers say where a post comes from in at least one of these headers, a program in none. `null` is what our own
 * pages send as an origin, because they tell nobody their address.
 */
function isOwnPage(c: Context, publicUrl: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('Origin');
  if (!origin || origin === 'null') return true;
  return origin === new URL(publicUrl).origin || /^https?:\/\/(.*)$/.exec(origin)?.[1] === c.req.header('Host');
}

/** Turns away who sends wrong secrets to a webhook again and again; a right one is never counted. */
export function limitWrongSecrets(accept: (request: Request) => Promise<Response>) {
  const mayBeWrong = createRateLimit(wrongSecretsEach, minuteMs);
  return async (c: Context): Promise<Response> => {
    const answer = await accept(c.req.raw);
    if (answer.status !== 401) return answer;
    if (mayBeWrong(clientOf(c))) return answer;
    return c.text('Too Many Requests', 429, { 'Retry-After': '60' });
  };
}

/** As many at a time as the machine has room for; the next is asked to come again. */
export function fewAtOnce(most: number): MiddlewareHandler {
  let open = 0;
  return async (c, next) => {
    if (open >= most) {
      c.header('Retry-After', '5');
      return refuseRequest(c, 503, words.refusedTitle, words.busy);
    }
    open += 1;
    try {
      await next();
    } finally {
      open -= 1;
    }
  };
}
