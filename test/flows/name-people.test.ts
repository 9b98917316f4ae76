import { expect, test } from 'vitest';
import { vi } from '../support/stage.ts';
import { enter, officeOpen } from '../support/units.ts';

const mayOfHoa = 'Phường Mây; 5; Lê Thị Hoa; 0911000001';
const three = [
  '1. Nguyễn Thị Lan, Phó Chủ tịch, 0912345678',
  '2. Trần Văn Bình - Bí thư - 0912.000.111',
  '- Vũ Hải; công chức; 0912 000 222',
].join('\n');

async function hoaConnected() {
  const office = await officeOpen();
  await office.gives(mayOfHoa);
  return { ...office, hoa: await office.contact('Lê Thị Hoa') };
}

test('a contact opens the link, names people in one message, sees what was understood, and 3/5', async () => {
  const { hoa, conference, delegates, database } = await hoaConnected();

  expect(hoa.last()?.buttons).toEqual(['Chương trình', 'Cử đại biểu', 'Gọi văn phòng']);
  await hoa.chooses('Cử đại biểu');
  expect(hoa.last()).toEqual({
    text: 'CẦN TRẢ LỜI\nPhường Mây (Đại biểu các phường) đã cử 0/5 đại biểu.\nKính đề nghị đồng chí nhắn danh sách, mỗi dòng một người: Họ tên, chức vụ, số điện thoại\nHạn: trước 14h00, thứ Ba, 10/3/2026.',
    buttons: ['Xong'],
  });
  await hoa.says(three);
  expect(hoa.last()).toEqual({
    text: 'CẦN TRẢ LỜI\nPhường Mây: 3/5 đại biểu:\n1. Nguyễn Thị Lan, Phó Chủ tịch, 0912345678\n2. Trần Văn Bình, Bí thư, 0912000111\n3. Vũ Hải, công chức, 0912000222\nKính đề nghị đồng chí xác nhận. Để sửa, đồng chí nhắn: sửa 2: …; bỏ 3; thêm …',
    buttons: ['Xác nhận', 'Hủy'],
  });
  expect(await delegates(conference.id)).toEqual([]);

  await hoa.chooses('Xác nhận');
  expect(hoa.last()?.text).toBe(
    'ĐÃ GHI NHẬN ✓\nPhường Mây đã cử 3/5 đại biểu dự Hội nghị tổng kết.\n1. Nguyễn Thị Lan, Phó Chủ tịch, 0912345678 ✓\n2. Trần Văn Bình, Bí thư, 0912000111 ✓\n3. Vũ Hải, công chức, 0912000222 ✓\nCòn 2 chỗ. Nếu có thay đổi, đồng chí chọn Cử đại biểu trước 14h00, thứ Ba, 10/3/2026.',
  );
  const people = await delegates(conference.id);
  expect(people.map(({ name, group, unit, phone }) => ({ name, group, unit, phone }))).toEqual([
    { name: 'Nguyễn Thị Lan', group: 'Đại biểu các phường', unit: 'Phường Mây', phone: '0912345678' },
    { name: 'Trần Văn Bình', group: 'Đại biểu các phường', unit: 'Phường Mây', phone: '0912000111' },
    { name: 'Vũ Hải', group: 'Đại biểu các phường', unit: 'Phường Mây', phone: '0912000222' },
  ]);
  for (const { id } of people) expect(await database.read.passes.ofPerson(id)).not.toBeNull();
});

test('whoever was named comes in with an own link and is asked to answer', async () => {
  const { hoa, conference, delegates, person, tokenOf } = await hoaConnected();
  await hoa.says(three);
  await hoa.says('đúng');
  const [listed] = await delegates(conference.id);

  const lan = person('lan');
  await enter(lan, `/start ${await tokenOf(listed?.id ?? 0)}`);
  await lan.chooses('Tham dự');

  await hoa.says('/cuthanhphan');
  await hoa.says('bỏ 1');
  expect(hoa.last()?.text).toContain(
    vi('name-people-note-connected', { who: 'Nguyễn Thị Lan, Phó Chủ tịch, 0912345678' }),
  );
});

test('a list is understood without being asked for', async () => {
  const { hoa, named } = await hoaConnected();
  await hoa.says('Nguyễn Thị Lan, Phó Chủ tịch, 0912345678');
  await hoa.says('1');
  expect(await named('Phường Mây')).toEqual(['Nguyễn Thị Lan']);
});

