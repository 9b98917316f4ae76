import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { monotonicMs } from '../clock.ts';
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

/** How slow the other end may be, in milliseconds, and how little it may send in a second. */
export type Patience = {
  /** From the first byte to the end of the headers. */
  headersMs: number;
  /** A whole request, with everything that is uploaded: 200 MB over a telephone takes its time. */
  requestMs: number;
  /** A connection on which nothing moves. Open pages hear something every 20 s. */
  silenceMs: number;
  /** A body that has been coming for a while has to come at this rate. */
  bytesPerSecond: number;
  graceMs: number;
};

const usual: Patience = {
  headersMs: 10_000,
  requestMs: 1_800_000,
  silenceMs: 60_000,
  bytesPerSecond: 4_096,
  graceMs: 20_000,
};

/** Port 0 takes any free one. Whoever is slower than `patience` allows is dropped. */
export function listen(
  app: Hono,
  at: { host: string; port: number },
  patience: Patience = usual,
): Promise<Outcome<Listening, ListenRefusal>> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: Math.min(2_000, patience.headersMs / 2),
      keepAliveTimeout: 20_000,
      maxHeaderSize: 16_384,
    },
  });
  server.setTimeout(patience.silenceMs);
  server.on('request', (request: IncomingMessage) => dropWhereSlow(request, patience));

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

/** Cuts a body that trickles: many of them would hold the machine's memory and connections for ever. */
function dropWhereSlow(request: IncomingMessage, { bytesPerSecond, graceMs }: Patience): void {
  if (request.complete || request.method === 'GET' || request.method === 'HEAD') return;
  const { socket } = request;
  const [startedMs, before] = [monotonicMs(), socket.bytesRead];
  const watch = setInterval(
    () => {
      const tookMs = monotonicMs() - startedMs;
      if (request.complete || socket.destroyed) clearInterval(watch);
      else if (tookMs > graceMs && socket.bytesRead - before < (tookMs / 1_000) * bytesPerSecond) socket.destroy();
    },
    Math.min(5_000, graceMs),
  );
  watch.unref();
  request.once('close', () => clearInterval(watch));
}
