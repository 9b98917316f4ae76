import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { docxOf } from '../support/docx.ts';
import { until } from '../support/office.ts';
import { textOf } from '../support/papers.ts';
import { createProgram } from '../support/program.ts';
import { startTelegramDouble } from '../support/telegram.ts';

type Listed = {
  order: number;
  topic: string;
  unit: string;
  state: string;
  version: number | null;
  minutes: number;
  deadline: string;
  contact: { code: string; links: { telegram: string; web: string } };
};

const plan = `ĐẢNG BỘ THÀNH PHỐ VẠN XUÂN
ĐẢNG ỦY PHƯỜNG SÔNG MÂY
*
Số 22-KH/ĐU

KẾ HOẠCH
Tổ chức Hội nghị tổng kết công tác chuyển đổi số

I. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: Từ 08h00, ngày 15/12/2099
2. Địa điểm: Hội trường tầng 2, trụ sở phường Sông Mây.

DANH SÁCH THAM LUẬN

| STT | Tên tham luận | Đơn vị | Hạn nộp |
|---|---|---|---|
| 1 | Chuyển đổi số ở tổ dân phố | Tổ dân phố số 5 | 10/12/2099 |
| 2 | Thu ngân sách trên địa bàn | Phòng Kinh tế | 10/12/2099 |

Mỗi tham luận trình bày tối đa 7 phút.
`;

const seeds = join(import.meta.dirname, '../../../shared/seeds');
const real = existsSync(seeds) ? readdirSync(seeds).find((name) => /^001_.*\.txt$/.test(name)) : undefined;

/** A real plan where there is one at hand, else the made-up one. */
test('a paper goes from the code of its unit’s contact to the accepted text, by chat and by page', async () => {
  const telegram = await startTelegramDouble();
  const program = await createProgram({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot });
  onTestFinished(async () => {
    await program.remove();
    await telegram.close();
  });
  const invented = join(program.folder, 'ke-hoach.md');
  writeFileSync(invented, plan);
  const made = await program.command<{ conference: { id: number } }>(
    'conference',
    'add',
    '--plan',
    real ? join(seeds, real) : invented,
  );
  const id = String(made.conference.id);
  const papers = () => program.command<Listed[]>('papers', id);
  const first = async () => {
    const [one] = await papers();
    return [one?.state, one?.version];
  };
  const reviewer = await program.command<{ code: string }>(
    'staff',
    'add',
    id,
    '--role',
    'reviewer',
    '--name',
    'Lê Văn Sơn',
  );
  const [paper] = await papers();
  expect([paper?.state, paper?.version]).toEqual(['assigned', null]);
  await program.start();

  const lan = telegram.person({ id: 701, firstName: 'Lan' });
  const son = telegram.person({ id: 702, firstName: 'Sơn' });
  for (const [person, code] of [
    [lan, paper?.contact.code],
    [son, reviewer.code],
  ] as const) {
    person.sends(code ?? '');
    await person.hears(/Xin hỏi có phải/);
    person.taps('Đúng');
    await person.hears(/đồng ý để tiếp tục/);
    person.taps('Đồng ý');
  }
  await lan.hears(/^NHIỆM VỤ · THAM LUẬN\n/);
  lan.sendsFile('tham luận.docx', docxOf(textOf(1830)));
  await lan.hears(
    /Đã nhận bản số 1 lúc .*\n.*9 phút 10 giây; quy định không quá 7 phút\.\nQuá 2 phút 10 giây; cần rút gọn khoảng 430 chữ/,
  );
  expect(await first()).toEqual(['received', 1]);

  await son.hears(/^THẨM ĐỊNH\nTham luận .* có bản số 1/);
  son.taps('Xem tham luận');
  await son.hears(/^THẨM ĐỊNH · tham luận 1, bản số 1/);
  son.taps('Đề nghị chỉnh sửa');
  await son.hears(/chọn một hoặc nhiều lý do/);
  son.taps('Rút gọn để bảo đảm thời lượng.');
  await son.hears(/chọn một hoặc nhiều lý do/);
  son.taps('Gửi');
  await lan.hears(/^KẾT QUẢ THẨM ĐỊNH\n.*Đề nghị chỉnh sửa\.\n- Rút gọn để bảo đảm thời lượng\./);
  expect(await first()).toEqual(['correction-asked', 1]);

  lan.taps('Nộp bản thảo');
  const asked = await lan.hears(/mở liên kết sau/);
  const path = new URL(/http\S+\/u\/\S+/.exec(asked.text)?.[0] ?? '').pathname;
  const form = new FormData();
  form.set('file', new File([docxOf(textOf(1390))], 'tham luận sửa.docx'));
  const handed = await fetch(`${program.url}${path}`, { method: 'POST', body: form });
  expect(await handed.text()).toContain('Đã nhận bản số 2 lúc');
  await lan.hears(/Đã nhận bản số 2 lúc/);
  expect(await (await fetch(`${program.url}${path}`)).text()).toContain('Liên kết này đã được dùng: đã nhận bản số 2');

  await son.hears(/có bản số 2/);
  son.taps('Xem tham luận');
  await son.hears(/So với bản số 1/);
  son.taps('Đạt');
  await lan.hears(/^KẾT QUẢ THẨM ĐỊNH\n.*bản số 2: Đạt\./);
  const after = await papers();
  expect([after[0]?.state, after[0]?.version]).toEqual(['accepted', 2]);
  const report = await program.command<{ papers: { total: number; byState: Record<string, number> } }>('report', id);
  const rest = after.length - 1;
  expect(report.papers).toEqual({ total: rest + 1, byState: { assigned: rest, accepted: 1 } });
  await until(() => telegram.violations.length === 0);
  expect(await program.stop()).toBe(0);
  expect(program.printed()).not.toMatch(/error/i);
}, 90_000);
