import { readDoubleOptions, serveControl } from './control.ts';
import type { Fault } from './telegram/faults.ts';
import { startTelegramDouble } from './telegram.ts';

/**
 * The double as a process of its own, driven over HTTP, so that the program under test can be killed beside it:
 *   node test/support/telegram-double.ts --port 4010 [--control 4011] [--webhook-origin http://127.0.0.1:3000]
 * POST /control/send {chat, text} · /control/tap {chat, label, message?} · /control/contact {chat, phone} ·
 * /control/file {chat, name, base64} · /control/block {chat, blocked} · /control/fault {method, fault, times?} ·
 * /control/set {latencyMs?, limit?}; GET /control/messages?chat= · /control/violations · /control/calls
 */
const { port, controlPort, deliver } = readDoubleOptions('4010');
const double = await startTelegramDouble({ port, deliver });

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

const control = await serveControl(controlPort, orders, questions);
process.stdout.write(
  `${[`TELEGRAM_API_ROOT=${double.apiRoot}`, `TELEGRAM_BOT_TOKEN=${double.token}`, `control at ${control}`].join(
    '\n',
  )}\n`,
);