test('lines are corrected, dropped and added before anything counts', async () => {
  const { hoa, named, conference, delegates } = await hoaConnected();
  await hoa.chooses('Cử đại biểu');
  await hoa.says(three);
  await hoa.says('sửa 2: Trần Văn Ba, Phó Bí thư');
  await hoa.says('bo 3');
  await hoa.says('thêm Lý Sơn, 0912000333');
  await hoa.says('sửa 3: Trưởng Công an');
  await hoa.says('sửa 9: Ai Đó');
  expect(hoa.last()?.text).toBe(
    [
      vi('name-people-notes', { notes: '- không có dòng 9' }),
      'CẦN TRẢ LỜI\nPhường Mây: 3/5 đại biểu:\n1. Nguyễn Thị Lan, Phó Chủ tịch, 0912345678\n2. Trần Văn Ba, Phó Bí thư (chưa có số điện thoại)\n3. Lý Sơn, Trưởng Công an, 0912000333\nKính đề nghị đồng chí xác nhận. Để sửa, đồng chí nhắn: sửa 2: …; bỏ 3; thêm …',
    ].join('\n\n'),
  );
  expect(await delegates(conference.id)).toEqual([]);
  await hoa.chooses('Xác nhận');
  expect(await named('Phường Mây')).toEqual(['Nguyễn Thị Lan', 'Trần Văn Ba', 'Lý Sơn']);
});

test('more than the quota is refused with the numbers, and what was named stays', async () => {
  const { hoa, named } = await hoaConnected();
  await hoa.says(three);
  await hoa.chooses('Xác nhận');
  await hoa.chooses('Cử đại biểu');
  await hoa.says('Lý Sơn, PCT, 0912000333\nLý Hải, PCT, 0912000334\nLý Hà, PCT, 0912000335');
  expect(hoa.last()?.text).toContain(
    vi('refusal-over-quota', { place: 'Phường Mây', places: 5, named: 3, asked: 3, left: 2 }),
  );
  expect(await named('Phường Mây')).toHaveLength(3);
});

test('naming again adds only new people', async () => {
  const { hoa, named, conference, delegates } = await hoaConnected();
  await hoa.says(three);
  await hoa.chooses('Xác nhận');
  await hoa.says(`${three}\nLý Sơn, PCT, 0912000333`);
  await hoa.chooses('Xác nhận');
  expect(await named('Phường Mây')).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình', 'Vũ Hải', 'Lý Sơn']);
  expect(await delegates(conference.id)).toHaveLength(4);
});

test('a place given back before its person connected can be filled anew, also with the same person', async () => {
  const { hoa, named, conference, delegates } = await hoaConnected();
  await hoa.says(three);
  await hoa.chooses('Xác nhận');
  await hoa.chooses('Cử đại biểu');
  await hoa.says('bỏ 2');
  await hoa.says('sửa 2: 0987654321');
  await hoa.chooses('Xác nhận');
  expect((await delegates(conference.id)).map(({ name, phone }) => `${name} ${phone}`)).toEqual([
    'Nguyễn Thị Lan 0912345678',
    'Vũ Hải 0987654321',
  ]);

  await hoa.says('Trần Văn Bình, Bí thư, 0912000111');
  await hoa.chooses('Xác nhận');
  expect(await named('Phường Mây')).toHaveLength(3);
  await hoa.chooses('Cử đại biểu');
  await hoa.says('sửa 1: Lý Sơn, PCT, 0912000333');
  await hoa.chooses('Xác nhận');
  expect((await named('Phường Mây')).sort()).toEqual(['Lý Sơn', 'Trần Văn Bình', 'Vũ Hải']);
});

