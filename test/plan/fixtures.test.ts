import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read-plan.ts';
import { blocksOfText } from '../../src/plan/text-blocks.ts';
import { comparePlan } from './compare-plan.ts';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const names = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));

test.each(names)('%s reads as a careful clerk would read it', (name) => {
  const outcome = readPlan(blocksOfText(readFileSync(fixtures + name, 'utf8')));
  const expected: unknown = JSON.parse(readFileSync(fixtures + name.replace('.txt', '.json'), 'utf8'));
  expect(outcome.ok && comparePlan(expected, outcome.value)).toEqual([]);
});

test.each(names)('%s is read in under 200 ms', (name) => {
  const blocks = blocksOfText(readFileSync(fixtures + name, 'utf8'));
  const start = performance.now();
  readPlan(blocks);
  expect(performance.now() - start).toBeLessThan(200);
});
