import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

/** Which room may import from which. Files at the top of src/ join the rooms and may import everything; the clock is everybody's. */
const mayImport: Record<string, string[]> = {
  domain: ['domain'],
  message: ['message'],
  reading: ['reading', 'domain'],
  plan: ['plan', 'reading', 'domain'],
  roster: ['roster', 'reading', 'domain'],
  documents: ['documents', 'domain'],
  store: ['store', 'message', 'domain'],
  channels: ['channels', 'message', 'domain'],
  conversation: ['conversation', 'store', 'message', 'domain'],
  enclosures: ['enclosures', 'documents', 'store', 'message', 'domain'],
  outbox: ['outbox', 'channels', 'store', 'message', 'domain'],
  flows: ['flows', 'conversation', 'plan', 'roster', 'message', 'domain'],
  jobs: ['jobs', 'channels', 'conversation', 'documents', 'store', 'message', 'domain'],
  web: ['web', 'channels', 'store', 'documents', 'message', 'domain'],
  rehearsal: ['rehearsal', 'store', 'message', 'domain', '(top)'],
  demo: ['demo', 'conversation', 'plan', 'roster', 'store', 'message', 'domain', '(top)'],
  commands: [
    'commands',
    'channels',
    'conversation',
    'documents',
    'plan',
    'roster',
    'store',
    'message',
    'domain',
    '(top)',
  ],
};

/** Libraries that only one room knows. */
const atHome: Record<string, string[]> = {
  grammy: ['channels/telegram'],
  '@prisma/client': ['store'],
  '@prisma/adapter-better-sqlite3': ['store'],
  'better-sqlite3': ['store'],
  hono: ['web'],
  '@hono/node-server': ['web'],
  'node-cron': ['jobs'],
  '@fluent/bundle': ['conversation'],
  pino: ['log.ts'],
  'prom-client': ['metrics.ts'],
  commander: ['cli.ts', 'rehearse.ts'],
};

type Import = { from: string; to: string };

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('store/generated'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));

const imports: Import[] = files.flatMap(({ name, text }) =>
  [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((found) => ({ from: name, to: found[1] ?? '' })),
);

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '(top)');

test('every room imports only from the rooms it may', () => {
  const trespasses = imports
    .filter(({ from, to }) => to.startsWith('.') && roomOf(from) !== '(top)')
    .map(({ from, to }) => ({ from, to: relative(source, resolve(source, dirname(from), to)) }))
    .filter(({ from, to }) => to !== 'clock.ts' && !(mayImport[roomOf(from)] ?? []).includes(roomOf(to)))
    .map(({ from, to }) => `${from} → ${to}`);
  expect(trespasses).toEqual([]);
});

test('every library stays at home', () => {
  const trespasses = imports
    .filter(({ to }) => !to.startsWith('.'))
    .map(({ from, to }) => ({
      from,
      library: to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? ''),
    }))
    .filter(({ from, library }) => atHome[library] && !atHome[library].some((home) => from.startsWith(home)))
    .map(({ from, library }) => `${from} → ${library}`);
  expect(trespasses).toEqual([]);
});

test('only config.ts reads the environment, only clock.ts the time', () => {
  const trespasses = files.flatMap(({ name, text }) => [
    ...(name !== 'config.ts' && /process\.env\b/.test(text) ? [`${name} → process.env`] : []),
    ...(name !== 'clock.ts' && /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/.test(text)
      ? [`${name} → the time`]
      : []),
  ]);
  expect(trespasses).toEqual([]);
});
