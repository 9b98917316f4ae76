import { readDoubleOptions, serveControl } from './control.ts';
import type { Fault } from './telegram/faults.ts';
import { startZaloDouble } from './zalo.ts';

/**
 * The Bot Platform's double as a process of its own, driven over HTTP, so that a person can play, and the program under
 * test be killed beside it:
 *   node test/support/zalo-double.ts --port 4020 [--control 4021] [--webhook-origin http://127.0.0.1:3000]
 * POST /control/send {chat, text} · /control/pick {chat, label} · /control/sticker|unsupported|leave {chat} ·
 * /control/event {chat, event} · /control/fault {method, fault, times?} · /control/set {latencyMs?, quota?, envelope?};
 * GET /control/messages?chat= · /control/violations · /control/calls
 */
const { port, controlPort, deliver } = readDoubleOptions('4020');
const { bot, ...zalo } = await startZaloDouble({ port, deliver });

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

const control = await serveControl(controlPort, orders, questions);
process.stdout.write(
  `${[`ZALO_BOT_API_ROOT=${zalo.origin}`, `ZALO_BOT_TOKEN=${bot.token}`, `control at ${control}`].join('\n')}\n`,
);
