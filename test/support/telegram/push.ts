import { setTimeout as wait } from 'node:timers/promises';
import type { World } from './world.ts';

const againAfterMs = 50;

/** How a webhook call gets out; a double may send it elsewhere than to the public address it was told. */
export type Deliver = (request: Request) => Promise<Response>;

/** Delivers updates to the webhook one by one while one is set; what is not answered with 2xx is offered again. */
export async function pushUpdates(world: World, deliver: Deliver, closing: AbortSignal): Promise<void> {
  while (!closing.aborted) {
    const update = world.updates[0];
    if (!world.webhook || !update) {
      await nextChange(world, closing);
      continue;
    }
    const { url, secret } = world.webhook;
    const headers = new Headers({ 'content-type': 'application/json' });
    if (secret !== null) headers.set('x-telegram-bot-api-secret-token', secret);
    const request = new Request(url, { method: 'POST', headers, body: JSON.stringify(update) });
    const isTaken = await deliver(request).then(
      (response) => response.ok,
      () => false,
    );
    if (isTaken) world.updates = world.updates.filter((other) => other !== update);
    else await wait(againAfterMs);
  }
}

/** Resolves when something reached the queue, or the webhook changed, or the double closes. */
export function nextChange(world: World, closing: AbortSignal, timeoutMs?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = timeoutMs === undefined ? undefined : setTimeout(done, timeoutMs);
    function done() {
      clearTimeout(timer);
      world.wake.delete(done);
      closing.removeEventListener('abort', done);
      resolve();
    }
    world.wake.add(done);
    closing.addEventListener('abort', done);
    if (closing.aborted) done();
  });
}
