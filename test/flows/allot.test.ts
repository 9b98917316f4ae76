import { expect, test } from 'vitest';
import { vi } from '../support/stage.ts';
import { officeOpen } from '../support/units.ts';

test('an organizer gives units their places from the plan, and gets a link and a code for each contact', async () => {
  const { van, database, conference } = await officeOpen();

  await van.says('/phanbo');
  expect(van.last()).toEqual({
    text: 'CHỈ TIÊU ĐẠI BIỂU · Hội nghị tổng kết\nChưa phân bổ cho đơn vị hay chức danh nào.',
    buttons: ['Phân bổ thêm'],
  });
  await van.chooses('Phân bổ thêm');
  expect(van.last()?.buttons).toEqual([
    'Đại biểu các phường: mỗi phường 05 đại biểu (mỗi đơn vị 5)',
    'Đồng chí Bí thư, Chủ tịch UBND xã (2 chức danh)',
    'Thường trực Thành ủy',
    'Đại diện lãnh đạo các ban',
    'Quay lại',
  ]);
  await van.says('1');
  expect(van.last()?.text).toBe(
    'CẦN TRẢ LỜI\nĐại biểu các phường · mỗi đơn vị 5\nKế hoạch ghi: Đại biểu các phường: mỗi phường 05 đại biểu\nĐồng chí nhắn danh sách, mỗi dòng một đơn vị hoặc chức danh:\nĐơn vị; số đại biểu; họ tên đầu mối; số điện thoại\nKhông ghi số thì lấy theo kế hoạch.',
  );
  await van.says('1. Phường Mây; Lê Thị Hoa; 0911 000 001\n2. Phường Gió; 3; Hồ Minh\nPhường Mưa: 900');
  expect(van.last()).toEqual({
    text: 'THÔNG BÁO\nCó dòng chưa lấy:\n- dòng 3 (Phường Mưa: 900): số đại biểu từ 1 đến 200\n\nCẦN TRẢ LỜI\nĐại biểu các phường: 8 chỗ\n1. Phường Mây: 5; đầu mối: Lê Thị Hoa, 0911000001\n2. Phường Gió: 3; đầu mối: Hồ Minh (chưa có số điện thoại)\nKính đề nghị đồng chí xác nhận. Nếu chưa đúng, đồng chí nhắn lại cả danh sách.',
    buttons: ['Xác nhận', 'Hủy'],
  });
  expect(await database.read.allotments.ofConference(conference.id)).toEqual([]);

  await van.chooses('Xác nhận');
  const all = await database.read.allotments.ofConference(conference.id);
  const [hoa, minh] = all.map(({ contacts }) => contacts[0]?.id);
  expect(van.last()?.text).toBe(
    `ĐÃ GHI NHẬN ✓\nĐại biểu các phường: 2 đơn vị, chức danh, 8 chỗ. Gửi cho đầu mối liên kết và mã sau; mỗi đầu mối một liên kết.\n- Lê Thị Hoa, 0911000001 (Phường Mây)\n  Mã: {code:${hoa}}\n  Liên kết: {link:${hoa}}\n- Hồ Minh, chưa có số điện thoại (Phường Gió)\n  Mã: {code:${minh}}\n  Liên kết: {link:${minh}}`,
  );
});

test('whatever somebody is called, the message that shows it opens nobody else’s door', async () => {
  const office = await officeOpen();
  const { van, database } = office;
  await office.gives('Phường {code:1}; 5; Lê Thị Hoa; 0911000001');
  const owed = (await database.read.deliveries.ofAddress(van.from)).at(-1);
  expect(owed?.reply.text).not.toContain('{code:1}');
});

test('the numbers stand by group and by unit: planned, named, connected, confirmed; and who has named nobody', async () => {
  const office = await officeOpen();
  const { van, person, conference } = office;
  await office.gives('Phường Mây; 5; Lê Thị Hoa; 0911000001\nPhường Gió; 3; Hồ Minh; 0911000002\nPhường Mưa');
  const hoa = await office.contact('Lê Thị Hoa');
  await hoa.says('Nguyễn Thị Lan, Phó Chủ tịch, 0912345678\nTrần Bình, Bí thư, 0912000111');
  await hoa.chooses('Xác nhận');
  const lan = person('lan');
  await lan.says(`/start ${await office.tokenOf((await office.delegates(conference.id))[0]?.id ?? 0)}`);
  await lan.chooses('Đúng');
  await lan.chooses('Đồng ý');
  await lan.chooses('Tham dự');

  await van.says('Đại biểu và giấy mời');
  await van.chooses('Phân bổ chỉ tiêu');
  expect(van.last()).toEqual({
    text: 'CHỈ TIÊU ĐẠI BIỂU · Hội nghị tổng kết\nChỉ tiêu 13 · Đã cử 2 · Kết nối 1 · Xác nhận 1 · Chưa cử 2/3 đơn vị\n- Đại biểu các phường: chỉ tiêu 13, đã cử 2, kết nối 1, xác nhận 1',
    buttons: ['Phân bổ thêm', 'Xem theo đơn vị', 'Đơn vị chưa cử', 'Ghi tên thay đơn vị'],
  });
  await van.chooses('Đơn vị chưa cử');
  expect(van.last()?.text).toBe(
    'CHƯA CỬ ĐẠI BIỂU · 2 đơn vị\n1. Phường Gió (0/3): Hồ Minh, 0911000002 (chưa kết nối)\n2. Phường Mưa (0/5): chưa có đầu mối',
  );
  await van.chooses('Quay lại');
  await van.chooses('Xem theo đơn vị');
  expect(van.last()?.buttons).toEqual(['Phường Mây (2/5)', 'Phường Gió (0/3)', 'Phường Mưa (0/5)', 'Quay lại']);
  await van.says('1');
  expect(van.last()?.text).toMatch(
    /^CHỈ TIÊU ĐẠI BIỂU · Phường Mây\nĐại biểu các phường: chỉ tiêu 5, đã cử 2, kết nối 1, xác nhận 1\n1\. Nguyễn Thị Lan, Phó Chủ tịch, 0912345678\n2\. Trần Bình, Bí thư, 0912000111 \(chưa kết nối\)\nĐầu mối:\n- Lê Thị Hoa, 0911000001 \(Phường Mây\)\n {2}Mã: \{code:\d+\}\n {2}Liên kết: \{link:\d+\}$/,
  );
});