test('somebody who is invited already, by name and telephone, needs no place and gets no second invitation', async () => {
  const { hoa, database, conference, delegates, clock } = await hoaConnected();
  const listed = { sheet: 'DS', row: 2, name: 'Nguyễn Thị Lan', honorific: null, title: 'Giám đốc', unit: 'Sở Nội vụ' };
  const rest = {
    phone: '0912345678',
    group: 'Sở, ngành',
    subgroup: null,
    alsoIn: null,
    seat: null,
    note: null,
    email: null,
  };
  await database.transaction((store) =>
    store.people.addDelegates(conference.id, [{ ...listed, ...rest }], 'Đại biểu', clock.now()),
  );

  await hoa.says(three);
  expect(hoa.last()?.text).toContain(
    vi('name-people-note-invited-already', { who: 'Nguyễn Thị Lan, Phó Chủ tịch, 0912345678' }),
  );
  await hoa.chooses('Xác nhận');
  expect((await delegates(conference.id)).map(({ name, group }) => `${name}, ${group}`)).toEqual([
    'Nguyễn Thị Lan, Sở, ngành',
    'Trần Văn Bình, Đại biểu các phường',
    'Vũ Hải, Đại biểu các phường',
  ]);
});

test('a contact who names herself is one person with both roles, and answers in the same chat', async () => {
  const { hoa, conference, delegates, database } = await hoaConnected();
  await hoa.says('Lê Thị Hoa, Chánh Văn phòng, 0911000001');
  await hoa.chooses('Xác nhận');
  const people = await delegates(conference.id);
  expect(people.map(({ name, title }) => ({ name, title }))).toEqual([
    { name: 'Lê Thị Hoa', title: 'Chánh Văn phòng' },
  ]);

  await hoa.says('/xacbao');
  await hoa.chooses('Tham dự');
  expect((await database.read.invitations.ofPerson(people[0]?.id ?? 0))?.rsvp).toBe('attending');
});

test('two contacts of one unit at the same moment: together they never name more than there are places', async () => {
  const office = await officeOpen();
  await office.gives('Phường Mây; 5; Lê Thị Hoa; 0911000001\nPhường Mây; 5; Hồ Minh; 0911000002');
  const [hoa, minh] = [await office.contact('Lê Thị Hoa'), await office.contact('Hồ Minh')];
  await hoa.says(three);
  await minh.says('Lý Sơn, PCT, 0912000333\nLý Hải, PCT, 0912000334\nLý Hà, PCT, 0912000335');

  await Promise.all([hoa.says('Xác nhận'), minh.says('Xác nhận')]);

  expect(await office.named('Phường Mây')).toHaveLength(3);
  const texts = [hoa.last()?.text, minh.last()?.text];
  const refused = vi('refusal-over-quota', { place: 'Phường Mây', places: 5, named: 3, asked: 3, left: 2 });
  expect(texts.filter((text) => text?.includes(refused))).toHaveLength(1);

  const late = texts[0]?.includes(refused) ? hoa : minh;
  await late.says('bỏ 6');
  await late.chooses('Xác nhận');
  expect(await office.named('Phường Mây')).toHaveLength(5);
});

test('both contacts name the same person at the same moment: one invitation', async () => {
  const office = await officeOpen();
  await office.gives('Phường Mây; 5; Lê Thị Hoa; 0911000001\nPhường Mây; 5; Hồ Minh; 0911000002');
  const [hoa, minh] = [await office.contact('Lê Thị Hoa'), await office.contact('Hồ Minh')];
  await hoa.says(three);
  await minh.says(three);
  await Promise.all([hoa.says('Xác nhận'), minh.says('Xác nhận')]);
  expect(await office.delegates(office.conference.id)).toHaveLength(3);
});

test('a contact of two units has one link, and says for which unit', async () => {
  const office = await officeOpen();
  await office.gives('Phường Mây; 2; Lê Thị Hoa; 0911000001\nPhường Gió; 3; Lê Thị Hoa; 0911000001');
  const hoa = await office.contact('Lê Thị Hoa');

  await hoa.says('Nguyễn Thị Lan, Phó Chủ tịch, 0912345678');
  expect(hoa.last()?.buttons).toEqual(['Phường Mây (0/2)', 'Phường Gió (0/3)']);
  await hoa.says('2');
  await hoa.chooses('Xác nhận');
  expect([await office.named('Phường Mây'), await office.named('Phường Gió')]).toEqual([[], ['Nguyễn Thị Lan']]);
});

