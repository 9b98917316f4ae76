import { existsSync, readFileSync } from 'node:fs';

type Field = { types: string[]; required: boolean };
type Fields = Record<string, Field>;
export type ApiTypes = {
  methods: Record<string, { fields: Fields }>;
  types: Record<string, { fields: Fields; subtypes?: string[] | null }>;
};

/** The methods this double plays, so that it checks requests wherever it runs; `!` marks what must be there. */
const played: ApiTypes = {
  methods: {
    getMe: { fields: {} },
    getWebhookInfo: { fields: {} },
    getUpdates: fieldsOf('offset:Integer limit:Integer timeout:Integer allowed_updates:Array_of_String'),
    setWebhook: fieldsOf(
      'url!:String ip_address:String max_connections:Integer allowed_updates:Array_of_String drop_pending_updates:Boolean secret_token:String',
    ),
    deleteWebhook: fieldsOf('drop_pending_updates:Boolean'),
    setMyCommands: fieldsOf('commands!:Array_of_BotCommand language_code:String'),
    answerCallbackQuery: fieldsOf(
      'callback_query_id!:String text:String show_alert:Boolean url:String cache_time:Integer',
    ),
    getFile: fieldsOf('file_id!:String'),
    sendMessage: fieldsOf(
      'chat_id!:Integer|String text!:String parse_mode:String link_preview_options:LinkPreviewOptions disable_notification:Boolean protect_content:Boolean reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove',
    ),
    sendPhoto: fieldsOf(
      'chat_id!:Integer|String photo!:String caption:String parse_mode:String disable_notification:Boolean protect_content:Boolean reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove',
    ),
    sendDocument: fieldsOf(
      'chat_id!:Integer|String document!:String caption:String parse_mode:String disable_content_type_detection:Boolean disable_notification:Boolean protect_content:Boolean reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove',
    ),
    editMessageText: fieldsOf(
      'chat_id!:Integer|String message_id!:Integer text!:String parse_mode:String link_preview_options:LinkPreviewOptions reply_markup:InlineKeyboardMarkup',
    ),
    editMessageCaption: fieldsOf(
      'chat_id!:Integer|String message_id!:Integer caption:String parse_mode:String reply_markup:InlineKeyboardMarkup',
    ),
    deleteMessage: fieldsOf('chat_id!:Integer|String message_id!:Integer'),
  },
  types: {
    BotCommand: fieldsOf('command!:String description!:String'),
    LinkPreviewOptions: fieldsOf('is_disabled:Boolean url:String'),
    InlineKeyboardMarkup: fieldsOf('inline_keyboard!:Array_of_Array_of_InlineKeyboardButton'),
    InlineKeyboardButton: fieldsOf('text!:String callback_data:String url:String'),
    ReplyKeyboardMarkup: fieldsOf(
      'keyboard!:Array_of_Array_of_KeyboardButton is_persistent:Boolean resize_keyboard:Boolean one_time_keyboard:Boolean input_field_placeholder:String',
    ),
    KeyboardButton: fieldsOf('text!:String request_contact:Boolean'),
    ReplyKeyboardRemove: fieldsOf('remove_keyboard!:Boolean'),
  },
};

/** All that Telegram publishes, where that file lies beside the project. */
export const published: ApiTypes | null = readPublished();

/** What is wrong with a request, one sentence a mistake; empty when nothing is. */
export function checkRequest(method: string, params: Record<string, unknown>): string[] {
  const tables = published ? [played, published] : [played];
  return [...new Set(tables.flatMap((api) => checkCall(api, method, params)))];
}

function checkCall(api: ApiTypes, method: string, params: Record<string, unknown>): string[] {
  const known = api.methods[method];
  return known ? checkFields(api, known.fields, params, method) : [`${method} is not a method`];
}

/** What keeps a value from being of a published type. */
export function checkType(api: ApiTypes, type: string, value: unknown, where: string): string[] {
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return [`${where} is not an array`];
    return value.flatMap((item, index) => checkType(api, type.slice('Array of '.length), item, `${where}[${index}]`));
  }
  if (type === 'Integer') return Number.isSafeInteger(value) ? [] : [`${where} is not an integer`];
  if (type === 'Float') return typeof value === 'number' ? [] : [`${where} is not a number`];
  if (type === 'String') return typeof value === 'string' ? [] : [`${where} is not a string`];
  if (type === 'Boolean') return typeof value === 'boolean' ? [] : [`${where} is not a boolean`];

  const known = api.types[type];
  if (!known) return [`${where} is of the unknown type ${type}`];
  if (known.subtypes?.length) return checkAnyOf(api, known.subtypes, value, where);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${where} is not an object`];
  return checkFields(api, known.fields, value as Record<string, unknown>, where);
}

function checkFields(api: ApiTypes, fields: Fields, values: Record<string, unknown>, where: string): string[] {
  const missing = Object.entries(fields)
    .filter(([name, { required }]) => required && values[name] === undefined)
    .map(([name]) => `${where}.${name} is missing`);
  const wrong = Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name];
    return field ? checkAnyOf(api, field.types, value, `${where}.${name}`) : [`${where}.${name} is not a field`];
  });
  return [...missing, ...wrong];
}

function checkAnyOf(api: ApiTypes, types: string[], value: unknown, where: string): string[] {
  const verdicts = types.map((type) => checkType(api, type, value, where));
  return verdicts.some((verdict) => verdict.length === 0) ? [] : (verdicts[0] ?? []);
}

function fieldsOf(text: string): { fields: Fields } {
  const fields = text.split(' ').map((word): [string, Field] => {
    const [name = '', types = ''] = word.split(':');
    return [name.replace('!', ''), { types: types.replaceAll('_', ' ').split('|'), required: name.endsWith('!') }];
  });
  return { fields: Object.fromEntries(fields) };
}

function readPublished(): ApiTypes | null {
  const file = new URL('../../../../shared/telegram/bot-api.json', import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ApiTypes) : null;
}
