import { realClock } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import { print, printJson } from '../command.ts';
import { checkAudit } from './check-audit.ts';
import { checkChannels } from './check-channels.ts';
import { checkBackups, checkFolders, checkRunning } from './check-machine.ts';
import { checkStore } from './check-store.ts';
import { type Finding, ok, wrong } from './finding.ts';

const marks = { ok: '✓', warning: '!', wrong: '✗' };

/** `doctor`: what is wrong with this installation and what to do. Changes nothing. Exit code 1 where something is wrong. */
export async function examine(options: { json?: true }): Promise<void> {
  const findings = await findAll(realClock());
  const isWell = findings.every(({ state }) => state !== 'wrong');
  if (options.json) printJson({ ok: isWell, findings });
  else print(...findings.map(describe));
  if (!isWell) process.exitCode = 1;
}

async function findAll(now: Date): Promise<Finding[]> {
  const config = readConfig();
  if (!config.ok) return config.mistakes.map((mistake) => wrong('settings', mistake, 'Sửa dòng này trong .env.'));
  const { value } = config;
  const folders = await checkFolders(value);
  const usable = folders.every(({ state }) => state !== 'wrong');
  return [
    ok('settings', 'Cài đặt đọc được.'),
    ...folders,
    ...checkStore(value, now, value.rehearsal !== null),
    ...(usable ? [checkRunning(value.dataDir), await checkBackups(value.dataDir, now)] : []),
    ...(await checkAudit(value)),
    ...(usable ? await checkChannels(value, now) : []),
  ];
}

function describe({ state, text, remedy }: Finding): string {
  return `${marks[state]} ${text}${remedy ? ` → ${remedy}` : ''}`;
}
