import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { OaWorld } from './oa-world.ts';

export type Deliver = (request: Request) => Promise<Response>;

/** How a webhook is signed; the documents differ. */
type Signing = {
  secret: 'secretKey' | 'appSecret';
  time: 'body' | 'header';
  first: 'appId' | 'oaId';
  bare?: true;
};

type Sent = { raw: string; status: number; tookMs: number; retries: number };

export type OaWebhook = {
  signing: Signing;
  /** Every call and how it was answered. */
  sent: Sent[];
  /** Puts an event in the line; resolves when it was taken, or given up after the last repetition. */
  push(event: object): Promise<void>;
  /** One call with bytes and headers as they are. */
  raw(body: string | Uint8Array, headers?: Record<string, string>): Promise<Response>;
  signatureOf(raw: string, time: string): string;
  close(): void;
};

/** Zalo repeats after 30 s, 5, 15, 30 and 60 minutes; here after as many milliseconds as suffice. */
const repeatAfterMs = [20, 40, 80, 160, 320];
const slowestMs = 2_000;

export function createOaWebhook(world: OaWorld, deliver: Deliver, url: () => string): OaWebhook {
  const sent: Sent[] = [];
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  const webhook: OaWebhook = {
    signing: { secret: 'secretKey', time: 'body', first: 'appId' },
    sent,
    push(event) {
      last = last.then(() => repeat(JSON.stringify({ app_id: world.appId, timestamp: String(world.now()), ...event })));
      return last;
    },
    raw(body, headers = {}) {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } };
      return deliver(new Request(url(), { ...init, body: body as string }));
    },
    signatureOf(raw, time) {
      const { signing } = webhook;
      const text = world[signing.first] + raw + time + world[signing.secret];
      return createHash('sha256').update(text).digest('hex');
    },
    close() {
      closed = true;
    },
  };
  return webhook;

  /** The same body with the same signature, however often. */
  async function repeat(raw: string): Promise<void> {
    const bodyTime = (JSON.parse(raw) as { timestamp: string }).timestamp;
    const time = webhook.signing.time === 'header' ? String(Number(bodyTime) + 1) : bodyTime;
    const mac = webhook.signatureOf(raw, time);
    const headers: Record<string, string> = {
      'X-ZEvent-Signature': webhook.signing.bare ? mac : `mac=${mac}`,
      ...(webhook.signing.time === 'header' && { 'X-ZEvent-Timestamp': time }),
    };
    for (let retries = 0; retries <= repeatAfterMs.length && !closed; retries += 1) {
      const startedMs = performance.now();
      const response = await webhook
        .raw(raw, retries > 0 ? { ...headers, num_retry: String(retries) } : headers)
        .catch(() => null);
      const tookMs = performance.now() - startedMs;
      sent.push({ raw, status: response?.status ?? 0, tookMs, retries });
      if (response?.status === 200 && tookMs <= slowestMs) return;
      await wait(repeatAfterMs[retries] ?? 0);
    }
  }
}
