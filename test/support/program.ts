import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What `npm start` gives to Node. */
const [, ...startArguments] = manifest.scripts.start.split(' ');

export type Program = {
  url: string;
  folder: string;
  /** Of the running process. */
  pid(): number;
  /** Everything printed by all runs so far. */
  printed(): string;
  start(): Promise<void>;
  /** Ends it as the power does. */
  kill(): Promise<void>;
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Runs an operator's command on the same data, and parses what it prints. */
  command<Result>(...words: string[]): Promise<Result>;
  remove(): Promise<void>;
};

/** The real program in a process of its own, on a folder of its own, as an operator runs it. */
export async function createProgram(settings: Record<string, string> = {}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-run-'));
  const port = await freePort();
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: `file:${join(folder, 'thu-ky.db')}`,
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...settings,
  };
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';

  return {
    url,
    folder,
    pid: () => child?.pid ?? 0,
    printed: () => printed,

    async start() {
      const started = spawn(process.execPath, startArguments, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream.on('data', (part: Buffer) => {
          printed += part.toString();
        });
      }
      for (;;) {
        if (started.exitCode !== null) throw new Error(`The program ended with ${started.exitCode}:\n${printed}`);
        const health = await fetch(`${url}/healthz`).catch(() => null);
        if (health?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },

    async kill() {
      await end('SIGKILL');
    },

    stop: () => end('SIGTERM'),

    async command(...words) {
      const { stdout } = await run(process.execPath, ['src/cli.ts', ...words, '--json'], {
        cwd: root,
        env,
        maxBuffer: 64 * 1024 * 1024,
      });
      return JSON.parse(stdout);
    },

    async remove() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => ending.once('exit', (code) => resolve(code)));
    ending.kill(signal);
    return ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
