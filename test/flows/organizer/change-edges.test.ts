import { expect, test } from 'vitest';
import { agenda, changingOffice as office } from '../../support/changing.ts';
import { vi } from '../../support/stage.ts';

test('a revised plan that was sent goes the same way: a version, and one notice to everybody whom it touches', async () => {
  const { hoa, connect, database, conferenceId, fiveMinutes, version, ids } = await office();
  const lan = await connect(0);
  await lan.says('tham dự');
  const standing = await database.read.conferences.planOf(conferenceId);
  await hoa.sendsFile('Kế hoạch sửa đổi.docx', { ...standing, date: '2026-03-12', expectedDelegates: 250 });
  await hoa.waits();
  for (const label of ['Xác nhận', 'Xác nhận', 'Xác nhận']) await hoa.chooses(label);
  expect(hoa.last()?.text).toBe(vi('change-why'));
  await hoa.says('trùng lịch họp của Thành phố');
  expect(hoa.last()?.text).toBe(vi('change-answers', { count: 1 }));
  await hoa.chooses('Đề nghị xác báo lại');
  expect(hoa.last()?.text).toContain('Đã công bố chương trình bản số 2; báo 3 người liên quan lúc 08h05');
  expect((await database.read.conferences.of(conferenceId))?.date).toBe('2026-03-12');
  expect((await version()).map(({ number, reopened }) => [number, reopened])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(await database.read.programmes.earlierAnswers(ids[0] ?? 0)).toHaveLength(1);
  await fiveMinutes();
  expect((await lan.hears()).at(-1)?.text).toBe(
    [
      'THAY ĐỔI',
      'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      'Hội nghị tổng kết chuyển từ ngày 10/3/2026 sang ngày 12/3/2026. Địa điểm không thay đổi.',
      'Lý do: trùng lịch họp của Thành phố.',
      'Kính đề nghị đồng chí xác báo lại trước 14h00, thứ Năm, 12/3/2026.',
    ].join('\n'),
  );
});

async function withSecond(role: 'organizer' | 'owner' = 'organizer') {
  const stage = await office();
  const { id } = await stage.staff(stage.conferenceId, 'Anh Nam', role);
  const nam = stage.person('nam');
  await nam.says(await stage.codeOf(id));
  await nam.says('đúng');
  await nam.says('đồng ý');
  return { ...stage, nam, namId: id };
}

test('two organizers edit at once: the second sees the draft as it stands, and nothing is changed unseen', async () => {
  const { hoa, nam, database, conferenceId, change } = await withSecond();
  await nam.says('/chuongtrinhmoi');
  await change('bỏ mục 3');
  await nam.says('mục 3 lúc 15h20');
  expect(nam.last()?.text).toMatch(
    /^Chương trình vừa được đồng chí Chị Hòa thay đổi\. Xin đồng chí xem lại trước khi sửa tiếp\.\n\nBẢN NHÁP CHƯƠNG TRÌNH/,
  );
  const draft = async () =>
    (await database.read.programmes.draft(conferenceId))?.programme.agenda.map(({ start }) => start);
  expect(await draft()).toEqual(['14:00', '14:15', '15:15']);
  await nam.says('mục 3 lúc 15h20');
  expect(await draft()).toEqual(['14:00', '14:15', '15:20']);
  await hoa.chooses('Xem và công bố');
  expect(hoa.last()?.text).toContain('Chương trình vừa được đồng chí Anh Nam thay đổi');
});

test('two organizers publish at once: one version, and the second is shown that there is nothing left', async () => {
  const { hoa, nam, change, version } = await withSecond();
  await change('13h30');
  await nam.says('/chuongtrinhmoi');
  for (const one of [hoa, nam]) {
    await one.chooses('Xem và công bố');
    await one.chooses('Bỏ qua');
  }
  await nam.chooses('Công bố');
  await hoa.chooses('Công bố');
  expect(hoa.last()?.text).toMatch(/^Chương trình vừa được đồng chí Anh Nam thay đổi.*\n\nCHƯƠNG TRÌNH \(BẢN SỐ 2\)/);
  expect(await version()).toHaveLength(2);
});

test('a draft outlives a plan that is published meanwhile, and keeps only what it changed itself', async () => {
  const { hoa, database, conferenceId, change } = await office();
  await change('địa điểm: Nhà văn hóa');
  const standing = await database.read.conferences.planOf(conferenceId);
  await hoa.sendsFile('Kế hoạch sửa đổi.docx', { ...standing, startTime: '13:30' });
  await hoa.waits();
  for (const label of ['Xác nhận', 'Xác nhận', 'Bỏ qua']) await hoa.chooses(label);
  expect((await database.read.programmes.draft(conferenceId))?.programme).toMatchObject({
    startTime: '13:30',
    venue: 'Nhà văn hóa',
  });
});

test('an organizer who is one no more half-way publishes nothing', async () => {
  const { hoa, hoaId, change, database, clock, version } = await office();
  await change('13h30');
  await hoa.chooses('Xem và công bố');
  await hoa.chooses('Bỏ qua');
  await database.transaction((store) => store.people.revoke(hoaId, 'organizer', clock.now()));
  await hoa.chooses('Công bố');
  expect(hoa.last()?.text).toContain(vi('refusal-not-yours'));
  expect((await version()).filter(({ number }) => number > 1)).toEqual([]);
});

test('what was published is told although its author is no organizer any more', async () => {
  const { hoaId, connect, change, publish, database, clock, fiveMinutes } = await office();
  const lan = await connect(0);
  await change('13h30');
  await publish();
  await database.transaction((store) => store.people.revoke(hoaId, 'organizer', clock.now()));
  await fiveMinutes();
  expect((await lan.hears()).length).toBe(1);
});

test('publishing nothing is no version', async () => {
  const { hoa, change, database, conferenceId, version } = await office();
  await change('13h30', '14h00');
  expect(hoa.last()?.buttons).not.toContain('Xem và công bố');
  await change('13h30');
  const button = await hoa.newest('Xem và công bố');
  await hoa.chooses('Bỏ bản nháp');
  expect(hoa.last()?.text).toMatch(/^Đã bỏ bản nháp\.\n\nCHƯƠNG TRÌNH \(BẢN SỐ 1\)/);
  await hoa.taps(button);
  expect(await database.read.programmes.draft(conferenceId)).toBeNull();
  expect(await version()).toEqual([]);
});

test('what looks wrong is shown, and published on the word of the organizer', async () => {
  const { hoa, change, publish, database, conferenceId } = await office();
  await change('mục 2 lúc 13h30', 'thêm Trao thưởng', 'mục 3 lúc 14h30');
  for (const doubt of [
    '- Mục 2 (Báo cáo tổng kết) bắt đầu trước giờ khai mạc',
    '- Mục 2 (Báo cáo tổng kết) bắt đầu khi mục trước chưa kết thúc',
    '- Mục 3 (Nghỉ giải lao) bắt đầu khi mục trước chưa kết thúc',
    '- Mục 5 (Trao thưởng) chưa có giờ',
  ]) {
    expect(hoa.last()?.text).toContain(doubt);
  }
  await publish();
  expect((await database.read.conferences.agendaOf(conferenceId)).map(({ start }) => start)).toEqual([
    '14:00',
    '13:30',
    '14:30',
    '15:15',
    null,
  ]);
});

test('what is not understood, or is no item and no hour, is asked for again and changes nothing', async () => {
  const { hoa, change, database, conferenceId } = await office();
  await change();
  expect((await hoa.says('hôm nay trời đẹp'))[0]?.text).toBe(vi('change-refusal-not-understood'));
  expect((await hoa.says('bỏ mục 9'))[0]?.text).toBe(vi('change-refusal-no-such-item'));
  expect((await hoa.says('mục 2 lúc 27h'))[0]?.text).toBe(vi('change-refusal-no-such-moment'));
  expect((await hoa.says('14h00'))[0]?.text).toBe(vi('change-refusal-nothing-changed'));
  expect((await hoa.says('thêm TUYỆT MẬT'))[0]?.text).not.toContain('Đã sửa');
  expect(await database.read.programmes.draft(conferenceId)).toBeNull();
});

test('a conference that is called off or over changes no more, and its notice is not sent', async () => {
  const { hoa, connect, change, publish, database, conferenceId, fiveMinutes, announcements, clock } = await office();
  const lan = await connect(0);
  await change('13h30');
  await publish();
  await database.transaction((store) => store.conferences.cancel(conferenceId));
  await fiveMinutes();
  expect(await lan.hears()).toEqual([]);
  expect((await announcements()).map(({ state }) => state)).toEqual(['cancelled']);
  expect((await hoa.says('/chuongtrinhmoi'))[0]?.text).toBe(vi('change-cancelled'));
  clock.set('2026-03-20T08:00:00+07:00');
  expect((await hoa.says('/chuongtrinhmoi'))[0]?.text).toBe(vi('change-cancelled'));
});

test('dying between publishing and telling loses nothing, and after the telling repeats nothing', async () => {
  const { connect, change, publish, clock, announcer, cards, deliver } = await office();
  const lan = await connect(0);
  await change('13h30');
  await publish();
  // The machine is off for two days; then both run as after a start, twice.
  clock.pass(2 * 86_400_000);
  await cards.run();
  await announcer.run();
  await cards.run();
  await announcer.run();
  await deliver();
  await deliver();
  expect((await lan.hears()).length).toBe(1);
  expect((await lan.sees()).filter((text) => text.startsWith('GIẤY MỜI')).every((text) => text.includes('13h30'))).toBe(
    true,
  );
});

test('whoever is removed before the notice hears nothing; whoever connects before it is told', async () => {
  const { connect, change, publish, database, clock, ids, fiveMinutes } = await office();
  const lan = await connect(0);
  await change('13h30');
  await publish();
  await database.transaction((store) => store.invitations.withdraw(ids[0] ?? 0, clock.now()));
  const cuong = await connect(2);
  await fiveMinutes();
  expect(await lan.hears()).toEqual([]);
  const heard = (await cuong.hears()).filter(({ text }) => text.startsWith('THAY ĐỔI'));
  expect(heard.length).toBe(1);
});

test('instead of a presenter whoever comes for them is told', async () => {
  const { connect, change, publish, database, fiveMinutes, clock, person, tokenOf, invitationOf } = await office();
  const binh = await connect(1);
  await binh.chooses('Cử người dự thay');
  await binh.says('Phạm Văn Dũng, Phó Bí thư, 0912000111');
  await binh.chooses('Xác nhận');
  const substitute = (await invitationOf(1))?.substitute;
  expect(substitute?.name).toBe('Phạm Văn Dũng');
  const listed = await database.read.programmes.touchable(1);
  const dung = listed.find(({ name }) => name === 'Phạm Văn Dũng');
  const chat = person('dung');
  await chat.says(`/start ${await tokenOf(dung?.personId ?? 0)}`);
  await chat.says('đúng');
  await chat.says('đồng ý');
  clock.pass(1000);
  await binh.hears();
  await change('mục 2 lúc 14h30');
  await publish();
  await fiveMinutes();
  expect((await binh.hears()).filter(({ text }) => text.startsWith('THAY ĐỔI'))).toEqual([]);
  expect((await chat.hears()).filter(({ text }) => text.startsWith('THAY ĐỔI')).length).toBe(1);
});

test('the calendar entry goes with what changes the hour, with a number of its own, and with no tentative date', async () => {
  const { connect, change, publish, fiveMinutes, database, conferenceId } = await office();
  const lan = await connect(0);
  const files = async () =>
    (await database.read.deliveries.ofAddress(lan.from))
      .filter(({ reply }) => reply.text.startsWith('THAY ĐỔI'))
      .map(({ reply }) => reply.document?.maker ?? null);
  await change('13h30');
  await publish();
  await fiveMinutes();
  await change('còn dự kiến');
  await publish();
  await fiveMinutes();
  expect(await files()).toEqual(['calendar-entry', null]);
  expect(await database.read.programmes.sequenceOf(conferenceId)).toBe(2);
  expect(agenda).toHaveLength(4);
});

test('whoever never opened the chat is told in the approved form, within the budget', async () => {
  const { connect, change, publish, fiveMinutes, database, conferenceId, hoaId, clock } = await office({
    forms: ['change'],
  });
  await connect(0);
  await database.transaction((store) =>
    store.budgets.set(conferenceId, { messages: 5, paidChat: false }, hoaId, clock.now()),
  );
  await change('13h30');
  await publish();
  await fiveMinutes();
  const [told] = await database.read.deliveries.ofAddress({ channel: 'zalo-oa', id: 'tel:0912345679' });
  expect(told?.reply.template).toEqual({
    name: 'change',
    fields: {
      hoi_nghi: 'Hội nghị tổng kết',
      thoi_gian: '13h30, 10/3/2026',
      dia_diem: 'Hội trường số 2',
      han: '13h30, 10/3/2026',
      noi_dung: 'Giờ khai mạc: 14h00 → 13h30',
    },
  });
});
