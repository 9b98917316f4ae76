import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from '../telegram/faults.ts';
import { type BotAnswer, botMethods, type Params } from './bot-methods.ts';
import { callWebhook, type Deliver } from './bot-push.ts';
import type { BotWorld } from './world.ts';

export type ZaloCall = { method: string; params: Params; at: number };

/** One of Zalo's services on the double's server: answers the requests that are its own, and says whether one was. */
export type ZaloService = (request: IncomingMessage, response: ServerResponse, body: Buffer) => Promise<boolean>;

/** One server for all services: each looks at the path, as Zalo's hosts differ and ours do not. */
export function createZaloServer(services: ZaloService[], onBreak: (what: string) => void): Server {
  return createServer(async (request, response) => {
    try {
      const body = await readBytes(request);
      for (const service of services) if (await service(request, response, body)) return;
      if (!response.destroyed) response.writeHead(404).end('Not found');
    } catch (error) {
      onBreak(`the double broke: ${error}`);
      if (!response.destroyed) response.writeHead(500).end();
    }
  });
}

type BotService = {
  world: BotWorld;
  faults: Faults;
  calls: ZaloCall[];
  violations: string[];
  deliver: Deliver;
  closing: AbortSignal;
};

/** `POST /bot<token>/<method>`, and what people sent under `/files/`. */
export function serveBot({ world, faults, calls, violations, deliver, closing }: BotService): ZaloService {
  return async (request, response, body) => {
    const path = new URL(request.url ?? '/', 'http://zalo').pathname;
    const file = world.files.get(path);
    if (file) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
      return true;
    }
    const [, token, name] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? [];
    if (!token || !name) return false;
    const params = readParams(body);
    calls.push({ method: name, params: params ?? {}, at: Date.now() });
    if (faults.latencyMs > 0) await wait(faults.latencyMs);
    if (token !== world.token) return reply(response, { code: 401, description: 'Unauthorized' }, 401);

    const fault = faults.take(name);
    if (fault?.kind === 'drop-before') return drop(response);
    if (fault?.kind === 'hang') return true;
    if (fault?.kind === 'proxy-error') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
      return true;
    }
    if (fault?.kind === 'error') return reply(response, fault);
    if (fault?.kind === 'flood') {
      response.setHeader('retry-after', String(fault.retryAfter));
      return reply(response, { code: 429, description: 'Quota exceeded' }, 429);
    }
    const method = botMethods[name];
    if (!method || !params) return reply(response, { code: 400, description: 'Bad Request' });
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const answer = await method(params, {
      world,
      closing: AbortSignal.any([closing, gone.signal]),
      violate: (what) => violations.push(`${name}: ${what}`),
      probe: (text) => callWebhook(world, text, deliver),
    });
    return fault?.kind === 'drop-after' ? drop(response) : reply(response, answer);
  };
}

/** Refusals come with HTTP 200 and say no in the body, but for a void token. */
function reply(response: ServerResponse, answer: BotAnswer, status = 200): true {
  const body =
    'code' in answer
      ? { ok: false, error_code: answer.code, description: answer.description }
      : { ok: true, ...('result' in answer && { result: answer.result }) };
  if (!response.destroyed) {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  return true;
}

function drop(response: ServerResponse): true {
  response.destroy();
  return true;
}

function readParams(body: Buffer): Params | null {
  try {
    return JSON.parse(body.toString('utf8') || '{}') as Params;
  } catch {
    return null;
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
