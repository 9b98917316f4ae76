import { type BotWorld, makeId, nextEvent, type ZaloChat } from './world.ts';

export type BotAnswer = { result?: unknown } | { code: number; description: string };
export type Params = Record<string, unknown>;
type Method = (params: Params, context: Context) => BotAnswer | Promise<BotAnswer>;
type Context = {
  world: BotWorld;
  /** Ends when the double closes or the caller hangs up. */
  closing: AbortSignal;
  violate(what: string): void;
  /** Sends a call to the webhook, and answers with its status. */
  probe(body: string): Promise<number>;
};

/** The methods that the documentation has, as it describes them. */
export const botMethods: Record<string, Method> = {
  getMe: (_params, { world }) => ({
    result: { id: world.botId, account_name: 'bot.thuky', account_type: 'BASIC', can_join_groups: false },
  }),

  async getUpdates({ timeout = '30' }, { world, closing }) {
    if (world.webhook) return { code: 409, description: 'Conflict: a webhook is set' };
    if (world.polls > 0) return { code: 409, description: 'Conflict: another getUpdates is running' };
    world.polls += 1;
    try {
      if (world.events.length === 0) await nextEvent(world, closing, Number(timeout) * 1000);
      if (closing.aborted) return { code: 408, description: 'Request timeout' };
      const event = world.events.shift();
      if (!event) return { code: 408, description: 'Request timeout' };
      return 'result' in event ? { result: event.result } : { result: event };
    } finally {
      world.polls -= 1;
    }
  },

  async setWebhook({ url, secret_token: secret }, { world, violate, probe }) {
    if (typeof url !== 'string' || !url.startsWith('https://')) {
      violate('setWebhook needs an https address');
      return { code: 400, description: 'Bad Request: url' };
    }
    if (typeof secret !== 'string' || secret.length < 8 || secret.length > 256) {
      violate('setWebhook needs a secret of 8 to 256 characters');
      return { code: 400, description: 'Bad Request: secret_token' };
    }
    world.webhook = { url, secret };
    const status = await probe('{}');
    for (const wake of [...world.wake]) wake();
    const verification = {
      ok: status === 200,
      outcome: status === 200 ? 'ok' : 'failed',
      status_code: status,
      hint: '',
    };
    return { result: { url, updated_at: Date.now(), verification } };
  },

  deleteWebhook(_params, { world }) {
    world.webhook = null;
    return { result: { url: '', updated_at: Date.now() } };
  },

  getWebhookInfo: (_params, { world }) =>
    world.webhook
      ? { result: { url: world.webhook.url, updated_at: Date.now() } }
      : { code: 404, description: 'Not found' },

  sendMessage(params, context) {
    const chat = chatOf(params, context);
    if ('code' in chat) return chat;
    return show(chat, params.text, context);
  },

  async sendPhoto(params, context) {
    const chat = chatOf(params, context);
    if ('code' in chat) return chat;
    const picture = await fetchPicture(params.photo);
    if (!picture) return { code: 400, description: 'Bad Request: photo cannot be fetched' };
    return show(chat, params.caption, context, picture);
  },

  sendChatAction(params, { violate }) {
    if (params.action !== 'typing') violate(`the action ${params.action} is not live`);
    return {};
  },
};

function chatOf(
  { chat_id: id }: Params,
  { world, violate }: Context,
): ZaloChat | { code: number; description: string } {
  if (typeof id !== 'string') violate('a chat_id is a string');
  const chat = world.chats.get(String(id));
  if (!chat || chat.gone) return { code: 404, description: 'Not found: chat' };
  if (world.quota <= 0) return { code: 429, description: 'Quota exceeded' };
  return chat;
}

function show(chat: ZaloChat, text: unknown, { world, violate }: Context, picture?: Uint8Array): BotAnswer {
  if (typeof text !== 'string' || text.length < 1 || text.length > 2_000) {
    violate(`a text of ${typeof text === 'string' ? text.length : 'no'} characters`);
    return { code: 400, description: 'Bad Request: text' };
  }
  world.quota -= 1;
  const id = makeId(world);
  chat.messages.push({ id, text, ...(picture && { picture }) });
  return { result: { message_id: id, date: Date.now() } };
}

async function fetchPicture(address: unknown): Promise<Uint8Array | null> {
  if (typeof address !== 'string' || !/^https?:\/\//.test(address)) return null;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
