import { expect, test } from 'vitest';
import { hoaOrganizes } from '../../support/hoa.ts';
import { vi } from '../../support/stage.ts';

const forms = ['invitation', 'reminder'] as const;
const people = [
  { name: 'Nguyễn Thị Lan', phone: '0912345678' },
  { name: 'Trần Văn Bình', phone: '0987654321' },
  { name: 'Lê Văn Cường', phone: '02253123456' },
  { name: 'Phạm Thị Dung' },
];

const nothingUsed = {
  conference: 'Hội nghị tổng kết',
  ...{ used: 0, spent: 0, received: 0, seen: 0, toCall: 0, chatPrice: 55, forms: '2' },
};

test('nothing may be spent until an organizer says how much, and both are written down', async () => {
  const { hoa, database, conferenceId } = await hoaOrganizes(people, { forms });
  const [first] = await hoa.says('/ngansach');
  expect(first?.text).toBe(vi('budget-show', { ...nothingUsed, left: 0, cost: 0, messages: 0, paidChat: 'false' }));
  expect(first?.buttons).toEqual(['Đặt số tin', 'Cho phép tin trả phí trong trò chuyện', 'Xong']);

  expect((await hoa.chooses('Đặt số tin'))[0]?.text).toBe(vi('budget-messages', { price: 200 }));
  expect((await hoa.says('nhiều lắm'))[0]?.text).toContain(vi('budget-again'));
  const shown = vi('budget-show', { ...nothingUsed, left: 412, cost: 82_400, messages: 412, paidChat: 'false' });
  expect(shown).toContain('Còn 412 tin, khoảng 82.400 đồng (đã dùng 0/412 tin, 0 đồng)');
  expect((await hoa.says('412'))[0]?.text).toBe(`${vi('budget-kept')}\n\n${shown}`);
  await hoa.chooses('Cho phép tin trả phí trong trò chuyện');

  expect(await database.read.budgets.of(conferenceId)).toEqual({ messages: 412, paidChat: true, used: 0, cost: 0 });
  const changes = (await database.read.audit.page(conferenceId, 9)).filter(({ action }) => action === 'set-budget');
  expect(changes).toHaveLength(2);

  await hoa.chooses('Không gửi tin trả phí nữa');
  expect(await database.read.budgets.of(conferenceId)).toMatchObject({ messages: 0, paidChat: false });
});

test('it stands on the desk only where messages cost money, and is nobody else’s', async () => {
  const free = await hoaOrganizes(people);
  expect((await free.hoa.says('/vanphong'))[0]?.buttons).not.toContain('Ngân sách tin Zalo');
  expect((await free.hoa.says('/ngansach'))[0]?.text).toContain(vi('budget-none'));

  const { hoa, connect } = await hoaOrganizes(people, { forms });
  expect((await hoa.says('/vanphong'))[0]?.buttons).toContain('Ngân sách tin Zalo');
  const lan = await connect(0);
  expect((await lan.says('/ngansach'))[0]?.text).not.toContain('NGÂN SÁCH');
});

test('invitations reach by telephone whoever has no chat, in the list’s order, as far as the money goes', async () => {
  const { hoa, database, conferenceId, ids, connect } = await hoaOrganizes(people, { forms });
  await connect(3);
  expect((await hoa.says('/moi'))[0]?.text).toContain('Sẽ gửi tới 1 người · Đã gửi trước đây 0 · Chưa kết nối 3');
  await hoa.says('/ngansach');
  await hoa.chooses('Đặt số tin');
  await hoa.says('1');

  const [preview] = await hoa.says('/moi');
  expect(preview?.text).toContain(
    [
      'Sẽ gửi tới 2 người · Đã gửi trước đây 0 · Chưa kết nối 2',
      '- Tin mẫu Zalo theo số điện thoại: 1',
      '- Telegram: 1',
      '- Ngân sách tin trả phí còn 1 tin, khoảng 200 đồng',
      'Những người đầu tiên:',
    ].join('\n'),
  );
  expect((await hoa.chooses('Gửi'))[0]?.text).toBe(vi('invite-sent', { count: 2 }));
  const [owed, ...rest] = await database.read.deliveries.ofAddress({ channel: 'zalo-oa', id: 'tel:0912345678' });
  expect(rest).toEqual([]);
  expect({ personId: owed?.personId, template: owed?.reply.template }).toEqual({
    personId: ids[0],
    template: {
      name: 'invitation',
      fields: {
        hoi_nghi: 'Hội nghị tổng kết',
        thoi_gian: '14h00, 10/3/2026',
        dia_diem: 'Hội trường số 2',
        han: '14h00, 10/3/2026',
        noi_dung: '',
      },
    },
  });
  expect(await database.read.budgets.of(conferenceId)).toMatchObject({ messages: 1, used: 1 });

  const [again] = await hoa.says('/moi');
  expect(again?.text).toContain('Sẽ gửi tới 0 người · Đã gửi trước đây 2 · Chưa kết nối 2');
  await hoa.says('/ngansach');
  await hoa.chooses('Đặt số tin');
  await hoa.says('9');
  expect((await hoa.says('/moi'))[0]?.text).toContain('Sẽ gửi tới 1 người · Đã gửi trước đây 2 · Chưa kết nối 1');
});

