import { expect, test } from 'vitest';
import { theSilent } from '../../../src/domain/audience.ts';
import { hoaOrganizes } from '../../support/hoa.ts';
import { vi } from '../../support/stage.ts';

const three = [
  { name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', unit: 'Chi bộ 3', phone: '0912345678', group: 'Khu phố' },
  { name: 'Trần Văn Bình', group: 'Đoàn thể' },
  { name: 'Lê Văn Cường', phone: '0912000111', group: 'Khu phố' },
];

test('the silent are listed by group, with telephone number and last contact', async () => {
  const { hoa, connect } = await hoaOrganizes(three, { at: '2026-03-01T08:00:00+07:00' });
  await connect(2);

  expect(await hoa.says('/goidien')).toEqual([
    {
      text: [
        'GỌI ĐIỆN · Hội nghị tổng kết',
        'Chưa trả lời: 3 người (trang 1/1). Chọn số để ghi kết quả, hoặc nhập tên để tìm.',
        '1. Nguyễn Thị Lan, Bí thư Chi bộ, Chi bộ 3: 0912345678 (chưa kết nối)',
        '2. Lê Văn Cường: 0912000111; nhắn tin lúc 08h00, Chủ nhật, 01/3/2026',
        '3. Trần Văn Bình: chưa có số điện thoại (chưa kết nối)',
      ].join('\n'),
      buttons: ['Nguyễn Thị Lan', 'Lê Văn Cường', 'Trần Văn Bình', 'Tải danh sách gọi điện', 'Số liệu xác báo'],
    },
  ]);
});

test('what was said on the telephone counts as the answer, with who recorded it', async () => {
  const { hoa, hoaId, ids, database, invitationOf } = await hoaOrganizes(three);
  await hoa.says('/goidien');
  const [card] = await hoa.says('1');
  expect(card?.text.split('\n').slice(-2)).toEqual(['Hiện ghi nhận: chưa trả lời.', 'Kết quả cuộc gọi:']);
  expect(card?.buttons).toEqual(['Dự', 'Vắng', 'Không nghe máy', 'Quay lại danh sách']);

  const [kept] = await hoa.says('dự');
  expect(kept?.text).toContain('ĐÃ GHI NHẬN ✓\nNguyễn Thị Lan: dự.');
  expect(kept?.text).toContain('Chưa trả lời: 2 người');
  expect((await invitationOf(0))?.rsvp).toBe('attending');
  expect((await database.read.invitations.officeNoteOf(ids[0] ?? 0))?.personId).toBe(hoaId);
});

test('a delegate in the chat hears what the office wrote down for them, and can put it right', async () => {
  const { hoa, connect, invitationOf } = await hoaOrganizes(three);
  const lan = await connect(0);
  await hoa.says('/goidien');
  await hoa.chooses('Nguyễn Thị Lan');
  await hoa.chooses('Vắng');
  await hoa.says('Đi công tác');

  const [told] = await lan.hears();
  expect(told?.text).toBe(
    [
      'THÔNG BÁO',
      'Văn phòng đã ghi nhận thay đồng chí tại Hội nghị tổng kết: vắng mặt. Nếu chưa đúng, kính đề nghị đồng chí chọn Xác báo hoặc gọi văn phòng.',
    ].join('\n'),
  );
  await lan.says('tham dự');
  expect((await invitationOf(0))?.rsvp).toBe('attending');
});

test('an absence has a reason, or none', async () => {
  const { hoa, invitationOf } = await hoaOrganizes(three);
  await hoa.says('/goidien');
  await hoa.chooses('Nguyễn Thị Lan');
  await hoa.chooses('Vắng');
  expect((await hoa.says('Đi công tác'))[0]?.text).toContain('Nguyễn Thị Lan: vắng, Đi công tác.');
  await hoa.chooses('Lê Văn Cường');
  await hoa.chooses('Vắng');
  await hoa.chooses('Bỏ qua');
  expect(await invitationOf(0)).toMatchObject({ rsvp: 'absent', reason: 'Đi công tác' });
  expect(await invitationOf(2)).toMatchObject({ rsvp: 'absent', reason: null });
});

test('who did not answer the telephone stays on the list, with when it was tried', async () => {
  const { hoa, invitationOf } = await hoaOrganizes(three);
  await hoa.says('/goidien');
  await hoa.says('2');
  const [list] = await hoa.chooses('Không nghe máy');
  expect(list?.text).toContain(
    '2. Lê Văn Cường: 0912000111 (chưa kết nối); không nghe máy, 08h00, Chủ nhật, 01/3/2026',
  );
  expect((await invitationOf(2))?.rsvp).toBe('silent');
});

test('anybody on the list is found by a part of the name, and an answer can be corrected', async () => {
  const { hoa, connect, invitationOf } = await hoaOrganizes(three);
  const lan = await connect(0);
  await lan.says('tham dự');
  await hoa.says('/goidien');

  expect((await hoa.says('thi lan'))[0]?.buttons).toEqual([
    'Nguyễn Thị Lan',
    'Danh sách chưa trả lời',
    'Số liệu xác báo',
  ]);
  expect((await hoa.says('1'))[0]?.text).toContain('Hiện ghi nhận: tham dự.');
  await hoa.chooses('Vắng');
  await hoa.chooses('Bỏ qua');
  expect((await invitationOf(0))?.rsvp).toBe('absent');
  expect((await hoa.says('nobody'))[0]?.text).toBe(
    vi('call-list-none', { conference: 'Hội nghị tổng kết', named: 'nobody', count: 0 }),
  );
});

test('after the deadline the office says why an answer is still recorded', async () => {
  const { hoa, clock, invitationOf } = await hoaOrganizes(three);
  clock.set('2026-03-10T14:00:00+07:00');
  await hoa.says('/goidien');
  await hoa.says('1');
  expect((await hoa.chooses('Dự'))[0]).toEqual({ text: vi('call-late'), buttons: ['Hủy'] });
  expect((await invitationOf(0))?.rsvp).toBe('silent');
  await hoa.says('Đơn vị báo muộn');
  expect((await invitationOf(0))?.rsvp).toBe('attending');
});

test('a call is not recorded for somebody who was taken off the list, or once the conference is cancelled', async () => {
  const { hoa, clock, ids, database, conferenceId, invitationOf } = await hoaOrganizes(three);
  await hoa.says('/goidien');
  await hoa.says('1');
  await database.transaction((store) => store.invitations.withdraw(ids[0] ?? 0, clock.now()));
  expect((await hoa.chooses('Dự'))[0]?.text.startsWith(vi('call-gone'))).toBe(true);
  await hoa.says('1');
  await database.transaction((store) => store.conferences.cancel(conferenceId));
  expect((await hoa.chooses('Dự'))[0]?.text.startsWith(vi('call-refused', { why: 'conference-cancelled' }))).toBe(true);
  expect((await invitationOf(2))?.rsvp).toBe('silent');
});

test('reception telephones too; a delegate does not, and a person of another conference is not found', async () => {
  const stage = await hoaOrganizes(three);
  const lan = await stage.connect(0);
  expect((await lan.says('/goidien'))[0]?.text).toBe(vi('refusal-not-yours', { you: 'đồng chí' }));
  expect(stage.refusals).toEqual(['call']);

  const { id } = await stage.staff(stage.conferenceId, 'Anh Tân', 'reception');
  const tan = stage.person('tan');
  await tan.says(await stage.codeOf(id));
  await tan.says('đúng');
  await tan.says('đồng ý');
  expect((await tan.says('/goidien'))[0]?.buttons).not.toContain('Số liệu xác báo');

  const other = await stage.conference({ title: 'Hội nghị khác' }, [{ name: 'Người khác' }]);
  const [stranger] = await stage.delegates(other.id);
  expect(await stage.database.read.calls.of(stage.conferenceId, stranger?.id ?? 0)).toBeNull();
});

test('whoever comes instead of a delegate is not on the list beside them, and a call that answers takes them back', async () => {
  const { hoa, connect, invitationOf, database, conferenceId } = await hoaOrganizes(three);
  const lan = await connect(0);
  await lan.says('cử người dự thay');
  await lan.says('Phạm Thị Mai, Phó Bí thư, 0912 000 222');
  await lan.says('có');

  expect((await hoa.says('/goidien'))[0]?.text).toContain('Chưa trả lời: 2 người');
  expect(await database.read.circulars.reach({ conferenceId, cause: 'x', whom: theSilent })).toMatchObject({
    unreachable: 2,
  });
  await hoa.says('lan');
  await hoa.says('1');
  await hoa.chooses('Dự');
  expect(await invitationOf(0)).toMatchObject({ rsvp: 'attending', substitute: null });
});
