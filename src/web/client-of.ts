import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** The other end of the connection, or whom a proxy on this machine says that it speaks for. */
export function clientOf(c: Context): string {
  const peer = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? 'unknown';
  const isProxy = /^(127\.|::1$|::ffff:127\.)/.test(peer);
  const named = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return isProxy && named ? named : peer;
}
