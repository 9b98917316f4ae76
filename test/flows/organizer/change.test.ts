import { expect, test } from 'vitest';
import { changingOffice as office } from '../../support/changing.ts';
import { vi } from '../../support/stage.ts';

const earlier = [
  'THAY ĐỔI',
  'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
  'Hội nghị tổng kết ngày 10/3/2026 chuyển giờ khai mạc từ 14h00 sang 13h30. Địa điểm không thay đổi.',
  'Lý do: bổ sung nội dung trao Huy hiệu Đảng.',
  'Kính đề nghị đồng chí xác nhận đã nắm thông tin.',
].join('\n');

test('14h00 becomes 13h30: drafted, seen, published; five minutes later everybody is told once, with a button', async () => {
  const { hoa, connect, change, fiveMinutes, version } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await change('13h30');
  expect(hoa.last()).toEqual({
    text: [
      'Đã sửa trong bản nháp.',
      '',
      'BẢN NHÁP CHƯƠNG TRÌNH · Hội nghị tổng kết',
      'đồng chí Chị Hòa sửa lúc 08h00, Chủ nhật, 01/3/2026; chưa công bố.',
      'Thời gian: 13h30, thứ Ba, 10/3/2026',
      'Địa điểm: Hội trường số 2',
      '1. 14h00–14h15 Khai mạc',
      '   Bí thư Đảng ủy',
      '2. 14h15–15h00 Báo cáo tổng kết',
      '   Trần Văn Bình',
      '3. 15h00–15h15 Nghỉ giải lao',
      '4. 15h15–16h00 Thảo luận',
      'Nhập từng thay đổi, ví dụ: "13h30", "mục 2 lúc 9h15", "chuyển mục 4 lên sau mục 2", "lùi 15 phút từ mục 3, giữ giờ nghỉ", "bỏ mục 5", "thêm Trao thưởng sau mục 3", "địa điểm: …".',
    ].join('\n'),
    buttons: ['Xem và công bố', 'Bỏ bản nháp', 'Các bản đã công bố', 'Gửi kế hoạch sửa đổi', 'Để sau'],
  });
  expect((await lan.chooses('Chương trình'))[0]?.text).toContain('Hội nghị tổng kết, 14h00, thứ Ba, 10/3/2026');

  await hoa.chooses('Xem và công bố');
  expect(hoa.last()?.text).toBe(vi('change-why'));
  await hoa.says('bổ sung nội dung trao Huy hiệu Đảng.');
  expect(hoa.last()).toEqual({
    text: [
      'CÔNG BỐ THAY ĐỔI · Hội nghị tổng kết',
      'Bản số 2:',
      '- chuyển giờ khai mạc từ 14h00 sang 13h30',
      'Sẽ báo 2 người, chỉ những người liên quan · Chưa kết nối 1',
      'Gửi lúc 08h05, Chủ nhật, 01/3/2026; các thay đổi công bố trước lúc đó gộp vào một tin.',
      '- Telegram: 2',
      'Những người đầu tiên:',
      '- đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      '- ông Trần Văn Bình',
      '',
      'Nội dung sẽ gửi:',
      earlier,
    ].join('\n'),
    buttons: ['Công bố', 'Công bố và gửi ngay', 'Quay lại', 'Hủy'],
  });
  await hoa.chooses('Công bố');
  expect(hoa.last()?.text).toMatch(
    /^ĐÃ CÔNG BỐ ✓\nChương trình Hội nghị tổng kết, bản số 2\.\nBáo 3 người liên quan lúc 08h05/,
  );
  expect((await lan.chooses('Chương trình'))[0]?.text).toContain('Hội nghị tổng kết, 13h30, thứ Ba, 10/3/2026');
  await Promise.all([lan.hears(), binh.hears()]);

  await fiveMinutes();
  expect(await lan.hears()).toEqual([{ text: earlier, buttons: ['Đã nắm thông tin', 'Chương trình'] }]);
  expect((await binh.hears())[0]?.text).toContain('Kính gửi ông Trần Văn Bình\n');
  expect(
    (await version()).map(({ number, why, sequence, publishedById }) => [
      number,
      why,
      sequence,
      publishedById !== null,
    ]),
  ).toEqual([
    [1, null, 0, false],
    [2, 'bổ sung nội dung trao Huy hiệu Đảng', 1, true],
  ]);
  await fiveMinutes();
  expect([await lan.hears(), await binh.hears()]).toEqual([[], []]);
});

