// Telegram's Bot API in a process of its own, as lean as it can be, so that it is never what is measured.
// The double of the tests checks every request against the published types; this one only answers and counts.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createFaults } from '../test/support/telegram/faults.ts';
import type { Figures, Order } from './double-process.ts';

const faults = createFaults();
let latency = { fromMs: 50, toMs: 150 };
let updates: { update_id: number }[] = [];
let nextId = 1;
let wake = () => {};
const asked = new Map<number, number>();
let figures = noFigures();

function noFigures(): Figures {
  return { arrivals: [], flooded: 0, answeredAfterMs: [] };
}

process.on('message', (order: Order) => {
  switch (order.kind) {
    case 'set':
      if (order.latency) latency = order.latency;
      if (order.limit !== undefined) faults.limit = order.limit;
      return process.send?.('done');
    case 'say':
      for (const { chat, text } of order.messages) say(chat, text);
      return wake();
    case 'figures':
      process.send?.(figures);
      figures = noFigures();
      return;
  }
});

function say(chat: number, text: string): void {
  const id = nextId++;
  const from = { id: chat, is_bot: false, first_name: 'Người' };
  const date = Math.floor(Date.now() / 1000);
  asked.set(chat, performance.now());
  updates.push({
    update_id: id,
    message: { message_id: id, date, chat: { id: chat, type: 'private', first_name: 'Người' }, from, text },
  } as (typeof updates)[number]);
}

const server = createServer(async (request, response) => {
  const method = (request.url ?? '').split('?')[0]?.split('/').at(-1) ?? '';
  const params = JSON.parse((await readAll(request)) || '{}');
  switch (method) {
    case 'getUpdates':
      return answer(response, await takeUpdates(params, request));
    case 'sendMessage':
      return takeMessage(params, response);
    case 'getMe':
      return answer(response, { id: 1, is_bot: true, first_name: 'Thư ký', username: 'ThuKyThuBot' });
    default:
      return answer(response, true);
  }
});

async function takeMessage({ chat_id: chat, text }: { chat_id: number; text: string }, response: ServerResponse) {
  const seconds = faults.wait(Date.now());
  const refused = seconds > 0;
  if (refused) figures.flooded += 1;
  else note(chat, text);
  await wait(latency.fromMs + Math.random() * (latency.toMs - latency.fromMs));
  if (!refused)
    return answer(response, { message_id: nextId++, date: 0, chat: { id: chat, type: 'private' }, text: '' });
  response.writeHead(429, { 'content-type': 'application/json' });
  const description = `Too Many Requests: retry after ${seconds}`;
  response.end(JSON.stringify({ ok: false, error_code: 429, description, parameters: { retry_after: seconds } }));
}

/** What goes to many says so; the rest are answers. */
function note(chat: number, text: string): void {
  const nowMs = performance.now();
  const since = asked.get(chat);
  if (/^(?:<b>)?TIN CHUNG/.test(text)) {
    figures.arrivals.push(nowMs);
  } else if (since !== undefined) {
    figures.answeredAfterMs.push(nowMs - since);
    asked.delete(chat);
  }
}

async function takeUpdates({ offset = 0, limit = 100, timeout = 0 }, request: IncomingMessage): Promise<unknown[]> {
  updates = updates.filter(({ update_id }) => update_id >= offset);
  if (updates.length === 0 && timeout > 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeout * 1000);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      request.once('close', wake);
    });
  }
  return updates.slice(0, limit);
}

function answer(response: ServerResponse, result: unknown): void {
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
}

async function readAll(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
