import { existsSync, readdirSync } from 'node:fs';
import { request as open } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDraft } from '../../src/reading/paper/read-draft.ts';
import { uploadLinkText } from '../../src/store/upload-links.ts';
import { listen } from '../../src/web/listen.ts';
import { createWebServer } from '../../src/web/server.ts';
import { createUploadDesk } from '../../src/web/upload-desk.ts';
import { docxOf } from '../support/docx.ts';
import { papersAtWork, textOf } from '../support/papers.ts';
import { webNeeds } from '../support/web-needs.ts';

function filesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
}

/** A contact who was given a page in chat, and the pages over the same database. */
async function contactWithPage(options: Parameters<typeof papersAtWork>[1] = {}) {
  const stage = await papersAtWork([{}], options);
  const { database, files, receiver, clock, script, passes } = stage;
  const lan = await stage.contact();
  await lan.chooses('Nộp bản thảo');
  const number = Number(/\{upload:(\d+)\}/.exec(lan.last()?.text ?? '')?.[1]);
  const uploads = createUploadDesk({
    database,
    files,
    read: (path, name) => readDraft({ path }, name),
    takeUp: receiver.takeUp,
    settled: receiver.settled,
    clock: clock.now,
    calendar: script.calendar,
  });
  const { needs } = webNeeds({ uploads, clock: clock.now, officePhone: '0225 0000 001' });
  const app = createWebServer(needs);
  const path = `/u/${passes.sign(uploadLinkText(number))}`;
  const post = async (name: string, bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('file', new File([bytes], name));
    return app.request(path, { method: 'POST', body: form, headers });
  };
  return {
    ...stage,
    lan,
    app,
    path,
    post,
    /** What a script is answered. */
    hands: async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
      (await post(name, bytes, { Accept: 'application/json' })).json(),
    page: async () => (await app.request(path)).text(),
    kept: () => filesIn(join(stage.folder, 'files')),
  };
}

test('the page shows what is owed, and a draft that comes by it is answered there and in the chat', async () => {
  const { page, hands, lan, paper } = await contactWithPage();
  expect(await page()).toContain('Chuyển đổi số ở tổ dân phố');
  expect(await page()).toContain('trước 11 giờ, thứ Sáu, 29/5/2026');

  const answer = await hands('Bài tham luận.docx', docxOf(textOf(1830)));
  expect(answer).toEqual({
    ok: true,
    answer: [
      'ĐÃ GHI NHẬN ✓',
      'Đã nhận bản số 1 lúc 08h00, tham luận "Chuyển đổi số ở tổ dân phố".',
      'Khoảng 1.830 chữ, trình bày khoảng 9 phút 10 giây; quy định không quá 7 phút.',
      'Quá 2 phút 10 giây; cần rút gọn khoảng 430 chữ. Bản này vẫn được lưu.',
    ].join('\n'),
  });
  await lan.hears();
  expect(lan.last()?.text).toBe(answer.answer);
  expect(await paper()).toMatchObject({
    state: 'received',
    versions: [{ number: 1, name: 'Bài tham luận.docx', syllables: 1830, searched: true }],
  });
});

test('a link is used once, and says kindly what came by it', async () => {
  const { post, page, hands, app, path, paper } = await contactWithPage();
  await hands('bai.docx', docxOf('Một'));
  expect(await page()).toContain(
    'Liên kết này đã được dùng: đã nhận bản số 1 lúc 08h00, thứ Ba, 26/5/2026. Muốn nộp bản mới, xin đồng chí chọn Nộp bản thảo trong cuộc trò chuyện để nhận liên kết mới',
  );
  expect((await app.request(path)).status).toBe(200);
  expect((await post('bai 2.docx', docxOf('Hai'))).status).toBe(200);
  expect((await paper()).versions).toHaveLength(1);
});

