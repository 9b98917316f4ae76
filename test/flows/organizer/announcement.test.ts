import { expect, test } from 'vitest';
import { announced, announcingOffice as office } from '../../support/announcing.ts';
import { vi } from '../../support/stage.ts';

/** As the list of announcements names it. */
const listed = '1. Hội nghị bắt đầu lúc 13h30 thay vì…';
const conference = 'Hội nghị tổng kết';

test('while it goes one message shows how far it is; Dừng and Tiếp tục do what they say, twice as once', async () => {
  const { hoa, connect, write, deliver, database, clock, figures } = await office();
  const chats = [await connect(0), await connect(1), await connect(2)];
  await write();
  await hoa.chooses('Gửi');
  await deliver(() => 'sent', 1);
  const [progress, ...more] = await hoa.hears();
  expect(more).toEqual([]);
  expect(progress).toEqual({
    text: [
      `ĐANG GỬI · ${conference}`,
      `"${announced}"`,
      '██████░░░░░░░░░░░░░░ 33%',
      'Đã gửi 1/3 · Không gửi được 0 · Không rõ 0 · Còn 2',
      'Tốc độ: 15 tin/phút',
    ].join('\n'),
    buttons: ['Dừng'],
  });

  const pause = await hoa.newest('Dừng');
  expect((await hoa.taps(pause))[0]?.text).toContain(vi('announcement-paused', { waiting: 2 }));
  clock.pass(60_000);
  expect((await hoa.taps(pause))[0]?.text).toMatch(/^TẠM DỪNG/);
  await deliver();
  expect((await figures())[0]).toMatchObject({ recipients: 3, sent: 1 });

  const resume = await hoa.newest('Tiếp tục');
  expect((await hoa.taps(resume))[0]?.text).toBe(vi('announcement-resumed', { waiting: 2 }));
  clock.pass(60_000);
  expect((await hoa.taps(resume))[0]?.text).toMatch(/^ĐANG GỬI/);
  await deliver();
  expect((await figures())[0]).toMatchObject({ recipients: 3, sent: 3 });
  expect((await Promise.all(chats.map((chat) => chat.hears()))).map((heard) => heard.length)).toEqual([1, 1, 1]);

  const edits = (await database.read.deliveries.ofAddress(hoa.from)).filter(({ change }) => change !== null);
  expect(new Set(edits.map(({ change }) => change?.earlierId)).size).toBe(1);
  expect(edits.at(-1)?.reply.text).toContain('████████████████████ 100%');
});

test('at the end the organizer sees what failed and why, what is unknown, and sends that once more, marked', async () => {
  const { hoa, connect, write, deliver, ids, figures } = await office();
  const [lan, binh, cuong] = [await connect(0), await connect(1), await connect(2)];
  await write();
  await hoa.chooses('Gửi');
  const outcomes = new Map([
    [ids[1], 'unknown' as const],
    [ids[2], 'failed' as const],
  ]);
  await deliver((personId) => outcomes.get(personId ?? 0) ?? 'sent');
  const report = (await hoa.hears()).at(-1);
  expect(report?.text).toBe(
    [
      `KẾT QUẢ GỬI THÔNG BÁO · ${conference}`,
      `08h00, Chủ nhật, 01/3/2026: "${announced}"`,
      'Đã gửi 1/3 · Không rõ 1 · Không gửi được 1 · Chưa kết nối 0',
      'Lý do không gửi được:',
      '- Đã chặn tin: 1',
    ].join('\n'),
  );
  expect(report?.buttons).toEqual(['Gửi lại cho người chưa rõ', 'Danh sách gọi điện', 'Đính chính', 'Thu hồi']);
  expect((await figures())[0]).toEqual({ id: 1, recipients: 3, sent: 1, unknown: 1, failed: 1, acknowledged: 0 });
  await Promise.all([lan.hears(), binh.hears(), cuong.hears()]);

  await hoa.chooses('Gửi lại cho người chưa rõ');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect(await cuong.hears()).toEqual([]);
  expect((await binh.hears())[0]?.text).toBe(
    [
      'THÔNG BÁO (GỬI LẠI)',
      'Tin này có thể đã đến trước đó; nếu đã nhận, xin bỏ qua.',
      'Kính gửi ông Trần Văn Bình',
      announced,
    ].join('\n'),
  );
  expect((await figures())[0]).toEqual({ id: 1, recipients: 3, sent: 2, unknown: 0, failed: 1, acknowledged: 0 });
});

