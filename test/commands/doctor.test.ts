import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkTelegram } from '../../src/channels/telegram/checkup.ts';
import { checkZaloBot } from '../../src/channels/zalo-bot/checkup.ts';
import { resumeChain } from '../../src/channels/zalo-oa/chain.ts';
import { checkZaloOa } from '../../src/channels/zalo-oa/checkup.ts';
import { checkAudit } from '../../src/commands/doctor/check-audit.ts';
import { checkBackups, checkFolders } from '../../src/commands/doctor/check-machine.ts';
import { checkStore } from '../../src/commands/doctor/check-store.ts';
import { readConfig } from '../../src/config.ts';
import { openInstallation } from '../../src/installation.ts';
import { startTelegramDouble } from '../support/telegram.ts';
import { startZaloDouble } from '../support/zalo.ts';

const now = new Date('2026-03-01T08:00:00+07:00');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

async function install() {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: `file:${join(folder, 'thu-ky.db')}` });
  if (!config.ok) throw new Error(config.mistakes.join());
  const installation = await openInstallation(config.value);
  return { folder, ...installation };
}

const states = (findings: { check: string; state: string }[]) =>
  Object.fromEntries(findings.map(({ check, state }) => [check, state]));

async function oweOne(database: Awaited<ReturnType<typeof install>>['database'], dueAt: Date, at: Date) {
  const owed = {
    to: { channel: 'telegram' as const, id: '1' },
    reply: { text: 'x', choices: [] },
    lane: 'notice' as const,
    dedupeKey: 'x',
    dueAt,
    conferenceId: null,
    personId: null,
  };
  await database.transaction((store) => store.deliveries.owe([owed], at));
}

test('a sound installation has nothing to say', async () => {
  const { config, database } = await install();
  await database.close();
  expect(states(checkStore(config, now, false))).toEqual({
    database: 'ok',
    key: 'ok',
    clock: 'ok',
    queue: 'ok',
    unknown: 'ok',
  });
  expect(states(await checkFolders(config))).toEqual({ disk: 'ok' });
  expect(states(await checkAudit(config))).toEqual({ audit: 'ok' });
});

test('a message that waits too long is found, and one that is due later is not', async () => {
  const { config, database } = await install();
  await oweOne(database, minutes(-30), minutes(-30));
  await database.close();
  expect(states(checkStore(config, now, false)).queue).toBe('wrong');
  expect(states(checkStore(config, minutes(-40), false)).queue).toBe('ok');
});

test('a clock that is behind what was written is found', async () => {
  const { config, database } = await install();
  await oweOne(database, minutes(0), minutes(0));
  await database.close();
  expect(states(checkStore(config, minutes(-60), false)).clock).toBe('wrong');
});

test('a key that is gone, or open to others, and a broken database each have a remedy', async () => {
  const { config, database, folder } = await install();
  await database.close();
  chmodSync(join(folder, 'key'), 0o644);
  expect(states(checkStore(config, now, false)).key).toBe('warning');
  rmSync(join(folder, 'key'));
  expect(states(checkStore(config, now, false)).key).toBe('wrong');
  writeFileSync(join(folder, 'thu-ky.db'), 'không phải SQLite');
  const findings = checkStore(config, now, false);
  expect(states(findings)).toEqual({ database: 'wrong' });
  expect(findings.every(({ remedy }) => remedy !== null)).toBe(true);
});

test('a backup that is missing or old is missed', async () => {
  const { folder, database } = await install();
  await database.close();
  expect((await checkBackups(folder, now)).state).toBe('warning');
});

test('Telegram is asked whether the token is good and where it brings messages to', async () => {
  const telegram = await startTelegramDouble();
  onTestFinished(() => telegram.close());
  const settings = { token: telegram.token, apiRoot: telegram.apiRoot };
  expect((await checkTelegram({ ...settings, mode: 'polling' })).state).toBe('good');
  expect((await checkTelegram({ ...settings, token: '1:AAAAAAAAAAAAAAAAAAAA', mode: 'polling' })).state).toBe(
    'refused',
  );
  const webhook = { mode: 'webhook' as const, secret: 'x'.repeat(16), publicUrl: 'https://thu-ky.example' };
  expect((await checkTelegram({ ...settings, ...webhook })).state).toBe('elsewhere');
  expect((await checkTelegram({ ...settings, apiRoot: 'http://127.0.0.1:9', mode: 'polling' })).state).toBe(
    'unreached',
  );
});

test('the tokens of the Official Account are judged by what is kept of them', () => {
  const config = readConfig({
    ZALO_OA_ID: '1234567890',
    ZALO_OA_APP_ID: '1234567891',
    ZALO_OA_APP_SECRET: 'a',
    ZALO_OA_SECRET_KEY: 'b',
    ZALO_OA_REFRESH_TOKEN: 'c',
  });
  if (!config.ok || !config.value.zaloOa) throw new Error('no account');
  const { zaloOa } = config.value;
  const { origin } = resumeChain(null, 'c');
  const chain = { accessToken: 'x', refreshToken: 'y', issuedAtMs: 0, expiresAtMs: 90_000, origin, lost: false };
  const judged = (kept: object | null, nowMs: number) => checkZaloOa(zaloOa, kept && JSON.stringify(kept), nowMs).state;
  expect([judged(null, 0), judged(chain, 1), judged(chain, 90_001), judged({ ...chain, lost: true }, 1)]).toEqual([
    'unreached',
    'good',
    'unreached',
    'refused',
  ]);
});

test('the Bot Platform is asked whether the token is good and where it brings messages to', async () => {
  const zalo = await startZaloDouble();
  onTestFinished(() => zalo.close());
  const settings = { token: zalo.bot.token, apiRoot: zalo.origin };
  expect((await checkZaloBot({ ...settings, mode: 'polling' })).state).toBe('good');
  expect((await checkZaloBot({ ...settings, token: '1:wrong-token', mode: 'polling' })).state).toBe('refused');
  const webhook = { mode: 'webhook' as const, secret: 'x'.repeat(16), publicUrl: 'https://thu-ky.example' };
  expect((await checkZaloBot({ ...settings, ...webhook })).state).toBe('elsewhere');
});