test('a post is filled by naming its one person, who has the post as title', async () => {
  const office = await officeOpen();
  const { van } = office;
  await van.says('/phanbo');
  await van.chooses('Phân bổ thêm');
  await van.chooses('Đồng chí Bí thư, Chủ tịch UBND xã (2 chức danh)');
  await van.says('Chủ tịch UBND xã Gió; Lê Thị Hoa; 0911000001');
  await van.chooses('Xác nhận');
  const hoa = await office.contact('Lê Thị Hoa');

  await hoa.chooses('Cử đại biểu');
  await hoa.says('Phan Sơn, 0912000444\nPhan Hải, 0912000445');
  expect(hoa.last()?.text).toContain(
    vi('refusal-over-quota', { place: 'Chủ tịch UBND xã Gió', places: 1, named: 0, asked: 2, left: 1 }),
  );
  await hoa.says('Phan Sơn, 0912000444');
  await hoa.chooses('Xác nhận');
  expect((await office.delegates(office.conference.id)).map(({ name, title }) => ({ name, title }))).toEqual([
    { name: 'Phan Sơn', title: 'Chủ tịch UBND xã Gió' },
  ]);
});

test('after the deadline the contact is sent to the office, and the office still changes names', async () => {
  const { hoa, van, clock, named } = await hoaConnected();
  await hoa.says(three);
  clock.set('2026-03-10T14:00:00+07:00');
  await hoa.chooses('Xác nhận');
  expect(hoa.last()?.text).toBe(vi('refusal-naming-closed', { phone: '0225 0000 001' }));
  expect(await named('Phường Mây')).toEqual([]);

  await van.says('/cuthanhphan');
  await van.says(three);
  await van.chooses('Xác nhận');
  expect(await named('Phường Mây')).toHaveLength(3);
});

test('a cancelled conference takes no names', async () => {
  const { hoa, database, conference } = await hoaConnected();
  await database.transaction((store) => store.conferences.cancel(conference.id));
  await hoa.says('/cuthanhphan');
  expect(hoa.last()?.text).toBe(vi('refusal-naming-cancelled', { phone: '0225 0000 001' }));
});

test('a contact who was replaced while naming names nobody any more', async () => {
  const { hoa, van, named, refusals } = await hoaConnected();
  await hoa.says(three);
  await van.says('/phanbo');
  await van.chooses('Xem theo đơn vị');
  await van.chooses('Phường Mây (0/5)');
  await van.chooses('Đổi đầu mối');
  await van.says('Hồ Minh, 0911000002');
  await hoa.chooses('Xác nhận');
  expect(hoa.last()?.text).toBe(vi('refusal-not-yours'));
  expect(refusals).toEqual(['name-people']);
  expect(await named('Phường Mây')).toEqual([]);
});

test('a delegate names nobody', async () => {
  const { hoa, person, conference, delegates, tokenOf, refusals } = await hoaConnected();
  await hoa.says(three);
  await hoa.chooses('Xác nhận');
  const lan = person('lan');
  await enter(lan, `/start ${await tokenOf((await delegates(conference.id))[0]?.id ?? 0)}`);
  await lan.says('/cuthanhphan');
  await lan.says('/phanbo');
  await lan.says('Phân bổ chỉ tiêu');
  expect(refusals).toEqual(['name-people', 'allot', 'allot']);
});

test.each([
  ['ten thousand lines', `${three}\n`.repeat(3_400), vi('refusal-too-many-lines', { most: 200 })],
  ['markup', '<b>Lan</b>, <script>alert(1)</script>, 0912345678', 'chưa đọc được họ tên'],
  ['a formula', '=HYPERLINK("http://x.example"), 0912345678', 'chưa đọc được họ tên'],
  ['a name of 200 letters', `${'Lan '.repeat(50)}, 0912345678`, 'họ tên quá dài'],
  ['a slip', 'sửa', vi('refusal-correction-unreadable')],
  [
    'a thousand people',
    Array.from(
      { length: 150 },
      (_, place) => `Lý ${'abcdefghij'[place % 10]}${'klmnopqrst'[(place / 10) | 0]}${'uvxyz'[(place / 100) | 0]}, PCT`,
    ).join('\n'),
    'Chỉ còn 5 chỗ',
  ],
])('%s names nobody, and is answered', async (_what, text, part) => {
  const { hoa, conference, delegates } = await hoaConnected();
  await hoa.chooses('Cử đại biểu');
  await hoa.says(text);
  expect(hoa.last()?.text).toContain(part);
  expect(hoa.last()?.buttons).toEqual(['Xong']);
  expect(await delegates(conference.id)).toEqual([]);
});
