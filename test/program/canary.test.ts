import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn, until } from '../support/office.ts';
import { createProgram } from '../support/program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Planted; each must be found nowhere but where it belongs. */
const planted = {
  webhookSecret: 'canaryWebhookSecret_0123456789',
  zaloBot: '987654321012:canaryZaloBotTokenAbcdefghijk',
  oaSecret: 'canaryOaAppSecret0123456789',
  oaKey: 'canaryOaSecretKey0123456789',
  oaRefresh: 'canaryOaRefreshToken0123456789abcdef',
};
const closed = 'http://127.0.0.1:9';

/** All that lies in a folder, but for the key file, which is the secret. */
function keptIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'key')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');
}

function expectNone(text: string, secrets: readonly string[], where: string) {
  expect(
    secrets.filter((secret) => text.includes(secret)),
    where,
  ).toEqual([]);
}

/** Runs a command that is meant to fail; what it says on both streams. */
async function fail(env: Record<string, string>, ...words: string[]): Promise<string> {
  const options = { cwd: root, env: { PATH: process.env.PATH ?? '', ...env } };
  try {
    const { stdout, stderr } = await run(process.execPath, ['src/cli.ts', ...words], options);
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return stdout + stderr;
  }
}

test('no secret is in a log, an answer, the metrics, the database or a file, whatever goes wrong', async () => {
  const office = await openOffice(3, {
    LOG_LEVEL: 'trace',
    TELEGRAM_MODE: 'webhook',
    PUBLIC_URL: 'https://thu-ky.example',
    TELEGRAM_WEBHOOK_SECRET: planted.webhookSecret,
  });
  onTestFinished(() => office.close());
  const { program, telegram, invited, owner } = office;
  const codes = [owner.code, ...invited.map(({ code }) => code)];
  const tokens = [owner, ...invited].map(({ links }) => tokenIn(links.telegram ?? ''));
  const phones = ['0900000100', '0900000101', '0900000102', '0912 333 444'];
  await program.start();

  let answers = '';
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(program.url + path, init).catch(() => null);
    const text = `${answer?.status} ${JSON.stringify([...(answer?.headers ?? [])])} ${await answer?.text()}`;
    // A page may lead back to itself.
    const [, kind = '', own = ''] = path.split('/');
    answers += `${kind}: ${kind === 'c' ? text.replaceAll(own, '') : text}\n`;
    return answer?.status;
  };
  const headers = { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': planted.webhookSecret };
  let updateId = 1000;
  const update = (body: unknown, secret = planted.webhookSecret) =>
    ask('/webhooks/telegram', {
      method: 'POST',
      headers: { ...headers, 'X-Telegram-Bot-Api-Secret-Token': secret },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const says = (chat: number, text: string) => {
    telegram.person({ id: chat, firstName: 'Lan' });
    const from = { id: chat, is_bot: false, first_name: 'Lan' };
    const message = {
      message_id: ++updateId,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat, type: 'private', first_name: 'Lan' },
      from,
      text,
    };
    return update({ update_id: ++updateId, message });
  };

  // Webhooks: wrong and missing secrets, broken and odd updates.
  expect(await says(701, `/start ${tokens[1]}`)).toBe(200);
  await update({ update_id: 5 }, 'wrong-secret-of-somebody');
  await ask('/webhooks/telegram', { method: 'POST', body: `{"token":"${telegram.token}"` });
  for (const odd of ['', '{', 'null', '[]', '{"update_id":"x"}', `{"update_id":7,"message":{"text":"${codes[0]}"}}`])
    await update(odd);

  // The channel fails in every way while codes, links and telephone numbers are talked about.
  const faults = [
    { kind: 'error', code: 400, description: `Bad Request: wrong bot${telegram.token}` },
    { kind: 'error', code: 500, description: 'Internal Server Error' },
    { kind: 'proxy-error' },
    { kind: 'drop-before' },
    { kind: 'drop-after' },
    { kind: 'flood', retryAfter: 1 },
    { kind: 'error', code: 401, description: 'Unauthorized' },
  ] as const;
  for (const [place, fault] of faults.entries()) {
    telegram.faults.next('sendMessage', fault);
    await says(710 + place, place % 2 ? `mã của tôi ${codes[2]}` : `/start ${codes[2]}`);
    await says(720 + place, `gọi tôi số 0912 333 444, liên kết https://thu-ky.example/c/${tokens[2]}`);
  }
  telegram.faults.next('getFile', { kind: 'error', code: 404, description: 'Not Found' }, 3);
  const person = { id: 701, is_bot: false, first_name: 'Lan' };
  const document = { file_id: 'no-such-file', file_unique_id: 'x', file_name: 'ke-hoach.docx', file_size: 10 };
  await update({
    update_id: ++updateId,
    message: {
      message_id: ++updateId,
      date: 1,
      chat: { id: 701, type: 'private', first_name: 'Lan' },
      from: person,
      document,
    },
  });

  // Pages: wrong and right links, and what a proxy or a hostile client sends.
  for (const path of [
    '/c/wrongTokenOfNobody12345',
    `/c/${tokens[1]?.slice(0, 21)}x`,
    '/f/1.1.abcdefghijklmnopqrstuv',
    '/u/wrongTokenOfNobody12345',
    '/nowhere',
    '/healthz',
    '/metrics',
  ])
    await ask(path);
  await ask(`/c/${tokens[2]}/say`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: '{"text":',
  });
  await ask(`/c/${tokens[2]}/file`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: '--x',
  });
  await ask(`/c/${tokens[2]}/say`, { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' }, body: 'text=a' });
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(program.url).port), '127.0.0.1', () =>
      socket.write(`GET /c/${tokens[2]} HTTP/9.9\r\n\r\n`),
    );
    socket.on('data', (part) => {
      answers += part.toString();
    });
    socket.on('close', () => resolve()).on('error', () => resolve());
  });
  await until(() => telegram.calls.filter(({ method }) => method === 'sendMessage').length >= 6);

  // Commands that fail, and exports.
  const env = {
    DATABASE_URL: `file:${join(program.folder, 'thu-ky.db')}`,
    DATA_DIR: program.folder,
    TELEGRAM_BOT_TOKEN: telegram.token,
    ZALO_BOT_TOKEN: planted.zaloBot,
  };
  const bad = join(program.folder, 'hong.docx');
  writeFileSync(bad, 'PK\u0003\u0004 hỏng');
  const said = [
    await fail({ ...env, TELEGRAM_API_ROOT: closed }, 'staff', 'add', '1', '--role', 'nobody', '--name', 'A'),
    await fail({ ...env, TELEGRAM_API_ROOT: closed }, 'conference', 'add', '--plan', bad),
    await fail({ ...env, TELEGRAM_API_ROOT: closed }, 'report', '999'),
    await fail({ ...env, TELEGRAM_BOT_TOKEN: `${telegram.token} ` }, 'conference', 'list'),
    await fail({ ...env, DATABASE_URL: 'file:/proc/nowhere/x.db' }, 'conference', 'list'),
    await fail({ ...env, DATA_DIR: '/proc/nowhere' }, 'conference', 'list'),
    await fail({ ...env, ZALO_OA_ID: 'x', ZALO_OA_REFRESH_TOKEN: planted.oaRefresh }, 'conference', 'list'),
  ].join('\n');
  await program.stop();

  const botSecrets = [telegram.token, ...Object.values(planted)];
  expectNone(program.printed(), [...botSecrets, ...codes, ...tokens, ...phones], 'the log');
  expect(program.printed().split('\n').length).toBeGreaterThan(5);
  expectNone(answers, [...botSecrets, ...codes, ...tokens, ...phones], 'answers and metrics');
  expectNone(said, [...botSecrets, ...codes, ...tokens, ...phones], 'failing commands');
  const disk = keptIn(program.folder);
  expectNone(
    disk,
    [...botSecrets, ...codes, ...tokens, ...codes.map((code) => code.replace('-', ''))],
    'database and files',
  );
}, 120_000);

