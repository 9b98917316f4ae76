import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AgendaItem, Plan } from '../../src/domain/plan.ts';
import { setStage, vi } from '../support/stage.ts';

const plan: Partial<Plan> = {
  title: 'Tổ chức Hội nghị sơ kết 6 tháng đầu năm',
  issuer: 'Đảng ủy phường Sông Mây',
  planNumber: '12-KH/ĐU',
  date: '2026-06-24',
  startTime: '14:00',
  venue: 'Hội trường số 2',
  expectedDelegates: 270,
  agenda: ['Khai mạc', 'Báo cáo', 'Tham luận', 'Bế mạc'].map(item),
  warnings: [{ code: 'papers-do-not-fit', text: 'Tham luận cần 168 phút, chương trình dành 85 phút.' }],
};

function item(title: string, place: number): AgendaItem {
  return { order: place + 1, session: null, start: null, end: null, title, responsible: null, ifAny: false };
}

/** Minh organises another conference, and has a chat. */
async function minhAtWork(standing: Partial<Plan> = { title: 'Hội nghị chuyên đề', date: '2026-05-05' }) {
  const stage = await setStage();
  const conference = await stage.conference(standing);
  const staff = await stage.staff(conference.id, 'Đỗ Văn Minh', 'organizer');
  const minh = stage.person('minh');
  await minh.says(`/start ${await stage.tokenOf(staff.id)}`);
  await minh.chooses('Đúng');
  await minh.chooses('Đồng ý');
  const titles = async () => (await stage.database.read.conferences.list()).map(({ title }) => title);
  return { ...stage, conference, staff, minh, titles };
}

test('a plan sent unasked becomes a conference once everything was seen and confirmed, and not before', async () => {
  const { minh, database, titles, conference } = await minhAtWork();

  await minh.sendsFile('Kế hoạch.docx', plan);
  await minh.waits();
  await minh.chooses('Hội nghị mới');
  await minh.chooses('Xác nhận');
  await minh.chooses('Xác nhận');
  await minh.chooses('Bỏ qua');
  await minh.chooses('Tiếp tục');
  expect(await titles()).toEqual(['Hội nghị chuyên đề']);
  await minh.chooses('Xác nhận');

  expect(minh.texts().slice(-8)).toEqual([
    'ĐÃ GHI NHẬN ✓\nĐang đọc tệp Kế hoạch.docx. Kết quả sẽ gửi vào đây sau ít phút.',
    'CẦN TRẢ LỜI\nTệp Kế hoạch.docx là kế hoạch: Hội nghị sơ kết 6 tháng đầu năm.\nĐây là kế hoạch của hội nghị nào?',
    'CẦN TRẢ LỜI\nThời gian, địa điểm (tệp Kế hoạch.docx)\nTên: Hội nghị sơ kết 6 tháng đầu năm\nCơ quan ban hành: Đảng ủy phường Sông Mây\nSố: 12-KH/ĐU\nThời gian: 14h00, thứ Tư, 24/6/2026\nĐịa điểm: Hội trường số 2',
    'CẦN TRẢ LỜI\nThành phần đại biểu (tệp Kế hoạch.docx)\nSố đại biểu: 270',
    'CẦN TRẢ LỜI\nChương trình (tệp Kế hoạch.docx)\n1. Khai mạc\n2. Báo cáo\n3. Tham luận\n4. Bế mạc',
    'THÔNG BÁO\n1 điểm cần đồng chí xem khi đọc kế hoạch:\n- Tham luận cần 168 phút, chương trình dành 85 phút.',
    'CẦN TRẢ LỜI\nLập hội nghị mới: Hội nghị sơ kết 6 tháng đầu năm\n- Thời gian, địa điểm: ghi nhận\n- Thành phần đại biểu: ghi nhận\n- Chương trình: bỏ qua\nChưa có gì thay đổi cho đến khi đồng chí xác nhận.',
    'ĐÃ GHI NHẬN ✓\nĐã lập Hội nghị sơ kết 6 tháng đầu năm. Trình đơn đã chuyển sang hội nghị này; đồng chí là người phụ trách.\nViệc tiếp theo: Nhập danh sách.',
  ]);
  const added = (await database.read.conferences.list())[1];
  expect(added).toMatchObject({ date: '2026-06-24', venue: 'Hội trường số 2', expectedDelegates: 270 });
  expect(await database.read.conferences.agendaOf(added?.id ?? 0)).toEqual([]);
  expect(await database.read.conferences.planFilesOf(added?.id ?? 0)).toMatchObject([{ name: 'Kế hoạch.docx' }]);
  expect(await database.read.conferences.planFilesOf(conference.id)).toEqual([]);
  expect(minh.last()?.buttons).toContain('Đổi hội nghị');
});

