import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPassMaker } from '../../src/domain/pass.ts';
import type { Address, ChannelName } from '../../src/message/incoming.ts';
import { loadKey } from '../../src/store/key-file.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { tokenIn, until } from '../support/office.ts';
import { openOaOffice } from '../support/zalo/oa-office.ts';

const hourMs = 3_600_000;
const forms = { change: 'mau-thay-doi' };
/** In the morning, whenever this is run: at night nothing would leave. */
const start = '2099-12-01T09:00:00+07:00';

/** Three hundred people by how they can be reached; `agoHours` is when they last wrote to the account. */
const kinds = [
  { name: 'mở', channel: 'zalo-oa', count: 90, agoHours: 5 },
  { name: 'đóng', channel: 'zalo-oa', count: 30, agoHours: 24 * 10 },
  { name: 'telegram', channel: 'telegram', count: 80, agoHours: 100 },
  { name: 'web', channel: 'web', count: 40, agoHours: 100 },
  { name: 'số', channel: null, count: 40, agoHours: 0 },
  { name: 'bàn', channel: null, count: 20, agoHours: 0 },
] as const;

type Kind = (typeof kinds)[number]['name'];
type Listed = { kind: Kind; place: number; phone: string };

const listed: Listed[] = kinds
  .flatMap(({ name, count }) => Array.from({ length: count }, () => name))
  .map((kind, place) => ({
    kind,
    place,
    phone: kind === 'bàn' ? `02253${String(place).padStart(6, '0')}` : `0912${String(place).padStart(6, '0')}`,
  }));

const addressOf = (channel: ChannelName, { place }: Listed, personId: number): Address => {
  if (channel === 'web') return { channel, id: `person-${personId}` };
  return {
    channel,
    id: channel === 'telegram' ? String(7_000_000 + place) : `90071992547410${String(place).padStart(5, '0')}`,
  };
};

