import { expect, test } from 'vitest';
import { theSilent } from '../../../src/domain/audience.ts';
import { hoaOrganizes } from '../../support/hoa.ts';
import { vi } from '../../support/stage.ts';

const three = [
  { name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', phone: '0912345678' },
  { name: 'Trần Văn Bình', honorific: 'ông' },
  { name: 'Lê Văn Cường' },
];

test('an organizer sees to whom the invitation goes and how it looks, and sends it', async () => {
  const { hoa, connect, database, ids } = await hoaOrganizes(three);
  const lan = await connect(0);
  const binh = await connect(1, 'web');

  const [preview] = await hoa.says('/moi');
  expect(preview).toEqual({
    text: [
      'GỬI GIẤY MỜI · Hội nghị tổng kết',
      'Sẽ gửi tới 2 người · Đã gửi trước đây 0 · Chưa kết nối 1',
      '- Telegram: 1',
      '- Trang cá nhân: 1',
      'Những người đầu tiên:',
      '- đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      '- ông Trần Văn Bình',
      '',
      'Nội dung sẽ gửi:',
      'GIẤY MỜI · MÃ {code:0}',
      'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      'Ủy ban nhân dân phường Sông Mây trân trọng kính mời dự Hội nghị tổng kết.',
      'Thời gian: 14h00, thứ Ba, 10/3/2026',
      'Địa điểm: Hội trường số 2',
      'Kính đề nghị xác báo trước 14h00, thứ Ba, 10/3/2026.',
    ].join('\n'),
    buttons: ['Gửi', 'Hủy', 'Gọi điện'],
  });
  expect((await hoa.chooses('Gửi'))[0]?.text).toBe(vi('invite-sent', { count: 2 }));

  const buttons = ['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Gọi văn phòng'];
  const sample = preview?.text.slice(preview.text.indexOf('GIẤY MỜI ·', 5)) ?? '';
  const textFor = (personId: number | undefined) => sample.replace('{code:0}', `{code:${personId}}`);
  expect(await lan.hears()).toEqual([{ text: textFor(ids[0]), buttons }]);
  expect(await binh.hears()).toEqual([
    { text: textFor(ids[1]).replace('đồng chí Bí thư Chi bộ Nguyễn Thị Lan', 'ông Trần Văn Bình'), buttons },
  ]);
  const { personId, reply } = (await database.read.deliveries.ofAddress(binh.from)).at(-1) ?? {};
  expect({ personId, document: reply?.document }).toEqual({
    personId: ids[1],
    document: { maker: 'invitation-qr', args: { person: ids[1] }, name: 'Mã QR giấy mời.png' },
  });
});

test('a tap on the invitation answers, whatever was talked about meanwhile', async () => {
  const { hoa, connect, invitationOf } = await hoaOrganizes(three);
  const lan = await connect(0);
  await hoa.says('/moi');
  await hoa.chooses('Gửi');
  await lan.hears();
  await lan.says('/chuongtrinh');
  const attend = await lan.newest('Tham dự');

  expect((await lan.taps(attend))[0]?.text).toMatch(/^ĐÃ GHI NHẬN ✓\nĐồng chí tham dự/);
  expect((await invitationOf(0))?.rsvp).toBe('attending');
  expect(await lan.taps(attend)).toEqual([]);
});

test('an old invitation explains what stands and does not act', async () => {
  const { hoa, clock, connect, invitationOf } = await hoaOrganizes(three);
  const lan = await connect(0);
  await hoa.says('/moi');
  await hoa.chooses('Gửi');
  await lan.hears();
  const attend = await lan.newest('Tham dự');
  await lan.says('tôi không dự được');
  clock.pass(60_000);

  const [explained] = await lan.taps(attend);
  expect(explained?.text.startsWith(vi('stale-button'))).toBe(true);
  expect(explained?.text).toContain('Hiện ghi nhận: vắng mặt.');
  expect((await invitationOf(0))?.rsvp).toBe('absent');
});

test('tapped twice or sent again, nobody is owed a second one; who came since is owed the first', async () => {
  const { hoa, database, conferenceId, connect } = await hoaOrganizes(three);
  const lan = await connect(0);
  await hoa.says('/moi');
  const send = await hoa.newest('Gửi');
  await hoa.taps(send);
  await hoa.taps(send);
  expect(await lan.hears()).toHaveLength(1);

  const binh = await connect(1);
  expect((await hoa.says('/moi'))[0]?.text).toContain('Sẽ gửi tới 1 người · Đã gửi trước đây 1 · Chưa kết nối 1');
  await hoa.chooses('Gửi');
  expect(await lan.hears()).toEqual([]);
  expect(await binh.hears()).toHaveLength(1);

  const [again] = await hoa.says('/moi');
  expect(again?.text).toContain(
    vi('invite-preview-nobody', { conference: 'Hội nghị tổng kết', count: 0, owed: 2, unreachable: 1 }),
  );
  expect(again?.buttons).toEqual(['Hủy', 'Gọi điện']);
  expect(await database.read.circulars.reach({ conferenceId, cause: 'invitation', whom: theSilent })).toEqual({
    channels: [],
    owed: 2,
    unreachable: 1,
  });
});

test('it goes to the chat that was used last, in lane bulk, due at once', async () => {
  const { hoa, clock, database, connect } = await hoaOrganizes(three);
  const telegram = await connect(0);
  const web = await connect(0, 'web');
  await telegram.says('/chuongtrinh');
  await hoa.says('/moi');
  const sentAt = clock.now();
  await hoa.chooses('Gửi');

  expect(await web.hears()).toEqual([]);
  const last = (await database.read.deliveries.ofAddress(telegram.from)).at(-1);
  expect({ lane: last?.lane, state: last?.state, dueAt: last?.dueAt, attempts: last?.attempts }).toEqual({
    lane: 'bulk',
    state: 'pending',
    dueAt: sentAt,
    attempts: 0,
  });
  expect(await database.read.deliveries.countDue('telegram', 'bulk', sentAt, 10)).toBe(1);
});

test('who has answered, or was taken off the list, is not sent one', async () => {
  const { hoa, clock, database, ids, connect } = await hoaOrganizes(three);
  const lan = await connect(0);
  await lan.says('tham dự');
  await connect(1);
  await database.transaction((store) => store.invitations.withdraw(ids[1] ?? 0, clock.now()));

  expect((await hoa.says('/moi'))[0]?.text).toContain('Sẽ gửi tới 0 người · Đã gửi trước đây 0 · Chưa kết nối 1');
});

test('a name of quotes, gaps, markup and marks of direction arrives as a name', async () => {
  const name = 'Lan "\\ {co\u202ede:1} \uE001 <b>\u202e';
  const { hoa, connect } = await hoaOrganizes([{ name }]);
  const lan = await connect(0);
  await hoa.says('/moi');
  await hoa.chooses('Gửi');

  const [invitation] = await lan.hears();
  expect(invitation?.text.split('\n')[1]).toBe('Kính gửi đồng chí Lan "\\ (code:1} \uE001 <b>');
  expect(invitation?.buttons).toHaveLength(4);
});

test('nothing goes out before it is confirmed, after answers have closed, or when the conference is cancelled', async () => {
  const { hoa, clock, database, conferenceId, connect } = await hoaOrganizes(three);
  const lan = await connect(0);
  await hoa.says('/moi');
  expect((await hoa.chooses('Hủy'))[0]?.text).toBe(vi('circular-stopped'));
  await hoa.says('/moi');
  clock.set('2026-03-10T14:00:00+07:00');
  const closed = vi('circular-closed', { closedAt: '14h00, thứ Ba, 10/3/2026' });
  expect((await hoa.chooses('Gửi'))[0]?.text).toBe(closed);
  expect((await hoa.says('/moi'))[0]?.text).toBe(closed);
  await database.transaction((store) => store.conferences.cancel(conferenceId));
  expect((await hoa.says('/moi'))[0]?.text).toBe(vi('circular-cancelled'));
  expect(await lan.hears()).toEqual([]);
});

test('a delegate, a reviewer or reception does not send invitations, and the try is noted', async () => {
  const { refusals, staff, person, codeOf, conferenceId, connect } = await hoaOrganizes(three);
  const lan = await connect(0);
  expect((await lan.says('/moi'))[0]?.text).toBe(vi('refusal-not-yours', { you: 'đồng chí' }));
  expect((await lan.says('/dondoc'))[0]?.text).toBe(vi('refusal-not-yours', { you: 'đồng chí' }));
  const { id } = await staff(conferenceId, 'Anh Tân', 'reception');
  const tan = person('tan');
  await tan.says(await codeOf(id));
  await tan.says('đúng');
  await tan.says('đồng ý');
  expect((await tan.says('/moi'))[0]?.text).toBe(vi('refusal-not-yours', { you: 'đồng chí' }));
  expect(refusals).toEqual(['invite', 'remind', 'invite']);
});

test('the silent are reminded once a day, and nobody else', async () => {
  const { hoa, clock, connect } = await hoaOrganizes(three);
  const lan = await connect(0);
  const binh = await connect(1);
  await binh.says('tham dự');
  await hoa.says('/quantri');

  const [preview] = await hoa.chooses('Nhắc lại');
  expect(preview?.text).toContain('Sẽ nhắc 1 người chưa trả lời · Đã nhắc hôm nay 0 · Chưa kết nối 1');
  expect(preview?.buttons).toEqual(['Xác nhận', 'Hủy', 'Gọi điện']);
  await hoa.chooses('Xác nhận');
  expect(await binh.hears()).toEqual([]);
  expect(await lan.hears()).toEqual([
    {
      text: [
        'NHẮC VIỆC',
        'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
        'Ủy ban nhân dân phường Sông Mây chưa nhận được xác báo của đồng chí về việc dự Hội nghị tổng kết.',
        'Thời gian: 14h00, thứ Ba, 10/3/2026',
        'Địa điểm: Hội trường số 2',
        'Kính đề nghị đồng chí xác báo trước 14h00, thứ Ba, 10/3/2026.',
      ].join('\n'),
      buttons: ['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Gọi văn phòng'],
    },
  ]);

  expect((await hoa.says('/dondoc'))[0]?.text).toContain('Hiện không có ai cần nhắc.');
  clock.pass(24 * 3_600_000);
  await hoa.says('/dondoc');
  await hoa.chooses('Xác nhận');
  expect(await lan.hears()).toHaveLength(1);
});
