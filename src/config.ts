import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import type { TelegramSettings } from './channels/telegram/settings.ts';
import type { ZaloBotSettings } from './channels/zalo-bot/settings.ts';
import type { ZaloOaSettings } from './channels/zalo-oa/settings.ts';
import { createCalendar } from './domain/calendar.ts';
import { accept } from './domain/outcome.ts';

const url = (standard: string) =>
  z
    .url({ protocol: /^https?$/, error: 'phải là một địa chỉ http:// hoặc https://' })
    .default(standard)
    .transform((value) => value.replace(/\/+$/, ''));

const timeZone = z.string().refine(isTimeZone, { error: 'không phải là một múi giờ (ví dụ: Asia/Ho_Chi_Minh)' });

const telegramToken = z
  .string()
  .regex(/^\d+:[A-Za-z0-9_-]{10,}$/, { error: 'không đúng dạng mã của BotFather (ví dụ: 123456:ABC-DEF…)' });

const zaloBotToken = z
  .string()
  .regex(/^\d+:\S{8,}$/, { error: 'không đúng dạng mã của Zalo Bot Creator (ví dụ: 1234567890:abcDEF…)' });

const mode = z.enum(['polling', 'webhook'], { error: 'phải là "polling" hoặc "webhook"' }).default('polling');

const webhookSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,256}$/, { error: 'phải có 16 đến 256 ký tự A-Z, a-z, 0-9, _ hoặc -' })
  .optional();

const zaloId = z.string().regex(/^\d{5,25}$/, { error: 'phải là một dãy chữ số' });

const hostNames = z
  .string()
  .regex(/^[a-z0-9.-]+(?:\s*,\s*[a-z0-9.-]+)*$/i, { error: 'phải là các tên máy chủ, cách nhau bằng dấu phẩy' })
  .default('zdn.vn,zadn.vn,zalo.me')
  .transform((value) => value.toLowerCase().split(/\s*,\s*/));

const templateIds = z.strictObject({
  invitation: z.string().min(1).optional(),
  reminder: z.string().min(1).optional(),
  change: z.string().min(1).optional(),
});

const templates = z
  .string()
  .transform((value, context) => {
    const read = templateIds.safeParse(parseJson(value));
    if (read.success) return read.data;
    context.addIssue({
      code: 'custom',
      message: 'phải là JSON, ví dụ: { "invitation": "123456", "reminder": "123457" }',
    });
    return z.NEVER;
  })
  .default({});

/** An Official Account is on where all of these are set. */
const oaSettings = [
  'ZALO_OA_ID',
  'ZALO_OA_APP_ID',
  'ZALO_OA_APP_SECRET',
  'ZALO_OA_SECRET_KEY',
  'ZALO_OA_REFRESH_TOKEN',
] as const;

/** Every setting of the program. `.env.example` describes each for people; a test holds the two to the same names. */
const environment = z
  .object({
    DATABASE_URL: z
      .string()
      .regex(/^file:.+/, { error: 'phải bắt đầu bằng "file:"' })
      .default('file:./data/thu-ky.db'),
    DATA_DIR: z.string().default('./data'),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce
      .number({ error: 'phải là một số' })
      .int()
      .min(0, { error: 'phải từ 0 đến 65535' })
      .max(65_535, { error: 'phải từ 0 đến 65535' })
      .default(3000),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'phải là một địa chỉ http:// hoặc https://' })
      .transform((value) => value.replace(/\/+$/, ''))
      .optional(),
    TIME_ZONE: timeZone.default('Asia/Ho_Chi_Minh'),
    TELEGRAM_BOT_TOKEN: telegramToken.optional(),
    TELEGRAM_API_ROOT: url('https://api.telegram.org'),
    TELEGRAM_MODE: mode,
    TELEGRAM_WEBHOOK_SECRET: webhookSecret,
    ZALO_BOT_TOKEN: zaloBotToken.optional(),
    ZALO_BOT_API_ROOT: url('https://bot-api.zaloplatforms.com'),
    ZALO_BOT_MODE: mode,
    ZALO_BOT_WEBHOOK_SECRET: webhookSecret,
    ZALO_OA_ID: zaloId.optional(),
    ZALO_OA_APP_ID: zaloId.optional(),
    ZALO_OA_APP_SECRET: z.string().optional(),
    ZALO_OA_SECRET_KEY: z.string().optional(),
    ZALO_OA_REFRESH_TOKEN: z.string().optional(),
    ZALO_OA_API_ROOT: url('https://openapi.zalo.me'),
    ZALO_OAUTH_ROOT: url('https://oauth.zaloapp.com'),
    ZALO_ZBS_ROOT: url('https://business.openapi.zalo.me'),
    ZALO_OA_BUTTONS: z.enum(['auto', 'on', 'off'], { error: 'phải là auto, on hoặc off' }).default('auto'),
    ZALO_OA_FILE_HOSTS: hostNames,
    ZALO_ZBS_TEMPLATES: templates,
    OFFICE_PHONE: z.string().trim().min(3).max(40).optional(),
    CLOCK_START: z.iso
      .datetime({ offset: true, local: true, error: 'phải là thời điểm ISO (ví dụ: 2026-05-26T08:00:00+07:00)' })
      .optional(),
    CLOCK_RATE: z.coerce
      .number({ error: 'phải là một số dương' })
      .positive({ error: 'phải là một số dương' })
      .default(1),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'phải là fatal, error, warn, info, debug, trace hoặc silent',
      })
      .default('info'),
  })
  .superRefine((values, context) => {
    const bots = [
      { name: 'TELEGRAM', token: values.TELEGRAM_BOT_TOKEN },
      { name: 'ZALO_BOT', token: values.ZALO_BOT_TOKEN },
    ] as const;
    for (const { name, token } of bots) {
      if (values[`${name}_MODE`] !== 'webhook' || !token || values[`${name}_WEBHOOK_SECRET`]) continue;
      context.addIssue({
        code: 'custom',
        path: [`${name}_WEBHOOK_SECRET`],
        message: `phải có khi ${name}_MODE=webhook, để không ai khác gửi được tin giả vào`,
      });
    }
    const missing = oaSettings.filter((name) => !values[name]);
    if (missing.length === oaSettings.length) return;
    for (const name of missing) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `phải có để bật Zalo Official Account, cùng ${oaSettings.filter((other) => other !== name).join(', ')}`,
      });
    }
  });