test('a telephone number that was written to goes with its person', async () => {
  const { hoa, database, clock, ids } = await hoaOrganizes(people, { forms });
  await hoa.says('/ngansach');
  await hoa.chooses('Đặt số tin');
  await hoa.says('9');
  await hoa.says('/moi');
  await hoa.chooses('Gửi');
  const byPhone = { channel: 'zalo-oa', id: 'tel:0912345678' } as const;
  expect(await database.read.deliveries.ofAddress(byPhone)).toHaveLength(1);

  await database.transaction((store) => store.erasure.erasePerson(ids[0] ?? 0, clock.now()));
  expect(await database.read.deliveries.ofAddress(byPhone)).toEqual([]);
});

test('an announcement that asks for a word of each reaches by telephone whoever has no chat; any other does not', async () => {
  const { hoa, database, announcer, receiver, connect } = await hoaOrganizes(people, { forms: ['change'] });
  await connect(3);
  await hoa.says('/ngansach');
  await hoa.chooses('Đặt số tin');
  await hoa.says('9');
  await hoa.says('/thongbao Hội nghị bắt đầu lúc 13h30 thay vì 14h00.');
  expect((await hoa.chooses('Tất cả'))[0]?.text).toContain('Sẽ gửi tới 1 người · Chưa kết nối 3');
  const [preview] = await hoa.chooses('Yêu cầu xác nhận');
  expect(preview?.text).toContain('Sẽ gửi tới 3 người · Chưa kết nối 1');
  expect(preview?.text).toContain('- Tin mẫu Zalo theo số điện thoại: 2');
  expect(preview?.text).toContain('- Ngân sách tin trả phí còn 9 tin, khoảng 1.800 đồng');
  await hoa.chooses('Gửi');
  await announcer.run();
  await receiver.settled(hoa.from);

  const [owed] = await database.read.deliveries.ofAddress({ channel: 'zalo-oa', id: 'tel:0912345678' });
  expect(owed?.reply.template).toMatchObject({
    name: 'change',
    fields: { hoi_nghi: 'Hội nghị tổng kết', noi_dung: 'Hội nghị bắt đầu lúc 13h30 thay vì 14h00.' },
  });
});

test('whoever was reached by telephone finds the message on the personal page, and acknowledges it there', async () => {
  const { hoa, database, announcer, receiver, clock, connect, ids } = await hoaOrganizes(people, { forms: ['change'] });
  await hoa.says('/ngansach');
  await hoa.chooses('Đặt số tin');
  await hoa.says('9');
  await hoa.says('/thongbao Hội nghị bắt đầu lúc 13h30 thay vì 14h00.');
  await hoa.chooses('Tất cả');
  await hoa.chooses('Yêu cầu xác nhận');
  await hoa.chooses('Gửi');
  await announcer.run();
  await receiver.settled(hoa.from);
  const [owed] = await database.read.deliveries.ofAddress({ channel: 'zalo-oa', id: 'tel:0912345678' });
  await database.transaction(async (store) => {
    const id = owed?.id ?? 0;
    await store.deliveries.claim([id]);
    await store.ways.take(id, 'template-phone', 'no-chat', 200);
    const settled = { state: 'sent', dueAt: clock.now(), attempts: 1, lastError: null, messageId: 'o1' } as const;
    await store.deliveries.settle(id, settled, clock.now());
  });

  const lan = await connect(0, 'web');
  const page = { channel: 'web', id: `person-${ids[0]}` } as const;
  const lines = await database.read.transcripts.of(page, 50);
  const shown = lines.find(({ text }) => text.includes('13h30 thay vì 14h00'));
  expect(shown?.choices.map(({ label }) => label)).toContain('Đã nắm thông tin');
  await lan.taps(shown?.choices.find(({ label }) => label === 'Đã nắm thông tin')?.value ?? '');
  const [figures] = await database.read.announcements.figures((await database.read.conferences.list())[0]?.id ?? 0);
  expect(figures?.acknowledged).toBe(1);
  expect(await database.read.transcripts.of({ channel: 'web', id: `person-${ids[1]}` }, 50)).toEqual([]);
});
