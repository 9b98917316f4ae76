import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { accept, type Outcome, refuse } from '../domain/outcome.ts';

export type Listening = {
  port: number;
  /**
   * Takes no more connections and resolves when the requests in hand are answered, at most after `graceMs`.
   * Stop the web channel first: open pages hold a connection until then.
   */
  close(graceMs?: number): Promise<void>;
};

type ListenRefusal = 'port-in-use' | 'port-not-allowed' | 'host-not-found';

const refusals: Record<string, ListenRefusal> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-not-allowed',
  EADDRNOTAVAIL: 'host-not-found',
  ENOTFOUND: 'host-not-found',
};

/** Port 0 takes any free one. */
export function listen(app: Hono, at: { host: string; port: number }): Promise<Outcome<Listening, ListenRefusal>> {
  const server = createAdaptorServer({ fetch: app.fetch });

  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refusal = refusals[error.code ?? ''];
      if (refusal) resolve(refuse(refusal));
      else reject(error);
    });

    server.listen(at.port, at.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve(accept({ port, close: (graceMs = 6_000) => close(graceMs) }));
    });
  });

  function close(graceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
    });
  }
}
