import { expect, test } from 'vitest';
import { createEnclosures } from '../../src/enclosures/enclosures.ts';
import { announcingOffice as office } from '../support/announcing.ts';

async function enclosing() {
  const stage = await office();
  const { database, files, passes, script, clock } = stage;
  const needs = { store: database.read, files, passes, calendar: script.calendar, clock: clock.now };
  const enclosures = createEnclosures({ ...needs, publicUrl: 'https://hoinghi.example' });
  const newest = async (chat: typeof stage.hoa) => {
    const delivery = (await database.read.deliveries.ofAddress(chat.from)).at(-1);
    if (!delivery) throw new Error('nothing was owed');
    return enclosures.complete(delivery);
  };
  return { ...stage, newest };
}

test('the file of an announcement goes with it, and is gone with its withdrawal', async () => {
  const { hoa, connect, write, deliver, newest, database, clock } = await enclosing();
  const lan = await connect(0);
  await write();
  await hoa.chooses('Kèm tệp');
  await hoa.sendsFile('so-do.txt', 'Sơ đồ');
  await hoa.waits();
  await hoa.chooses('Gửi');
  await deliver();
  const { file } = await newest(lan);
  expect([file?.name, file?.type, file?.bytes && new TextDecoder().decode(file.bytes)]).toEqual([
    'so-do.txt',
    'text/plain; charset=utf-8',
    'Sơ đồ',
  ]);
  await database.transaction((store) => store.announcements.withdraw(1, clock.now()));
  expect((await newest(lan)).file).toBe(undefined);
});

test('the telephone list of an announcement is a spreadsheet', async () => {
  const { hoa, connect, write, deliver, newest } = await enclosing();
  await connect(0);
  await write();
  await hoa.chooses('Gửi');
  await deliver();
  await hoa.hears();
  await hoa.chooses('Danh sách gọi điện');
  const { file } = await newest(hoa);
  expect(file?.name).toBe('danh-sach-goi-dien.xlsx');
  expect(Buffer.from(file?.bytes?.slice(0, 2) ?? []).toString()).toBe('PK');
});
