import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { AuditLine } from '../../src/domain/audit.ts';
import { setStage } from '../support/stage.ts';

const at = new Date('2026-03-01T01:00:00Z');
const line = (over: Partial<AuditLine> = {}): AuditLine => ({
  at,
  conferenceId: 1,
  personId: null,
  channel: 'command-line',
  action: 'set-exact-group',
  subject: { kind: 'group', id: 3 },
  before: { exact: false },
  after: { exact: true },
  ...over,
});

/** A log of five lines, and the database's own file, to be tampered with. */
async function keepLog() {
  const stage = await setStage();
  const record = (entry: AuditLine) => stage.database.transaction((store) => store.audit.record(entry));
  for (let place = 1; place <= 5; place += 1) await record(line({ after: { place } }));
  return {
    ...stage,
    record,
    verify: () => stage.database.transaction((store) => store.audit.verify()),
    /** Does what somebody with the file could do: first the guards are taken away. */
    tamper(sql: string) {
      const file = stage.databaseFile;
      const raw = new Sqlite(file);
      raw.exec('DROP TRIGGER "AuditEntry_is_never_removed"; DROP TRIGGER "AuditEntry_is_never_changed"');
      raw.exec(sql);
      raw.close();
    },
    raw: () => new Sqlite(stage.databaseFile),
  };
}

describe('the log of changes', () => {
  test('is whole as it was written', async () => {
    const { verify } = await keepLog();
    expect(await verify()).toEqual({ whole: true, entries: 5, brokenAt: null });
  });

  test('an empty log is whole', async () => {
    const { database } = await setStage();
    expect(await database.read.audit.verify()).toEqual({ whole: true, entries: 0, brokenAt: null });
  });

  test.each([
    ['a removed line', 'DELETE FROM "AuditEntry" WHERE id = 3', { whole: false, entries: 4, brokenAt: 3 }],
    ['a removed first line', 'DELETE FROM "AuditEntry" WHERE id = 1', { whole: false, entries: 4, brokenAt: 1 }],
    ['a cut off end', 'DELETE FROM "AuditEntry" WHERE id >= 4', { whole: false, entries: 3, brokenAt: 4 }],
    ['a changed time', `UPDATE "AuditEntry" SET "at" = '2026-01-01T00:00:00.000+00:00' WHERE id = 2`, broken(2)],
    ['a changed doer', 'UPDATE "AuditEntry" SET "personId" = 9 WHERE id = 2', broken(2)],
    ['a changed channel', `UPDATE "AuditEntry" SET "channel" = 'web' WHERE id = 5`, broken(5)],
    ['changed facts', `UPDATE "AuditEntry" SET "detail" = replace("detail", '4', '7') WHERE id = 4`, broken(4)],
    ['facts taken out without an erasure', 'UPDATE "AuditEntry" SET "detail" = NULL WHERE id = 4', broken(4)],
    [
      'two lines that changed places',
      'UPDATE "AuditEntry" SET id = 99 WHERE id = 2; UPDATE "AuditEntry" SET id = 2 WHERE id = 3; UPDATE "AuditEntry" SET id = 3 WHERE id = 99',
      broken(2),
    ],
    [
      'a line put in at the end without the key',
      `INSERT INTO "AuditEntry" SELECT 6, "at", "conferenceId", "personId", "channel", "action", "subjectKind", "subjectId", "detail", "detailDigest", 'made-up' FROM "AuditEntry" WHERE id = 5`,
      { whole: false, entries: 6, brokenAt: 6 },
    ],
  ])('%s is noticed', async (_what, sql, found) => {
    const { tamper, verify } = await keepLog();
    tamper(sql);
    expect(await verify()).toEqual(found);
  });

  test('SQLite itself refuses to remove or change a line', async () => {
    const { raw } = await keepLog();
    const file = raw();
    expect(() => file.exec('DELETE FROM "AuditEntry"')).toThrow('only grows');
    expect(() => file.exec(`UPDATE "AuditEntry" SET "channel" = 'web'`)).toThrow('only grows');
    expect(() => file.exec(`UPDATE "AuditEntry" SET "detail" = '{}'`)).toThrow('only grows');
    file.close();
  });

  test('a line of a change that was undone is undone with it, and leaves no gap', async () => {
    const { database, record, verify } = await keepLog();
    const broken = database.transaction(async (store) => {
      await store.audit.record(line());
      throw new Error('the turn broke');
    });
    await expect(broken).rejects.toThrow('the turn broke');
    await record(line());
    expect(await verify()).toEqual({ whole: true, entries: 6, brokenAt: null });
  });

  test('erasing somebody takes the facts out of the lines about them, and the log stays whole', async () => {
    const { database, record, verify } = await keepLog();
    const about = { kind: 'person', id: 12 };
    await record(line({ action: 'name-delegate', subject: about, after: { name: 'Nguyễn Văn Ẩn' } }));
    await database.transaction(async (store) => {
      await store.audit.forgetPerson(12);
      await store.audit.record(line({ action: 'erase-person', subject: about, before: {}, after: {} }));
    });
    expect(await verify()).toEqual({ whole: true, entries: 7, brokenAt: null });
    const [erased, named] = await database.read.audit.page(1, 2);
    expect([erased?.action, named?.action, named?.after]).toEqual(['erase-person', 'name-delegate', undefined]);
  });

  test('never keeps a token, a code or a whole telephone number', async () => {
    const { database, record } = await keepLog();
    await record(
      line({
        after: {
          token: '123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
          link: 'https://bot.vn/c/abcdefghijklmnopqrstuv',
          code: 'mã KXMR-7Q2P',
          phone: '0912 345 678',
          abroad: '+84 912.345.678',
          long: 'x'.repeat(1000),
          when: at,
          missing: undefined,
        },
      }),
    );
    const [last] = await database.read.audit.page(1, 1);
    expect(last?.after).toEqual({
      token: '…',
      link: 'https://bot.vn/c/…',
      code: 'mã …',
      phone: '0912…678',
      abroad: '8491…678',
      long: `${'x'.repeat(300)}…`,
      when: '2026-03-01T01:00:00.000Z',
    });
  });

  test('what a flow writes down says who, when, where and at which conference by itself', async () => {
    const { database, clock, conference, person, tokenOf } = await setStage();
    const held = await conference({}, [{ name: 'Trần Văn Bình' }]);
    const [binh] = await database.read.reports.delegates(held.id);
    const phone = person('binh');
    await phone.says(`/start ${await tokenOf(binh?.id ?? 0)}`);
    await phone.says('Đúng');
    await phone.says('Đồng ý');
    clock.pass(1000);
    const [last] = await database.read.audit.page(held.id, 1);
    expect({ ...last, at: null, id: null, after: null, before: null }).toEqual({
      id: null,
      at: null,
      conferenceId: held.id,
      personId: binh?.id,
      by: 'Trần Văn Bình',
      channel: 'telegram',
      action: 'connect-chat',
      subject: { kind: 'person', id: binh?.id },
      about: 'Trần Văn Bình',
      before: null,
      after: null,
    });
  });
});

function broken(brokenAt: number) {
  return { whole: false, entries: 5, brokenAt };
}