test('places are never lowered below what is named', async () => {
  const office = await officeOpen();
  const { van } = office;
  await office.gives('Phường Mây; 5; Lê Thị Hoa; 0911000001');
  const hoa = await office.contact('Lê Thị Hoa');
  await hoa.says('Nguyễn Thị Lan, Phó Chủ tịch, 0912345678\nTrần Bình, Bí thư, 0912000111');
  await hoa.chooses('Xác nhận');

  await van.says('/phanbo');
  await van.says('Xem theo đơn vị');
  await van.chooses('Phường Mây (2/5)');
  expect(van.last()?.buttons).toEqual(['Sửa số đại biểu', 'Đổi đầu mối', 'Quay lại']);
  await van.chooses('Sửa số đại biểu');
  await van.says('1');
  expect(van.last()?.text).toBe(
    vi('refusal-places-below-named', { place: 'Phường Mây', named: 2, places: 5, asked: '1' }),
  );
  await van.says('rất nhiều');
  expect(van.last()?.text).toBe(vi('refusal-places-unreadable', { most: 200 }));
  await van.says('2 đại biểu');
  expect(van.last()?.text.startsWith(vi('allot-places-kept', { place: 'Phường Mây', from: 5, to: 2 }))).toBe(true);
});

test('a unit that stands already keeps its places and gets one contact more; the same contact is one person', async () => {
  const office = await officeOpen();
  await office.gives('Phường Mây; 5; Lê Thị Hoa; 0911000001');
  await office.gives('phường mây; 2; LÊ THỊ HOA; 0911.000.001\nPhường Mây; 2; Hồ Minh; 0911000002');
  const all = await office.database.read.allotments.ofConference(office.conference.id);
  expect(
    all.map(({ unit, places, contacts }) => ({ unit, places, contacts: contacts.map(({ name }) => name) })),
  ).toEqual([{ unit: 'Phường Mây', places: 5, contacts: ['Lê Thị Hoa', 'Hồ Minh'] }]);
});

test('posts of the plan become one place each, for every unit or as they stand', async () => {
  const { van, database, conference } = await officeOpen();
  const places = async () =>
    (await database.read.allotments.ofConference(conference.id)).map(({ unit, post, places }) => [unit, post, places]);

  await van.says('/phanbo');
  await van.chooses('Phân bổ thêm');
  await van.chooses('Đồng chí Bí thư, Chủ tịch UBND xã (2 chức danh)');
  await van.says('Xã Núi');
  await van.says('có');
  expect(await places()).toEqual([
    ['Xã Núi', 'Bí thư', 1],
    ['Xã Núi', 'Chủ tịch UBND xã', 1],
  ]);

  await van.says('/phanbo');
  await van.chooses('Phân bổ thêm');
  await van.chooses('Đồng chí Bí thư, Chủ tịch UBND xã (2 chức danh)');
  await van.chooses('Mỗi chức danh một chỗ');
  await van.chooses('Hủy');
  expect(await places()).toHaveLength(2);
});

test('a unit that has named nobody can be taken back, and its contact is contact no more', async () => {
  const office = await officeOpen();
  const { van, database, conference } = office;
  await office.gives('Phường Mây; 5; Lê Thị Hoa; 0911000001');
  const [may] = await database.read.allotments.ofConference(conference.id);
  await van.says('/phanbo');
  await van.chooses('Xem theo đơn vị');
  await van.chooses('Phường Mây (0/5)');
  await van.chooses('Bỏ chỉ tiêu này');
  expect(await database.read.allotments.ofConference(conference.id)).toEqual([]);
  expect(await database.read.people.rolesOf(may?.contacts[0]?.id ?? 0)).toEqual([]);
});

test('a plan without groups: the organizer names the group', async () => {
  const { van, database, conference } = await officeOpen({ delegateGroups: [] });
  await van.says('/phanbo');
  await van.chooses('Phân bổ thêm');
  await van.says('Khối doanh nghiệp, mỗi đơn vị 2 người');
  await van.says('Công ty Mây');
  await van.chooses('Xác nhận');
  expect(await database.read.allotments.ofConference(conference.id)).toMatchObject([
    { group: 'Khối doanh nghiệp, mỗi đơn vị 2 người', unit: 'Công ty Mây', places: 2, contacts: [] },
  ]);
});

test.each([
  ['ten thousand lines', 'Phường Mây\n'.repeat(10_000), vi('refusal-too-many-lines', { most: 200 })],
  ['nothing but numbers', '12345\n0911000001', 'Chưa đọc được đơn vị nào'],
])('a list of units of %s gives no places', async (_what, text, part) => {
  const { van, database, conference } = await officeOpen();
  await van.says('/phanbo');
  await van.chooses('Phân bổ thêm');
  await van.says('1');
  await van.says(text);
  expect(van.last()?.text).toContain(part);
  expect(await database.read.allotments.ofConference(conference.id)).toEqual([]);
});
