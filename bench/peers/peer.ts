import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A bot of the others, in a process of its own. */
export async function startPeer(name: 'broadcast' | 'echo', args: string[]): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, `${name}.ts`), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

export async function endPeer(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
