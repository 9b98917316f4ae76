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
      zaloBot: null,
      zaloOa: null,
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

test('the bot of the Zalo Bot Platform is on with its token, and its webhook has a secret', () => {
  const ZALO_BOT_TOKEN = '1234567890:abcDEFghi';
  expect(readConfig({ ZALO_BOT_TOKEN, ZALO_BOT_WEBHOOK_SECRET: 'a'.repeat(20) })).toMatchObject({
    value: {
      zaloBot: { token: ZALO_BOT_TOKEN, apiRoot: 'https://bot-api.zaloplatforms.com', mode: 'polling' },
    },
  });
  expect(readConfig({ ZALO_BOT_TOKEN: 'abc' })).toEqual({
    ok: false,
    mistakes: ['ZALO_BOT_TOKEN: không đúng dạng mã của Zalo Bot Creator (ví dụ: 1234567890:abcDEF…).'],
  });
  expect(readConfig({ ZALO_BOT_TOKEN, ZALO_BOT_MODE: 'webhook' })).toEqual({
    ok: false,
    mistakes: ['ZALO_BOT_WEBHOOK_SECRET: phải có khi ZALO_BOT_MODE=webhook, để không ai khác gửi được tin giả vào.'],
  });
});

test('an Official Account is on with all that it needs, and ids above 2^53 stay what they are', () => {
  const account = {
    ZALO_OA_ID: '4318657068771012646',
    ZALO_OA_APP_ID: '2913628264321',
    ZALO_OA_APP_SECRET: 'app',
    ZALO_OA_SECRET_KEY: 'key',
    ZALO_OA_REFRESH_TOKEN: 'refresh',
  };
  const more = { ZALO_OA_FILE_HOSTS: 'Zdn.vn, example.vn', ZALO_ZBS_TEMPLATES: '{"invitation":"304112"}' };
  expect(readConfig({ ...account, ...more })).toMatchObject({
    value: {
      zaloOa: {
        oaId: '4318657068771012646',
        appId: '2913628264321',
        appSecret: 'app',
        secretKey: 'key',
        refreshToken: 'refresh',
        apiRoot: 'https://openapi.zalo.me',
        oauthRoot: 'https://oauth.zaloapp.com',
        zbsRoot: 'https://business.openapi.zalo.me',
        buttons: 'auto',
        fileHosts: ['zdn.vn', 'example.vn'],
        templates: { invitation: '304112' },
      },
    },
  });
  const { ZALO_OA_APP_SECRET: _secret, ...halfway } = account;
  expect(readConfig(halfway)).toEqual({
    ok: false,
    mistakes: [
      'ZALO_OA_APP_SECRET: phải có để bật Zalo Official Account, cùng ZALO_OA_ID, ZALO_OA_APP_ID, ZALO_OA_SECRET_KEY, ZALO_OA_REFRESH_TOKEN.',
    ],
  });
});

test.each(['{', '[]', '{"invite":"1"}', '{"invitation":1}'])(
  'templates that are written as %s stop the start',
  (ids) => {
    expect(readConfig({ ZALO_ZBS_TEMPLATES: ids })).toEqual({
      ok: false,
      mistakes: ['ZALO_ZBS_TEMPLATES: phải là JSON, ví dụ: { "invitation": "123456", "reminder": "123457" }.'],
    });
  },
);

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