test('only whoever has an item that changes is told of it; nobody else hears anything', async () => {
  const { connect, change, publish, fiveMinutes, hoa, database, conferenceId } = await office();
  const [lan, binh, cuong] = [await connect(0), await connect(1), await connect(2)];
  await change('mục 2 lúc 14h30');
  await publish();
  expect(hoa.last()?.text).toContain('Báo 1 người liên quan lúc 08h05');
  await fiveMinutes();
  expect([await lan.hears(), await cuong.hears()]).toEqual([[], []]);
  expect((await binh.hears())[0]?.text).toBe(
    [
      'THAY ĐỔI',
      'Kính gửi ông Trần Văn Bình',
      'Hội nghị tổng kết ngày 10/3/2026 có thay đổi:',
      '- nội dung "Báo cáo tổng kết": từ 14h15 chuyển sang 14h30',
      'Kính đề nghị ông xác nhận đã nắm thông tin.',
    ].join('\n'),
  );
  expect(await database.read.programmes.sequenceOf(conferenceId)).toBe(0);
});

test('several changes within five minutes are one notice, old to newest; with the reasons of each', async () => {
  const { connect, change, publish, fiveMinutes, clock, announcer, announcements } = await office();
  const lan = await connect(0);
  await change('13h30');
  await publish('họp sớm');
  clock.pass(3 * 60_000);
  await announcer.run();
  await change('13h45', 'địa điểm: Hội trường tầng 3');
  await publish('hội trường số 2 đang sửa');
  expect(await lan.hears()).toEqual([]);
  await fiveMinutes();
  const heard = await lan.hears();
  expect(heard.map(({ text }) => text)).toEqual([
    [
      'THAY ĐỔI',
      'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      'Hội nghị tổng kết ngày 10/3/2026 có thay đổi:',
      '- chuyển giờ khai mạc từ 14h00 sang 13h45',
      '- chuyển địa điểm từ Hội trường số 2 sang Hội trường tầng 3',
      'Lý do: họp sớm; hội trường số 2 đang sửa.',
      'Kính đề nghị đồng chí xác nhận đã nắm thông tin.',
    ].join('\n'),
  ]);
  expect((await announcements()).map(({ text, state }) => [text, state])).toEqual([
    ['Thay đổi chương trình, bản số 3', 'done'],
  ]);
});

test('what cancels out within five minutes is told to nobody', async () => {
  const { connect, change, publish, fiveMinutes, hoa, announcements } = await office();
  const lan = await connect(0);
  await change('13h30');
  await publish();
  await change('14h00');
  await publish();
  expect(hoa.last()?.text).toContain('bản số 3.\nKhông ai cần được báo.');
  await fiveMinutes();
  expect(await lan.hears()).toEqual([]);
  expect((await announcements()).map(({ state }) => state)).toEqual(['cancelled']);
});

test('Gửi ngay lets a notice leave at once, at night too; pressed again it says that it has left', async () => {
  const { connect, change, publish, hoa, deliver, clock } = await office();
  const lan = await connect(0);
  clock.set('2026-03-01T23:00:00+07:00');
  await change('13h30');
  await publish();
  expect(hoa.last()?.text).toContain('lúc 06h30, thứ Hai, 02/3/2026');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  await hoa.says('/chuongtrinhmoi');
  await hoa.chooses('Gửi ngay');
  const again = await hoa.newest('Gửi ngay');
  await deliver();
  expect((await lan.hears()).map(({ text }) => text.split('\n')[0])).toEqual(['THAY ĐỔI']);
  clock.pass(60_000);
  expect((await hoa.taps(again)).at(-1)?.text).toBe(vi('change-sent-already'));
});

