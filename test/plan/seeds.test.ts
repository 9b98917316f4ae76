import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/read-plan.ts';
import { blocksOfText } from '../../src/plan/text-blocks.ts';
import { comparePlan } from './compare-plan.ts';

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const isThere = existsSync(seeds);
const names = isThere ? readdirSync(seeds).filter((name) => /^\d{3}_.*\.txt$/.test(name)) : [];

function readSeed(name: string) {
  return readPlan(blocksOfText(readFileSync(seeds + name, 'utf8')));
}

describe.skipIf(!isThere)('the real documents', () => {
  test.each(names)('%s reads as expected', (name) => {
    const expected = `${seeds}expected/${name.replace('.txt', '.json')}`;
    const outcome = readSeed(name);
    if (!existsSync(expected)) return expect(outcome).toEqual({ ok: false, refusal: 'not-a-plan' });
    expect(outcome.ok && comparePlan(JSON.parse(readFileSync(expected, 'utf8')), outcome.value)).toEqual([]);
  });
});
