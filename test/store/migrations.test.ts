import { expect, test } from 'vitest';
import { diffMigrationsToSchema } from '../../prisma/schema-diff.ts';
import { setStage } from '../support/stage.ts';

test('the migrations say what the schema says', async () => {
  expect(await diffMigrationsToSchema()).toBe('');
});

test('whatever is committed is on disk: WAL, and FULL', async () => {
  const { database } = await setStage();
  const pragmas = await database.transaction((store) => store.settings.durability());
  expect(pragmas).toEqual({ journal: 'wal', synchronous: 'full' });
});