test('after a new conference the talk is about it: its menu acts on it', async () => {
  const { minh } = await minhAtWork();
  await minh.sendsFile('kh.txt', plan);
  await minh.waits();
  await minh.chooses('Hội nghị mới');
  for (const label of ['Xác nhận', 'Xác nhận', 'Xác nhận', 'Tiếp tục', 'Xác nhận']) await minh.chooses(label);

  await minh.chooses('Chương trình');
  expect(minh.last()?.text).toBe(
    'THÔNG BÁO\nChương trình Hội nghị sơ kết 6 tháng đầu năm, 14h00, thứ Tư, 24/6/2026\n1. Khai mạc\n2. Báo cáo\n3. Tham luận\n4. Bế mạc',
  );
});

test('a revised plan shows what would change and nothing else, and only what is accepted changes', async () => {
  const { minh, database, conference } = await minhAtWork(plan);
  const revised = {
    ...plan,
    startTime: '13:30',
    expectedDelegates: 240,
    agenda: ['Khai mạc', 'Tham luận', 'Báo cáo', 'Bế mạc'].map(item),
    warnings: [],
  };

  await minh.sendsFile('Kế hoạch sửa.docx', revised);
  await minh.waits();
  await minh.chooses('Xác nhận');
  await minh.chooses('Bỏ qua');
  await minh.chooses('Xác nhận');
  await minh.chooses('Xác nhận');
  await minh.chooses('Bỏ qua');

  expect(minh.texts().slice(-6)).toEqual([
    'CẦN TRẢ LỜI\nThời gian, địa điểm – nội dung thay đổi (tệp Kế hoạch sửa.docx)\n- Giờ bắt đầu: 14h00 → 13h30',
    'CẦN TRẢ LỜI\nThành phần đại biểu – nội dung thay đổi (tệp Kế hoạch sửa.docx)\n- Số đại biểu: 270 → 240',
    'CẦN TRẢ LỜI\nChương trình – nội dung thay đổi (tệp Kế hoạch sửa.docx)\n- Mục 3 (Tham luận): chuyển từ mục 3 sang mục 2',
    'CẦN TRẢ LỜI\nSửa đổi: Hội nghị sơ kết 6 tháng đầu năm\n- Thời gian, địa điểm: ghi nhận\n- Thành phần đại biểu: bỏ qua\n- Chương trình: ghi nhận\nChưa có gì thay đổi cho đến khi đồng chí xác nhận.',
    vi('change-why'),
    'ĐÃ GHI NHẬN ✓\nĐã sửa kế hoạch của Hội nghị sơ kết 6 tháng đầu năm theo những nội dung đồng chí xác nhận.\nĐã công bố chương trình bản số 2; không ai cần được báo.',
  ]);
  expect(await database.read.conferences.planOf(conference.id)).toMatchObject({
    startTime: '13:30',
    expectedDelegates: 270,
    agenda: [{ title: 'Khai mạc' }, { title: 'Tham luận' }, { title: 'Báo cáo' }, { title: 'Bế mạc' }],
  });
  expect(await database.read.conferences.of(conference.id)).toMatchObject({
    startTime: '13:30',
    expectedDelegates: 270,
  });
});

test('the same plan again changes nothing and says so', async () => {
  const { minh } = await minhAtWork(plan);
  await minh.sendsFile('kh.docx', plan);
  await minh.waits();
  expect(minh.last()?.text).toBe(vi('import-plan-same'));
});

