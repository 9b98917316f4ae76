import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn, until } from '../support/office.ts';

type Report = { delegates: Record<string, number>; deliveries: Record<string, number> };

test('from a plan and a list to an answer in Telegram, found again on the web page, over a restart', async () => {
  const office = await openOffice(2, { OFFICE_PHONE: '0225 0000 001' });
  onTestFinished(() => office.close());
  const { program, telegram, invited, conferenceId } = office;
  const [first] = invited;
  const lan = telegram.person({ id: 501, firstName: 'Lan' });
  await program.start();

  lan.sends(`/start ${tokenIn(first?.links.telegram ?? '')}`);
  await lan.hears(/Xin hỏi có phải đồng chí Bí thư Chi bộ Trần Văn An An không ạ\?/);
  lan.taps('Đúng');
  await lan.hears(/đồng ý để tiếp tục/);
  lan.taps('Đồng ý');
  await lan.hears(/^GIẤY MỜI/);
  await until(() => lan.messages.some(({ rows }) => rows.flat().includes('Chương trình')));
  lan.taps('Chương trình');
  await lan.hears(/1\. 08h00–08h15 Khai mạc\n.*Bí thư Đảng ủy/);
  lan.taps('Tham dự');
  await lan.hears(/^ĐÃ GHI NHẬN ✓\nĐồng chí tham dự/);
  expect((await program.command<Report>('report', conferenceId)).delegates).toEqual({
    total: 2,
    connected: 1,
    attending: 1,
    absent: 0,
    substituted: 0,
    silent: 1,
  });

  await program.kill();
  await program.start();
  const page = await fetch(`${program.url}/c/${tokenIn(first?.links.telegram ?? '')}`);
  expect(await page.text()).toContain('Tham dự');
  expect(page.status).toBe(200);
  lan.sends('vắng mặt');
  await lan.hears(/^ĐÃ GHI NHẬN ✓\nĐồng chí vắng mặt/);
  expect((await program.command<Report>('report', conferenceId)).delegates).toMatchObject({ attending: 0, absent: 1 });

  expect(telegram.violations).toEqual([]);
  expect(await program.stop()).toBe(0);
});

test('a code typed in the chat connects the owner, who sees the numbers and whom to call', async () => {
  const office = await openOffice(2);
  onTestFinished(() => office.close());
  const { program, telegram, owner } = office;
  await program.start();
  const hanh = telegram.person({ id: 601, firstName: 'Hạnh' });

  hanh.sends(owner.code.toLowerCase().replace('-', ' '));
  await hanh.hears(/Xin hỏi/);
  hanh.taps('Đúng');
  await hanh.hears(/đồng ý để tiếp tục/);
  hanh.taps('Đồng ý');
  await hanh.hears(/Đã kết nối/);
  hanh.sends('/quantri');
  await hanh.hears(/Mời 2 · Kết nối 0 · Tham dự 0 · Vắng mặt 0 · Dự thay 0 · Chưa trả lời 2/);
  hanh.taps('Danh sách chưa trả lời');
  await hanh.hears(/1\. Trần Văn An An, Bí thư Chi bộ: 0900000100/);
});
