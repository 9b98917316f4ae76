import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type Crowd, makeCrowd } from '../support/crowd.ts';
import { until } from '../support/office.ts';
import { createProgram, type Program } from '../support/program.ts';
import type { Fault } from '../support/telegram/faults.ts';
import { startTelegramDouble, type TelegramDouble } from '../support/telegram.ts';

/** PEOPLE=1086 KILLS=300 npm run test:chaos is the long form. */
const people = Number(process.env.PEOPLE ?? 100);
const kills = Number(process.env.KILLS ?? 8);
/** A kill and a start take a few seconds on a busy machine. */
const longestMs = Math.max(600_000, kills * 20_000);
/** Broadcasts that the kills are spread over: each is over before it could be killed any more often. */
const killsEach = Math.max(1, Math.floor(people / 30));

type Scene = { crowd: Crowd; program: Program; telegram: TelegramDouble; start(): Promise<void> };
type Tally = { arrived: number; lost: number; twice: number; unknown: number; failed: number };
const table: string[] = [];

async function setScene(latencyMs = 60): Promise<Scene> {
  const crowd = await makeCrowd(people);
  const telegram = await startTelegramDouble();
  for (let place = 0; place < people; place += 1) telegram.person({ id: crowd.chatOf(place), firstName: `${place}` });
  telegram.faults.latencyMs = latencyMs;
  const program = await createProgram({
    DATABASE_URL: `file:${crowd.folder}/thu-ky.db`,
    DATA_DIR: crowd.folder,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
  });
  onTestFinished(async () => {
    await program.remove();
    await telegram.close();
    await crowd.remove();
  });
  return { crowd, program, telegram, start: () => program.start() };
}

/** Looks straight into the file, as somebody who trusts nobody. */
function statesOf({ crowd }: Scene, cause: string): Map<string, string> {
  const file = new Sqlite(join(crowd.folder, 'thu-ky.db'), { timeout: 10_000 });
  const rows = file.prepare('SELECT address, state FROM "Delivery" WHERE "dedupeKey" LIKE ?').all(`${cause}:%`);
  file.close();
  return new Map((rows as { address: string; state: string }[]).map(({ address, state }) => [address, state]));
}