test('one change at a time is said in own words, shown again, and kindly asked again when not understood', async () => {
  const { minh, database } = await minhAtWork();
  await minh.sendsFile('kh.docx', plan);
  await minh.waits();
  await minh.chooses('Hội nghị mới');

  await minh.chooses('Sửa');
  await minh.says('lùi lại một chút');
  expect(minh.last()).toEqual({
    text: vi('import-plan-edit-not-understood', { chapter: 'place' }),
    buttons: ['Quay lại'],
  });
  await minh.says('14h30');
  expect(minh.last()?.text).toContain('Thời gian: 14h30, thứ Tư, 24/6/2026');
  await minh.says('31/6/2026');
  expect(minh.last()?.text).toBe(vi('import-plan-edit-no-such-moment'));
  await minh.chooses('Xác nhận');
  await minh.chooses('Xác nhận');
  await minh.says('chuyển mục 2 xuống sau mục 3');
  await minh.chooses('Xác nhận');
  await minh.chooses('Tiếp tục');
  await minh.chooses('Xác nhận');

  const added = (await database.read.conferences.list())[1];
  expect(added?.startTime).toBe('14:30');
  expect((await database.read.conferences.agendaOf(added?.id ?? 0)).map(({ title }) => title)).toEqual([
    'Khai mạc',
    'Tham luận',
    'Báo cáo',
    'Bế mạc',
  ]);
});

test('a file that is no plan is refused with the reason and what to do, whatever is open', async () => {
  const { minh, titles } = await minhAtWork();
  await minh.says('Nhập kế hoạch');
  expect(minh.last()).toEqual({ text: vi('import-plan-file'), buttons: ['Hủy'] });
  await minh.says('tôi gửi ngay');
  expect(minh.last()?.text).toBe(vi('import-plan-file-again'));
  await minh.sendsFile('báo cáo.docx', 'Báo cáo quý');
  await minh.waits();

  expect(minh.last()?.text).toBe(`THÔNG BÁO\n${vi('refusal-not-a-plan', { file: 'báo cáo.docx' })}`);
  expect(await titles()).toEqual(['Hội nghị chuyên đề']);
});

test('a plan that is marked secret is not taken in', async () => {
  const { minh, titles } = await minhAtWork();
  await minh.sendsFile('kh.docx', { ...plan, warnings: [{ code: 'secrecy-mark', text: 'Văn bản có dấu MẬT.' }] });
  await minh.waits();
  expect(minh.last()?.text).toBe(`THÔNG BÁO\n${vi('refusal-file-secret', { file: 'kh.docx' })}`);
  expect(await titles()).toEqual(['Hội nghị chuyên đề']);
});

test('two files at once: the last is looked at, the first is put aside and said to be', async () => {
  const { minh, titles } = await minhAtWork();
  await minh.sendsFile('một.docx', plan);
  await minh.sendsFile('hai.docx', { ...plan, title: 'Hội nghị tổng kết' });
  await minh.waits();

  expect(minh.last()?.text).toBe(
    `${vi('file-set-aside', { file: 'một.docx' })}\n\n${vi('import-plan-which', { file: 'hai.docx', title: 'Hội nghị tổng kết' })}`,
  );
  expect(await titles()).toEqual(['Hội nghị chuyên đề']);
});

test('a refused file does not end what is being looked at', async () => {
  const { minh } = await minhAtWork();
  await minh.sendsFile('một.docx', plan);
  await minh.waits();
  await minh.chooses('Hội nghị mới');
  await minh.sendsFile('báo cáo.docx', 'Báo cáo quý');
  await minh.waits();
  await minh.chooses('Xác nhận');
  expect(minh.last()?.text).toContain('Số đại biểu: 270');
});

test('the menu interrupts; nothing became true, and the file sent again begins anew', async () => {
  const { minh, titles } = await minhAtWork();
  await minh.sendsFile('kh.docx', plan);
  await minh.waits();
  await minh.chooses('Hội nghị mới');
  const old = await minh.newest('Xác nhận');
  await minh.says('/chuongtrinh');
  await minh.taps(old);
  expect(await titles()).toEqual(['Hội nghị chuyên đề']);

  await minh.sendsFile('kh.docx', plan);
  await minh.waits();
  await minh.chooses('Hội nghị mới');
  for (const label of ['Xác nhận', 'Xác nhận', 'Xác nhận', 'Tiếp tục', 'Xác nhận']) await minh.chooses(label);
  expect(await titles()).toEqual(['Hội nghị chuyên đề', plan.title]);
});

test('an organizer who is none any more half-way changes nothing', async () => {
  const { minh, database, staff, clock, refusals, conference } = await minhAtWork(plan);
  await minh.sendsFile('kh.docx', { ...plan, startTime: '13:30', warnings: [] });
  await minh.waits();
  await minh.chooses('Xác nhận');
  await database.transaction((store) => store.people.revoke(staff.id, 'organizer', clock.now()));
  await minh.chooses('Xác nhận');

  expect(minh.last()?.text).toBe(vi('refusal-not-yours'));
  expect(refusals).toEqual(['import-plan']);
  expect((await database.read.conferences.of(conference.id))?.startTime).toBe('14:00');
});

