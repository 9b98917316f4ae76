import { expect, onTestFinished, test } from 'vitest';
import { tokenIn, until } from '../support/office.ts';
import { openOaOffice } from '../support/zalo/oa-office.ts';
import type { OaPerson } from '../support/zalo/oa-person.ts';

type Report = { delegates: Record<string, number>; deliveries: Record<string, number> };

async function begin(people: number, settings: Record<string, string> = {}) {
  const office = await openOaOffice(people, { OFFICE_PHONE: '0225 0000 001', ...settings });
  onTestFinished(() => office.close());
  await office.program.start();
  const report = async () => office.program.command<Report>('report', office.conferenceId);
  return {
    ...office,
    report,
    connect: (person: OaPerson, place: number) => connect(person, office.invited[place]?.code),
  };
}

/** Types the code of the invitation and says who they are. */
async function connect(person: OaPerson, code = ''): Promise<void> {
  await person.says(code);
  await person.hears(/Xin hỏi/);
  await person.chooses('Đúng');
  await person.hears(/đồng ý để tiếp tục/);
  await person.chooses('Đồng ý');
  await person.hears(/^GIẤY MỜI/);
}

const lanId = '9007199254740993001';

test('from following the account to a substitute who takes over, with buttons, over a kill', async () => {
  const { program, oa, connect: join, report } = await begin(2);
  const lan = oa.person(lanId, 'Lan');

  await lan.follows();
  await lan.hears(/trả lời tự động/i);
  await join(lan, 0);
  expect((await (await fetch(`${program.url}/healthz`)).json()).channels['zalo-oa']).toBe('up');
  await program.kill();
  await program.start();

  await lan.taps('Cử người dự thay');
  await lan.hears(/họ tên/);
  await lan.says('Trần Thị Mai, Phó Bí thư Chi bộ, 0987 654 321');
  await lan.hears(/Trần Thị Mai/);
  await lan.taps('Xác nhận');
  await lan.hears(/^ĐÃ GHI NHẬN ✓/);
  expect((await report()).delegates).toMatchObject({ total: 2, connected: 1, substituted: 1, silent: 1 });

  const mai = oa.person('9007199254740993002', 'Mai');
  await mai.submitsPhone('84987654321');
  await mai.hears(/Xin hỏi/);
  await mai.taps('Đúng');
  await mai.hears(/đồng ý để tiếp tục/);
  await mai.taps('Đồng ý');
  await mai.hears(/^GIẤY MỜI ·|\n\nGIẤY MỜI ·/);
  expect(oa.violations).toEqual([]);
  expect(program.printed()).not.toMatch(/lam-moi|truy-cap|bi-mat/);
  expect(await program.stop()).toBe(0);
}, 90_000);

test('buttons that are refused in the middle become numbers, and the answer counts', async () => {
  const { oa, connect: join, report } = await begin(1);
  const lan = oa.person(lanId, 'Lan');
  await join(lan, 0);
  oa.world.takesButtons = false;
  await lan.says('xin chào');
  expect((await lan.hears(/1\. /)).buttons).toEqual([]);
  await lan.chooses('Vắng mặt');
  await lan.hears(/^ĐÃ GHI NHẬN ✓/);
  expect((await report()).delegates).toMatchObject({ absent: 1 });
}, 90_000);

test('a token that dies in the middle of a conversation is not noticed by anybody', async () => {
  const { program, oa, connect: join } = await begin(1);
  const lan = oa.person(lanId, 'Lan');
  await join(lan, 0);
  oa.world.tokens.endsAt = 0;
  await lan.taps('Tham dự');
  await lan.hears(/^ĐÃ GHI NHẬN ✓/);
  await program.kill();
  await program.start();
  await lan.says('chương trình');
  await lan.hears(/Khai mạc/);
  expect(oa.world.issued).toBe(2);
}, 90_000);

test('a refresh token that Zalo does not know stops the start with one sentence', async () => {
  const office = await openOaOffice(1, { ZALO_OA_REFRESH_TOKEN: 'nham' });
  onTestFinished(() => office.close());
  await office.program.start().catch(() => {});
  await until(() => office.program.printed().includes('ZALO_OA_REFRESH_TOKEN: Zalo không nhận'));
  await until(async () => !(await fetch(`${office.program.url}/healthz`).catch(() => null)));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await office.program.stop()).toBe(2);
}, 90_000);

test('who stops following in the middle of a dialog, and whose window has closed, are reached otherwise, once', async () => {
  const daytime = { CLOCK_START: '2099-12-01T09:00:00+07:00' };
  const {
    oa,
    telegram,
    owner,
    connect: join,
    report,
  } = await begin(2, {
    ...daytime,
    ZALO_ZBS_TEMPLATES: JSON.stringify({ invitation: 'mau-moi' }),
  });
  oa.template('mau-moi', ['ten', 'hoi_nghi', 'thoi_gian', 'dia_diem', 'han', 'ma', 'lien_ket']);
  oa.reports = true;
  const lan = oa.person(lanId, 'Lan');
  const binh = oa.person('9007199254740993002', 'Bình');
  await join(lan, 0);
  await join(binh, 1);
  await lan.taps('Cử người dự thay');
  await lan.hears(/họ tên/);
  await lan.unfollows();
  const phone = oa.phone('0900000100');
  // Longer ago than the program believes.
  binh.user.interactedAt = Date.now() - 8 * 86_400_000;

  const hanh = telegram.person({ id: 601, firstName: 'Hạnh' });
  hanh.sends(`/start ${tokenIn(owner.links.telegram)}`);
  await hanh.hears(/Xin hỏi/);
  hanh.taps('Đúng');
  await hanh.hears(/đồng ý để tiếp tục/);
  hanh.taps('Đồng ý');
  await hanh.hears(/Đã kết nối/);
  hanh.sends('/ngansach');
  await hanh.hears(/NGÂN SÁCH TIN ZALO/);
  hanh.taps('Đặt số tin');
  await hanh.hears(/bao nhiêu tin/);
  hanh.sends('20');
  await hanh.hears(/Còn 20 tin/);
  hanh.sends('/moi');
  await hanh.hears(/- Tin mẫu Zalo theo số điện thoại: 1/);
  hanh.taps('Gửi');

  await until(() => phone.length === 1);
  await binh.hears(/Trần Văn Bình An/);
  expect(binh.messages.at(-1)?.template).toMatchObject({ id: 'mau-moi' });
  expect(phone[0]?.template?.data).toMatchObject({ ten: 'Trần Văn An An', thoi_gian: '08h00, 15/12/2099' });
  hanh.sends('/ngansach');
  await hanh.hears(/Còn 18 tin, khoảng 3.600 đồng \(đã dùng 2\/20 tin, 400 đồng\)\nĐã đến máy 1 /);

  await lan.follows();
  await lan.says('tham dự');
  await lan.hears(/^ĐÃ GHI NHẬN ✓|Tham dự/);
  expect(phone).toHaveLength(1);
  expect((await report()).delegates.total).toBe(2);
  expect(oa.violations).toEqual([]);
}, 90_000);
