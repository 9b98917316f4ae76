// npm run rehearse [-- --plan FILE] [--minutes N]: a whole conference on the fast clock, in a folder of its own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { startApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { createCalendar } from './domain/calendar.ts';
import type { Plan } from './domain/plan.ts';
import { openInstallation } from './installation.ts';
import { createLog } from './log.ts';
import { readPlanFile } from './plan/read-plan-file.ts';
import { giveAccount } from './rehearsal/account.ts';
import { createActor } from './rehearsal/act.ts';
import { castPlayers } from './rehearsal/cast.ts';
import { examplePlan } from './rehearsal/example.ts';

const zone = 'Asia/Ho_Chi_Minh';
const dayMs = 86_400_000;
const daysBefore = 8;
const actEveryMs = 400;

const { plan: planFile, minutes } = new Command('rehearse')
  .option('--plan <file>', 'tệp kế hoạch; không có thì dùng một hội nghị giả định')
  .option('--minutes <number>', 'diễn trong bao nhiêu phút', '3')
  .parse()
  .opts<{ plan?: string; minutes: string }>();

const plan = planFile ? await openPlan(planFile) : examplePlan;
const span = spanOf(plan);
const folder = mkdtempSync(join(tmpdir(), 'thu-ky-dien-tap-'));
const rate = (span.end.getTime() - span.start.getTime()) / (Math.max(0.1, Number(minutes) || 3) * 60_000);
const config = configFor(folder, span.start, rate);
const installation = await openInstallation(config);
const { conferenceId, players } = await castPlayers(installation, plan);
const app = await startApp(config, createLog('error'));
say(`Diễn tập ${plan.title}, trong khoảng ${minutes} phút. Xem tại ${app.url}`);

const actor = createActor(installation, app.receive);
let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
});
while (!isStopped && installation.clock() < span.end) {
  for (const player of players) await actor.act(player);
  await sleep(actEveryMs);
}

say(...(await giveAccount(installation, conferenceId)));
await app.stop();
await installation.database.close();
rmSync(folder, { recursive: true, force: true });

/** From some days before until an hour after the end; nothing of it is real, so neither are tokens and addresses. */
function configFor(dataDir: string, start: Date, clockRate: number): Config {
  const read = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${join(dataDir, 'thu-ky.db')}`,
    HOST: '127.0.0.1',
    PORT: '0',
    TIME_ZONE: zone,
    OFFICE_PHONE: '0225 0000 001',
    CLOCK_START: start.toISOString(),
    CLOCK_RATE: String(clockRate),
    LOG_LEVEL: 'error',
  });
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  return read.value;
}

function spanOf({ date, startTime }: Plan): { start: Date; end: Date } {
  if (!date) return fail('Kế hoạch không nêu ngày hội nghị nên không diễn tập được.');
  const begins = createCalendar(zone)
    .instantOf(date, startTime ?? '08:00')
    .getTime();
  return { start: new Date(begins - daysBefore * dayMs), end: new Date(begins + 3_600_000) };
}

async function openPlan(file: string): Promise<Plan> {
  const bytes = readBytes(file);
  const read = await readPlanFile(bytes, basename(file));
  return read.ok ? read.value : fail(`Không đọc được ${file} như một kế hoạch.`);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return fail(`Không đọc được tệp ${file}. Kiểm tra lại tên và thư mục.`);
  }
}

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function fail(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