test('an organizer whose role goes while the file is read is not shown what it says', async () => {
  const { minh, database, staff, clock } = await minhAtWork();
  await minh.sendsFile('kh.docx', plan);
  await database.transaction((store) => store.people.revoke(staff.id, 'organizer', clock.now()));
  await minh.waits();
  expect(minh.last()?.text).toBe(vi('refusal-not-yours'));
});

test('a plan that was changed by somebody else meanwhile is shown again before it is confirmed', async () => {
  const { minh, database, conference, clock } = await minhAtWork(plan);
  await minh.sendsFile('kh.docx', { ...plan, startTime: '13:30', warnings: [] });
  await minh.waits();
  await minh.chooses('Xác nhận');
  const standing = await database.read.conferences.planOf(conference.id);
  await database.transaction((store) =>
    store.conferences.revise(conference.id, { ...standing, startTime: '15:00' }, ['place'], clock.now()),
  );
  await minh.chooses('Xác nhận');
  expect(minh.last()?.text).toBe(
    `${vi('import-plan-changed-meanwhile')}\n\nCẦN TRẢ LỜI\nThời gian, địa điểm – nội dung thay đổi (tệp kh.docx)\n- Giờ bắt đầu: 15h00 → 13h30`,
  );
});

test('a delegate cannot hand in a plan', async () => {
  const { conference, person, delegates, tokenOf, database, clock, ...stage } = await minhAtWork();
  const lanInList = { name: 'Nguyễn Thị Lan', phone: '0912345678' };
  const listed = {
    sheet: '',
    row: 1,
    honorific: null,
    title: null,
    unit: null,
    group: null,
    subgroup: null,
    alsoIn: null,
    seat: null,
    note: null,
    email: null,
  };
  await database.transaction((store) =>
    store.people.addDelegates(conference.id, [{ ...listed, ...lanInList }], 'Đại biểu', clock.now()),
  );
  const lan = person('lan');
  await lan.says(`/start ${await tokenOf((await delegates(conference.id))[0]?.id ?? 0)}`);
  await lan.chooses('Đúng');
  await lan.chooses('Đồng ý');
  await lan.sendsFile('kh.docx', plan);
  expect(lan.last()?.text).toBe(vi('file-not-expected'));
  await lan.says('/nhapkehoach');
  expect(lan.last()?.text).toBe(vi('refusal-not-yours'));
  expect(await stage.titles()).toEqual(['Hội nghị chuyên đề']);
});

test('a hostile title is shown as it is, in one line and cut short', async () => {
  const { minh, database } = await minhAtWork();
  const title = `<b>{ $x }</b> =1+1 *_\`[a](b)\n${'dài '.repeat(400)}`;
  await minh.sendsFile(`${'x'.repeat(300)}\n.docx`, { title });
  await minh.waits();
  expect(minh.last()?.text.length).toBeLessThan(500);
  expect(minh.last()?.text).toContain('<b>{ $x }</b> =1+1 *_`[a](b) dài dài');
  await minh.chooses('Hội nghị mới');
  await minh.chooses('Xác nhận');
  await minh.chooses('Xác nhận');
  expect((await database.read.conferences.list())[1]?.title).toBe(title);
});

const seeds = join(import.meta.dirname, '../../../shared/seeds');

test.skipIf(!existsSync(seeds))('real plans go from the document to a conference', async () => {
  const { minh, database } = await minhAtWork();
  for (const name of readdirSync(seeds).filter((file) => /^00[0134].*\.txt$/.test(file))) {
    await minh.sendsFile(name, readFileSync(join(seeds, name), 'utf8'));
    await minh.waits();
    await minh.chooses('Hội nghị mới');
    for (let turns = 0; turns < 20 && !minh.last()?.text.startsWith('ĐÃ GHI NHẬN'); turns += 1) {
      const forward = ['Xác nhận', 'Tiếp tục', 'Trang tiếp theo'].find((label) => minh.last()?.buttons.includes(label));
      await minh.chooses(forward ?? 'Xác nhận');
    }
  }
  const conferences = await database.read.conferences.list();
  expect(conferences.map(({ date }) => date)).toEqual(['2026-05-05', '2026-06-24', '2026-06-02', null, '2026-01-14']);
});
