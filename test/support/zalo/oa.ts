import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createOaFaults, type OaFaults } from './oa-faults.ts';
import {
  addUser,
  keepUpload,
  type Outcome,
  sendConsultation,
  sendTemplateToPhone,
  sendTemplateToUser,
} from './oa-methods.ts';
import { createOaPerson, type OaPerson } from './oa-person.ts';
import { createOaWebhook, type Deliver, type OaWebhook } from './oa-webhook.ts';
import { createOaWorld, type OaMessage, type OaWorld } from './oa-world.ts';

type OaCall = { path: string; token: string | null; body: unknown };

export type OaDouble = {
  /** Of the messages, the tokens and the templates by telephone alike. */
  root: string;
  /** What the office puts into the settings. */
  refreshToken: string;
  world: OaWorld;
  faults: OaFaults;
  webhook: OaWebhook;
  calls: OaCall[];
  /** What was asked against Zalo's published limits; a test expects none. */
  violations: string[];
  /** Somebody who wrote to the account before, and follows it. */
  person(id: string, name: string): OaPerson;
  /** A telephone number with Zalo, in the national form, whose owner never opened the chat. */
  phone(number: string): OaMessage[];
  template(id: string, fields: string[], options?: { byUser?: boolean }): void;
  /** Whether what is delivered is reported as received, as Zalo does. */
  reports: boolean;
  /** Where events are sent from now on. */
  pushTo(url: string): void;
  /** What a program needs to work with this account. */
  settings(): Record<string, string>;
  close(): Promise<void>;
};

