import { expect, test } from 'vitest';
import { lanAndOffice } from '../../support/lan-and-office.ts';
import { vi } from '../../support/stage.ts';

const lanWhom = 'đồng chí Bí thư Chi bộ Nguyễn Thị Lan';
const others = [
  { name: 'Trần Văn Bình', title: 'Phó Bí thư', unit: 'Chi bộ 5', phone: '0912000111' },
  { name: 'Trần Văn Bính', title: null, unit: 'Chi bộ 6', phone: '0912000222' },
];

test('the office finds a delegate by part of the name, records the answer and the reason, and the delegate hears it', async () => {
  const { hoa, lan, hears, invitation, personId, database, organizerId } = await lanAndOffice({ others });
  expect((await hoa.says('Trả lời thay'))[0]?.text).toBe(vi('find-question'));
  expect(await hoa.says('thi lan')).toEqual([
    {
      text: vi('reply-for-question', { delegate: lanWhom, answer: 'silent', substitute: 'none' }),
      buttons: ['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Hủy'],
    },
  ]);
  await hoa.says('bận họp ko đi dc');
  const [kept] = await hoa.says('Gọi điện báo bận họp');

  const said = { answer: 'absent', substitute: 'none' };
  expect(kept?.text).toBe(vi('reply-for-kept', { delegate: lanWhom, ...said }));
  expect(await invitation(personId)).toMatchObject({ rsvp: 'absent', reason: 'Gọi điện báo bận họp' });
  expect(await database.read.invitations.officeNoteOf(personId)).toEqual({
    personId: organizerId,
    reason: 'Gọi điện báo bận họp',
  });
  expect(await hears(lan)).toEqual([vi('reply-for-told', { conference: 'Hội nghị tổng kết', ...said })]);
});

test('an answer that the delegate gives afterwards is the delegate’s own', async () => {
  const { hoa, lan, personId, database } = await lanAndOffice();
  for (const said of ['/traloithay', 'lan', 'vắng mặt', 'bỏ qua']) await hoa.says(said);
  await lan.says('tham dự');
  expect(await database.read.invitations.officeNoteOf(personId)).toBeNull();
});

test('several of a name are offered; a number in the list or a telephone number means one', async () => {
  const { hoa } = await lanAndOffice({ others });
  await hoa.says('/traloithay');
  expect((await hoa.says('tran van'))[0]?.buttons).toEqual([
    'Trần Văn Bình, Phó Bí thư, Chi bộ 5',
    'Trần Văn Bính, Chi bộ 6',
  ]);
  expect((await hoa.says('2'))[0]?.text).toContain('đồng chí Trần Văn Bính\n');
  await hoa.says('/traloithay');
  expect((await hoa.says('2'))[0]?.text).toContain('Phó Bí thư Trần Văn Bình\n');
  await hoa.says('/traloithay');
  expect((await hoa.says('0912 000 222'))[0]?.text).toContain('đồng chí Trần Văn Bính\n');
  await hoa.says('/traloithay');
  expect((await hoa.says('không có ai'))[0]?.text).toBe(vi('find-nobody', { query: 'không có ai' }));
});

test('one second after the deadline the delegate is sent to the office, and the office says why', async () => {
  const { hoa, lan, clock, invitation, personId, database, conferenceId } = await lanAndOffice();
  const rsvpBy = new Date(clock.now().getTime() + 60_000);
  await database.transaction((store) => store.conferences.setRsvpBy(conferenceId, rsvpBy));
  clock.pass(rsvpBy.getTime() - clock.now().getTime() - 1000);
  await lan.says('tham dự');
  expect((await invitation(personId))?.rsvp).toBe('attending');
  clock.pass(1000);
  expect((await lan.says('vắng mặt'))[0]?.text).toContain(vi('refusal-rsvp-closed', { phone: '0225 0000 001' }));
  expect((await invitation(personId))?.rsvp).toBe('attending');

  await hoa.says('/traloithay');
  await hoa.says('lan');
  const [why] = await hoa.chooses('Vắng mặt');
  expect(why?.buttons).toEqual(['Hủy']);
  expect((await hoa.says('bỏ qua'))[0]?.text).toContain('vắng mặt.');
  expect(await invitation(personId)).toMatchObject({ rsvp: 'absent', reason: 'bỏ qua' });
});

test('reception sends a substitute for somebody, and both hear of it', async () => {
  const { hoa, lan, hears, invitation, personId } = await lanAndOffice({ role: 'reception' });
  await hoa.says('Trả lời thay');
  for (const said of ['lan', '3', 'Trần Văn Bình, Phó Bí thư, 0912000111']) await hoa.says(said);
  const [kept] = await hoa.chooses('Bỏ qua');
  const binhId = (await invitation(personId))?.substitute?.personId ?? 0;
  expect(kept?.text).toContain(`{link:${binhId}}`);
  expect((await hears(lan))[0]).toContain(`{link:${binhId}}`);
  expect(await invitation(binhId)).toMatchObject({ seat: 'A1', substituteFor: { personId } });
});

test('a delegate does not answer for others', async () => {
  const { lan, refusals } = await lanAndOffice();
  await lan.says('/traloithay');
  expect(refusals).toEqual(['reply-for']);
});

test('Hủy at any point leaves the answer as it was', async () => {
  const { hoa, invitation, personId } = await lanAndOffice();
  await hoa.says('/traloithay');
  await hoa.says('lan');
  expect((await hoa.chooses('Hủy'))[0]?.text).toBe(vi('reply-for-stopped'));
  for (const said of ['/traloithay', 'lan', '2']) await hoa.says(said);
  await hoa.chooses('Hủy');
  expect((await invitation(personId))?.rsvp).toBe('silent');
});