async function untilPaid(scene: Scene, cause: string): Promise<void> {
  const isOpen = (state: string) => state === 'pending' || state === 'sending';
  for (let waited = 0; waited < 400; waited += 1) {
    if (![...statesOf(scene, cause).values()].some(isOpen)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('waited in vain for the last message to be settled');
}

function count(scene: Scene, cause: string): Tally {
  const tally: Tally = { arrived: 0, lost: 0, twice: 0, unknown: 0, failed: 0 };
  for (const [address, state] of statesOf(scene, cause)) {
    const messages = scene.telegram.world.chats.get(Number(address))?.messages ?? [];
    const here = messages.filter(({ text }) => text.startsWith(`TIN CHUNG ${cause}\n`)).length;
    tally.arrived += Math.min(here, 1);
    tally.twice += Math.max(0, here - 1);
    if (state === 'unknown') tally.unknown += 1;
    else if (state === 'failed') tally.failed += 1;
    else if (here === 0) tally.lost += 1;
  }
  return tally;
}

function note(what: string, tally: Tally, cut: number | string, more = ''): void {
  const { arrived, lost, twice, unknown, failed } = tally;
  table.push(
    `${what} · arrived ${arrived} · lost ${lost} · twice ${twice} · unknown ${unknown} (cut ${cut}) · failed ${failed}${more}`,
  );
}

afterAll(() => {
  process.stdout.write(`\n${table.join('\n')}\n`);
});

/** A fault now and then, at places that are the same in every run. */
function scatter(telegram: TelegramDouble, fault: Fault, times: number): void {
  const gap = Math.floor((people - 10) / times);
  for (let time = 0; time < times; time += 1) {
    telegram.faults.next('sendMessage', { kind: 'none' }, gap - 1);
    telegram.faults.next('sendMessage', fault);
  }
}

test(
  `killed ${kills} times over broadcasts: nothing lost silently, nothing twice, unknown is what was cut`,
  async () => {
    const scene = await setScene();
    const { crowd, program, telegram } = scene;
    const total: Tally = { arrived: 0, lost: 0, twice: 0, unknown: 0, failed: 0 };
    let [killed, cut, round] = [0, 0, 0];
    const resumedMs: number[] = [];
    await scene.start();
    while (killed < kills) {
      round += 1;
      const cause = `chaos:${round}`;
      await crowd.oweNews(cause);
      for (let kill = 0; kill < killsEach && killed < kills; kill += 1) {
        const before = telegram.calls.length;
        await until(() => telegram.calls.length > before + 3);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
        await program.kill();
        killed += 1;
        cut += [...statesOf(scene, cause).values()].filter((state) => state === 'sending').length;
        const sent = telegram.calls.length;
        const hadMore = [...statesOf(scene, cause).values()].includes('pending');
        const startedMs = performance.now();
        await scene.start();
        if (!hadMore) break;
        await until(() => telegram.calls.slice(sent).some(({ method }) => method === 'sendMessage'));
        resumedMs.push(performance.now() - startedMs);
      }
      await untilPaid(scene, cause);
      const tally = count(scene, cause);
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
      process.stdout.write(`${killed} kills: ${JSON.stringify(total)}, cut ${cut}\n`);
    }
    const inOrder = resumedMs.sort((one, other) => one - other);
    const seconds = (ms = 0) => (ms / 1000).toFixed(1);
    const middle = seconds(inOrder[Math.floor(inOrder.length / 2)]);
    note(
      `kill -9 × ${killed} over ${round} broadcasts of ${people}`,
      total,
      cut,
      ` · resumed after ${middle} s, ${seconds(inOrder.at(-1))} s at most`,
    );
    expect(total).toMatchObject({ lost: 0, twice: 0, unknown: cut, failed: 0 });
    expect(telegram.violations).toEqual([]);
  },
  longestMs,
);

/** One message in fifty. */
const often = Math.max(4, Math.round(people / 50));
const cutting: [string, Fault, number][] = [
  ['the connection drops before delivery', { kind: 'drop-before' }, often],
  ['the connection drops after delivery', { kind: 'drop-after' }, often],
  ['a proxy answers 502', { kind: 'proxy-error' }, often],
  ['the other side hangs', { kind: 'hang' }, 2],
];

test.each(cutting)('%s: nothing twice, and as many unknown as were cut', async (what, fault, times) => {
  const scene = await setScene();
  scatter(scene.telegram, fault, times);
  await scene.start();
  await scene.crowd.oweNews('chaos:1');
  await untilPaid(scene, 'chaos:1');
  const tally = count(scene, 'chaos:1');
  note(what, tally, times);
  const arrived = fault.kind === 'drop-after' ? people : people - times;
  expect(tally).toEqual({ arrived, lost: 0, twice: 0, unknown: times, failed: 0 });
});

test.each(['mild', 'harsh'] as const)(
  'a %s limiter that is lower than was thought: all arrive once',
  async (temper) => {
    const scene = await setScene();
    scene.telegram.faults.limit = { perSecond: 20, temper };
    await scene.start();
    await scene.crowd.oweNews('chaos:1');
    await untilPaid(scene, 'chaos:1');
    const tally = count(scene, 'chaos:1');
    note(`a ${temper} limiter at 20/s`, tally, 0);
    expect(tally).toEqual({ arrived: people, lost: 0, twice: 0, unknown: 0, failed: 0 });
  },
);

test('the database is locked from outside: all arrive once, and whoever writes is answered', async () => {
  const scene = await setScene();
  const { crowd, telegram } = scene;
  await scene.start();
  await crowd.oweNews('chaos:1');
  const other = new Sqlite(join(crowd.folder, 'thu-ky.db'), { timeout: 10_000 });
  for (let time = 0; time < 3; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    other.exec('BEGIN IMMEDIATE');
    telegram.person({ id: crowd.chatOf(time), firstName: '' }).sends('Tham dự');
    await new Promise((resolve) => setTimeout(resolve, 900));
    other.exec('COMMIT');
  }
  other.close();
  await untilPaid(scene, 'chaos:1');
  await until(() => attending(scene) === 3);
  const tally = count(scene, 'chaos:1');
  note('the database locked from outside, 3 times', tally, 0);
  expect(tally).toEqual({ arrived: people, lost: 0, twice: 0, unknown: 0, failed: 0 });
});

test('the disk is full for a while: nothing is lost or sent twice, and what was said meanwhile counts', async () => {
  const scene = await setScene();
  const { crowd, program, telegram } = scene;
  await scene.start();
  await crowd.oweNews('chaos:1');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  limitFiles(program, largestFile(crowd));
  for (let place = 0; place < 5; place += 1) {
    telegram.person({ id: crowd.chatOf(place), firstName: '' }).sends('Tham dự');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(attending(scene)).toBe(0);
  limitFiles(program, 'unlimited');
  await untilPaid(scene, 'chaos:1');
  await until(() => attending(scene) === 5);
  const tally = count(scene, 'chaos:1');
  note('the disk full for 2.5 s', tally, 0);
  expect(tally).toEqual({ arrived: people, lost: 0, twice: 0, unknown: 0, failed: 0 });
});

function attending({ crowd }: Scene): number {
  const file = new Sqlite(join(crowd.folder, 'thu-ky.db'), { timeout: 10_000 });
  const row = file.prepare(`SELECT count(*) AS count FROM "Invitation" WHERE rsvp = 'attending'`).get();
  file.close();
  return (row as { count: number }).count;
}

/** Where a small disk may not be mounted: no file of the process may grow beyond so many bytes. */
function limitFiles(program: Program, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(program.pid()), `--fsize=${bytes}:unlimited`]);
}

function largestFile({ folder }: Crowd): number {
  return Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
}
