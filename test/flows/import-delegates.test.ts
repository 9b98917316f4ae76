import { expect, test } from 'vitest';
import { setStage, vi } from '../support/stage.ts';

const header = 'Họ và tên,Chức vụ,Đơn vị,Số điện thoại,Khối,Số ghế';
const lan = 'Nguyễn Thị Lan,Bí thư,Chi bộ 3,0912345678,Khu phố,A1';
const binh = 'Trần Văn Bình,Chủ tịch,Hội Nông dân,0912000111,Đoàn thể,B2';
const cuong = 'Lê Văn Cường,Hiệu trưởng,Trường Tiểu học,0912000222,Đoàn thể,B3';
const listOf = (...rows: string[]) => [header, ...rows].join('\n');

async function minhAtWork() {
  const stage = await setStage();
  const conference = await stage.conference({ title: 'Hội nghị tổng kết', date: '2026-04-20' });
  const staff = await stage.staff(conference.id, 'Đỗ Văn Minh', 'organizer');
  const minh = stage.person('minh');
  await connect(stage, minh, staff.id);
  const names = async () => (await stage.delegates(conference.id)).map(({ name }) => name);
  return {
    ...stage,
    conference,
    staff,
    minh,
    names,
    async sendsList(name: string, ...rows: string[]) {
      await minh.sendsFile(name, listOf(...rows));
      return minh.waits();
    },
    /** A delegate connects and answers. */
    async answers(name: string, answer: string) {
      const listed = (await stage.delegates(conference.id)).find((one) => one.name === name);
      const chat = stage.person(name);
      await connect(stage, chat, listed?.id ?? 0);
      await chat.chooses(answer);
      return listed?.id ?? 0;
    },
  };
}

async function connect(stage: Awaited<ReturnType<typeof setStage>>, who: ReturnType<typeof stage.person>, id: number) {
  await who.says(`/start ${await stage.tokenOf(id)}`);
  await who.chooses('Đúng');
  await who.chooses('Đồng ý');
}

