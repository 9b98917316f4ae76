import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flows } from '../../src/flows/index.ts';
import type { Incoming, Input } from '../../src/message/incoming.ts';
import { hostileTexts } from '../support/hostile.ts';
import { plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

const phrases = [
  ...['tham dự', 'vắng mặt', 'cử người dự thay', 'đi công tác', 'ok', 'không', 'dạ', 'đúng', 'đồng ý', 'chưa chắc'],
  ...['0', '1', '2', '3', '9', '11', '23', 'một', 'số 2', '', ' ', 'ABCD-EFGH', 'TỐI MẬT', 'Xác nhận', 'Hủy', 'Gửi'],
  ...['Chương trình', 'Đổi hội nghị', 'Quản trị', 'Việc văn phòng', 'Nhật ký', 'Phân công vai trò', 'Tham luận'],
  ...[
    'Trần Văn Bình, Phó Bí thư, 0912000111',
    'Trần Văn Bình',
    '0912000111',
    'Chi bộ 3; 2; Nguyễn Văn Nam; 0912000222',
  ],
  ...hostileTexts,
];
const commands = [
  ...flows.map(({ command }) => `/${command}`),
  '/start',
  '/huy',
  '/khac',
  '/xacbao vắng',
  '/START@Bot x',
];
const names = [...flows.map(({ name }) => name), 'office', 'home', 'pair', 'x'];
const argument = fc.constantFrom('', 'yes-1', 'no-1', 'yes-2', '1', '2', 'attending-0', 'x-9-9');
const taps = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .tuple(fc.nat(12), fc.constantFrom(...names), fc.nat(40), fc.nat(6))
    .map(([person, flow, serial, place]) => `a:${person}:${flow}:${serial}:${place}`),
  fc
    .tuple(fc.nat(12), fc.constantFrom(...names), argument)
    .map(([person, flow, given]) => `m:${person}:${flow}${given && `:${given}`}`),
);
const text = (value: string): Input => ({ kind: 'text', text: value });
const inputs: fc.Arbitrary<Input | 'newest button' | 'link'> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...phrases, ...commands).map(text) },
  { weight: 6, arbitrary: fc.constant('newest button' as const) },
  { weight: 1, arbitrary: fc.constant('link' as const) },
  { weight: 3, arbitrary: taps.map((value): Input => ({ kind: 'choice', value })) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }).map(text) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((phone): Input => ({ kind: 'contact', phone })) },
  { weight: 1, arbitrary: fc.constant<Input>({ kind: 'contact', phone: '0912345678' }) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.string({ maxLength: 20 }), fc.constantFrom('kh.docx', 'ds.xlsx', 'bài.pdf', ...hostileTexts))
      .map((name): Input => ({ kind: 'file', fileId: 'f', name, bytes: 1 })),
  },
  { weight: 1, arbitrary: fc.nat(3).map((uploadId): Input => ({ kind: 'fetched', uploadId })) },
  { weight: 1, arbitrary: fc.constantFrom<Input>({ kind: 'unreadable' }, { kind: 'withheld' }) },
);

/** Messages at most of a run, besides the last one, which asks to stop. */
const mostSent = 5;
/** As many random messages altogether; `npm run test:random` sends 100,000. */
const wanted = Number(process.env.RANDOM_MESSAGES ?? 500);

test('whatever anybody sends: no fault, no chat that is stuck, and no answer to anybody else', async () => {
  for (let sent = 0; sent < wanted; ) sent += await sendTo100Chats();
}, 6_000_000);

/**
 * Runs share a stage, each with a chat of its own, since opening a database for each would take minutes; after a
 * hundred the conferences are cancelled and everybody erased, and a new stage begins.
 */
async function sendTo100Chats(): Promise<number> {
  const stage = await setStage({ expectsFaults: true });
  const people = [{ name: 'Lan', phone: '0912345678' }, { name: 'Bình' }, { name: 'Cúc' }];
  const first = await stage.conference(plan, people);
  const second = await stage.conference({ ...plan, title: 'Hội nghị B', date: '2026-04-01' }, people);
  const staff = [
    await stage.staff(first.id, 'Hòa', 'organizer'),
    await stage.staff(first.id, 'Chủ trì', 'owner'),
    await stage.staff(second.id, 'Chủ trì B', 'owner'),
    await stage.staff(second.id, 'Duyệt', 'reviewer'),
    await stage.staff(second.id, 'Lễ tân', 'reception'),
  ];
  const listed = [...(await stage.delegates(first.id)), ...(await stage.delegates(second.id)), ...staff];
  const tokens = await Promise.all(listed.map(({ id }) => stage.tokenOf(id)));
  const raw = new Sqlite(stage.databaseFile, { readonly: true });
  const lastDelivery = raw.prepare('SELECT coalesce(max(id), 0) FROM "Delivery"').pluck();
  const answersToOthers = raw
    .prepare(`SELECT count(*) FROM "Delivery" WHERE id > ? AND lane = 'answer' AND address NOT IN (?, 'erased')`)
    .pluck();
  const stuck = raw.prepare(`SELECT count(*) FROM "Inbox" WHERE state <> 'done'`).pluck();
  let [runs, sentAll] = [0, 0];

  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...listed.keys()], { maxLength: 3 }),
      fc.array(inputs, { maxLength: mostSent }),
      async (who, sent) => {
        runs += 1;
        const from = { channel: 'telegram', id: `chat-${runs}` } as const;
        const now = stage.clock.now();
        await stage.database.transaction(async (store) => {
          const chat = await store.chats.at(from, now);
          for (const index of who) await store.chats.connect(chat.id, listed[index]?.id ?? 0, now);
        });
        const before = lastDelivery.get() as number;

        for (const [place, input] of sent.entries()) {
          const incoming: Incoming = { id: `${runs}-${place}`, from, at: now, input: await resolve(input) };
          await stage.receiver.receive(incoming);
          await stage.receiver.settled(from);
        }
        await stage.receiver.receive({ id: `${runs}-last`, from, at: now, input: { kind: 'text', text: '/huy' } });
        await stage.receiver.settled(from);
        stage.clock.pass(1_000);
        sentAll += sent.length + 1;

        const heard = await stage.database.read.deliveries.ofAddress(from);
        expect(stage.faults).toEqual([]);
        expect(stuck.get()).toBe(0);
        expect(heard.length).toBeGreaterThan(0);
        for (const { reply } of heard) expect(reply.text.trim()).not.toBe('');
        const chat = await stage.database.read.chats.find(from);
        const members = chat ? await stage.database.read.chats.membershipsOf(chat.id) : [];
        if (members.length > 0) expect(heard.at(-1)?.reply.choices.at(-1)?.label).toBe(vi('menu-office'));
        expect(answersToOthers.get(before, from.id)).toBe(0);
        // Later notices to everybody would go to all the chats of earlier runs.
        await stage.database.transaction(async (store) => {
          for (const { person } of members) await store.chats.disconnect(chat?.id ?? 0, person.id);
        });

        async function resolve(input: Input | 'newest button' | 'link'): Promise<Input> {
          if (input === 'link') return text(`/start ${tokens[(who[0] ?? 0) + 1] ?? tokens[0]}`);
          if (input !== 'newest button') return input;
          const buttons = (await stage.database.read.deliveries.ofAddress(from)).flatMap(({ reply }) => reply.choices);
          return { kind: 'choice', value: buttons.at(-1 - (runs % 4))?.value ?? 'nothing' };
        }
      },
    ),
    { numRuns: 100, endOnFailure: true },
  );
  raw.close();
  await stage.close();
  return sentAll;
}
