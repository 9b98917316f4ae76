import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { Fault } from './telegram/faults.ts';
import { readBody } from './telegram/server.ts';
import { startZaloDouble } from './zalo.ts';

/**
 * The Bot Platform's double as a process of its own, driven over HTTP, so that a person can play, and the program under
 * test be killed beside it:
 *   node test/support/zalo-double.ts --port 4020 [--control 4021] [--webhook-origin http://127.0.0.1:3000]
 * POST /control/send {chat, text} · /control/pick {chat, label} · /control/sticker|unsupported|leave {chat} ·
 * /control/event {chat, event} · /control/fault {method, fault, times?} · /control/set {latencyMs?, quota?, envelope?};
 * GET /control/messages?chat= · /control/violations · /control/calls
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4020' },
    control: { type: 'string' },
    'webhook-origin': { type: 'string' },
  },
});
const port = Number(values.port);
const origin = values['webhook-origin'];
const { bot, ...zalo } = await startZaloDouble({
  port,
  deliver: (request) => fetch(origin ? new Request(origin + new URL(request.url).pathname, request) : request),
});

type Order = {
  chat: string;
  text: string;
  label: string;
  event: object;
  method: string;
  fault: Fault;
  times?: number;
  latencyMs?: number;
  quota?: number;
  envelope?: typeof bot.world.envelope;
};

function personOf(chat: string) {
  return bot.person({ id: chat, name: `Người ${chat}` });
}

const orders: Record<string, (order: Order) => unknown> = {
  send: ({ chat, text }) => personOf(chat).sends(text),
  pick: ({ chat, label }) => personOf(chat).picks(label),
  sticker: ({ chat }) => personOf(chat).sendsSticker(),
  unsupported: ({ chat }) => personOf(chat).sendsUnsupported(),
  leave: ({ chat }) => personOf(chat).leaves(),
  event: ({ chat, event }) => personOf(chat).causes(event),
  fault: ({ method, fault, times }) => bot.faults.next(method, fault, times),
  set({ latencyMs, quota, envelope }) {
    if (latencyMs !== undefined) bot.faults.latencyMs = latencyMs;
    if (quota !== undefined) bot.world.quota = quota;
    if (envelope !== undefined) bot.world.envelope = envelope;
  },
};

const questions: Record<string, (query: URLSearchParams) => unknown> = {
  messages: (query) => personOf(query.get('chat') ?? '').messages.map(({ id, text }) => ({ id, text })),
  violations: () => bot.violations,
  calls: () => bot.calls,
};

const control = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
  const name = pathname.replace('/control/', '');
  try {
    const order = orders[name];
    const question = questions[name];
    if (request.method === 'POST' ? !order : !question) throw new Error(`There is no ${request.method} ${pathname}.`);
    const result = request.method === 'POST' ? order?.(JSON.parse(await readBody(request))) : question?.(searchParams);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? true));
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
});
control.listen(Number(values.control ?? port + 1), '127.0.0.1');
await once(control, 'listening');

process.stdout.write(
  `${[
    `ZALO_BOT_API_ROOT=${zalo.origin}`,
    `ZALO_BOT_TOKEN=${bot.token}`,
    `control at http://127.0.0.1:${(control.address() as AddressInfo).port}/control/…`,
  ].join('\n')}\n`,
);