export type Config = {
  databaseUrl: string;
  dataDir: string;
  host: string;
  port: number;
  publicUrl: string;
  timeZone: string;
  telegram: TelegramSettings | null;
  zaloBot: ZaloBotSettings | null;
  zaloOa: ZaloOaSettings | null;
  officePhone: string | null;
  /** The rehearsal clock, where one is asked for. */
  rehearsal: { start: Date; rate: number } | null;
  logLevel: string;
};

/** Reads the environment, and `.env` beneath it. Each mistake is one line that names the setting and the remedy. */
export function readConfig(
  values: Record<string, string | undefined> = environmentWithFile(),
): { ok: true; value: Config } | { ok: false; mistakes: string[] } {
  const stated = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(stated);
  if (!parsed.success) {
    return { ok: false, mistakes: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`) };
  }
  const env = parsed.data;
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return accept({
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    host: env.HOST,
    port: env.PORT,
    publicUrl,
    timeZone: env.TIME_ZONE,
    telegram: telegramSettings(env, publicUrl),
    zaloBot: zaloBotSettings(env, publicUrl),
    zaloOa: zaloOaSettings(env),
    officePhone: env.OFFICE_PHONE ?? null,
    rehearsal: env.CLOCK_START ? { start: readInstant(env.CLOCK_START, env.TIME_ZONE), rate: env.CLOCK_RATE } : null,
    logLevel: env.LOG_LEVEL,
  });
}

const secretNames = /_TOKEN$|_SECRET$|_SECRET_KEY$/;

/** What must never be written anywhere, whatever its shape. */
export function secretsOfEnvironment(values: Record<string, string | undefined> = environmentWithFile()): string[] {
  const found = settingNames.filter((name) => secretNames.test(name)).map((name) => values[name] ?? '');
  return found.filter((secret) => secret.length >= 8);
}

/** The names of all settings, for the test that compares them with `.env.example`. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/** A bot that polls cannot even see a webhook secret. */
function telegramSettings(env: z.infer<typeof environment>, publicUrl: string): TelegramSettings | null {
  if (!env.TELEGRAM_BOT_TOKEN) return null;
  const bot = { token: env.TELEGRAM_BOT_TOKEN, apiRoot: env.TELEGRAM_API_ROOT };
  return env.TELEGRAM_MODE === 'webhook'
    ? { ...bot, mode: 'webhook', secret: env.TELEGRAM_WEBHOOK_SECRET ?? '', publicUrl }
    : { ...bot, mode: 'polling' };
}

function zaloBotSettings(env: z.infer<typeof environment>, publicUrl: string): ZaloBotSettings | null {
  if (!env.ZALO_BOT_TOKEN) return null;
  const bot = { token: env.ZALO_BOT_TOKEN, apiRoot: env.ZALO_BOT_API_ROOT };
  return env.ZALO_BOT_MODE === 'webhook'
    ? { ...bot, mode: 'webhook', secret: env.ZALO_BOT_WEBHOOK_SECRET ?? '', publicUrl }
    : { ...bot, mode: 'polling' };
}

function zaloOaSettings(env: z.infer<typeof environment>): ZaloOaSettings | null {
  if (!env.ZALO_OA_ID) return null;
  return {
    oaId: env.ZALO_OA_ID,
    appId: env.ZALO_OA_APP_ID ?? '',
    appSecret: env.ZALO_OA_APP_SECRET ?? '',
    secretKey: env.ZALO_OA_SECRET_KEY ?? '',
    refreshToken: env.ZALO_OA_REFRESH_TOKEN ?? '',
    apiRoot: env.ZALO_OA_API_ROOT,
    oauthRoot: env.ZALO_OAUTH_ROOT,
    zbsRoot: env.ZALO_ZBS_ROOT,
    buttons: env.ZALO_OA_BUTTONS,
    fileHosts: env.ZALO_OA_FILE_HOSTS,
    templates: env.ZALO_ZBS_TEMPLATES,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function environmentWithFile(): Record<string, string | undefined> {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}

/** An ISO time; without an offset it is the installation's own. */
function readInstant(text: string, zone: string): Date {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return new Date(text);
  const [day = '', time = ''] = text.split('T');
  return createCalendar(zone).instantOf(day, time);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('vi', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
