import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { Fault } from './telegram/faults.ts';
import { readBody } from './telegram/server.ts';
import { startTelegramDouble } from './telegram.ts';

/**
 * The double as a process of its own, driven over HTTP, so that the program under test can be killed beside it:
 *   node test/support/telegram-double.ts --port 4010 [--control 4011] [--webhook-origin http://127.0.0.1:3000]
 * POST /control/send {chat, text} · /control/tap {chat, label, message?} · /control/contact {chat, phone} ·
 * /control/file {chat, name, base64} · /control/block {chat, blocked} · /control/fault {method, fault, times?} ·
 * /control/set {latencyMs?, limit?}; GET /control/messages?chat= · /control/violations · /control/calls
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    control: { type: 'string' },
    'webhook-origin': { type: 'string' },
  },
});
const port = Number(values.port);
const origin = values['webhook-origin'];
const double = await startTelegramDouble({
  port,
  deliver: (request) => fetch(origin ? new Request(origin + new URL(request.url).pathname, request) : request),
});

type Order = {
  chat: number;
  text: string;
  label: string;
  message?: number;
  phone: string;
  name: string;
  base64: string;
  blocked: boolean;
  method: string;
  fault: Fault;
  times?: number;
  latencyMs?: number;
  limit?: typeof double.faults.limit;
};

function personOf(chat: number) {
  return double.person({ id: chat, firstName: `Người ${chat}` });
}

const orders: Record<string, (order: Order) => unknown> = {
  send: ({ chat, text }) => personOf(chat).sends(text),
  tap: ({ chat, label, message }) =>
    message === undefined ? personOf(chat).taps(label) : personOf(chat).tapsOld(message, label),
  contact: ({ chat, phone }) => personOf(chat).sharesContact(phone),
  file: ({ chat, name, base64 }) => personOf(chat).sendsFile(name, Buffer.from(base64, 'base64')),
  block: ({ chat, blocked }) => (blocked ? personOf(chat).blocks() : personOf(chat).unblocks()),
  fault: ({ method, fault, times }) => double.faults.next(method, fault, times),
  set({ latencyMs, limit }) {
    if (latencyMs !== undefined) double.faults.latencyMs = latencyMs;
    if (limit !== undefined) double.faults.limit = limit;
  },
};

const questions: Record<string, (query: URLSearchParams) => unknown> = {
  messages: (query) => personOf(Number(query.get('chat'))).messages,
  violations: () => double.violations,
  calls: () => double.calls,
};

const control = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
  const name = pathname.replace('/control/', '');
  try {
    const run = request.method === 'POST' ? orders[name] : questions[name];
    if (!run) throw new Error(`There is no ${request.method} ${pathname}.`);
    const result =
      request.method === 'POST' ? orders[name]?.(JSON.parse(await readBody(request))) : questions[name]?.(searchParams);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? true));
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});
control.listen(Number(values.control ?? port + 1), '127.0.0.1');
await once(control, 'listening');

process.stdout.write(
  `${[
    `TELEGRAM_API_ROOT=${double.apiRoot}`,
    `TELEGRAM_BOT_TOKEN=${double.token}`,
    `control at http://127.0.0.1:${(control.address() as AddressInfo).port}/control/…`,
  ].join('\n')}\n`,
);
