import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incoming, Input } from '../../src/message/incoming.ts';
import { plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

const phrases = [
  ...['tham dự', 'vắng mặt', 'cử người dự thay', 'đi công tác', 'ok', 'không', 'dạ', 'đúng', 'đồng ý', 'chưa chắc'],
  ...['0', '1', '2', '3', '9', 'một', 'số 2', '', ' ', 'ABCD-EFGH', 'Chương trình', 'Đổi hội nghị', 'Quản trị', 'Hủy'],
  ...[
    'Trần Văn Bình, Phó Bí thư, 0912000111',
    'Trần Văn Bình',
    '0912000111',
    '{ $x }',
    '<b>',
    '\u202e',
    'x'.repeat(5000),
  ],
];
const commands = [
  '/start',
  '/huy',
  '/xacbao',
  '/chuongtrinh',
  '/giaymoi',
  '/quantri',
  '/doihoinghi',
  '/khac',
  '/xacbao vắng',
];
const taps = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .tuple(
      fc.nat(9),
      fc.constantFrom('rsvp', 'agenda', 'card', 'answers', 'switch', 'office', 'pair', 'x'),
      fc.nat(40),
      fc.nat(6),
    )
    .map(([person, flow, serial, place]) => `a:${person}:${flow}:${serial}:${place}`),
  fc
    .tuple(fc.nat(9), fc.constantFrom('rsvp', 'agenda', 'card', 'answers', 'switch', 'office', 'pair', 'x'))
    .map(([person, flow]) => `m:${person}:${flow}`),
);
const inputs: fc.Arbitrary<Input | 'newest button' | 'link'> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...phrases, ...commands).map((text): Input => ({ kind: 'text', text })) },
  { weight: 5, arbitrary: fc.constant('newest button' as const) },
  { weight: 1, arbitrary: fc.constant('link' as const) },
  { weight: 2, arbitrary: taps.map((value): Input => ({ kind: 'choice', value })) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 300 }).map((text): Input => ({ kind: 'text', text })),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((phone): Input => ({ kind: 'contact', phone })) },
  { weight: 1, arbitrary: fc.constant<Input>({ kind: 'contact', phone: '0912345678' }) },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 20 }).map((name): Input => ({ kind: 'file', fileId: 'f', name, bytes: 1 })),
  },
  { weight: 1, arbitrary: fc.constant<Input>({ kind: 'unreadable' }) },
);

/** Runs share one stage, each with a chat of its own, since opening a database for each would take minutes. */
test('whatever anybody sends: no fault, no chat that is stuck, and nothing owed to anybody else', async () => {
  const stage = await setStage();
  const people = [{ name: 'Lan', phone: '0912345678' }, { name: 'Bình' }, { name: 'Cúc' }];
  const first = await stage.conference(plan, people);
  const second = await stage.conference({ ...plan, title: 'Hội nghị B', date: '2026-04-01' }, people);
  const organizer = await stage.staff(first.id, 'Hòa', 'organizer');
  const listed = [...(await stage.delegates(first.id)), ...(await stage.delegates(second.id)), organizer];
  const tokens = await Promise.all(listed.map(({ id }) => stage.tokenOf(id)));
  let runs = 0;

  await fc.assert(
    fc.asyncProperty(
      fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 3 }),
      fc.array(inputs, { maxLength: 5 }),
      async (who, sent) => {
        runs += 1;
        const from = { channel: 'telegram', id: `chat-${runs}` } as const;
        const now = stage.clock.now();
        await stage.database.transaction(async (store) => {
          const chat = await store.chats.at(from, now);
          for (const index of who) await store.chats.connect(chat.id, listed[index]?.id ?? 0, now);
        });
        const others = await stage.database.read.deliveries.countDue('telegram', 'answer', now, 1_000_000);

        for (const [place, input] of sent.entries()) {
          const incoming: Incoming = { id: `${runs}-${place}`, from, at: now, input: await resolve(input) };
          await stage.receiver.receive(incoming);
          await stage.receiver.settled(from);
        }
        await stage.receiver.receive({ id: `${runs}-last`, from, at: now, input: { kind: 'text', text: '/huy' } });
        await stage.receiver.settled(from);

        const heard = await stage.database.read.deliveries.ofAddress(from);
        expect(stage.faults).toEqual([]);
        expect(heard.length).toBeGreaterThan(0);
        for (const { reply } of heard) expect(reply.text.trim()).not.toBe('');
        if (who.length > 0) expect(heard.at(-1)?.reply.choices.at(-1)?.label).toBe(vi('menu-office'));
        const due = await stage.database.read.deliveries.countDue('telegram', 'answer', now, 1_000_000);
        expect(due - others).toBe(heard.length);

        async function resolve(input: Input | 'newest button' | 'link'): Promise<Input> {
          if (input === 'link') return { kind: 'text', text: `/start ${tokens[(who[0] ?? 0) + 1] ?? tokens[0]}` };
          if (input !== 'newest button') return input;
          const buttons = (await stage.database.read.deliveries.ofAddress(from)).flatMap(({ reply }) => reply.choices);
          return { kind: 'choice', value: buttons.at(-1 - (runs % 4))?.value ?? 'nothing' };
        }
      },
    ),
    { numRuns: Number(process.env.RANDOM_RUNS ?? 150) },
  );
}, 600_000);
