import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The tests' databases live in memory where the machine has a place for it: they are real files all the same. */
function chooseTemporaryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/chaos/**', 'test/program/**', 'node_modules/**'],
    // Files share their workers: what has been compiled once stays compiled. No test leaves anything behind.
    isolate: false,
    maxWorkers: '100%',
    env: { TMPDIR: chooseTemporaryFolder() },
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
