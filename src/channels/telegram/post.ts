import { type IncomingMessage, request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ConnectTimeoutError } from '../network.ts';

/** A connection that is not made within this time is given up: nothing has left by then, and it may be tried again. */
const connectTimeoutMs = 10_000;

type Call = { method: string; headers: Record<string, string>; body: string | Readable; signal: Abortable };
/** grammY brings an AbortSignal of its own making, which Node's own functions refuse. */
type Abortable = { aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };

/**
 * What grammY needs of `fetch`, over Node's own HTTP: half the processor time of a message went into fetch's streams
 * (docs/decisions/0010). Connections are kept, and a proxy is used, as Node is told to. Rejects with the system's error,
 * which tells whether a connection was ever made.
 */
export async function post(
  url: string,
  { method, headers, body, signal }: Call,
): Promise<{ json(): Promise<unknown> }> {
  const isSecure = url.startsWith('https:');
  const length = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {};
  const options = { method, headers: { ...headers, ...length } };
  const call = isSecure ? requestSecurely(url, options) : request(url, options);
  const abort = () => call.destroy(new Error('The call was given up'));
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);

  const text = new Promise<string>((resolve, reject) => {
    call.once('error', reject);
    call.once('response', (response) => readAll(response).then(resolve, reject));
    call.once('socket', (socket) => {
      if (!socket.connecting) return;
      const timer = setTimeout(() => call.destroy(new ConnectTimeoutError()), connectTimeoutMs);
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timer));
      call.once('close', () => clearTimeout(timer));
    });
  });
  if (typeof body === 'string') call.end(body);
  // Its failure is the call's, which `text` tells of.
  else pipeline(body, call).catch(abort);

  const answer = await text;
  return { json: async () => JSON.parse(answer) };
}

function readAll(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      text += part;
    });
    response.once('end', () => resolve(text));
    response.once('error', reject);
  });
}
