import { startApp } from './app.ts';
import { readConfig } from './config.ts';
import { describeStart, explainFailure } from './greeting.ts';
import { createLog } from './log.ts';
import { holdLock, readHolder } from './store/lock.ts';

const config = readConfig();
if (!config.ok) {
  for (const mistake of config.mistakes) process.stderr.write(`${mistake}\n`);
  process.exit(2);
}

const { dataDir } = config.value;
const lock = holdLock(dataDir, `tiến trình số ${process.pid}`);
if (!lock.ok) {
  process.stderr.write(
    `Thư ký đang chạy với dữ liệu ở ${dataDir} (${readHolder(dataDir)}). Hãy dừng tiến trình đó trước.\n`,
  );
  process.exit(1);
}

try {
  const app = await startApp(config.value, createLog(config.value.logLevel));
  process.stdout.write(describeStart(config.value, app));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await app.stop();
      lock.value.release();
      process.exit(0);
    });
  }
} catch (error) {
  const { text, exitCode } = explainFailure(error, config.value);
  process.stderr.write(`${text}\n`);
  process.exit(exitCode);
}
