import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn, until } from '../support/office.ts';
import type { TelegramPerson } from '../support/telegram/person.ts';

const begins = (text: string) => (message: { text: string }) => message.text.startsWith(text);

test('08h00 becomes 07h30 and the program is killed meanwhile: everybody hears once, invitations are put right, the calendar entry is newer', async () => {
  const office = await openOffice(3);
  onTestFinished(() => office.close());
  const { program, telegram, invited, owner } = office;
  await program.start();
  const connect = async (id: number, link: string): Promise<TelegramPerson> => {
    const person = telegram.person({ id, firstName: `Người ${id}` });
    person.sends(`/start ${tokenIn(link)}`);
    await person.hears(/Xin hỏi/);
    person.taps('Đúng');
    await person.hears(/đồng ý để tiếp tục/);
    person.taps('Đồng ý');
    await person.hears(/^GIẤY MỜI|Đã kết nối/);
    return person;
  };
  const delegates = await Promise.all(invited.map(({ links }, place) => connect(701 + place, links.telegram)));
  const hanh = await connect(700, owner.links.telegram);

  hanh.sends('/chuongtrinhmoi');
  await hanh.hears(/^CHƯƠNG TRÌNH \(BẢN SỐ 1\)/);
  hanh.sends('lùi toàn bộ 30 phút');
  await hanh.hears(/Thời gian: 08h30/);
  hanh.sends('7h30');
  await hanh.hears(/Thời gian: 07h30/);
  hanh.taps('Xem và công bố');
  await hanh.hears(/lý do thay đổi/);
  hanh.sends('họp sớm');
  await hanh.hears(/^CÔNG BỐ THAY ĐỔI[\s\S]*Sẽ báo 3 người[\s\S]*Lý do: họp sớm\./);
  hanh.taps('Công bố');
  await hanh.hears(/^ĐÃ CÔNG BỐ ✓/);
  await program.kill();
  await program.start();
  hanh.sends('/chuongtrinhmoi');
  await hanh.hears(/^CHƯƠNG TRÌNH \(BẢN SỐ 2\)/);
  hanh.taps('Gửi ngay');

  const seen = () => delegates.map(({ messages }) => messages.filter(begins('THAY ĐỔI')));
  await until(() => seen().every((messages) => messages.length > 0));
  const cards = () => delegates.map(({ messages }) => messages.filter(begins('GIẤY MỜI')).map(({ text }) => text));
  await until(() => cards().every((texts) => texts.every((text) => text.includes('Thời gian: 07h30'))));
  await new Promise((resolve) => setTimeout(resolve, 2_500));

  expect(seen().map((messages) => messages.length)).toEqual([1, 1, 1]);
  expect(cards().map((texts) => texts.length)).toEqual([1, 1, 1]);
  expect(seen()[0]?.[0]?.text).toContain('chuyển giờ khai mạc từ 08h00 sang 07h30');
  for (const { messages } of delegates) {
    const entries = messages.flatMap(({ file }) => (file?.name?.endsWith('.ics') ? [file.bytes.toString()] : []));
    expect(entries.map((entry) => /SEQUENCE:\d+/.exec(entry)?.[0])).toEqual(['SEQUENCE:0', 'SEQUENCE:1']);
    expect(entries.map((entry) => /^UID:.*$/m.exec(entry)?.[0].trim())).toEqual(
      Array(2).fill(`UID:conference-1@thu-ky`),
    );
  }

  for (const delegate of delegates.slice(0, 2)) {
    delegate.taps('Đã nắm thông tin');
    await delegate.hears(/Thay đổi chương trình, bản số 2/);
  }
  const { announcements } = await program.command<{ announcements: object[] }>('report', office.conferenceId);
  expect(announcements).toEqual([{ id: 1, recipients: 3, sent: 3, unknown: 0, failed: 0, acknowledged: 2 }]);
  expect(telegram.violations).toEqual([]);
});
