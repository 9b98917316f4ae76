import { globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { hostileTexts } from '../support/hostile.ts';

const source = join(import.meta.dirname, '../../src');
const calendar = createCalendar('Asia/Ho_Chi_Minh');
const now = new Date('2026-03-01T01:00:00Z');

/** What a parser is given besides the text; whatever is not here takes the text alone. */
const besides: Record<string, unknown[]> = {
  readMoment: [now, calendar],
  readTypedDeadline: ['2026-03-01'],
  readDay: ['2026-03-01'],
  readDeadline: ['ngày 2/3', '2026-03-01'],
  readUnitLines: [null],
  editPlan: [],
};
/** These read what the program itself wrote. */
const own = new Set(['readSealed', 'readCommand', 'readNudgeSettings', 'readTap']);

/** Everything in the rules and the conversation that reads what somebody typed, found by its name. */
const modules = globSync(['domain/**/*.ts', 'conversation/*.ts'], { cwd: source });
const parsers = (
  await Promise.all(modules.map(async (file) => [file, Object.entries(await import(join(source, file)))] as const))
).flatMap(([file, found]) =>
  found
    .filter(
      ([name, parse]) =>
        /^(?:read|parse)[A-Z]|^is(?:Yes|No|OfficeCall)$|^findSecrecyMark$/.test(name) && typeof parse === 'function',
    )
    .filter(([name]) => !own.has(name))
    .map(([name, parse]) => ({ name, file, parse: parse as (...given: unknown[]) => unknown })),
);
const takesText = parsers.filter(({ parse, name }) => parse.length <= 1 + (besides[name]?.length ?? 0));

describe.each(takesText)('$name of $file', ({ name, parse }) => {
  const given = besides[name] ?? [];

  test('answers a value to whatever is typed, soon', () => {
    const startedMs = performance.now();
    for (const text of hostileTexts) parse(text, ...given);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        parse(text, ...given);
      }),
      { numRuns: 50 },
    );
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});

test('the parsers were found', () => {
  expect(takesText.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'readRsvp',
      'parsePhone',
      'readCode',
      'readNaming',
      'readQuota',
      'findSecrecyMark',
      'readNumber',
    ]),
  );
});
