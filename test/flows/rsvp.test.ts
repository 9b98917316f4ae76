import { expect, test } from 'vitest';
import { setStage, vi } from '../support/stage.ts';

const plan = {
  title: 'Tổ chức Hội nghị tổng kết',
  issuer: 'Ủy ban nhân dân phường Sông Mây',
  date: '2026-03-10',
  startTime: '14:00',
  venue: 'Hội trường số 2',
};
const lanInList = {
  name: 'Nguyễn Thị Lan',
  title: 'Bí thư Chi bộ',
  unit: 'Chi bộ 3',
  phone: '0912345678',
  group: 'Khu phố',
};

async function lanInvited() {
  const stage = await setStage();
  const conference = await stage.conference(plan, [lanInList]);
  const [listed] = await stage.delegates(conference.id);
  const lan = stage.person('lan');
  const link = `/start ${await stage.tokenOf(listed?.id ?? 0)}`;
  return { ...stage, conference, lan, link, personId: listed?.id ?? 0 };
}

async function lanConnected() {
  const stage = await lanInvited();
  await stage.lan.says(stage.link);
  await stage.lan.chooses('Đúng');
  await stage.lan.chooses('Đồng ý');
  return stage;
}

test('a delegate who opens the link is asked who it is, told what is kept, and invited', async () => {
  const { lan, link } = await lanInvited();

  await lan.says(link);
  await lan.chooses('Đúng');
  await lan.chooses('Đồng ý');

  expect(lan.heard).toEqual([
    {
      text: 'CẦN TRẢ LỜI\nĐây là hệ thống trả lời tự động của Ủy ban nhân dân phường Sông Mây, phục vụ Hội nghị tổng kết.\nXin hỏi có phải đồng chí Bí thư Chi bộ Nguyễn Thị Lan không ạ?',
      buttons: ['Đúng', 'Không phải'],
    },
    { text: vi('pair-consent', { honorific: 'đồng chí' }), buttons: ['Đồng ý'] },
    {
      text: 'GIẤY MỜI\nKính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan\nỦy ban nhân dân phường Sông Mây trân trọng kính mời dự Hội nghị tổng kết.\nThời gian: 14h00, thứ Ba, 10/3/2026\nĐịa điểm: Hội trường số 2\nKính đề nghị xác báo trước 14h00, thứ Ba, 10/3/2026.',
      buttons: ['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Gọi văn phòng'],
    },
    { text: vi('home-menu'), buttons: ['Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Gọi văn phòng'] },
  ]);
});

test('an answer counts the moment it is tapped, and can be changed', async () => {
  const { lan, database, personId } = await lanConnected();

  await lan.chooses('Tham dự');
  expect(lan.last()?.text).toBe(
    'ĐÃ GHI NHẬN ✓\nĐồng chí tham dự Hội nghị tổng kết, 14h00, thứ Ba, 10/3/2026.\nNếu có thay đổi, đồng chí chọn Xác báo trước 14h00, thứ Ba, 10/3/2026.',
  );
  expect((await database.read.invitations.ofPerson(personId))?.rsvp).toBe('attending');

  await lan.chooses('Xác báo');
  await lan.chooses('Vắng mặt');
  expect((await database.read.invitations.ofPerson(personId))?.rsvp).toBe('absent');
  await lan.says('Đi công tác');
  expect(await database.read.invitations.ofPerson(personId)).toMatchObject({ rsvp: 'absent', reason: 'Đi công tác' });
});

test('a substitute is named in one message and counts when confirmed', async () => {
  const { lan, database, personId } = await lanConnected();

  await lan.says('cu nguoi du thay');
  await lan.says('Trần Văn Bình, Phó Bí thư, 0912 000 111');
  expect((await database.read.invitations.ofPerson(personId))?.rsvp).toBe('silent');
  await lan.chooses('Xác nhận');

  expect(await database.read.invitations.ofPerson(personId)).toMatchObject({
    rsvp: 'substituted',
    substitute: { name: 'Trần Văn Bình', title: 'Phó Bí thư', phone: '0912000111' },
  });
});

test('a double tap records once and says nothing twice; a late tap explains and does not act', async () => {
  const { lan, clock, database, personId } = await lanConnected();
  const attend = await lan.valueOf('Tham dự');

  await lan.taps(attend);
  expect(await lan.taps(attend)).toEqual([]);

  await lan.says('vắng mặt');
  await lan.chooses('Bỏ qua');
  clock.pass(60_000);
  const [explained] = await lan.taps(attend);
  expect(explained?.text.startsWith(vi('stale-button'))).toBe(true);
  expect(explained?.buttons).toContain('Tham dự');
  expect((await database.read.invitations.ofPerson(personId))?.rsvp).toBe('absent');
});