test('the telephone list names whom it did not reach and who did not confirm', async () => {
  const { hoa, connect, write, deliver, ids, database } = await office();
  const [lan] = [await connect(0), await connect(1)];
  await write();
  await hoa.chooses('Yêu cầu xác nhận');
  await hoa.chooses('Gửi');
  await deliver((personId) => (personId === ids[1] ? 'failed' : 'sent'));
  const announcement = await database.read.announcements.of(1);
  const called = async () =>
    announcement && (await database.read.announcements.calls(announcement)).map(({ name, why }) => [name, why]);
  expect(await called()).toEqual([
    ['Nguyễn Thị Lan', 'silent'],
    ['Trần Văn Bình', 'failed'],
    ['Lê Văn Cường', 'not-connected'],
  ]);
  await lan.chooses('Đã nắm thông tin');
  expect(await called()).toEqual([
    ['Trần Văn Bình', 'failed'],
    ['Lê Văn Cường', 'not-connected'],
  ]);

  await hoa.hears();
  await hoa.chooses('Danh sách gọi điện');
  const sent = (await database.read.deliveries.ofAddress(hoa.from)).at(-1)?.reply.document;
  expect(sent).toEqual({ maker: 'announcement-calls', args: { announcement: 1 }, name: 'danh-sach-goi-dien.xlsx' });
});

test('a withdrawn one is taken back from everybody, and whoever was still to get it never does', async () => {
  const { hoa, connect, write, deliver, database, figures } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await write();
  await hoa.chooses('Gửi');
  await deliver(() => 'sent', 1);
  await hoa.hears();
  await hoa.chooses('Dừng');
  const [question] = await hoa.chooses('Thu hồi');
  expect(question?.text).toBe(vi('announcement-withdraw-question', { count: 1, waiting: 1 }));
  expect((await hoa.chooses('Xác nhận'))[0]?.text).toBe(vi('announcement-withdrawn', { changing: 1, waiting: 1 }));
  const change = (await database.read.deliveries.ofAddress(lan.from)).at(-1);
  expect({ how: change?.change?.how, text: change?.reply.text }).toEqual({
    how: 'remove',
    text: vi('announcement-withdrawn-letter', { excerpt: announced, when: '08h00, Chủ nhật, 01/3/2026' }),
  });
  await deliver();
  expect((await database.read.deliveries.ofAddress(binh.from)).at(-1)?.state).toBe('dropped');
  expect(await figures()).toEqual([{ id: 1, recipients: 1, sent: 1, unknown: 0, failed: 0, acknowledged: 0 }]);
  expect((await hoa.hears()).at(-1)?.text).toMatch(/^ĐÃ THU HỒI/);
});

test('a correction says what was wrong to those who were told, and to nobody else', async () => {
  const { hoa, connect, write, deliver } = await office();
  const lan = await connect(0);
  await write();
  await hoa.chooses('Gửi');
  await deliver();
  const binh = await connect(1);
  await Promise.all([hoa.hears(), lan.hears()]);
  expect((await hoa.chooses('Đính chính'))[0]?.text).toBe(vi('announce-correction', { most: 20_000 }));
  const [preview] = await hoa.says('Giờ đúng là 13h00.');
  expect(preview?.text).toContain('Sẽ gửi tới 1 người');
  await hoa.chooses('Gửi');
  await deliver();
  expect(await binh.hears()).toEqual([]);
  expect((await lan.hears())[0]?.text).toBe(
    [
      'ĐÍNH CHÍNH',
      'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      `Thông báo gửi lúc 08h00, Chủ nhật, 01/3/2026 ("${announced}") có nội dung cần đính chính:`,
      'Giờ đúng là 13h00.',
    ].join('\n'),
  );
});

