import { expect, test } from 'vitest';
import { announcingOffice as office, announced as text } from '../../support/announcing.ts';
import { vi } from '../../support/stage.ts';

test('an organizer writes, says to whom, sees it with the numbers, and sends it once to each', async () => {
  const { hoa, connect, deliver, figures } = await office();
  const lan = await connect(0);
  const binh = await connect(1, 'web');

  expect((await hoa.says('/thongbao'))[0]?.text).toBe(vi('announce-text', { most: 20_000 }));
  const [whom] = await hoa.says(text);
  expect(whom?.buttons[0]).toBe('Tất cả');
  const [preview] = await hoa.says('1');
  expect(preview).toEqual({
    text: [
      'XEM TRƯỚC · Hội nghị tổng kết',
      'Sẽ gửi tới 2 người · Chưa kết nối 1 · Gửi xong trong khoảng 1 giây',
      '- Telegram: 1',
      '- Trang cá nhân: 1',
      'Những người đầu tiên:',
      '- đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      '- ông Trần Văn Bình',
      '',
      'Nội dung sẽ gửi:',
      'THÔNG BÁO',
      'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
      text,
    ].join('\n'),
    buttons: [...['Gửi', 'Hủy', 'Hẹn giờ', 'Yêu cầu xác nhận', 'Khẩn', 'Kèm tệp', 'Sửa nội dung', 'Đổi người nhận']],
  });
  expect(await figures()).toEqual([]);
  expect((await hoa.chooses('Gửi'))[0]?.text).toBe(vi('announce-sent', { count: 2, at: 'none' }));
  await deliver();

  expect(await lan.hears()).toEqual([
    { text: `THÔNG BÁO\nKính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan\n${text}`, buttons: [] },
  ]);
  expect(await binh.hears()).toEqual([{ text: `THÔNG BÁO\nKính gửi ông Trần Văn Bình\n${text}`, buttons: [] }]);
  expect(await figures()).toEqual([{ id: 1, recipients: 2, sent: 2, unknown: 0, failed: 0, acknowledged: 0 }]);
  expect(await hoa.hears()).toEqual([
    {
      text: [
        'KẾT QUẢ GỬI THÔNG BÁO · Hội nghị tổng kết',
        '08h00, Chủ nhật, 01/3/2026: "Hội nghị bắt đầu lúc 13h30 thay vì 14h00."',
        'Đã gửi 2/2 · Không rõ 0 · Không gửi được 0 · Chưa kết nối 1',
      ].join('\n'),
      buttons: ['Danh sách gọi điện', 'Đính chính', 'Thu hồi'],
    },
  ]);
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect(await hoa.hears()).toEqual([]);
});

test('the text may stand behind the command', async () => {
  const { hoa, connect, deliver } = await office();
  const lan = await connect(0);
  expect((await hoa.says(`/thongbao ${text}`))[0]?.text).toBe(vi('announce-whom'));
  await hoa.chooses('Tất cả');
  await hoa.says('gui');
  await deliver();
  expect((await lan.hears())[0]?.text).toContain(text);
});

test('Hủy sends nothing', async () => {
  const { hoa, connect, deliver, figures } = await office();
  const lan = await connect(0);
  await hoa.says(`/thongbao ${text}`);
  await hoa.chooses('Tất cả');
  expect((await hoa.chooses('Hủy'))[0]?.text).toBe(vi('circular-stopped'));
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect(await figures()).toEqual([]);
});

test('nobody to send it to is said, and nothing is sent', async () => {
  const { hoa, figures } = await office();
  await hoa.says(`/thongbao ${text}`);
  const [preview] = await hoa.chooses('Tất cả');
  expect(preview?.text).toBe(vi('announce-preview-nobody', { conference: 'Hội nghị tổng kết', unreachable: 3 }));
  expect(preview?.buttons).not.toContain('Gửi');
  await hoa.chooses('Đổi người nhận');
  expect((await hoa.chooses('Được khen thưởng'))[0]?.text).toContain('đối tượng đã chọn không có người nào.');
  expect(await figures()).toEqual([]);
});

test('who loses the last chat between the preview and the sending is not counted', async () => {
  const { hoa, connect, database, ids, figures } = await office();
  const lan = await connect(0);
  await hoa.says(`/thongbao ${text}`);
  await hoa.chooses('Tất cả');
  const chat = await database.read.chats.find(lan.from);
  await database.transaction((store) => store.chats.disconnect(chat?.id ?? 0, ids[0] ?? 0));
  expect((await hoa.chooses('Gửi'))[0]?.text).toContain('Không có ai để gửi');
  expect(await figures()).toEqual([]);
});

