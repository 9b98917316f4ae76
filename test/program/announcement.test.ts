import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn, until } from '../support/office.ts';

type Report = { announcements: Record<string, number>[] };

test('an announcement reaches every connected delegate once, over a kill half-way, and is acknowledged', async () => {
  const office = await openOffice(8);
  onTestFinished(() => office.close());
  const { program, telegram, invited, conferenceId, owner } = office;
  await program.start();
  const hanh = telegram.person({ id: 601, firstName: 'Hạnh' });
  const people = invited.map((_, place) => telegram.person({ id: 700 + place, firstName: `Đại biểu ${place}` }));
  await Promise.all([
    connect(hanh, tokenIn(owner.links.telegram)),
    ...people.map((person, place) => connect(person, tokenIn(invited[place]?.links.telegram ?? ''))),
  ]);

  hanh.sends('/thongbao Hội nghị bắt đầu lúc 13h30 thay vì 14h00.');
  await hanh.hears(/Thông báo gửi tới ai\?/);
  hanh.taps('Tất cả');
  await hanh.hears(/Sẽ gửi tới 8 người/);
  hanh.taps('Khẩn');
  await hanh.hears(/lý do gửi khẩn/);
  hanh.sends('Đổi giờ khai mạc');
  await hanh.hears(/Khẩn, gửi cả ngoài giờ: Đổi giờ khai mạc/);
  hanh.taps('Yêu cầu xác nhận');
  await hanh.hears(/Kính đề nghị đồng chí xác nhận đã nắm thông tin\./);
  hanh.taps('Gửi');
  await until(() => people.some(({ messages }) => messages.some(({ text }) => text.startsWith('THÔNG BÁO KHẨN'))));
  await program.kill();
  await program.start();
  await hanh.hears(/^KẾT QUẢ GỬI THÔNG BÁO/, { timeout: 20_000 });

  const told = people.map(({ messages }) => messages.filter(({ text }) => text.startsWith('THÔNG BÁO KHẨN')).length);
  expect(Math.max(...told)).toBe(1);
  const [first] = people;
  first?.taps('Đã nắm thông tin');
  await first?.hears(/^ĐÃ GHI NHẬN ✓\nĐồng chí đã nắm thông tin/);
  const [figures] = (await program.command<Report>('report', conferenceId)).announcements;
  expect(figures).toMatchObject({ id: 1, recipients: 8, failed: 0, acknowledged: 1 });
  expect((figures?.sent ?? 0) + (figures?.unknown ?? 0)).toBe(8);
  expect(told.filter((count) => count === 0).length).toBeLessThanOrEqual(figures?.unknown ?? 0);
  expect(telegram.violations).toEqual([]);
});

async function connect(
  person: ReturnType<Awaited<ReturnType<typeof openOffice>>['telegram']['person']>,
  token: string,
) {
  person.sends(`/start ${token}`);
  await person.hears(/Xin hỏi/, { timeout: 20_000 });
  person.taps('Đúng');
  await person.hears(/đồng ý để tiếp tục/, { timeout: 20_000 });
  person.taps('Đồng ý');
  await until(() => person.messages.some(({ text }) => /GIẤY MỜI|Đã kết nối/.test(text)));
}
