import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { checkRequest } from './api-types.ts';
import type { Faults } from './faults.ts';
import { type Answer, type Files, methods, type Params } from './methods.ts';
import { nextChange } from './push.ts';
import type { World } from './world.ts';

export type Call = { method: string; params: Params; at: number };
export type Observed = { calls: Call[]; violations: string[] };

/** The HTTP side: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createApiServer(world: World, faults: Faults, record: Observed, closing: AbortSignal): Server {
  let poller: AbortController | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double');
    const body = await readBytes(request);
    const [, file, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.*)$/.exec(decodeURI(url.pathname)) ?? [];
    if (token !== world.token) return reply(response, { code: 401, description: 'Unauthorized' });
    if (file) return replyFile(world, rest, response);

    const { params, files } = await readParams(request, url, body);
    if (!params) record.violations.push(`${rest}: the body is not JSON or a form`);
    record.calls.push({ method: rest, params: params ?? {}, at: Date.now() });
    const mistakes = checkRequest(rest, params ?? {});
    record.violations.push(...mistakes);
    await meet(rest, params ?? {}, files, mistakes, request, response);
  }

  async function meet(
    method: string,
    params: Params,
    files: Files,
    mistakes: string[],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (faults.latencyMs > 0) await wait(faults.latencyMs);
    const fault = faults.take(method);
    if (fault?.kind === 'flood') return reply(response, flood(fault.retryAfter));
    if (fault?.kind === 'error') return reply(response, fault);
    if (fault?.kind === 'proxy-error') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502 Bad Gateway</html>');
      return;
    }
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'drop-before') return void request.socket.destroy();

    const seconds = /^send(?:Message|Photo|Document)$/.test(method) ? faults.wait(Date.now()) : 0;
    if (seconds > 0) return reply(response, flood(seconds));
    const result = await perform(method, params, files, mistakes, response);
    if (fault?.kind === 'drop-after') return void request.socket.destroy();
    reply(response, result);
  }

  async function perform(
    method: string,
    params: Params,
    files: Files,
    mistakes: string[],
    response: ServerResponse,
  ): Promise<Answer> {
    if (method === 'getUpdates') return takeUpdates(params, response);
    const run = methods[method];
    if (!run) return { code: 404, description: 'Not Found' };
    if (mistakes[0]) return { code: 400, description: `Bad Request: ${mistakes[0]}` };
    const result = await run(world, params, files);
    if ('violation' in result && result.violation) record.violations.push(`${method}: ${result.description}`);
    return result;
  }

  /** A second poller ends the first, as Telegram does. */
  async function takeUpdates(params: Params, response: ServerResponse): Promise<Answer> {
    if (world.webhook) {
      return conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    poller?.abort();
    const mine = new AbortController();
    poller = mine;
    response.once('close', () => mine.abort());

    const { offset = 0, limit = 100, timeout = 0 } = params as { offset?: number; limit?: number; timeout?: number };
    if (Array.isArray(params.allowed_updates)) world.allowed = params.allowed_updates as string[];
    world.updates = world.updates.filter(({ update_id }) => update_id >= offset);
    if (world.updates.length === 0 && timeout > 0) {
      await nextChange(world, AbortSignal.any([closing, mine.signal]), timeout * 1000);
    }
    if (poller !== mine)
      return conflict('terminated by other getUpdates request; make sure that only one bot instance is running');
    poller = undefined;
    return { result: world.updates.slice(0, limit) };
  }

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      record.violations.push(`the double broke: ${error}`);
      reply(response, { code: 500, description: 'Internal Server Error' });
    });
  });
}

function conflict(why: string): Answer {
  return { code: 409, description: `Conflict: ${why}` };
}

function flood(seconds: number) {
  return { code: 429, description: `Too Many Requests: retry after ${seconds}`, parameters: { retry_after: seconds } };
}

function reply(
  response: ServerResponse,
  answer: (Answer | { code: number; description: string }) & { parameters?: object },
) {
  if (response.destroyed) return;
  const isOk = 'result' in answer;
  const body = isOk
    ? { ok: true, result: answer.result }
    : { ok: false, error_code: answer.code, description: answer.description, parameters: answer.parameters };
  response.writeHead(isOk ? 200 : answer.code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function replyFile(world: World, path: string, response: ServerResponse): void {
  const file = [...world.files.values()].find((candidate) => candidate.path === path);
  if (file) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  else reply(response, { code: 404, description: 'Not Found' });
}

export async function readBody(request: IncomingMessage): Promise<string> {
  return (await readBytes(request)).toString('utf8');
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Files come in parts of a form, beside the parameters. */
async function readParams(request: IncomingMessage, url: URL, body: Buffer) {
  const type = request.headers['content-type'] ?? '';
  const files: Files = new Map();
  if (!type.startsWith('multipart/form-data'))
    return { params: readPlainParams(type, url, body.toString('utf8')), files };
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const params: Params = {};
    for (const [name, value] of form) {
      if (typeof value === 'string') params[name] = readValue(name, value);
      else files.set(name, value);
    }
    return { params, files };
  } catch {
    return { params: null, files };
  }
}

/** Parameters come as JSON, as a form or in the query; outside JSON every value that reads as JSON is one. */
function readPlainParams(type: string, url: URL, body: string): Params | null {
  if (type.startsWith('application/json')) {
    try {
      return JSON.parse(body || '{}') as Params;
    } catch {
      return null;
    }
  }
  const pairs = [...url.searchParams, ...new URLSearchParams(type.includes('urlencoded') ? body : '')];
  return Object.fromEntries(pairs.map(([name, value]) => [name, readValue(name, value)]));
}

function readValue(name: string, value: string): unknown {
  if (name === 'text' || name === 'caption') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
