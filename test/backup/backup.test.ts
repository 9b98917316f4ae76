import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPassMaker } from '../../src/domain/pass.ts';
import { backUpNightly, listNightly } from '../../src/store/backup/nightly.ts';
import { restoreBackup } from '../../src/store/backup/restore-backup.ts';
import { writeBackup } from '../../src/store/backup/write-backup.ts';
import { createFiles } from '../../src/store/files.ts';
import { loadKey } from '../../src/store/key-file.ts';
import { holdLock } from '../../src/store/lock.ts';
import { openDatabase } from '../../src/store/open.ts';
import { emptyPlan } from '../support/plan.ts';

const now = new Date('2026-03-01T08:00:00+07:00');

/** An installation with one conference, one owner and one file. */
async function install() {
  const dataDir = mkdtempSync(join(tmpdir(), 'thu-ky-backup-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const place = { databaseUrl: `file:${join(dataDir, 'thu-ky.db')}`, dataDir };
  const open = () => openDatabase(place.databaseUrl, createPassMaker(loadKey(dataDir)), () => now);
  const database = await open();
  await database.transaction(async (store) => {
    const { id } = await store.conferences.add({ ...emptyPlan, title: 'Hội nghị tổng kết' }, now);
    await store.people.addStaff(id, 'Chị Hòa', 'owner', now);
  });
  const kept = await createFiles(dataDir).keep([new TextEncoder().encode('bản thảo')], 100);
  if (!kept.ok) throw new Error(kept.refusal);
  const archive = join(dataDir, '..', `${dataDir.split('/').at(-1)}.zip`);
  onTestFinished(() => rmSync(archive, { force: true }));
  return { place, dataDir, database, open, archive, sha256: kept.value.sha256 };
}

test('everything is lost, and comes back: the people, the way in, the files', async () => {
  const { place, dataDir, database, open, archive, sha256 } = await install();
  const [owner] = await database.read.people.withRoles(1, ['owner']);
  const code = createPassMaker(loadKey(dataDir)).codeOf(owner?.id ?? 0, 0);
  const made = await writeBackup(place, archive, now);
  expect(made).toMatchObject({ files: 1, counts: { Conference: 1, Person: 1 } });
  await database.close();

  rmSync(dataDir, { recursive: true });
  const restored = await restoreBackup(place, archive, false, now);
  expect(restored).toEqual({ ok: true, value: { manifest: made, aside: null } });

  const again = await open();
  onTestFinished(() => again.close());
  const passes = createPassMaker(loadKey(dataDir));
  expect((await again.read.conferences.list()).map(({ title }) => title)).toEqual(['Hội nghị tổng kết']);
  expect((await again.read.passes.ofCode(passes.hash(code)))?.personId).toBe(owner?.id);
  expect(new TextDecoder().decode(await createFiles(dataDir).read(sha256))).toBe('bản thảo');
});

test('a backup made while turns are written is one moment of the database, and leaves nothing else behind', async () => {
  const { place, dataDir, database, archive } = await install();
  let writing = true;
  const writer = (async () => {
    for (let count = 0; writing; count += 1) {
      await database.transaction((store) => store.settings.keep(`k${count}`, 'v'));
      await new Promise(setImmediate);
    }
  })();
  const made = await writeBackup(place, archive, now);
  writing = false;
  await writer;
  await database.close();
  expect(made.counts.Conference).toBe(1);
  expect((await readdir(dataDir)).filter((name) => /backup-|\.part$/.test(name))).toEqual([]);
  expect((await stat(archive)).mode & 0o077).toBe(0);
});

test('data that is there is not overwritten unless asked for, and then put aside', async () => {
  const { place, database, archive, open } = await install();
  await writeBackup(place, archive, now);
  await database.transaction((store) => store.conferences.add({ ...emptyPlan, title: 'Hội nghị thứ hai' }, now));
  await database.close();
  expect(await restoreBackup(place, archive, false, now)).toEqual({ ok: false, refusal: 'not-empty' });

  const restored = await restoreBackup(place, archive, true, now);
  const again = await open();
  expect((await again.read.conferences.list()).length).toBe(1);
  await again.close();
  const aside = restored.ok ? restored.value.aside : null;
  expect((await readdir(aside ?? '')).sort()).toEqual(expect.arrayContaining(['files', 'key', 'thu-ky.db']));
});

test('nothing is restored under a running program', async () => {
  const { place, dataDir, database, archive } = await install();
  await writeBackup(place, archive, now);
  await database.close();
  const lock = holdLock(dataDir, 'tiến trình thử');
  expect(await restoreBackup(place, archive, true, now)).toEqual({ ok: false, refusal: 'running' });
  if (lock.ok) lock.value.release();
});

test.each([
  ['cut in two', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
  [
    'with one byte changed',
    (bytes: Uint8Array) => bytes.with(Math.floor(bytes.length / 3), 255 - (bytes[Math.floor(bytes.length / 3)] ?? 0)),
  ],
  ['that is something else', () => new TextEncoder().encode('không phải bản sao lưu')],
])('an archive %s is refused, and what stood there stays', async (_what, spoil) => {
  const { place, database, archive, open } = await install();
  await writeBackup(place, archive, now);
  await database.close();
  writeFileSync(archive, spoil(new Uint8Array(readFileSync(archive))));
  await expect(restoreBackup(place, archive, true, now)).rejects.toThrow();
  const again = await open();
  expect((await again.read.conferences.list()).length).toBe(1);
  await again.close();
});

test('one a day is made by night, and seven are kept', async () => {
  const { place, dataDir, database } = await install();
  onTestFinished(() => database.close());
  for (let day = 1; day <= 9; day += 1) await backUpNightly(place, `2026-03-0${day}`, now);
  expect(await backUpNightly(place, '2026-03-09', now)).toBe(null);
  expect(await listNightly(dataDir)).toEqual([3, 4, 5, 6, 7, 8, 9].map((day) => `thu-ky-2026-03-0${day}.zip`));
});
