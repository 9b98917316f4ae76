import { setTimeout as wait } from 'node:timers/promises';
import { isSameSecret } from '../same-secret.ts';
import { readEvents, type ZaloBotEvent } from './update.ts';

/** The platform is to hear from us within two seconds. */
const longestWaitMs = 1_500;

/**
 * Takes one webhook call: stored, then answered, and nothing else. Where storing takes long the answer goes before it,
 * since nobody knows what the platform does about a late one. Its probe is an empty body, perhaps without the secret.
 */
export async function acceptEvents(
  request: Request,
  secret: string,
  store: (event: ZaloBotEvent) => Promise<void>,
): Promise<Response> {
  const given = request.headers.get('x-bot-api-secret-token');
  const body = await request.text();
  if (given === null && isProbe(body)) return new Response('', { status: 200 });
  if (given === null || !isSameSecret(given, secret)) return new Response('Wrong secret.', { status: 401 });

  const storing = storeInOrder(readEvents(parseJson(body)), store);
  const isStored = await Promise.race([
    storing.then(
      () => true,
      () => false,
    ),
    wait(longestWaitMs, true, { ref: false }),
  ]);
  return new Response('', { status: isStored ? 200 : 500 });
}

async function storeInOrder(events: ZaloBotEvent[], store: (event: ZaloBotEvent) => Promise<void>): Promise<void> {
  for (const event of events) await store(event);
}

function isProbe(body: string): boolean {
  return ['', '{}'].includes(body.trim());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
