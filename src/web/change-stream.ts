import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { WebChannel } from '../channels/web/channel.ts';
import type { Address } from '../message/incoming.ts';

export type Watched = { name: string; address: Address };

const heartbeatMs = 20_000;
const streamsEach = 20;

/**
 * Server-sent events: `changed`, with the name of the chat that did. Changes while one is being written are told
 * once, so that a page that reads slowly costs no memory. Ends when the channel stops.
 */
export function createChangeStreams(web: WebChannel) {
  const open = new Map<string, number>();

  return (c: Context, watched: Watched[]) => {
    // A HEAD would hold a stream that nobody reads and nobody ends.
    if (c.req.method !== 'GET') return c.body(null, 405);

    const key = watched.map(({ address }) => address.id).join(' ');
    const before = open.get(key) ?? 0;
    if (before >= streamsEach) return c.body(null, 503, { 'Retry-After': '10' });
    open.set(key, before + 1);

    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const changed = new Set<string>();
      let wake = () => {};
      const stops = watched.map(({ name, address }) =>
        web.watch(address, () => {
          changed.add(name);
          wake();
        }),
      );
      stream.onAbort(() => wake());

      await stream.write('retry: 2000\n\n');
      while (!stream.aborted && web.health() === 'up') {
        const [name] = changed;
        if (name === undefined) {
          const woken = await sleep(heartbeatMs, (early) => {
            wake = early;
          });
          if (!woken) await stream.write(': still here\n\n');
        } else {
          changed.delete(name);
          await stream.writeSSE({ event: 'changed', data: name });
        }
      }

      for (const stop of stops) stop();
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    });
  };
}

/** True if woken before the time was over. */
function sleep(ms: number, canWake: (early: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    canWake(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
