import { parseHtml } from './html.ts';
import { botUser, chatObject, type DoubleChat, type SeenFile, type SeenMessage, type World } from './world.ts';

export type Params = Record<string, unknown>;
/** Files of a form, by the names of its parts. */
export type Files = Map<string, File>;
/** `violation` marks a mistake in the request itself, which no user or network can cause. */
export type Answer = { result: unknown } | { code: number; description: string; violation?: boolean };
type Method = (world: World, params: Params, files: Files) => Answer | Promise<Answer>;

const bad = (description: string, violation = true): Answer => ({
  code: 400,
  description: `Bad Request: ${description}`,
  violation,
});

/** Every method but getUpdates, which waits and so belongs to the server. */
export const methods: Record<string, Method> = {
  getMe: (world) => ({
    result: {
      ...botUser(world),
      can_join_groups: false,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
    },
  }),

  sendMessage: (world, params) => deliver(world, params),

  async sendPhoto(world, params, files) {
    const photo = await uploadOf(params.photo, files);
    if (!photo) return bad('there is no photo in the request');
    if (photo.bytes.length > 10 * megabyte) return bad('file is too big for a photo');
    if (!isPicture(photo.bytes)) return bad('IMAGE_PROCESS_FAILED');
    return deliver(world, params, { kind: 'photo', name: null, bytes: photo.bytes });
  },

  async sendDocument(world, params, files) {
    const document = await uploadOf(params.document, files);
    if (!document || document.bytes.length === 0) return bad('there is no document in the request');
    if (document.bytes.length > 50 * megabyte) {
      return { code: 413, description: 'Request Entity Too Large', violation: true };
    }
    return deliver(world, params, { kind: 'document', ...document });
  },

  editMessageText: (world, params) => edit(world, params, 'text'),
  editMessageCaption: (world, params) => edit(world, params, 'caption'),

  deleteMessage(world, params) {
    const chat = world.chats.get(Number(params.chat_id));
    if (!chat) return bad('chat not found', false);
    const index = chat.messages.findIndex(({ id }) => id === params.message_id);
    if (index < 0) return bad('message to delete not found', false);
    chat.messages.splice(index, 1);
    return { result: true };
  },

  answerCallbackQuery(world, params) {
    world.answeredCallbacks.push(String(params.callback_query_id));
    return { result: true };
  },

  setMyCommands(world, params) {
    const commands = params.commands as World['commands'];
    if (commands.length > 100) return bad('BOT_COMMANDS_TOO_MUCH');
    if (commands.some(({ command }) => !/^[a-z0-9_]{1,32}$/.test(command))) return bad('BOT_COMMAND_INVALID');
    if (commands.some(({ description }) => description.length < 1 || description.length > 256)) {
      return bad('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    world.commands = commands;
    return { result: true };
  },

  setWebhook(world, params) {
    const url = String(params.url);
    const secret = params.secret_token === undefined ? null : String(params.secret_token);
    if (secret !== null && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) return bad('secret token is not allowed');
    if (url !== '' && !url.startsWith('https://')) return bad('bad webhook: An HTTPS URL must be provided for webhook');
    world.webhook = url === '' ? null : { url, secret };
    if (params.allowed_updates) world.allowed = params.allowed_updates as string[];
    if (params.drop_pending_updates) world.updates = [];
    for (const wake of [...world.wake]) wake();
    return { result: true };
  },

  deleteWebhook(world, params) {
    world.webhook = null;
    if (params.drop_pending_updates) world.updates = [];
    return { result: true };
  },

  getWebhookInfo: (world) => ({
    result: {
      url: world.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.length,
    },
  }),

  getFile(world, params) {
    const file = world.files.get(String(params.file_id));
    if (!file) return bad('wrong file_id or the file is temporarily unavailable', false);
    if (file.bytes.length > 20 * 1024 * 1024) return bad('file is too big', false);
    const file_id = String(params.file_id);
    return {
      result: { file_id, file_unique_id: `u${file_id}`, file_size: file.bytes.length, file_path: file.path },
    };
  },
};

const megabyte = 1024 * 1024;

function deliver(world: World, params: Params, file?: SeenFile): Answer {
  const chat = world.chats.get(Number(params.chat_id));
  if (!chat) return bad('chat not found', false);
  if (chat.blocked) return { code: 403, description: 'Forbidden: bot was blocked by the user' };
  const seen = readMessage(world.nextMessageId, params, file);
  if ('code' in seen) return seen;
  world.nextMessageId += 1;
  chat.messages.push(seen);
  return { result: messageObject(world, chat, seen) };
}

function edit(world: World, params: Params, what: 'text' | 'caption'): Answer {
  const chat = world.chats.get(Number(params.chat_id));
  if (!chat) return bad('chat not found', false);
  const index = chat.messages.findIndex(({ id }) => id === params.message_id);
  const before = chat.messages[index];
  const seen = readMessage(Number(params.message_id), params, what === 'caption' ? before?.file : undefined);
  if ('code' in seen) return seen;
  if (!before) return bad('message to edit not found', false);
  if (what === 'text' && before.file) return bad('there is no text in the message to edit', false);
  if (what === 'caption' && !before.file) return bad('there is no caption in the message to edit', false);
  if (JSON.stringify(before) === JSON.stringify(seen)) {
    return bad(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      false,
    );
  }
  chat.messages[index] = seen;
  return { result: messageObject(world, chat, seen) };
}

/** The file that a parameter names as `attach://…`. */
async function uploadOf(value: unknown, files: Files): Promise<{ name: string; bytes: Buffer } | null> {
  const file = typeof value === 'string' ? files.get(value.replace(/^attach:\/\//, '')) : undefined;
  return file ? { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } : null;
}

function isPicture(bytes: Buffer): boolean {
  const [png, jpeg] = [Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('ffd8ff', 'hex')];
  return [png, jpeg].some((signature) => bytes.subarray(0, signature.length).equals(signature));
}

/** The message as it will be seen, or the refusal. Telegram trims texts, and counts them after the mark-up is read. */
function readMessage(id: number, params: Params, file?: SeenFile): SeenMessage | Extract<Answer, { code: number }> {
  const raw = String((file ? params.caption : params.text) ?? '');
  const parsed = params.parse_mode === 'HTML' ? parseHtml(raw) : { text: raw, bold: [] };
  if ('error' in parsed) return bad(`can't parse entities: ${parsed.error}`) as never;
  const text = parsed.text.trim();
  if (text === '' && !file) return bad('message text is empty') as never;
  if (!file && text.length > 4096) return bad('message is too long') as never;
  if (file && text.length > 1024) return bad('message caption is too long') as never;

  const markup = params.reply_markup as { inline_keyboard?: ButtonData[][]; keyboard?: ButtonData[][] } | undefined;
  const rows = markup?.inline_keyboard ?? markup?.keyboard ?? [];
  for (const button of markup?.inline_keyboard?.flat() ?? []) {
    const bytes = Buffer.byteLength(button.callback_data ?? '');
    if (bytes > 64) return bad('BUTTON_DATA_INVALID') as never;
    if (bytes === 0 && !button.url) return bad('Text buttons are unallowed in the inline keyboard') as never;
  }
  if (rows.flat().some((button) => button.text.trim() === '')) return bad('button text must be non-empty') as never;
  if (rows.some((row) => row.length === 0 || row.length > 8)) return bad('a row holds one to eight buttons') as never;
  return {
    id,
    text,
    bold: parsed.bold,
    ...(file && { file }),
    rows: rows.map((row) => row.map((button) => button.text)),
    buttons: rows.flat().map((button) => ({
      label: button.text,
      value: button.callback_data ?? null,
      asksContact: button.request_contact ?? false,
    })),
  };
}

type ButtonData = { text: string; callback_data?: string; url?: string; request_contact?: boolean };

function messageObject(world: World, chat: DoubleChat, { id, text }: SeenMessage) {
  return { message_id: id, date: seconds(), chat: chatObject(chat), from: botUser(world), text };
}

export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