/** The Official Account's interfaces on this machine. Errors come with HTTP 200, as Zalo's do; nothing is random. */
export async function startOaDouble(options: { deliver?: Deliver; now?: () => number } = {}): Promise<OaDouble> {
  const refreshToken = 'lam-moi-lan-dau';
  const world = createOaWorld(refreshToken, options.now ?? Date.now);
  const faults = createOaFaults();
  const calls: OaCall[] = [];
  const violations: string[] = [];
  const people = new Map<string, OaPerson>();
  let webhookUrl = 'https://hoi-nghi.example/webhooks/zalo-oa';

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      violations.push(`the double broke: ${error}`);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const webhook = createOaWebhook(world, options.deliver ?? fetch, () => webhookUrl);

  const double: OaDouble = {
    root,
    refreshToken,
    world,
    faults,
    webhook,
    calls,
    violations,
    reports: false,
    person(id, name) {
      const known = people.get(id);
      if (known) return known;
      const user = addUser(world, id, name);
      user.follows = true;
      const person = createOaPerson(world, webhook, user, () => root);
      people.set(id, person);
      return person;
    },
    phone(number) {
      const key = number.replace(/^0/, '84');
      const messages = world.phones.get(key) ?? [];
      world.phones.set(key, messages);
      return messages;
    },
    template(id, fields, { byUser = true } = {}) {
      world.templates.set(id, { fields, byUser });
    },
    pushTo(url) {
      webhookUrl = url;
    },
    settings: () => ({
      ZALO_OA_ID: world.oaId,
      ZALO_OA_APP_ID: world.appId,
      ZALO_OA_APP_SECRET: world.appSecret,
      ZALO_OA_SECRET_KEY: world.secretKey,
      ZALO_OA_REFRESH_TOKEN: refreshToken,
      ZALO_OA_API_ROOT: root,
      ZALO_OAUTH_ROOT: root,
      ZALO_ZBS_ROOT: root,
      ZALO_OA_FILE_HOSTS: '127.0.0.1',
    }),
    async close() {
      webhook.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return double;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const file = world.files.get(path);
    if (file) return void response.writeHead(200, { 'Content-Length': file.length }).end(file);

    const body = await readBody(request);
    const token = header(request, 'access_token');
    calls.push({ path, token, body: body.json ?? body.text });
    const fault = faults.take(path);
    if (fault && 'slowMs' in fault) await wait(fault.slowMs);
    if (fault && 'refusedConnection' in fault) return void request.socket.destroy();
    if (fault && 'http' in fault) return void response.writeHead(fault.http).end('<html>');

    const outcome =
      fault && 'error' in fault
        ? { error: fault.error, message: 'as the test wanted it' }
        : path === '/v4/oa/access_token'
          ? issueTokens(request, body.text)
          : await obey(path, token, body);
    if (fault && 'lost' in fault) return void request.socket.destroy();
    const flat =
      'tokens' in outcome
        ? outcome.tokens
        : 'error' in outcome
          ? outcome
          : { error: 0, message: 'Success', ...outcome };
    response.writeHead(200, { 'Content-Type': 'application/json', 'X-RateLimit-Limit': String(world.perMinute) });
    response.end(JSON.stringify(flat));
    if ('data' in outcome) report(path, body.json, outcome.data as Record<string, unknown>);
  }

  /** A refresh token counts once, and the tokens before die with the new ones. */
  function issueTokens(request: IncomingMessage, form: string): { tokens: object } {
    const given = new URLSearchParams(form);
    if (header(request, 'secret_key') !== world.appSecret)
      return { tokens: { error: -14004, error_name: 'Invalid secret key' } };
    if (given.get('grant_type') !== 'refresh_token' || given.get('app_id') !== world.appId) {
      return { tokens: { error: -14002, error_name: 'Invalid app id' } };
    }
    if (given.get('refresh_token') !== world.tokens.refresh) {
      return { tokens: { error: -14014, error_name: 'Invalid refresh token' } };
    }
    world.issued += 1;
    world.tokens = {
      access: `truy-cap-${world.issued}`,
      refresh: `lam-moi-${world.issued}`,
      endsAt: Date.now() + world.lives * 1000,
    };
    const { access: access_token, refresh: refresh_token } = world.tokens;
    return { tokens: { access_token, refresh_token, expires_in: String(world.lives) } };
  }

  async function obey(path: string, token: string | null, body: Body): Promise<Outcome> {
    if (token === null || token !== world.tokens.access)
      return { error: path === '/message/template' ? -124 : -216, message: 'Access token is invalid' };
    if (Date.now() > world.tokens.endsAt) return { error: -220, message: 'Access token is expired or removed' };
    const violate = (what: string) => void violations.push(`${path}: ${what}`);
    switch (path) {
      case '/v2.0/oa/getoa':
        return { data: { oaid: world.oaId, name: 'Văn phòng', is_verified: true } };
      case '/v3.0/oa/message/cs':
        return sendConsultation(world, body.json, violate);
      case '/v3.0/oa/message/template':
        return sendTemplateToUser(world, body.json, violate);
      case '/message/template':
        return sendTemplateToPhone(world, body.json, violate);
      case '/v2.0/oa/upload/file':
      case '/v2.0/oa/upload/image': {
        const file = await body.file();
        return keepUpload(
          world,
          path.split('/').at(-1) ?? '',
          file,
          Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0)),
        );
      }
      default:
        violate('no such method');
        return { error: -240, message: 'No such method' };
    }
  }

  function report(path: string, body: unknown, data: Record<string, unknown>): void {
    if (!double.reports) return;
    const sender = { id: world.oaId };
    const time = String(world.now());
    if (path.endsWith('/cs')) {
      const recipient = { id: String(data.user_id) };
      void webhook.push({
        event_name: 'user_received_message',
        sender,
        recipient,
        message: { msg_id: data.message_id },
      });
    } else if (path === '/message/template') {
      const { phone, tracking_id } = body as { phone: string; tracking_id: string };
      const message = { msg_id: data.msg_id, tracking_id, delivery_time: time };
      void webhook.push({ event_name: 'user_received_message', sender, recipient: { id: phone }, message });
    }
  }
}

type Body = { text: string; json: unknown; file: () => Promise<File | null> };

async function readBody(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  const type = header(request, 'content-type') ?? '';
  const text = type.startsWith('multipart/') ? '' : bytes.toString('utf8');
  return {
    text,
    json: type.startsWith('application/json') ? JSON.parse(text) : undefined,
    async file() {
      const form = await new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': type } }).formData();
      const found = form.get('file');
      return found instanceof File ? found : null;
    },
  };
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