test('a correction half-way: who has still to get the wrong one gets it with the correction, once', async () => {
  const { hoa, connect, write, deliver, figures } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await write();
  await hoa.chooses('Gửi');
  await deliver(() => 'sent', 1);
  await hoa.hears();
  await hoa.chooses('Dừng');
  await hoa.chooses('Đính chính');
  await hoa.says('Giờ đúng là 13h00.');
  await hoa.chooses('Gửi');
  await deliver();
  expect((await lan.hears()).map(({ text }) => text.split('\n')[0])).toEqual(['THÔNG BÁO', 'ĐÍNH CHÍNH']);
  await hoa.chooses('Tiếp tục');
  await deliver();
  expect((await binh.hears()).map(({ text }) => text)).toEqual([
    `THÔNG BÁO\nKính gửi ông Trần Văn Bình\n${announced}\n\nĐính chính: Giờ đúng là 13h00.`,
  ]);
  expect((await figures()).map(({ recipients, sent }) => [recipients, sent])).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test('one that is ordered for later goes then, once, and can be called off before', async () => {
  const { hoa, connect, write, deliver, clock, figures } = await office();
  const lan = await connect(0);
  await write();
  await hoa.chooses('Hẹn giờ');
  expect((await hoa.says('lúc nào cũng được'))[0]?.text).toBe(vi('announce-time-again'));
  expect((await hoa.says('7h00'))[0]?.text).toContain('Thời gian gửi: 07h00, thứ Hai, 02/3/2026');
  expect((await hoa.chooses('Gửi'))[0]?.text).toContain('sẽ gửi tới 1 người lúc 07h00, thứ Hai, 02/3/2026');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  clock.set('2026-03-02T07:00:00+07:00');
  await deliver();
  await deliver();
  expect(await lan.hears()).toHaveLength(1);

  await write('Nội dung thứ hai');
  await hoa.chooses('Hẹn giờ');
  await hoa.says('16h30');
  await hoa.chooses('Gửi');
  await hoa.says('/thongbao');
  await hoa.chooses('Thông báo đã gửi');
  await hoa.chooses('2. Nội dung thứ hai');
  expect((await hoa.chooses('Không gửi nữa'))[0]?.text).toBe(vi('announcement-stopped'));
  clock.set('2026-03-02T16:30:00+07:00');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect(await figures()).toHaveLength(1);
});

test('in the quiet hours it waits for the morning, unless it is urgent and says why', async () => {
  const { hoa, connect, write, deliver, clock } = await office({ at: '2026-03-01T22:00:00+07:00' });
  const lan = await connect(0);
  const [preview] = await write();
  expect(preview?.text).toContain('Thời gian gửi: 06h30, thứ Hai, 02/3/2026 (ngoài giờ gửi tin');
  await hoa.chooses('Khẩn');
  expect((await hoa.says('…'))[0]?.text).toBe(vi('announce-why'));
  expect((await hoa.says('Đổi giờ khai mạc sáng mai'))[0]?.text).toContain(
    'Khẩn, gửi cả ngoài giờ: Đổi giờ khai mạc sáng mai',
  );
  await hoa.chooses('Gửi');
  await deliver();
  expect((await lan.hears())[0]?.text).toMatch(/^THÔNG BÁO KHẨN\n/);

  await write();
  await hoa.chooses('Gửi');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  clock.set('2026-03-02T06:30:00+07:00');
  await deliver();
  expect(await lan.hears()).toHaveLength(1);
});

test('where a second person has to approve, nothing goes before another organizer says so', async () => {
  const { hoa, connect, write, deliver, staff, conferenceId, codeOf, person } = await office();
  const lan = await connect(0);
  await hoa.says('/thongbao');
  await hoa.chooses('Thông báo đã gửi');
  expect((await hoa.chooses('Bật duyệt hai người'))[0]?.text).toContain(vi('announcement-approval-alone'));
  const { id } = await staff(conferenceId, 'Anh Tân', 'organizer');
  const tan = person('tan');
  await tan.says(await codeOf(id));
  await tan.says('đúng');
  await tan.says('đồng ý');
  await hoa.chooses('Bật duyệt hai người');

  await write();
  expect((await hoa.chooses('Gửi'))[0]?.text).toBe(vi('announce-for-approval', { count: 1, approvers: 1 }));
  await deliver();
  expect(await lan.hears()).toEqual([]);
  await hoa.says('/thongbaodagui');
  await hoa.chooses(listed);
  expect((await hoa.chooses('Duyệt gửi'))[0]?.text).toBe(vi('announcement-own'));

  const [asked] = await tan.hears();
  expect(asked?.text).toBe(
    [
      `CẦN DUYỆT · ${conference}`,
      'Thông báo tới 1 người chờ duyệt, gửi lúc 08h00, Chủ nhật, 01/3/2026.',
      'THÔNG BÁO',
      'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      announced,
    ].join('\n'),
  );
  await tan.chooses('Duyệt gửi');
  await deliver();
  expect(await lan.hears()).toHaveLength(1);
  expect((await hoa.hears()).map(({ text }) => text.split('\n')[1])).toContain(
    `đồng chí Anh Tân đã duyệt thông báo "${announced}". Thông báo được gửi đúng giờ đã hẹn.`,
  );
});

test('two organizers at once: each sends their own, and nobody gets one of them twice', async () => {
  const { hoa, connect, write, deliver, staff, conferenceId, codeOf, person, figures } = await office();
  const lan = await connect(0);
  const { id } = await staff(conferenceId, 'Anh Tân', 'organizer');
  const tan = person('tan');
  await tan.says(await codeOf(id));
  await tan.says('đúng');
  await tan.says('đồng ý');
  await write('Nội dung của Hòa');
  await tan.says('/thongbao Nội dung của Tân');
  await tan.chooses('Tất cả');
  await Promise.all([hoa.chooses('Gửi'), tan.chooses('Gửi')]);
  await deliver();
  await deliver();
  expect((await lan.hears()).map(({ text }) => text.split('\n')[2]).sort()).toEqual([
    'Nội dung của Hòa',
    'Nội dung của Tân',
  ]);
  expect((await figures()).map(({ sent }) => sent)).toEqual([1, 1]);
});

test('whoever is told things by hand is on the telephone list too', async () => {
  const { hoa, write, deliver, ids, database, clock } = await office();
  await database.transaction((store) => store.chats.carryByHand(ids[1] ?? 0, clock.now()));
  await write();
  await hoa.chooses('Gửi');
  await deliver();
  const announcement = await database.read.announcements.of(1);
  const called = announcement ? await database.read.announcements.calls(announcement) : [];
  expect(called.map(({ name, why }) => [name, why])).toEqual([
    ['Nguyễn Thị Lan', 'not-connected'],
    ['Trần Văn Bình', 'by-hand'],
    ['Lê Văn Cường', 'not-connected'],
  ]);
});