test('a list sent unasked shows groups, first people and every doubtful row, and adds nobody before it is confirmed', async () => {
  const { minh, names, sendsList } = await minhAtWork();

  await sendsList(
    'ds.csv',
    lan,
    binh,
    cuong,
    ',Phó Chủ tịch,Hội Phụ nữ,0912000333,Đoàn thể,',
    'Mai Thị Hoa,Ủy viên,Hội Phụ nữ,12,Đoàn thể,B4',
  );
  expect(minh.last()?.buttons).toEqual(['Xác nhận', 'Hủy']);
  const [title, whose, count, ...lines] = minh.last()?.text.split('\n') ?? [];
  expect([title, whose, count]).toEqual(['CẦN TRẢ LỜI', 'Hội nghị tổng kết', 'Tệp ds.csv: 4 đại biểu']);
  expect(lines.slice(0, 7)).toEqual([
    'Thêm 4 · Thay đổi 0 · Không còn trong danh sách 0 · Giữ nguyên 0 · Không nhận 1 dòng',
    '- Khu phố: 1',
    '- Đoàn thể: 3',
    'Những người đầu danh sách:',
    '- Nguyễn Thị Lan, Bí thư, Chi bộ 3, 0912345678',
    '- Trần Văn Bình, Chủ tịch, Hội Nông dân, 0912000111',
    '- Lê Văn Cường, Hiệu trưởng, Trường Tiểu học, 0912000222',
  ]);
  expect(lines.slice(7).map((line) => line.replace(/\): .*/, ''))).toEqual([
    'Cần xem:',
    expect.stringMatching(/^- Không nhận \(.*dòng 5$/),
    expect.stringMatching(/^- Lưu ý \(.*dòng 6$/),
  ]);
  expect(await names()).toEqual([]);

  await minh.chooses('Xác nhận');
  expect(minh.last()).toEqual({
    text: `${vi('import-delegates-done', { added: 4, changed: 0, withdrawn: 0 })}\n\n${vi('import-delegates-next')}`,
    buttons: ['Hoàn tác', 'Kết thúc'],
  });
  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình', 'Lê Văn Cường', 'Mai Thị Hoa']);
});

test('a list sent again later is compared: added, changed, gone; no answer is lost and nothing is done twice', async () => {
  const { minh, names, sendsList, answers, database, delegates, conference } = await minhAtWork();
  await sendsList('ds.csv', lan, binh);
  await minh.chooses('Xác nhận');
  const lanId = await answers('Nguyễn Thị Lan', 'Tham dự');

  await sendsList('ds2.csv', lan.replace('Bí thư', 'Phó Bí thư').replace('A1', 'A9'), cuong);
  expect(minh.last()?.text).toContain('Thêm 1 · Thay đổi 1 · Không còn trong danh sách 1 · Giữ nguyên 0');
  expect(minh.last()?.text.split('\n').slice(-4)).toEqual([
    'Cần xem:',
    '- Thay đổi: Nguyễn Thị Lan, chức vụ: Bí thư → Phó Bí thư',
    '- Thay đổi: Nguyễn Thị Lan, chỗ ngồi: A1 → A9',
    '- Không còn trong danh sách: Trần Văn Bình, Chủ tịch, Hội Nông dân',
  ]);
  await minh.chooses('Xác nhận');

  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình', 'Lê Văn Cường']);
  expect((await delegates(conference.id))[0]).toMatchObject({ title: 'Phó Bí thư', seat: 'A9' });
  expect((await database.read.invitations.ofPerson(lanId))?.rsvp).toBe('attending');

  await sendsList('ds2.csv', lan.replace('Bí thư', 'Phó Bí thư').replace('A1', 'A9'), cuong);
  expect(minh.last()?.text).toContain('Thêm 0 · Thay đổi 0 · Không còn trong danh sách 1 · Giữ nguyên 2');
  expect(minh.last()?.buttons).toEqual(['Xác nhận và rút 1 giấy mời không còn trong danh sách', 'Hủy']);
});

test('who is gone is withdrawn only on wish, and invited again when a list names them again', async () => {
  const { minh, names, sendsList } = await minhAtWork();
  await sendsList('ds.csv', lan, binh);
  await minh.chooses('Xác nhận');
  await sendsList('ds2.csv', lan);
  await minh.chooses('Xác nhận và rút 1 giấy mời không còn trong danh sách');
  expect(await names()).toEqual(['Nguyễn Thị Lan']);

  await sendsList('ds3.csv', lan, binh);
  await minh.chooses('Xác nhận');
  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình']);
});

test('a list is undone as a whole, but for those who have answered', async () => {
  const { minh, names, sendsList, answers, database, delegates, conference } = await minhAtWork();
  await sendsList('ds.csv', lan);
  await minh.chooses('Xác nhận');
  await minh.chooses('Kết thúc');

  await sendsList('ds2.csv', lan.replace('A1', 'A9'), binh, cuong);
  await minh.chooses('Xác nhận');
  const binhId = await answers('Trần Văn Bình', 'Vắng mặt');
  await minh.chooses('Hoàn tác');

  expect(minh.last()?.text).toBe(
    'ĐÃ GHI NHẬN ✓\nĐã hoàn tác: rút 1 đại biểu vừa thêm, trả lại 1 nội dung như trước. Giữ 1 đại biểu vì đã trả lời.',
  );
  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình']);
  expect((await delegates(conference.id))[0]?.seat).toBe('A1');
  expect((await database.read.invitations.ofPerson(binhId))?.rsvp).toBe('absent');
});

test('undoing brings back who was withdrawn, and can be done later; a second time does nothing', async () => {
  const { minh, names, sendsList } = await minhAtWork();
  await sendsList('ds.csv', lan, binh);
  await minh.chooses('Xác nhận');
  await sendsList('ds2.csv', lan, cuong);
  await minh.chooses('Xác nhận và rút 1 giấy mời không còn trong danh sách');
  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Lê Văn Cường']);
  await minh.chooses('Kết thúc');

  await minh.says('/nhapdaibieu');
  expect(minh.last()?.text).toBe(vi('import-delegates-file', { conference: 'Hội nghị tổng kết', last: 'ds2.csv' }));
  const undo = await minh.newest('Hoàn tác');
  await minh.taps(undo);
  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình']);
  await minh.taps(undo);
  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình']);
});

test('a list that is silent about something does not take it away', async () => {
  const { minh, sendsList, delegates, conference } = await minhAtWork();
  await sendsList('ds.csv', lan);
  await minh.chooses('Xác nhận');
  await minh.sendsFile('ngan.csv', 'Họ và tên,Số điện thoại\nNguyễn Thị Lan,0912345678\nTrần Văn Bình,0912000111');
  await minh.waits();
  await minh.chooses('Xác nhận');
  expect((await delegates(conference.id))[0]).toMatchObject({ title: 'Bí thư', group: 'Khu phố', seat: 'A1' });
});

test('many doubtful rows come page by page', async () => {
  const { minh, sendsList } = await minhAtWork();
  const nameless = Array.from({ length: 30 }, (_none, place) => `,Ủy viên,Đơn vị ${place},,Khối,`);
  await sendsList('ds.csv', lan, ...nameless);
  expect(minh.last()?.buttons).toEqual(['Xác nhận', 'Trang tiếp theo', 'Hủy']);
  await minh.chooses('Trang tiếp theo');
  expect(minh.last()?.text.split('\n').length).toBe(14);
  await minh.chooses('Trang tiếp theo');
  expect(minh.last()?.buttons).toEqual(['Xác nhận', 'Về trang đầu', 'Hủy']);
  expect(minh.last()?.text).toContain('dòng 32');
});

test('a refused list says why; a list sent where a plan is asked for is read as a list', async () => {
  const { minh, names } = await minhAtWork();
  await minh.says('Nhập kế hoạch');
  await minh.sendsFile('ds.csv', listOf(lan));
  await minh.waits();
  expect(minh.last()?.text).toContain('Tệp ds.csv: 1 đại biểu');
  await minh.chooses('Hủy');
  expect(minh.last()?.text).toBe(vi('import-delegates-cancelled'));

  await minh.says('Nhập danh sách');
  await minh.sendsFile('so.csv', 'a,b\n1,2');
  await minh.waits();
  expect(minh.last()?.text).toBe(`THÔNG BÁO\n${vi('refusal-no-name-column', { file: 'so.csv' })}`);
  expect(await names()).toEqual([]);
});

test('two lists at once: the last is looked at, and only it is taken in', async () => {
  const { minh, names } = await minhAtWork();
  await minh.sendsFile('một.csv', listOf(lan));
  await minh.sendsFile('hai.csv', listOf(binh));
  await minh.waits();
  expect(minh.last()?.text.startsWith(vi('file-set-aside', { file: 'một.csv' }))).toBe(true);
  await minh.chooses('Xác nhận');
  expect(await names()).toEqual(['Trần Văn Bình']);
});

test('a list changed by somebody else meanwhile is shown again before it is confirmed', async () => {
  const { minh, names, sendsList, conference, database, clock } = await minhAtWork();
  await sendsList('ds.csv', lan, binh);
  const one = {
    sheet: '',
    row: 2,
    honorific: null,
    title: 'Bí thư',
    unit: 'Chi bộ 3',
    group: 'Khu phố',
    subgroup: null,
    alsoIn: null,
    seat: 'A1',
    note: null,
    email: null,
  };
  await database.transaction((store) =>
    store.people.addDelegates(
      conference.id,
      [{ ...one, name: 'Nguyễn Thị Lan', phone: '0912345678' }],
      'Đại biểu',
      clock.now(),
    ),
  );
  await minh.chooses('Xác nhận');
  expect(minh.last()?.text.startsWith(vi('import-delegates-changed-meanwhile'))).toBe(true);
  expect(await names()).toEqual(['Nguyễn Thị Lan']);
  await minh.chooses('Xác nhận');
  expect(await names()).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình']);
});

test('an organizer who is none any more half-way adds nobody and undoes nothing', async () => {
  const { minh, names, sendsList, staff, database, clock } = await minhAtWork();
  await sendsList('ds.csv', lan);
  await minh.chooses('Xác nhận');
  const undo = await minh.newest('Hoàn tác');
  await database.transaction((store) => store.people.revoke(staff.id, 'organizer', clock.now()));
  await minh.taps(undo);
  expect(minh.last()?.text).toBe(vi('refusal-not-yours'));
  expect(await names()).toEqual(['Nguyễn Thị Lan']);
});

test('names of markup and formulas are shown as they are', async () => {
  const { minh, names, sendsList } = await minhAtWork();
  await sendsList('<b>.csv', '"Nguyễn { $x } <i>Lan</i>",=1+1,"*đơn vị*",0912345678,_Khối_,');
  expect(minh.last()?.text).toContain('- Nguyễn { $x } <i>Lan</i>, =1+1, *đơn vị*, 0912345678');
  await minh.chooses('Xác nhận');
  expect(await names()).toEqual(['Nguyễn { $x } <i>Lan</i>']);
});

/** More people than one turn takes in. */
const crowd = Array.from({ length: 2_100 }, (_, at) => `Đại biểu ${at},Bí thư,Chi bộ ${at % 50},,Khu phố,`);

test('a long list is taken in piece by piece, with one message that counts up', async () => {
  const { minh, names, sendsList, lists } = await minhAtWork();
  await sendsList('dài.csv', ...crowd);
  await minh.chooses('Xác nhận');
  expect(minh.last()).toEqual({
    text: `${vi('import-delegates-begun', { total: 2_100 })}\n\n${vi('import-delegates-next')}`,
    buttons: ['Hoàn tác', 'Kết thúc'],
  });
  expect(await names()).toEqual([]);
  await minh.chooses('Kết thúc');

  const before = (await minh.sees()).length;
  await lists.run();
  expect((await names()).length).toBe(2_100);
  expect((await minh.sees()).slice(before)).toEqual([
    vi('import-delegates-count', { done: 2_100, total: 2_100 }),
    `${vi('import-delegates-done', { added: 2_100, changed: 0, withdrawn: 0 })}\n\n${vi('import-delegates-next')}`,
  ]);

  await minh.chooses('Hoàn tác');
  expect(minh.last()?.text).toContain(vi('import-delegates-undone', { withdrawn: 2_100, reverted: 0, kept: 0 }));
  expect(await names()).toEqual([]);
});

test('a list that is undone half-way is not taken in any further', async () => {
  const { minh, names, sendsList, lists, database, clock } = await minhAtWork();
  await sendsList('dài.csv', ...crowd);
  await minh.chooses('Xác nhận');
  const id = (await database.read.imports.unfinished())?.id ?? 0;
  await database.transaction((store) => store.imports.advance(id, 500, 'Đại biểu', clock.now()));
  expect((await names()).length).toBe(500);
  await minh.chooses('Hoàn tác');
  await lists.run();
  expect(await names()).toEqual([]);
});

test('while a long list is being taken in, another one waits', async () => {
  const { minh, names, sendsList, lists } = await minhAtWork();
  await sendsList('dài.csv', ...crowd);
  await minh.chooses('Xác nhận');
  await sendsList('ds.csv', lan);
  await minh.chooses('Xác nhận');
  expect(minh.last()?.text.startsWith(vi('import-delegates-busy'))).toBe(true);
  await lists.run();
  await minh.chooses('Xác nhận');
  await minh.chooses('Xác nhận');
  expect(new Set(await names()).has('Nguyễn Thị Lan')).toBe(true);
});

test('who stands in two groups of a list is one person, who is meant with either group', async () => {
  const { minh, sendsList, conference, database } = await minhAtWork();
  await sendsList('ds.csv', lan, binh, 'Nguyễn Thị Lan,Bí thư,Chi bộ 3,0912345678,Khen thưởng,');
  await minh.chooses('Xác nhận');
  const groups = await database.read.exactGroups.list(conference.id);
  const meant = async (name: string) => {
    const id = groups.find((group) => group.name === name)?.id ?? 0;
    const whom = [{ kind: 'groups' as const, groups: [id] }];
    const { channels, unreachable } = await database.read.circulars.reach({
      conferenceId: conference.id,
      cause: 'x',
      whom,
    });
    return channels.length + unreachable;
  };
  expect([await meant('Khu phố'), await meant('Khen thưởng'), await meant('Đoàn thể')]).toEqual([1, 1, 1]);
});