test.each([
  ['a Telegram token that is refused', { TELEGRAM_BOT_TOKEN: '4839574812:AAFwrongTokenThatNobodyKnows' }],
  [
    'a network that is down',
    { TELEGRAM_BOT_TOKEN: '4839574812:AAFcanaryTokenOfNobody012345', TELEGRAM_API_ROOT: closed },
  ],
  [
    'Zalo out of reach',
    {
      ZALO_BOT_TOKEN: planted.zaloBot,
      ZALO_BOT_API_ROOT: closed,
      ZALO_OA_ID: '123456789',
      ZALO_OA_APP_ID: '987654321',
      ZALO_OA_APP_SECRET: planted.oaSecret,
      ZALO_OA_SECRET_KEY: planted.oaKey,
      ZALO_OA_REFRESH_TOKEN: planted.oaRefresh,
      ZALO_OA_API_ROOT: closed,
      ZALO_OAUTH_ROOT: closed,
      ZALO_ZBS_ROOT: closed,
    },
  ],
])(
  '%s leaves no secret anywhere',
  async (_what, settings) => {
    const office = await openOffice(1);
    onTestFinished(() => office.close());
    const refused =
      'TELEGRAM_API_ROOT' in settings || !('TELEGRAM_BOT_TOKEN' in settings)
        ? {}
        : { TELEGRAM_API_ROOT: office.telegram.apiRoot };
    const program = await createProgram({ LOG_LEVEL: 'trace', ...refused, ...settings } as Record<string, string>);
    onTestFinished(() => program.remove());
    const started = await Promise.race([
      program.start().then(
        () => '',
        (error: Error) => error.message,
      ),
      new Promise<string>((resolve) => setTimeout(() => resolve('waited'), 4_000)),
    ]);
    await program.kill();
    const secrets = Object.entries(settings)
      .filter(([name]) => /TOKEN|SECRET/.test(name))
      .map(([, value]) => value);
    expectNone(program.printed() + started, secrets, 'the log');
    expectNone(keptIn(program.folder), secrets, 'database and files');
  },
  60_000,
);
