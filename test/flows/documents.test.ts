import { expect, test } from 'vitest';
import { announcingOffice as office } from '../support/announcing.ts';
import { vi } from '../support/stage.ts';

type Office = Awaited<ReturnType<typeof office>>;

/** Chị Hòa adds a file under the name that it suggests. */
async function add({ hoa }: Office, name: string, content: string, whom = 'Tất cả') {
  await hoa.says('/themtailieu');
  await hoa.sendsFile(name, content);
  await hoa.waits();
  await hoa.chooses(name.replace(/\.\w+$/, ''));
  await hoa.chooses(whom);
  return hoa.last()?.buttons.includes('Xong') ? hoa.chooses('Xong') : hoa.hears();
}

test('Tài liệu is hidden while there are none, then lists title, version and size and gives the file', async () => {
  const stage = await office();
  const lan = await stage.connect(0);
  expect((await lan.says('xin chào'))[0]?.buttons).not.toContain('Tài liệu');
  expect((await lan.says('/tailieu'))[0]?.text).toBe(vi('documents-none'));

  await add(stage, 'Báo cáo tổng kết.txt', 'Nội dung '.repeat(10_000));
  expect((await lan.says('xin chào'))[0]?.buttons).toContain('Tài liệu');
  expect((await lan.says('tai lieu'))[0]).toMatchObject({
    text: [
      'TÀI LIỆU · Hội nghị tổng kết',
      '1. Báo cáo tổng kết · bản 1 · 110 kB',
      'Chọn tài liệu để nhận bản mới nhất:',
    ].join('\n'),
  });
  const [given] = await lan.says('1');
  expect(given?.text.startsWith('TÀI LIỆU\nBáo cáo tổng kết, bản 1.')).toBe(true);
  const sent = (await stage.database.read.deliveries.ofAddress(lan.from)).at(-1)?.reply.document;
  expect(sent).toEqual({ maker: 'conference-document', args: { document: 1 }, name: 'Báo cáo tổng kết.txt' });
});

test('a new version tells only those who were given an older one, once', async () => {
  const stage = await office();
  const [lan, binh] = [await stage.connect(0), await stage.connect(1)];
  await add(stage, 'Báo cáo.txt', 'bản đầu');
  await lan.says('/tailieu');
  await lan.says('1');
  const old = (await stage.database.read.deliveries.ofAddress(lan.from)).at(-1)?.reply.document;

  await stage.hoa.says('/themtailieu');
  await stage.hoa.chooses('Báo cáo');
  await stage.hoa.sendsFile('bao cao sua.txt', 'bản sửa');
  const [kept] = await stage.hoa.waits();
  expect(kept?.text).toContain('1. Báo cáo · bản 2 · 1 kB\n1 người đã nhận bản trước được báo có bản mới.');
  await stage.deliver();
  expect(await binh.hears()).toEqual([]);
  expect(await lan.hears()).toEqual([
    {
      text: 'TÀI LIỆU MỚI\nKính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan\nTài liệu "Báo cáo" mà đồng chí đã nhận có bản mới: bản 2.',
      buttons: ['Nhận bản mới'],
    },
  ]);
  expect((await lan.chooses('Nhận bản mới'))[0]?.text).toContain('Báo cáo, bản 2.');
  const now = (await stage.database.read.deliveries.ofAddress(lan.from)).at(-1)?.reply.document;
  expect([old?.args, now?.args]).toEqual([{ document: 1 }, { document: 2 }]);
});

test('a document for some groups or roles is shown to them and to nobody else', async () => {
  const stage = await office();
  const [lan, cuong] = [await stage.connect(0), await stage.connect(2)];
  await add(stage, 'Sơ đồ.txt', 'sơ đồ', 'Khối Đảng');
  await add(stage, 'Phân công.txt', 'phân công', 'Ban tổ chức');
  expect((await lan.says('/tailieu'))[0]?.text).toContain('1. Sơ đồ · bản 1');
  expect(lan.last()?.text).not.toContain('Phân công');
  expect((await cuong.says('/tailieu'))[0]?.text).toBe(vi('documents-none'));
  expect((await cuong.says('xin chào'))[0]?.buttons).not.toContain('Tài liệu');
  expect((await stage.hoa.says('/tailieu'))[0]?.text).toContain('2. Phân công · bản 1');

  await lan.says('1');
  const tap = `m:${stage.ids[2]}:documents:1`;
  expect((await cuong.taps(tap))[0]?.text).toContain(vi('documents-gone'));
});

test('a document that was taken away is gone from the list and behind its buttons', async () => {
  const stage = await office();
  const lan = await stage.connect(0);
  await add(stage, 'Sơ đồ.txt', 'sơ đồ');
  await lan.says('/tailieu');
  const tap = await lan.newest('Sơ đồ');
  await stage.hoa.says('/themtailieu');
  await stage.hoa.chooses('Sơ đồ');
  await stage.hoa.chooses('Gỡ tài liệu');
  expect((await lan.taps(tap))[0]?.text).toContain(vi('documents-gone'));
  expect((await lan.says('/tailieu'))[0]?.text).toBe(vi('documents-none'));
});

test('who may see a document can be changed later', async () => {
  const stage = await office();
  const lan = await stage.connect(0);
  await add(stage, 'Sơ đồ.txt', 'sơ đồ');
  await stage.hoa.says('/themtailieu');
  await stage.hoa.chooses('Sơ đồ');
  await stage.hoa.chooses('Đổi người xem');
  expect((await stage.hoa.chooses('Ban tổ chức'))[0]?.text).toContain(
    vi('manage-documents-whom-kept', { title: 'Sơ đồ' }),
  );
  expect((await lan.says('/tailieu'))[0]?.text).toBe(vi('documents-none'));
});

test('a file with a mark of secrecy is not taken, and a delegate adds none', async () => {
  const stage = await office();
  const lan = await stage.connect(0);
  await stage.hoa.says('/themtailieu');
  await stage.hoa.sendsFile('bao-cao.txt', 'TUYỆT MẬT\nBáo cáo');
  expect((await stage.hoa.waits())[0]?.text).toContain('độ mật');
  expect(await stage.database.read.conferenceDocuments.newest(stage.conferenceId)).toEqual([]);
  expect((await lan.says('/themtailieu'))[0]?.text).toBe(vi('refusal-not-yours'));
});
