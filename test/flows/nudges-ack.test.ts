import { expect, test } from 'vitest';
import { announced, announcingOffice } from '../support/announcing.ts';

test('whoever has not acknowledged an announcement is reminded; whoever has is left alone', async () => {
  const { hoa, connect, deliver, clock, nudger } = await announcingOffice();
  const lan = await connect(0);
  const binh = await connect(1);
  await hoa.says(`/thongbao ${announced}`);
  await hoa.chooses('Tất cả');
  await hoa.chooses('Yêu cầu xác nhận');
  await hoa.chooses('Gửi');
  await deliver();
  await lan.hears();
  await binh.hears();
  await binh.chooses('Đã nắm thông tin');

  clock.set('2026-03-01T12:10:00+07:00');
  await nudger.run();
  expect(await lan.hears()).toEqual([
    {
      text: [
        'NHẮC VIỆC',
        'Kính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
        'Văn phòng chưa nhận được xác nhận của đồng chí về thông báo của Hội nghị tổng kết:',
        'Hội nghị bắt đầu lúc 13h30 thay vì 14h00.',
        'Kính đề nghị đồng chí chọn Đã nắm thông tin.',
      ].join('\n'),
      buttons: ['Đã nắm thông tin'],
    },
  ]);
  expect(await binh.hears()).toEqual([]);

  expect((await hoa.says('/dondoc')).at(-1)?.text).toContain('- Xác nhận đã nắm thông tin: 1, nhắc được 1 người');
  await lan.chooses('Đã nắm thông tin');
  clock.set('2026-03-02T08:10:00+07:00');
  await nudger.run();
  expect(await lan.hears()).toEqual([]);
});
