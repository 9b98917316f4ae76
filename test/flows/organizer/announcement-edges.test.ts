import { expect, test } from 'vitest';
import { announced, announcingOffice as office } from '../../support/announcing.ts';
import { vi } from '../../support/stage.ts';

/** As the list of announcements names it. */
const listed = '1. Hội nghị bắt đầu lúc 13h30 thay vì…';
const conference = 'Hội nghị tổng kết';

test('whoever joins while it is sent is counted apart, and is sent it on one tap', async () => {
  const { hoa, connect, write, deliver, figures } = await office();
  const lan = await connect(0);
  await write();
  await hoa.chooses('Gửi');
  await deliver();
  const binh = await connect(1);
  await hoa.hears();
  await hoa.says('/thongbaodagui');
  const [shown] = await hoa.chooses(listed);
  expect(shown?.text).toContain('Mới thêm hoặc mới kết nối, chưa được gửi: 1');
  await lan.hears();
  await hoa.chooses('Gửi bổ sung');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect(await binh.hears()).toHaveLength(1);
  expect((await figures())[0]).toMatchObject({ recipients: 2, sent: 2 });
});

test('who is taken off the list half-way is not sent it any more', async () => {
  const { hoa, connect, write, announcer, deliver, database, ids, clock, figures } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await write();
  await hoa.chooses('Gửi');
  await announcer.run();
  await database.transaction((store) => store.invitations.withdraw(ids[1] ?? 0, clock.now()));
  await deliver();
  expect((await figures())[0]).toMatchObject({ recipients: 1, sent: 1 });
  expect((await database.read.deliveries.ofAddress(binh.from)).at(-1)?.state).toBe('dropped');
  expect(await lan.hears()).toHaveLength(1);
});

test('who changes to another chat half-way is sent it there, and not where they were', async () => {
  const { hoa, connect, write, announcer, deliver, database, ids, figures } = await office();
  const lan = await connect(0);
  await write();
  await hoa.chooses('Gửi');
  await announcer.run();
  const web = await connect(0, 'web');
  const old = await database.read.chats.find(lan.from);
  await database.transaction((store) => store.chats.disconnect(old?.id ?? 0, ids[0] ?? 0));
  await Promise.all([lan.hears(), web.hears()]);
  await deliver();
  expect((await database.read.deliveries.ofAddress(web.from)).find(({ lane }) => lane === 'bulk')?.state).toBe('sent');
  expect((await figures())[0]).toMatchObject({ recipients: 1, sent: 1 });
});

test('whose only chat is taken away half-way is on the telephone list', async () => {
  const { hoa, connect, write, announcer, deliver, database, ids, figures } = await office();
  const lan = await connect(0);
  await connect(1);
  await write();
  await hoa.chooses('Gửi');
  await announcer.run();
  const chat = await database.read.chats.find(lan.from);
  await database.transaction((store) => store.chats.disconnect(chat?.id ?? 0, ids[0] ?? 0));
  await deliver();
  expect((await figures())[0]).toMatchObject({ recipients: 2, sent: 1, failed: 1 });
  expect((await hoa.hears()).at(-1)?.text).toContain('- Đã ngắt kết nối: 1');
});

test('an organizer who is none any more half-way stops nothing and sees nothing of it; another one hears the end', async () => {
  const { hoa, hoaId, connect, write, deliver, staff, conferenceId, codeOf, person, database, clock, figures } =
    await office();
  await connect(0);
  await connect(1);
  const { id } = await staff(conferenceId, 'Anh Tân', 'owner');
  const tan = person('tan');
  await tan.says(await codeOf(id));
  await tan.says('đúng');
  await tan.says('đồng ý');
  await write();
  await hoa.chooses('Gửi');
  await deliver(() => 'sent', 1);
  await hoa.hears();
  const pause = await hoa.newest('Dừng');
  await database.transaction((store) => store.people.revoke(hoaId, 'organizer', clock.now()));
  expect((await hoa.taps(pause))[0]?.text).toBe(vi('refusal-not-yours'));
  await deliver();
  expect(await hoa.hears()).toEqual([]);
  expect((await tan.hears())[0]?.text).toMatch(/^KẾT QUẢ GỬI THÔNG BÁO/);
  expect((await figures())[0]).toMatchObject({ sent: 2 });
});

test('what somebody ordered who is no organizer any more waits for another one', async () => {
  const { hoa, hoaId, connect, write, deliver, staff, conferenceId, codeOf, person, database, clock } = await office();
  const lan = await connect(0);
  const { id } = await staff(conferenceId, 'Anh Tân', 'owner');
  const tan = person('tan');
  await tan.says(await codeOf(id));
  await tan.says('đúng');
  await tan.says('đồng ý');
  await write();
  await hoa.chooses('Hẹn giờ');
  await hoa.says('16h30');
  await hoa.chooses('Gửi');
  await database.transaction((store) => store.people.revoke(hoaId, 'organizer', clock.now()));
  clock.set('2026-03-01T16:30:00+07:00');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect((await tan.hears())[0]?.text).toContain('Người soạn không còn trong ban tổ chức');
  await tan.chooses('Duyệt gửi');
  await deliver();
  // What Anh Tân approved is his: it does not go back to whoever wrote it.
  expect(await lan.hears()).toHaveLength(1);
});

