import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { makeCrowd } from '../../test/support/crowd.ts';
import { type Double, token } from '../double-process.ts';
import { inSeconds, type Result } from './goal.ts';

const times = 5;

/** Goal 10: from `npm start` on a database that is there to the first healthy answer. */
export async function measureStart(double: Double): Promise<Result[]> {
  await double.set({ latency: { fromMs: 50, toMs: 150 }, limit: null });
  const conference = await makeCrowd(1_086);
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1)
    took.push(await startOnce(double, conference.folder, 21_000 + (process.pid % 1_000) + turn));
  await conference.remove();
  const worst = Math.max(...took);
  return [
    {
      line: {
        goal: 10,
        what: 'ready after `npm start` on a database of 1,086 delegates',
        ours: `${inSeconds(Math.min(...took))}–${inSeconds(worst)}`,
        others: '–',
        wanted: '≤ 2 s',
        met: worst <= 2_000,
      },
      figures: { took },
    },
  ];
}

async function startOnce(double: Double, folder: string, port: number): Promise<number> {
  const startedMs = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '../..'),
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: `file:${folder}/thu-ky.db`,
      DATA_DIR: folder,
      PORT: String(port),
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: double.apiRoot,
    },
  });
  while (!(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.ok) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const tookMs = performance.now() - startedMs;
  const ended = new Promise((resolve) => npm.once('exit', resolve));
  // npm and what it started, which are a group of their own.
  process.kill(-(npm.pid ?? 0), 'SIGTERM');
  await ended;
  return tookMs;
}
