import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import type { TelegramSettings } from './channels/telegram/settings.ts';
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
    TELEGRAM_MODE: z.enum(['polling', 'webhook'], { error: 'phải là "polling" hoặc "webhook"' }).default('polling'),
    TELEGRAM_WEBHOOK_SECRET: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,256}$/, { error: 'phải có 16 đến 256 ký tự A-Z, a-z, 0-9, _ hoặc -' })
      .optional(),
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
    if (values.TELEGRAM_MODE === 'webhook' && values.TELEGRAM_BOT_TOKEN && !values.TELEGRAM_WEBHOOK_SECRET) {
      context.addIssue({
        code: 'custom',
        path: ['TELEGRAM_WEBHOOK_SECRET'],
        message: 'phải có khi TELEGRAM_MODE=webhook, để không ai khác gửi được tin giả vào',
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
    officePhone: env.OFFICE_PHONE ?? null,
    rehearsal: env.CLOCK_START ? { start: readInstant(env.CLOCK_START, env.TIME_ZONE), rate: env.CLOCK_RATE } : null,
    logLevel: env.LOG_LEVEL,
  });
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
