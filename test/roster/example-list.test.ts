import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';

const folder = new URL('../../../shared/rosters/', import.meta.url);
const list = new URL('delegates-dongda-270.xlsx', folder);

type Expected = {
  accepted: ({ sheet: string; row: number; warnings: { code: string }[] } & Record<string, unknown>)[];
  rejected: { sheet: string; row: number; code: string; reason: string }[];
};

test.skipIf(!existsSync(list))(
  'the real-looking list is read as expected, person by person and problem by problem',
  async () => {
    const expected: Expected = JSON.parse(readFileSync(new URL('delegates-dongda-270.expected.json', folder), 'utf8'));

    const outcome = await readRoster(new Uint8Array(readFileSync(list)), 'delegates-dongda-270.xlsx');

    if (!outcome.ok) throw new Error(outcome.refusal);
    const { people, rejected, warnings } = outcome.value;
    expect(people.map(({ honorific: _, email: __, alsoIn: ___, ...person }) => person)).toEqual(
      expected.accepted.map(({ warnings: _, ...person }) => person),
    );
    expect(rejected.map(({ sheet, row, code, reason }) => ({ sheet, row, code, reason }))).toEqual(
      expected.rejected.map(({ sheet, row, code, reason }) => ({ sheet, row, code, reason })),
    );
    expect(warnings.map(({ sheet, row, code }) => ({ sheet, row, code }))).toEqual(
      expected.accepted.flatMap(({ sheet, row, warnings }) => warnings.map(({ code }) => ({ sheet, row, code }))),
    );
    expect(people.filter((person) => person.honorific).map((person) => [person.row, person.honorific])).toEqual([
      [47, 'ông'],
    ]);
  },
);