test('an announcement to 300 people over mixed channels reaches each once, over a kill, and is acknowledged', async () => {
  const office = await openOaOffice(1, {
    ZALO_ZBS_TEMPLATES: JSON.stringify(forms),
    CLOCK_START: start,
  });
  onTestFinished(() => office.close());
  const { program, oa, telegram, conferenceId } = office;
  oa.template(forms.change, ['ten', 'hoi_nghi', 'noi_dung', 'ma', 'lien_ket']);
  const rows = listed.map(({ place, phone }) => `${place + 1},Nguyễn Thị ${nameOf(place)},Đại biểu,${phone}`);
  const file = join(program.folder, 'them.csv');
  writeFileSync(file, ['STT,Họ và tên,Chức vụ,Số điện thoại', ...rows].join('\n'));
  await program.command('delegates', 'add', conferenceId, file);
  const database = await seat(program.folder, Number(conferenceId));
  onTestFinished(() => database.close());
  const oaPeople = listed
    .filter(({ kind }) => kind === 'mở' || kind === 'đóng')
    .map((one) => {
      const person = oa.person(addressOf('zalo-oa', one, 0).id, one.kind);
      person.user.interactedAt = Date.now() - (one.kind === 'mở' ? 5 : 240) * hourMs;
      return { ...one, person };
    });
  const telegramPeople = listed
    .filter(({ kind }) => kind === 'telegram')
    .map((one) => telegram.person({ id: Number(addressOf('telegram', one, 0).id), firstName: 'Bạn' }));
  const phones = listed.filter(({ kind }) => kind === 'số').map(({ phone }) => oa.phone(phone));
  await program.start();

  const hanh = telegram.person({ id: 601, firstName: 'Hạnh' });
  hanh.sends(`/start ${tokenIn(office.owner.links.telegram)}`);
  await hanh.hears(/Xin hỏi/);
  hanh.taps('Đúng');
  await hanh.hears(/đồng ý để tiếp tục/);
  hanh.taps('Đồng ý');
  await hanh.hears(/Đã kết nối/);
  hanh.sends('/ngansach');
  await hanh.hears(/NGÂN SÁCH TIN ZALO/);
  hanh.taps('Đặt số tin');
  await hanh.hears(/bao nhiêu tin/);
  hanh.sends('500');
  await hanh.hears(/Còn 500 tin, khoảng 100.000 đ/);
  hanh.sends('/thongbao Hội nghị chuyển sang 13h30 cùng ngày.');
  await hanh.hears(/Gửi/i);
  hanh.taps('Tất cả');
  await hanh.hears(/XEM TRƯỚC/);
  hanh.taps('Yêu cầu xác nhận');
  expect((await hanh.hears(/Tin mẫu Zalo theo số điện thoại/)).text).toMatch(/Sẽ gửi tới 281 người · Chưa kết nối 20 /);
  hanh.taps('Gửi');

  const announced = (text: string) => text.includes('13h30 cùng ngày');
  const got = () => [
    ...oaPeople.map(({ person }) => person.messages.filter(({ text }) => announced(text)).length),
    ...telegramPeople.map(({ messages }) => messages.filter(({ text }) => announced(text)).length),
    ...phones.map((messages) => messages.filter(({ text }) => announced(text)).length),
  ];
  const total = () => got().reduce((sum, count) => sum + count, 0);
  await until(() => total() > 60);
  await program.kill();
  await program.start();
  const figures = async () => (await database.read.announcements.figures(Number(conferenceId)))[0];
  await until(async () => {
    const { sent = 0, unknown = 0, failed = 0 } = (await figures()) ?? {};
    return sent + unknown + failed >= 281;
  });

  const { sent = 0, unknown = 0, failed = 0, recipients } = (await figures()) ?? {};
  expect(Math.max(...got())).toBe(1);
  expect({ recipients, all: sent + unknown + failed }).toEqual({ recipients: 281, all: 281 });
  expect(unknown).toBeLessThanOrEqual(60);
  expect(total()).toBeGreaterThanOrEqual(240 - unknown);
  const closed = oaPeople.filter(({ kind }) => kind === 'đóng').flatMap(({ person }) => person.messages);
  expect(closed.every(({ template }) => template?.id === forms.change)).toBe(true);
  expect(oa.violations).toEqual([]);

  for (const { person } of oaPeople.filter(({ kind }) => kind === 'mở').slice(0, 5)) {
    if (person.messages.some(({ buttons }) => buttons.length > 0)) await person.taps('Đã nắm thông tin');
  }
  telegramPeople
    .filter(({ messages }) => messages.length > 0)
    .slice(0, 5)
    .forEach((person) => void person.taps('Đã nắm thông tin'));
  await until(async () => (await figures())?.acknowledged === 10);
  hanh.sends('/ngansach');
  const spent = await hanh.hears(/đã dùng \d+\/500 tin/);
  expect(Number(/đã dùng (\d+)/.exec(spent.text)?.[1])).toBeGreaterThanOrEqual(phones.flat().length);
}, 120_000);

/** Everybody has agreed long ago and written in their chat, as far as they have one. */
async function seat(folder: string, conferenceId: number): Promise<Database> {
  const now = new Date(start);
  const database = await openDatabase(`file:${join(folder, 'thu-ky.db')}`, createPassMaker(loadKey(folder)), () => now);
  const delegates = await database.read.reports.delegates(conferenceId);
  const ids = new Map(delegates.flatMap(({ id, phone }) => (phone ? [[phone, id] as const] : [])));
  await database.transaction(async (store) => {
    for (const one of listed) {
      const { channel, agoHours } = kinds.find(({ name }) => name === one.kind) ?? kinds[0];
      const personId = ids.get(one.phone) ?? 0;
      if (!channel) continue;
      const at = new Date(now.getTime() - agoHours * hourMs);
      const from = addressOf(channel, one, personId);
      const chat = await store.chats.at(from, at);
      await store.chats.connect(chat.id, personId, at);
      await store.people.recordConsent(personId, channel, at);
      const number = await store.inbox.take({ id: `seat-${personId}`, from, at, input: { kind: 'unreadable' } });
      await store.inbox.finish(number ?? 0, 'done', at);
    }
  });
  return database;
}

function nameOf(place: number): string {
  const words = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Khánh'];
  return [place % 7, Math.floor(place / 7) % 7, Math.floor(place / 49) % 7].map((at) => words[at]).join(' ');
}
