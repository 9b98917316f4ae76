import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, settingNames } from '../src/config.ts';

test('without any setting the program listens on this machine alone, with no bot', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      databaseUrl: 'file:./data/thu-ky.db',
      dataDir: './data',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      timeZone: 'Asia/Ho_Chi_Minh',
      telegram: null,
      officePhone: null,
      rehearsal: null,
      logLevel: 'info',
    },
  });
});

test('every mistake is one line that names the setting', () => {
  const config = readConfig({ PORT: 'abc', TIME_ZONE: 'Hà Nội', TELEGRAM_MODE: 'push', CLOCK_RATE: '0' });
  expect(config).toEqual({
    ok: false,
    mistakes: [
      'PORT: phải là một số.',
      'TIME_ZONE: không phải là một múi giờ (ví dụ: Asia/Ho_Chi_Minh).',
      'TELEGRAM_MODE: phải là "polling" hoặc "webhook".',
      'CLOCK_RATE: phải là một số dương.',
    ],
  });
});

test('a webhook without a secret is refused, a polling bot does not see one', () => {
  const TELEGRAM_BOT_TOKEN = '123456:ABCDEFGHIJKLMNOP';
  expect(readConfig({ TELEGRAM_BOT_TOKEN, TELEGRAM_MODE: 'webhook' })).toMatchObject({ ok: false });
  expect(readConfig({ TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET: 'a'.repeat(20) })).toMatchObject({
    value: { telegram: { token: TELEGRAM_BOT_TOKEN, apiRoot: 'https://api.telegram.org', mode: 'polling' } },
  });
});

test('a rehearsal that names no offset starts by the time zone of the installation', () => {
  expect(readConfig({ CLOCK_START: '2026-05-26T08:00:00', CLOCK_RATE: '600' })).toMatchObject({
    value: { rehearsal: { start: new Date('2026-05-26T01:00:00Z'), rate: 600 } },
  });
});

test('.env.example describes exactly the settings there are', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((found) => found[1]);
  expect(named.sort()).toEqual([...settingNames].sort());
});
