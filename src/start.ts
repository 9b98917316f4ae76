import { startApp } from './app.ts';
import { readConfig, secretsOfEnvironment } from './config.ts';
import { blot } from './domain/blot.ts';
import { describeStart, explainFailure } from './greeting.ts';
import { createLog } from './log.ts';

// What is written here is personal data and keys: for whoever runs this, and nobody else on the machine.
process.umask(0o077);

const config = readConfig();
if (!config.ok) {
  for (const mistake of config.mistakes) process.stderr.write(`${mistake}\n`);
  process.exit(2);
}

try {
  const log = createLog(config.value.logLevel, secretsOfEnvironment());
  // Node itself would print the error as it is, with whatever stands in it.
  process.on('uncaughtException', (error) => {
    log.error('the program broke', { error });
    process.exit(1);
  });
  const app = await startApp(config.value, log);
  process.stdout.write(describeStart(config.value, app));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await app.stop();
      process.exit(0);
    });
  }
} catch (error) {
  const { text, exitCode } = explainFailure(error, config.value);
  process.stderr.write(`${blot(text, secretsOfEnvironment())}\n`);
  process.exit(exitCode);
}
