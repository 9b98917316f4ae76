import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { docxOf } from '../support/docx.ts';
import { textOf } from '../support/papers.ts';
import { createProgram } from '../support/program.ts';
import { startOaDouble } from '../support/zalo/oa.ts';

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

Mỗi tham luận trình bày tối đa 7 phút.
`;

type Listed = { state: string; version: number | null; contact: { code: string } };

test('a draft comes as a file of the account and by the upload page, and is reviewed on the account', async () => {
  const oa = await startOaDouble();
  const program = await createProgram(oa.settings());
  oa.pushTo(`${program.url}/webhooks/zalo-oa`);
  onTestFinished(async () => {
    await program.remove();
    await oa.close();
  });
  const file = join(program.folder, 'ke-hoach.md');
  writeFileSync(file, plan);
  const made = await program.command<{ conference: { id: number } }>('conference', 'add', '--plan', file);
  const id = String(made.conference.id);
  const first = async () => (await program.command<Listed[]>('papers', id))[0];
  const reviewer = await program.command<{ code: string }>(
    ...['staff', 'add', id, '--role', 'reviewer', '--name', 'Lê Văn Sơn'],
  );
  const paper = await first();
  await program.start();

  const lan = oa.person('9007199254740993001', 'Lan');
  const son = oa.person('9007199254740993002', 'Sơn');
  for (const [person, code] of [
    [lan, paper?.contact.code],
    [son, reviewer.code],
  ] as const) {
    await person.says(code ?? '');
    await person.hears(/Xin hỏi có phải/);
    await person.taps('Đúng');
    await person.hears(/đồng ý để tiếp tục/);
    await person.taps('Đồng ý');
  }
  await lan.hears(/^NHIỆM VỤ · THAM LUẬN\n/);
  await lan.sendsFile('tham luận.docx', docxOf(textOf(1830)));
  await lan.hears(/Đã nhận bản số 1 lúc .*\n.*9 phút 10 giây/);

  await son.hears(/^THẨM ĐỊNH\nTham luận .* có bản số 1/);
  await son.chooses('Xem tham luận');
  await son.hears(/bản số 1/);
  await son.chooses('Đề nghị chỉnh sửa');
  await son.hears(/chọn một hoặc nhiều lý do/);
  await son.chooses('Rút gọn để bảo đảm thời lượng.');
  await son.hears(/chọn một hoặc nhiều lý do/);
  await son.chooses('Gửi');
  await lan.hears(/^KẾT QUẢ THẨM ĐỊNH\n.*Đề nghị chỉnh sửa/);

  await lan.chooses('Nộp bản thảo');
  const { text } = await lan.hears(/\/u\/[\w-]+/);
  const [path = ''] = /\/u\/[\w.-]+/.exec(text) ?? [];
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(docxOf(textOf(1300)))]), 'tham luận 2.docx');
  const posted = await fetch(`${program.url}${path}`, { method: 'POST', body: form });
  expect(posted.status).toBeLessThan(400);
  await lan.hears(/Đã nhận bản số 2/);

  await son.hears(/có bản số 2/);
  await son.chooses('Xem tham luận');
  await son.hears(/bản số 2/);
  await son.chooses('Đạt');
  await lan.hears(/^KẾT QUẢ THẨM ĐỊNH\n.*bản số 2: Đạt/);
  expect(await first()).toMatchObject({ state: 'accepted', version: 2 });
  expect(oa.violations).toEqual([]);
}, 90_000);
