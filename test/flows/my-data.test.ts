import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { loadWords } from '../../src/conversation/fluent.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { makeDocument } from '../../src/enclosures/makers.ts';
import { createRetention } from '../../src/jobs/retention.ts';
import { orderOwnData } from '../../src/message/orders.ts';
import { lanAndOffice } from '../support/lan-and-office.ts';
import { vi } from '../support/stage.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
type Stage = Awaited<ReturnType<typeof lanAndOffice>>;

async function atWork() {
  const stage = await lanAndOffice({ role: 'owner', others: [{ name: 'Trần Văn Bình', phone: '0900000002' }] });
  const retention = createRetention({
    database: stage.database,
    files: stage.files,
    words: loadWords('vi'),
    calendar,
    clock: stage.clock.now,
    onOwed: () => {},
  });
  return { ...stage, retention };
}

/** All that the folder of the installation holds, as the disk has it. */
function onDisk({ databaseFile }: Stage): string {
  const files = readdirSync(join(databaseFile, '..'), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name)).toString());
  return texts.join('\n');
}

async function dataFileOf(stage: Stage, personId: number) {
  const needs = { store: stage.database.read, files: stage.files, passes: stage.passes, calendar };
  const made = await makeDocument(orderOwnData(personId), {
    ...needs,
    now: stage.clock.now(),
    publicUrl: 'https://b.vn',
  });
  const sheet = made && read(made.bytes, { type: 'array' }).Sheets['Dữ liệu cá nhân'];
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }).map((row) => row.slice(1).join(' · ')) : null;
}

test('it is understood when somebody writes what it is called', async () => {
  const { lan } = await atWork();
  await lan.says('dữ liệu cá nhân');
  expect(lan.last()?.buttons.slice(0, 3)).toEqual(['Nhận tệp dữ liệu của tôi', 'Yêu cầu xóa dữ liệu', 'Kết thúc']);
});

test('everybody gets what is kept about them, and nothing about anybody else', async () => {
  const stage = await atWork();
  const { lan, personId } = stage;
  await lan.says('/xacbao');
  await lan.chooses('Vắng mặt');
  await lan.says('Tôi đi công tác');
  await lan.says('/dulieu');
  expect(lan.last()?.buttons.slice(0, 3)).toEqual(['Nhận tệp dữ liệu của tôi', 'Yêu cầu xóa dữ liệu', 'Kết thúc']);
  expect(lan.last()?.text).toContain('03h00, thứ Tư, 10/3/2027');
  await lan.chooses('Nhận tệp dữ liệu của tôi');

  const lines = (await dataFileOf(stage, personId))?.join('\n') ?? '';
  for (const part of [
    'Nguyễn Thị Lan',
    '0912345678',
    'Bí thư Chi bộ',
    'Khu phố',
    'vắng mặt',
    'Tôi đi công tác',
    'Telegram',
  ]) {
    expect(lines).toContain(part);
  }
  expect(lines).not.toContain('Bình');
});

test('an owner erases whoever asked: nothing on the disk says who it was, and the numbers stay', async () => {
  const stage = await atWork();
  const { lan, hoa, database, report, personId, conferenceId, retention, clock } = stage;
  await hoa.sendsFile(
    'ds.csv',
    'STT,Họ và tên,Chức vụ,Số điện thoại,Khối\n1,Nguyễn Thị Lan,Bí thư Đảng ủy,0912 345 678,Khu phố\n',
  );
  await hoa.waits();
  await hoa.chooses('Xác nhận');
  await hoa.says('/traloithay');
  await hoa.says('nguyen thi lan');
  await lan.says('/xacbao');
  await lan.chooses('Tham dự');
  await lan.says('Tôi là Nguyễn Thị Lan, số 0912.345.678, xin hỏi chỗ để xe');
  const before = await report();

  await lan.says('/dulieu');
  await lan.chooses('Yêu cầu xóa dữ liệu');
  await lan.chooses('Xác nhận');
  expect(lan.last()?.text).toContain(vi('my-data-asked'));
  await lan.says('/dulieu');
  await lan.chooses('Yêu cầu xóa dữ liệu');
  await lan.chooses('Xác nhận');
  expect(lan.last()?.text).toContain(vi('my-data-waiting'));
  await hoa.hears();
  await hoa.chooses('Xóa dữ liệu');
  expect(hoa.last()?.text).toContain(vi('erasures-done'));
  const farewell = (await database.read.deliveries.ofAddress(lan.from)).map(({ reply }) => reply.text);
  expect(farewell).toEqual([vi('my-data-erased', { conference: 'Hội nghị tổng kết' })]);

  await database.transaction((store) => settleAll(store));
  await retention.sweep(0);
  const disk = onDisk(stage);
  for (const trace of ['Nguyễn Thị Lan', 'nguyen thi lan', '0912345678', '0912 345 678', '0912.345.678', 'chỗ để xe']) {
    expect(disk.includes(trace), trace).toBe(false);
  }
  expect(await report()).toEqual({ ...before, connected: before.connected - 1 });
  expect(await dataFileOf(stage, personId)).toBeNull();
  expect(await database.read.audit.verify()).toMatchObject({ whole: true });
  const [last] = await database.read.audit.page(conferenceId, 1);
  expect([last?.action, last?.subject, last?.about]).toEqual([
    'erase-person',
    { kind: 'person', id: personId },
    '[đã xóa]',
  ]);

  clock.pass(60_000);
  await lan.says('Tham dự');
  const heard = (await database.read.deliveries.ofAddress(lan.from)).map(({ reply }) => reply.text);
  expect(heard).toEqual([vi('pair-stranger', { office: vi('office-call', { phone: '0225 0000 001' }) })]);
});