test('several groups are chosen one by one, and each person is sent it once', async () => {
  const { hoa, connect, deliver } = await office();
  const [lan, , cuong] = [await connect(0), await connect(1), await connect(2)];
  await hoa.says(`/thongbao ${text}`);
  await hoa.chooses('Theo khối');
  expect((await hoa.chooses('Xong'))[0]?.text).toBe(vi('announce-choose-some'));
  await hoa.chooses('Khối Đảng');
  const [chosen] = await hoa.chooses('Khối chính quyền');
  expect(chosen?.buttons).toEqual(['✓ Khối Đảng', '✓ Khối chính quyền', 'Xong']);
  expect((await hoa.chooses('Xong'))[0]?.text).toContain('Sẽ gửi tới 3 người');
  await hoa.chooses('Gửi');
  await deliver();
  expect(await lan.hears()).toHaveLength(1);
  expect(await cuong.hears()).toHaveLength(1);
});

test('units are found by part of their names', async () => {
  const { hoa, connect, deliver } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await hoa.says(`/thongbao ${text}`);
  await hoa.chooses('Theo đơn vị');
  expect((await hoa.says('phường'))[0]?.text).toBe(vi('announce-unit-unknown'));
  expect((await hoa.says('bo 2'))[0]?.buttons).toEqual(['Chi bộ 2', 'Tất cả đơn vị', 'Xong']);
  await hoa.chooses('Chi bộ 2');
  await hoa.chooses('Xong');
  await hoa.chooses('Gửi');
  await deliver();
  expect(await lan.hears()).toEqual([]);
  expect(await binh.hears()).toHaveLength(1);
});

test('a pasted list is matched by name, telephone, number of the list and person; other lines are shown', async () => {
  const { hoa, connect, ids } = await office();
  for (const place of [0, 1, 2]) await connect(place);
  await hoa.says(`/thongbao ${text}`);
  await hoa.chooses('Theo danh sách');
  expect((await hoa.says('Người lạ'))[0]?.text).toContain('- Người lạ');
  const [preview] = await hoa.says(
    `1. đ/c Nguyen Thi Lan, Chi bộ 1\n+84 912 345 679\n3\n#${ids[2]}\nVũ Văn Không Có\n0999999999`,
  );
  expect(preview?.text).toContain('Sẽ gửi tới 3 người');
  expect(preview?.text).toContain('Không khớp danh sách (2 dòng), sẽ không gửi:\n- Vũ Văn Không Có\n- 0999999999');
});

test('with a request to confirm each has one button, and the silent are sent it again', async () => {
  const { hoa, connect, deliver, figures, clock } = await office();
  const [lan, binh] = [await connect(0), await connect(1)];
  await hoa.says(`/thongbao ${text}`);
  await hoa.chooses('Tất cả');
  await hoa.chooses('Yêu cầu xác nhận');
  await hoa.chooses('Gửi');
  await deliver();

  const [heard] = await lan.hears();
  expect(heard).toEqual({
    text: `THÔNG BÁO\nKính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan\n${text}\nKính đề nghị đồng chí xác nhận đã nắm thông tin.`,
    buttons: ['Đã nắm thông tin'],
  });
  const acknowledge = await lan.newest('Đã nắm thông tin');
  expect((await lan.taps(acknowledge))[0]?.text).toMatch(/^ĐÃ GHI NHẬN ✓/);
  clock.pass(60_000);
  await lan.taps(acknowledge);
  expect(await figures()).toEqual([{ id: 1, recipients: 2, sent: 2, unknown: 0, failed: 0, acknowledged: 1 }]);

  expect((await hoa.hears()).at(-1)?.text).toContain('Đã nắm thông tin 0 · Chưa xác nhận 2');
  const [again] = await hoa.chooses('Nhắc người chưa xác nhận');
  expect(again?.text).toBe(vi('announcement-again', { count: 1 }));
  await deliver();
  expect(await lan.hears()).toEqual([]);
  const [nudge] = await binh.hears();
  await binh.hears();
  expect(nudge?.text).toContain('THÔNG BÁO');
  expect((await binh.says('da nam thong tin'))[0]?.text).toMatch(/^ĐÃ GHI NHẬN ✓/);
  expect((await binh.says('Đã nắm thông tin'))[0]?.text).toBe(vi('acknowledge-none', { you: 'ông' }));
  expect(await figures()).toEqual([{ id: 1, recipients: 2, sent: 2, unknown: 0, failed: 0, acknowledged: 2 }]);
  expect((await hoa.hears()).at(-1)?.text).toContain('Đơn vị còn người chưa xác nhận:\n- Chi bộ 2: 1/1');
});
