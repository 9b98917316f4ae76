import { expect, test } from 'vitest';
import { setStage, vi } from '../../support/stage.ts';
import { enter } from '../../support/units.ts';

const plan = {
  title: 'Tổ chức Hội nghị tổng kết',
  issuer: 'Ủy ban nhân dân phường Sông Mây',
  date: '2026-03-10',
  startTime: '14:00',
  tasks: [
    { unit: 'Phòng Văn hóa', tasks: [{ text: 'Trang trí hội trường', deadline: '2026-03-09T11:00' }] },
    { unit: 'Trạm Y tế', tasks: [{ text: 'Trực cấp cứu', deadline: null }] },
  ],
};

/** Lan is silent, the contact of a unit with a task has a chat, another unit's has none, and Hòa organizes. */
async function somethingOwed() {
  const stage = await setStage();
  const conference = await stage.conference(plan, [{ name: 'Nguyễn Thị Lan' }]);
  const join = async (personId: number, name: string) => {
    const chatter = stage.person(name);
    await enter(chatter, `/start ${await stage.tokenOf(personId)}`);
    return chatter;
  };
  const [listed] = await stage.delegates(conference.id);
  const lan = await join(listed?.id ?? 0, 'lan');
  const [contact] = await stage.database.read.unitContacts.ofUnit(conference.id, 'Phòng Văn hóa');
  const culture = await join(contact ?? 0, 'culture');
  const hoa = await join((await stage.staff(conference.id, 'Hòa', 'organizer')).id, 'hoa');
  return { ...stage, conferenceId: conference.id, lan, culture, hoa };
}

test('an organizer sees what is owed besides answers, and nudges everybody at once', async () => {
  const { hoa, lan, culture, nudger } = await somethingOwed();
  const [preview] = await hoa.says('/dondoc');
  expect(preview?.text.split('\n').slice(-2)).toEqual([
    'Việc khác chưa hoàn thành:',
    '- Nhiệm vụ của kế hoạch: 2, nhắc được 2 người',
  ]);
  expect(preview?.text).toContain('Sẽ nhắc 1 người chưa trả lời');
  expect(preview?.buttons).toEqual([
    'Xác nhận',
    'Chỉ nhắc xác báo',
    'Chỉ nhắc việc khác',
    'Hủy',
    'Danh sách việc chưa hoàn thành',
  ]);
  const [sent] = await hoa.chooses('Xác nhận');
  expect(sent?.text).toBe(vi('remind-sent-others', { count: 1, others: 2 }));
  await nudger.run();
  expect((await lan.hears()).map(({ text }) => text.split('\n')[0])).toEqual(['NHẮC VIỆC']);
  expect((await culture.hears()).map(({ text }) => text.split('\n')[2])).toEqual([
    'Nhiệm vụ của Phòng Văn hóa: Trang trí hội trường.',
  ]);

  await hoa.says('/dondoc');
  await hoa.chooses('Chỉ nhắc việc khác').catch(() => hoa.chooses('Xác nhận'));
  await nudger.run();
  expect([await lan.hears(), await culture.hears()]).toEqual([[], []]);
});

test('an organizer sees who owes what, and whom no reminder has reached', async () => {
  const { hoa, nudger, clock, database, conferenceId } = await somethingOwed();
  await hoa.says('/dondoc');
  const [list] = await hoa.chooses('Danh sách việc chưa hoàn thành');
  expect(list?.text).toBe(
    [
      'VIỆC CHƯA HOÀN THÀNH · Hội nghị tổng kết',
      '- Phòng Văn hóa: Trang trí hội trường, trước 11 giờ, thứ Hai, 09/3/2026 (còn 8 ngày)',
      '  Người cần nhắc: đầu mối Phòng Văn hóa',
      '- Trạm Y tế: Trực cấp cứu',
      '  Người cần nhắc: đầu mối Trạm Y tế',
    ].join('\n'),
  );
  const [contact] = await database.read.unitContacts.ofUnit(conferenceId, 'Trạm Y tế');
  const [ways] = await hoa.chooses('Mã của đầu mối');
  expect(ways?.text.split('\n').at(-1)).toBe(`- Trạm Y tế: {link:${contact}} · mã {code:${contact}}`);
  await hoa.chooses('Quay lại');
  await hoa.chooses('Chỉ nhắc việc khác');
  await nudger.run();
  clock.pass(1000);
  await hoa.says('/dondoc');
  const [later] = await hoa.chooses('Danh sách việc chưa hoàn thành');
  expect(later?.text.split('\n').slice(-2)).toEqual([
    'Tin nhắc không gửi được trong 7 ngày qua:',
    '- Nhắc nhiệm vụ: 1, người nhận chưa kết nối',
  ]);
});

test('in the quiet hours it leaves when they end, and says so', async () => {
  const { hoa, lan, culture, nudger, clock, database } = await somethingOwed();
  clock.set('2026-03-01T22:00:00+07:00');
  await hoa.says('/dondoc');
  const [sent] = await hoa.chooses('Xác nhận');
  expect(sent?.text).toContain(vi('remind-later', { at: '6h30, thứ Hai, 02/3/2026' }).replace('6h30', '06h30'));
  await nudger.run();
  expect(await culture.hears()).toEqual([]);
  const last = (await database.read.deliveries.ofAddress(lan.from)).at(-1);
  expect(last?.dueAt).toEqual(new Date('2026-03-02T06:30:00+07:00'));
  clock.set('2026-03-02T06:30:00+07:00');
  await nudger.run();
  expect(await culture.hears()).toHaveLength(1);
});

test('an organizer sets quiet hours, ladders, hours and where to park, and reads them back', async () => {
  const { hoa, conferenceId, database, culture } = await somethingOwed();
  await hoa.says('/lichnhac');
  await hoa.chooses('Giờ nghỉ');
  expect((await hoa.says('lúc tối'))[0]?.text).toBe(vi('refusal-quiet-unreadable', { You: 'Đồng chí' }));
  await hoa.says('20h đến 7h');
  await hoa.chooses('Nhắc nhiệm vụ');
  await hoa.says('2 ngày, 3 giờ; sau đó 6 giờ một lần');
  await hoa.chooses('Chỗ gửi xe');
  const [shown] = await hoa.says('Sân vận động phường');
  expect(shown?.text.split('\n')).toEqual([
    'ĐÃ GHI NHẬN ✓',
    '',
    'LỊCH NHẮC · Hội nghị tổng kết',
    'Giờ nghỉ: 20h00 đến 07h00',
    'Trước hạn xác báo: 168, 72, 24, 6 giờ',
    'Trước hạn nhiệm vụ: 48, 3 giờ; quá hạn thì 6 giờ một lần',
    'Trước hạn tham luận: 72, 48, 24, 6, 1, 0 giờ; quá hạn thì 12 giờ một lần',
    'Báo trước một ngày lúc 16h00; buổi sáng hội nghị lúc 06h30',
    'Tổng hợp cho ban tổ chức: 07h00, 17h00',
    'Chỗ gửi xe: Sân vận động phường',
  ]);
  const { settings } = await database.read.dues.planOf(conferenceId);
  expect([settings.quiet, settings.task, settings.parking]).toEqual([
    { from: '20:00', to: '07:00' },
    { before: [48, 3], every: 6 },
    'Sân vận động phường',
  ]);
  expect((await culture.says('/lichnhac'))[0]?.text).toBe(vi('refusal-not-yours'));
});