test('somebody who has not answered is no longer invited, and what waited for them does not leave', async () => {
  const stage = await atWork();
  const { lan, hoa, database, report } = stage;
  await hoa.says('/moi');
  await hoa.chooses('Gửi');
  await lan.says('/dulieu');
  await lan.chooses('Yêu cầu xóa dữ liệu');
  await lan.chooses('Xác nhận');
  await hoa.says('/xoadulieu');
  expect(hoa.last()?.text).toBe(
    vi('erasures-request', { person: 'đồng chí Bí thư Chi bộ Nguyễn Thị Lan', conference: 'Hội nghị tổng kết' }),
  );
  await hoa.chooses('Xóa dữ liệu');
  expect((await report()).total).toBe(1);
  const waiting = await database.read.deliveries.ofAddress(lan.from);
  expect(waiting.filter(({ state }) => state === 'pending').map(({ reply }) => reply.text)).toEqual([
    vi('my-data-erased', { conference: 'Hội nghị tổng kết' }),
  ]);
});

test('an owner may decline; the person hears it, and decides nothing about themselves', async () => {
  const { lan, hoa, database, personId } = await atWork();
  await lan.says('/dulieu');
  await lan.chooses('Yêu cầu xóa dữ liệu');
  await lan.chooses('Xác nhận');
  await hoa.hears();
  await hoa.chooses('Không xóa');
  expect((await lan.hears()).at(-1)?.text).toBe(
    vi('my-data-declined', { conference: 'Hội nghị tổng kết', phone: '0225 0000 001' }),
  );
  expect((await database.read.people.of(personId))?.name).toBe('Nguyễn Thị Lan');

  await hoa.says('/dulieu');
  await hoa.chooses('Yêu cầu xóa dữ liệu');
  await hoa.chooses('Xác nhận');
  await hoa.says('/xoadulieu');
  expect(hoa.last()?.text).toContain(vi('erasures-own'));
});

test('a year after the conference everything goes by itself, a week after the owners were told', async () => {
  const stage = await atWork();
  const { hoa, lan, clock, retention, database, report, conferenceId } = stage;
  await lan.says('/xacbao');
  await lan.chooses('Tham dự');
  clock.set('2027-03-02T12:00:00+07:00');
  await retention.run();
  expect(await hoa.hears()).toEqual([]);

  clock.set('2027-03-04T12:00:00+07:00');
  await retention.run();
  await retention.run();
  const until = '12h00, thứ Năm, 11/3/2027';
  expect((await hoa.hears()).map(({ text }) => text)).toEqual([
    vi('retention-announced', { conference: 'Hội nghị tổng kết', until }),
  ]);
  clock.set('2027-03-11T11:59:00+07:00');
  await retention.run();
  expect((await database.read.people.of(1))?.name).toBe('Nguyễn Thị Lan');

  clock.set('2027-03-11T12:00:00+07:00');
  await retention.run();
  expect((await database.read.deliveries.ofAddress(hoa.from)).at(-1)?.reply.text).toBe(
    vi('retention-erased', { conference: 'Hội nghị tổng kết' }),
  );
  await database.transaction((store) => settleAll(store));
  await retention.sweep(0);
  const disk = onDisk(stage);
  for (const trace of ['Nguyễn Thị Lan', '0912345678', 'Trần Văn Bình', '0900000002', 'Hòa']) {
    expect(disk.includes(trace), trace).toBe(false);
  }
  expect(await report()).toMatchObject({ attending: 1, connected: 0 });
  expect(await database.read.audit.verify()).toMatchObject({ whole: true });
  expect((await database.read.audit.page(conferenceId, 1))[0]?.action).toBe('erase-conference');
});

test('an owner changes for how long data stays', async () => {
  const { hoa, database, conferenceId } = await atWork();
  await hoa.says('/luudulieu');
  await hoa.chooses('6 tháng');
  expect(hoa.last()?.text).toContain(vi('retention-kept', { conference: 'Hội nghị tổng kết', months: 6 }));
  expect(await database.read.erasure.retentionOf(conferenceId)).toBe(6);
});

/** As if the dispatcher had paid everything. */
async function settleAll(store: Parameters<Parameters<Stage['database']['transaction']>[0]>[0]) {
  for (let id = 1; id < 200; id += 1) {
    const one = await store.deliveries.of(id);
    if (one?.state !== 'pending') continue;
    const done = { state: 'sent' as const, dueAt: one.dueAt, attempts: 1, lastError: null, messageId: `m${id}` };
    await store.deliveries.settle(id, done, new Date('2027-03-11T12:00:01+07:00'));
  }
}