test('after two days asleep nothing goes that was due, or was half sent, until somebody says so', async () => {
  const { hoa, connect, write, deliver, clock } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await write('Nội dung một');
  await hoa.chooses('Gửi');
  await deliver(() => 'sent', 1);
  await write('Nội dung hai');
  await hoa.chooses('Hẹn giờ');
  await hoa.says('16h30');
  await hoa.chooses('Gửi');
  await Promise.all([lan.hears(), binh.hears(), hoa.hears()]);

  clock.passDays(2);
  await deliver();
  const woken = (await hoa.hears()).map(({ text }) => text.split('\n').slice(0, 2));
  expect(woken).toEqual([
    [
      `CHƯA GỬI · ${conference}`,
      'Thông báo hẹn lúc 16h30, Chủ nhật, 01/3/2026 tới 2 người chưa gửi, vì hệ thống ngừng hoạt động khi đến giờ.',
    ],
    [
      `TẠM DỪNG · ${conference}`,
      vi('announcement-waits', { why: 'interrupted', conference, count: 0, when: '', sample: '' }).split('\n')[1],
    ],
  ]);
  const before = [(await lan.hears()).length, (await binh.hears()).length];
  await hoa.chooses('Tiếp tục');
  await hoa.chooses('Duyệt gửi');
  await deliver();
  expect(before).toEqual([0, 0]);
  expect((await lan.hears()).length + (await binh.hears()).length).toBe(2);
});

test('20,000 letters are announced whole, with the button once', async () => {
  const { hoa, connect, write, deliver } = await office();
  const lan = await connect(0);
  const long = Array.from({ length: 200 }, (_, line) => `${line}: ${'chữ '.repeat(23)}`.trim()).join('\n\n');
  const [preview] = await write(long);
  expect(preview?.text).toContain(`Nội dung sẽ gửi (phần đầu của ${long.length.toLocaleString('vi')} ký tự):`);
  await hoa.chooses('Yêu cầu xác nhận');
  await hoa.chooses('Gửi');
  await deliver();
  const [heard] = await lan.hears();
  expect(heard?.text).toContain(long);
  expect(heard?.buttons).toEqual(['Đã nắm thông tin']);
  expect((await hoa.says(`/thongbao ${'a'.repeat(20_001)}`)).at(-1)?.text).toBe(
    vi('refusal-announce-too-long', { most: 20_000 }),
  );
});

test('a text that the channel cut into several messages is announced whole', async () => {
  const { hoa, connect, deliver } = await office();
  const lan = await connect(0);
  await hoa.says('/thongbao');
  await hoa.says('a'.repeat(2_000));
  await hoa.says('b'.repeat(2_000));
  await hoa.chooses('Tất cả');
  await hoa.chooses('Gửi');
  await deliver();
  expect((await lan.hears())[0]?.text).toContain(`${'a'.repeat(2_000)}\n${'b'.repeat(2_000)}`);
});

test('pictures of feeling alone are no text, and marks of mark-up stay what they are', async () => {
  const { hoa, connect, write, deliver } = await office();
  const lan = await connect(0);
  await hoa.says('/thongbao');
  expect((await hoa.says('🎉🎉'))[0]?.text).toBe(vi('refusal-announce-no-words'));
  await write('*Đậm* _nghiêng_ <b>thẻ</b> & {link:1} {code:2} [x](y) \uE000');
  await hoa.chooses('Gửi');
  await deliver();
  expect((await lan.hears())[0]?.text.split('\n')[2]).toBe('*Đậm* _nghiêng_ <b>thẻ</b> & (link:1} (code:2} [x](y)');
});

test('a marked text is neither announced nor kept', async () => {
  const { hoa, database } = await office();
  await hoa.says('/thongbao');
  expect((await hoa.says('TỐI MẬT\nHọp lúc 14h00'))[0]?.text).toMatch(/độ mật|mật/);
  expect(await database.read.announcements.list(1, 10)).toEqual([]);
});

test('a text that addresses its reader itself is not addressed a second time', async () => {
  const { hoa, connect, write, deliver } = await office();
  const lan = await connect(0);
  await write('GIẤY BÁO\nKính gửi các đồng chí\nHọp lúc 14h00.');
  await hoa.chooses('Gửi');
  await deliver();
  expect((await lan.hears())[0]?.text).toBe('GIẤY BÁO\nKính gửi các đồng chí\nHọp lúc 14h00.');
});

test('a file goes with it; one that bears a mark of secrecy does not', async () => {
  const { hoa, connect, write, deliver, database } = await office();
  const lan = await connect(0);
  await write();
  await hoa.chooses('Kèm tệp');
  await hoa.sendsFile('mat.txt', 'TỐI MẬT\nBáo cáo');
  expect((await hoa.waits())[0]?.text).toContain('độ mật');
  await hoa.sendsFile('so-do.jpg', 'bytes');
  expect((await hoa.waits())[0]?.text).toContain('Tệp kèm theo: so-do.jpg');
  await hoa.chooses('Gửi');
  await deliver();
  const document = { maker: 'attached-file', args: { announcement: 1 }, name: 'so-do.jpg' };
  expect((await database.read.deliveries.ofAddress(lan.from)).at(-1)?.reply.document).toEqual(document);
});

test('a delegate does not announce, and acknowledges only what was sent to them', async () => {
  const { connect, deliver, hoa, refusals } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  expect((await lan.says('/thongbao'))[0]?.text).toBe(vi('refusal-not-yours'));
  await hoa.says(`/thongbao ${announced}`);
  await hoa.chooses('Theo khối');
  await hoa.chooses('Khối Đảng');
  await hoa.chooses('Xong');
  await hoa.chooses('Yêu cầu xác nhận');
  await hoa.chooses('Gửi');
  await deliver();
  const cuong = await connect(2);
  const forged = (await lan.newest('Đã nắm thông tin')).replace(/^m:\d+/, `m:3`);
  expect((await cuong.says('Đã nắm thông tin'))[0]?.text).toBe(vi('acknowledge-none'));
  expect((await binh.taps(forged))[0]?.text).not.toMatch(/^ĐÃ GHI NHẬN/);
  expect(refusals).toEqual(['announce']);
});