test('close to the conference a change is told at night as well', async () => {
  const { connect, change, publish, fiveMinutes, clock } = await office();
  const lan = await connect(0);
  clock.set('2026-03-09T22:00:00+07:00');
  await change('13h30');
  await publish();
  await fiveMinutes();
  expect((await lan.hears()).length).toBe(1);
});

test('Đã nắm thông tin is counted for the organizer; the silent are nudged hours later, and whoever pressed is not', async () => {
  const { connect, change, publish, fiveMinutes, hoa, clock, nudger, deliver, announcements } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await change('13h30');
  await publish();
  await fiveMinutes();
  expect((await lan.chooses('Đã nắm thông tin')).at(-1)?.text).toContain('Thay đổi chương trình, bản số 2');
  await Promise.all([lan.hears(), binh.hears(), hoa.hears()]);
  const [notice] = await announcements();
  await hoa.says('/thongbaodagui');
  await hoa.says('1');
  expect(hoa.last()?.text).toContain('Đã nắm thông tin 1 · Chưa xác nhận 1');
  expect(notice?.asksAcknowledgement).toBe(true);

  clock.pass(4 * 3_600_000);
  await nudger.run();
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect((await binh.hears()).map(({ text }) => text)).toEqual([
    [
      'NHẮC VIỆC',
      'Kính gửi ông Trần Văn Bình',
      'Văn phòng chưa nhận được xác nhận của ông về thông báo của Hội nghị tổng kết:',
      'Giờ khai mạc: 14h00 → 13h30',
      'Kính đề nghị ông chọn Đã nắm thông tin.',
    ].join('\n'),
  ]);
});

test('a delay is rippled through the later items in one sentence, and the presenter hears of the own one', async () => {
  const { connect, change, publish, fiveMinutes, hoa } = await office();
  const binh = await connect(1);
  await change('lùi 15 phút từ mục 2, giữ giờ nghỉ');
  expect(hoa.last()?.text).toContain('2. 14h30–15h00 Báo cáo tổng kết\n   Trần Văn Bình\n3. 15h00–15h15 Nghỉ giải lao');
  await publish();
  await fiveMinutes();
  expect((await binh.hears())[0]?.text).toContain('- nội dung "Báo cáo tổng kết": từ 14h15 chuyển sang 14h30');
});

test('the versions are listed with who, when and why, and any two are compared', async () => {
  const { change, publish, hoa } = await office();
  await change('13h30');
  await publish('họp sớm');
  await change('bỏ mục 4');
  await publish();
  await hoa.says('/chuongtrinhmoi');
  await hoa.chooses('Các bản đã công bố');
  expect(hoa.last()).toEqual({
    text: [
      'CÁC BẢN CHƯƠNG TRÌNH · Hội nghị tổng kết',
      '3. 08h00, Chủ nhật, 01/3/2026, đồng chí Chị Hòa',
      '2. 08h00, Chủ nhật, 01/3/2026, đồng chí Chị Hòa: họp sớm',
      '1. 08h00, Chủ nhật, 01/3/2026, bản đầu',
      'So sánh hai bản: nhập số của hai bản, ví dụ "1 và 3".',
    ].join('\n'),
    buttons: ['So bản 3 với bản 2', 'So bản 2 với bản 1', 'Quay lại'],
  });
  await hoa.says('1 và 3');
  expect(hoa.last()?.text).toBe(
    'SO SÁNH BẢN 1 VÀ BẢN 3\n- Giờ bắt đầu: 14h00 → 13h30\n- Bỏ Mục 4: 15h15–16h00 Thảo luận',
  );
  await hoa.chooses('Các bản đã công bố');
  await hoa.chooses('So bản 2 với bản 1');
  expect(hoa.last()?.text).toBe('SO SÁNH BẢN 1 VÀ BẢN 2\n- Giờ bắt đầu: 14h00 → 13h30');
  expect((await hoa.says('7 và 9'))[0]?.text).toBe(vi('change-compare-again'));
});

