import { expect, onTestFinished, test } from 'vitest';
import { openOffice, until } from '../support/office.ts';
import { createProgram } from '../support/program.ts';
import { startZaloDouble } from '../support/zalo.ts';

type Report = { delegates: Record<string, number> };

/** The real program on Zalo's bot and on Telegram, with three delegates. */
async function openOnZalo() {
  const zalo = await startZaloDouble();
  const office = await openOffice(3, { ZALO_BOT_TOKEN: zalo.bot.token, ZALO_BOT_API_ROOT: zalo.origin });
  onTestFinished(async () => {
    await office.close();
    await zalo.close();
    expect(zalo.bot.violations).toEqual([]);
    expect(office.program.printed()).not.toContain(zalo.bot.token);
  });
  await office.program.start();
  const join = async (id: string, name: string, code: string) => {
    const person = zalo.bot.person({ id, name });
    person.sends(code);
    await person.hears(/Xin hỏi có phải[\s\S]*1\. Đúng\n2\. Không phải$/);
    person.sends('1');
    await person.hears(/đồng ý để tiếp tục/);
    person.sends('số 1 ạ');
    return person;
  };
  return { ...office, zalo, join };
}

test('a whole answer with a substitute, by numbers and by words, on a channel without buttons', async () => {
  const { invited, join, program, conferenceId } = await openOnZalo();
  const lan = await join('9007199254740993001', 'Lan 🌷', invited[0]?.code ?? '');

  const letter = await lan.hears(/^GIẤY MỜI/);
  expect(letter.text).toMatch(
    /· MÃ [A-Z2-9]{4}-[A-Z2-9]{4}\n[\s\S]*\n\n1\. Tham dự\n2\. Vắng mặt\n3\. Cử người dự thay\n0\. Gọi văn phòng$/,
  );
  expect(letter.picture?.slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  const menu = await lan.hears(/4\. Xác báo\n5\. Chương trình/);
  const calendar = /\.ics: (http\S+)/.exec(menu.text)?.[1] ?? '';
  expect(await (await fetch(calendar)).text()).toContain('BEGIN:VCALENDAR');

  lan.sends('chương trình'.normalize('NFD'));
  await lan.hears(/08h00–08h15 Khai mạc/);
  lan.sendsSticker();
  await lan.hears(/tôi chưa hiểu/);
  lan.sendsUnsupported();
  const other = await lan.hears(/mở trang riêng/);
  expect((await fetch(/http\S+\/c\/\S+/.exec(other.text)?.[0] ?? '')).status).toBe(200);

  lan.sends('xac bao');
  await lan.hears(/3\. Cử người dự thay/);
  lan.sends('3');
  await lan.hears(/họ tên người dự thay/);
  lan.sends('Nguyễn Thị Hoa 🌷'.normalize('NFD'));
  await lan.hears(/chức vụ của Nguyễn Thị Hoa/);
  lan.sends('Phó Bí thư');
  await lan.hears(/số điện thoại/);
  lan.sends('0912 000 111');
  await lan.hears(/1\. Xác nhận\n2\. Hủy/);
  lan.sends('1');
  await lan.hears(/^ĐÃ GHI NHẬN ✓\nĐồng chí cử người dự thay/);
  expect((await program.command<Report>('report', conferenceId)).delegates).toMatchObject({
    connected: 1,
    substituted: 1,
    silent: 2,
  });
  lan.sends('x'.repeat(2_001));
  await lan.hears(/tôi chưa hiểu/);
});

test('an organizer’s day by numbers: the report as links, the invitations, and what comes back', async () => {
  const { owner, invited, join, program, conferenceId } = await openOnZalo();
  const binh = await join('9007199254740993002', 'Bình', invited[1]?.code ?? '');
  await binh.hears(/^GIẤY MỜI/);
  const hanh = await join('9007199254740993003', 'Hạnh', owner.code);
  await hanh.hears(/Đã kết nối/);

  hanh.picks('Quản trị');
  await hanh.hears(/^XÁC BÁO ·[\s\S]*Mời 3 · Kết nối 1/);
  hanh.picks('Báo cáo');
  const list = await hanh.hears(/danh-sach-xac-bao\.xlsx: http/);
  const file = await fetch(/\.xlsx: (http\S+)/.exec(list.text)?.[1] ?? '');
  expect([file.status, new TextDecoder().decode((await file.arrayBuffer()).slice(0, 2))]).toEqual([200, 'PK']);
  await hanh.hears(/bao-cao-thanh-phan-dai-bieu\.docx: http/);

  hanh.sends('/moi');
  await hanh.hears(/^GỬI GIẤY MỜI/);
  hanh.picks('Gửi');
  await hanh.hears(/^ĐÃ GHI NHẬN ✓/);
  await binh.hears(/^GIẤY MỜI[\s\S]*31\. Tham dự\n32\. Vắng mặt\n33\. Cử người dự thay\n0\. Gọi văn phòng$/);
  binh.sends('31');
  await binh.hears(/^ĐÃ GHI NHẬN ✓\nĐồng chí tham dự/);
  expect((await program.command<Report>('report', conferenceId)).delegates).toMatchObject({ attending: 1 });

  hanh.sends('kênh liên lạc');
  await hanh.hears(/- Zalo: 2\nBot Zalo \(mọi hội nghị\): 2\/50 người; tháng này \d+\/3\.000 tin/);
});

test('somebody on Zalo and on Telegram hears a notice once, where they wrote last', async () => {
  const { owner, invited, join, telegram } = await openOnZalo();
  const lan = await join('9007199254740993001', 'Lan', invited[0]?.code ?? '');
  await lan.hears(/^GIẤY MỜI/);
  const onTelegram = telegram.person({ id: 501, firstName: 'Lan' });
  onTelegram.sends(`/start ${new URL(invited[0]?.links.telegram ?? '').searchParams.get('start')}`);
  await onTelegram.hears(/Xin hỏi/);
  onTelegram.taps('Đúng');
  await onTelegram.hears(/^GIẤY MỜI/);
  const hanh = await join('9007199254740993003', 'Hạnh', owner.code);
  await hanh.hears(/Đã kết nối/);

  lan.sends('chương trình');
  await lan.hears(/Khai mạc/);
  const before = onTelegram.messages.length;
  hanh.sends('/huyhoinghi');
  await hanh.hears(/1\. Xác nhận/);
  hanh.sends('1');
  await hanh.hears(/^ĐÃ GHI NHẬN ✓/);
  await lan.hears(/hủy/i);
  expect(onTelegram.messages.length).toBe(before);
});

test('a token that Zalo refuses stops the start with 2, and says which setting', async () => {
  const zalo = await startZaloDouble();
  const settings = { ZALO_BOT_TOKEN: '12345:falsch-falsch', ZALO_BOT_API_ROOT: zalo.origin };
  const program = await createProgram(settings);
  onTestFinished(async () => {
    await program.remove();
    await zalo.close();
  });
  // Its pages may answer for a moment before the bot has been asked for.
  await program.start().catch(() => {});
  await until(() => program.printed().includes('ZALO_BOT_TOKEN: Zalo không nhận mã này.'));
  await until(async () => (await fetch(program.url).catch(() => null)) === null);
  expect(await program.stop()).toBe(2);
});