test('a link by which a picture came calls it a picture', async () => {
  const { hands, page } = await contactWithPage();
  expect(await hands('trang một.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({ ok: true });
  expect(await page()).toContain('Liên kết này đã được dùng: đã nhận ảnh số 1 lúc 08h00');
});

test('after 48 hours, after acceptance and for a withdrawn paper the page explains itself and takes nothing', async () => {
  const { clock, app, path, page, database, paper } = await contactWithPage();
  clock.set('2026-05-28T08:01:00+07:00');
  expect((await app.request(path)).status).toBe(410);
  expect(await page()).toContain('Liên kết này đã quá 48 giờ.');
  clock.set('2026-05-26T08:00:00+07:00');
  for (const state of ['accepted', 'withdrawn'] as const) {
    const { id } = await paper();
    await database.transaction((store) => store.papers.setState(id, state));
    expect(await page()).toContain('Tham luận này đã có kết quả thẩm định hoặc đã rút');
  }
});

test('a link that is not ours, or whose person got a new pass, leads nowhere', async () => {
  const { app, path, page, database, paper, clock } = await contactWithPage();
  expect((await app.request('/u/aaaaaaaaaaaaaaaaaaaaaa')).status).toBe(404);
  expect((await app.request('/u/..%2f..%2fkey')).status).toBe(404);
  expect((await app.request(path.slice(0, -1))).status).toBe(404);
  const contact = (await paper()).contact?.id ?? 0;
  await database.transaction((store) => store.passes.renew(contact, clock.now()));
  expect(await page()).toContain('Liên kết này đã được văn phòng thay');
});

test('a deadline that passes while the file is under way does not count against its sender, and that is said', async () => {
  const { clock, app, path } = await contactWithPage({ at: '2026-05-29T10:59:00+07:00' });
  const slow = new ReadableStream<Uint8Array>({
    start(controller) {
      const form = `--x\r\nContent-Disposition: form-data; name="file"; filename="bai.docx"\r\nContent-Type: application/octet-stream\r\n\r\n`;
      controller.enqueue(new TextEncoder().encode(form));
      setTimeout(() => {
        clock.set('2026-05-29T11:05:00+07:00');
        controller.enqueue(docxOf('Một hai ba'));
        controller.enqueue(new TextEncoder().encode('\r\n--x--\r\n'));
        controller.close();
      }, 50);
    },
  });
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x', Accept: 'application/json' };
  const response = await app.request(path, { method: 'POST', body: slow, headers, duplex: 'half' } as RequestInit);
  expect((await response.json()).answer).toContain(`bắt đầu gửi lúc 10h59, trước hạn, nên tính là đúng hạn.`);
});

test('a secret draft is not kept, and the office hears of it; the link can be used for another', async () => {
  const { hands, kept, hoa, paper, page } = await contactWithPage();
  const organizer = await hoa();
  const before = kept();
  expect(await hands('bai.docx', docxOf('TỐI MẬT', 'Nội dung'))).toEqual({
    error:
      'THÔNG BÁO\nTệp bai.docx có dấu chỉ độ mật nên không được nhận và không được lưu. Xin đồng chí xóa tệp khỏi cuộc trò chuyện và gửi qua văn thư mật; văn phòng đã được báo.',
  });
  expect(kept()).toBe(before);
  await organizer.hears();
  expect(organizer.last()?.text).toBe(
    'THÔNG BÁO\nTham luận 1, "Chuyển đổi số ở tổ dân phố": một tệp có dấu chỉ độ mật vừa được gửi đến (đầu mối Tổ dân phố số 5). Tệp không được nhận và không được lưu.',
  );
  expect((await paper()).versions).toEqual([]);
  expect(await page()).toContain('Chọn tệp để nộp');
});

test('what is no document is refused with the reason and not kept, and the link stays good', async () => {
  const { hands, kept, paper } = await contactWithPage();
  const before = kept();
  const refused: [string, Uint8Array<ArrayBuffer>, string][] = [
    ['bai.docx', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'không thuộc loại nhận được'],
    ['bai.exe', docxOf('Một'), 'không thuộc loại nhận được'],
    ['bai.docx', docxOf('Một').slice(0, 200), 'bị hỏng'],
    ['bai.docx', new Uint8Array(), 'không có nội dung'],
  ];
  for (const [name, bytes, reason] of refused) expect((await hands(name, bytes)).error).toContain(reason);
  expect(kept()).toBe(before);
  expect((await paper()).versions).toEqual([]);
});

test('no name is ever a path', async () => {
  const { hands, paper, folder } = await contactWithPage();
  expect((await hands('../../x.docx', docxOf('Một'))).ok).toBe(true);
  const [version] = (await paper()).versions;
  expect(version?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(names.filter((one) => one.includes('x.docx'))).toEqual([]);
});

test('without scripts the answer is a page', async () => {
  const { post } = await contactWithPage();
  const response = await post('bai.docx', docxOf('Một hai'));
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html).toContain('Đã nhận bản số 1 lúc 08h00');
  expect(html).not.toContain('upload.js');
});

test('a form without a file, or that is none, is asked for again', async () => {
  const { app, path, paper } = await contactWithPage();
  const empty = await app.request(path, { method: 'POST', body: new FormData() });
  expect(empty.status).toBe(400);
  const odd = await app.request(path, { method: 'POST', body: 'file=1', headers: { 'Content-Type': 'text/plain' } });
  expect(odd.status).toBe(400);
  expect((await paper()).versions).toEqual([]);
});

test('a line that breaks half-way leaves nothing behind, and the link can be used again', async () => {
  const { app, path, paper, kept, hands } = await contactWithPage();
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  if (!listening.ok) throw new Error(listening.refusal);
  const before = kept();
  await new Promise<void>((resolve) => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 1_000_000 };
    const sending = open({ port: listening.value.port, path, method: 'POST', headers });
    sending.on('error', () => resolve());
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="bai.docx"\r\n\r\nPK');
    setTimeout(() => sending.destroy(), 100);
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await listening.value.close(100);
  expect(kept()).toBe(before);
  expect((await paper()).versions).toEqual([]);
  expect((await hands('bai.docx', docxOf('Một'))).ok).toBe(true);
});

test('a form that ends in the middle of its file is not taken for a whole one', async () => {
  const { app, path, paper } = await contactWithPage();
  const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="anh.jpg"\r\n\r\nhalf of a picture';
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const response = await app.request(path, { method: 'POST', body, headers });
  expect(response.status).toBe(400);
  expect((await paper()).versions).toEqual([]);
});

test('the same bytes by another link are known again', async () => {
  const { hands, lan, passes, app } = await contactWithPage();
  await hands('bai.docx', docxOf('Một'));
  await lan.says('Nộp bản thảo');
  const number = Number(/\{upload:(\d+)\}/.exec(lan.last()?.text ?? '')?.[1]);
  const form = new FormData();
  form.set('file', new File([docxOf('Một')], 'bai sua.docx'));
  const path = `/u/${passes.sign(uploadLinkText(number))}`;
  const again = await app.request(path, { method: 'POST', body: form, headers: { Accept: 'application/json' } });
  expect((await again.json()).error).toBe(
    'THÔNG BÁO\nTệp này trùng với bản số 1 của tham luận "Chuyển đổi số ở tổ dân phố", nên không lưu thêm bản mới.',
  );
});