test('a new place: the organizer lets everybody answer again; the earlier answers stay on record', async () => {
  const { connect, change, hoa, fiveMinutes, invitationOf, database, ids } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await lan.says('tham dự');
  await binh.says('vắng mặt');
  await binh.says('bận công tác');
  await change('địa điểm: Hội trường tầng 3');
  await hoa.chooses('Xem và công bố');
  await hoa.chooses('Bỏ qua');
  expect(hoa.last()?.text).toBe(vi('change-answers', { count: 2 }));
  await hoa.chooses('Đề nghị xác báo lại');
  expect(hoa.last()?.text).toContain('Xác báo lại: 2 người');
  await hoa.chooses('Công bố');
  expect([(await invitationOf(0))?.rsvp, (await invitationOf(1))?.rsvp]).toEqual(['silent', 'silent']);
  expect(await database.read.programmes.earlierAnswers(ids[1] ?? 0)).toEqual([
    { version: 2, rsvp: 'absent', reason: 'bận công tác' },
  ]);
  await Promise.all([lan.hears(), binh.hears()]);
  await fiveMinutes();
  expect((await lan.hears()).at(-1)).toEqual({
    text: [
      'THAY ĐỔI',
      'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      'Hội nghị tổng kết ngày 10/3/2026 chuyển địa điểm từ Hội trường số 2 sang Hội trường tầng 3. Thời gian không thay đổi.',
      'Kính đề nghị đồng chí xác báo lại trước 14h00, thứ Ba, 10/3/2026.',
    ].join('\n'),
    buttons: ['Đã nắm thông tin', 'Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Gọi văn phòng', 'Chương trình'],
  });
  await lan.chooses('Tham dự');
  expect((await invitationOf(0))?.rsvp).toBe('attending');
});

test('the organizer may keep the answers instead; a mere hour asks nothing', async () => {
  const { connect, change, publish, hoa, invitationOf } = await office();
  const lan = await connect(0);
  await lan.says('tham dự');
  await change('13h30');
  await publish();
  expect(hoa.last()?.text).toContain('bản số 2');
  await change('ngày 12/3/2026');
  await hoa.chooses('Xem và công bố');
  await hoa.chooses('Bỏ qua');
  await hoa.chooses('Giữ nguyên xác báo');
  await hoa.chooses('Công bố');
  expect((await invitationOf(0))?.rsvp).toBe('attending');
});

test('the invitation that was sent is put right in place, once for each; what was said before it stays', async () => {
  const { connect, change, publish, cards, deliver, hoa, database } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await hoa.says('/moi');
  await hoa.chooses('Gửi');
  await deliver();
  await change('13h30', 'địa điểm: Hội trường tầng 3');
  await publish();
  await cards.run();
  await deliver();
  await cards.run();
  const seen = (await lan.sees()).filter((text) => text.startsWith('GIẤY MỜI'));
  expect(seen.length).toBe(2);
  for (const text of seen) {
    expect(text).toContain('Thời gian: 13h30, thứ Ba, 10/3/2026\nĐịa điểm: Hội trường tầng 3\n');
    expect(text).toContain('Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan');
    expect(text).not.toContain('14h00');
  }
  const edits = (await database.read.deliveries.ofAddress(lan.from)).filter(({ change }) => change !== null);
  expect(edits.map(({ change, state }) => [change?.how, change?.instead, state])).toEqual([
    ['edit', null, 'sent'],
    ['edit', null, 'sent'],
  ]);
  expect((await binh.sees()).filter((text) => text.includes('14h00, thứ Ba'))).toEqual([]);

  await change('13h45');
  await publish();
  await cards.run();
  await deliver();
  expect((await lan.sees()).filter((text) => text.includes('Thời gian: 13h45')).length).toBe(2);
});
