import { expect, test } from 'vitest';
import { lanInList, plan } from '../support/lan.ts';
import { type Chatter, type Stage, setStage, vi } from '../support/stage.ts';

const menu = ['Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Đổi hội nghị', 'Gọi văn phòng'];

async function connect(stage: Stage, chat: Chatter, personId: number) {
  await chat.says(`/start ${await stage.tokenOf(personId)}`);
  await chat.says('đúng');
  return chat.says('đồng ý');
}

async function lanAtTwo() {
  const stage = await setStage();
  const later = await stage.conference({ ...plan, title: 'Hội nghị B', date: '2026-04-20' }, [lanInList]);
  const sooner = await stage.conference({ ...plan, title: 'Hội nghị A', date: '2026-03-10' }, [lanInList]);
  const [laterId = 0, soonerId = 0] = await Promise.all(
    [later, sooner].map(async ({ id }) => (await stage.delegates(id))[0]?.id ?? 0),
  );
  const lan = stage.person('lan');
  await connect(stage, lan, soonerId);
  const greeted = await connect(stage, lan, laterId);
  const answers = async () =>
    Promise.all([soonerId, laterId].map(async (id) => (await stage.database.read.invitations.ofPerson(id))?.rsvp));
  return { ...stage, lan, greeted, answers, laterId, soonerId };
}

test('Đổi hội nghị appears with the second conference', async () => {
  const { greeted } = await lanAtTwo();
  expect(greeted.at(-1)).toEqual({ text: vi('home-menu'), buttons: menu });
});

test('the nearest conference is current; the other one can be chosen by button, by number and by name', async () => {
  const { lan, answers } = await lanAtTwo();
  await lan.says('/huy');
  await lan.says('tham dự');
  expect(await answers()).toEqual(['attending', 'silent']);

  const [question] = await lan.chooses('Đổi hội nghị');
  expect(question).toEqual({
    text: vi('switch-question', { conference: 'Hội nghị A' }),
    buttons: [
      'Hội nghị A, 14h00, thứ Ba, 10/3/2026 – Nguyễn Thị Lan',
      'Hội nghị B, 14h00, thứ Hai, 20/4/2026 – Nguyễn Thị Lan',
    ],
  });
  expect((await lan.says('số 2'))[0]?.text).toBe(vi('switch-done', { conference: 'Hội nghị B' }));
  await lan.says('vắng mặt');
  await lan.chooses('Bỏ qua');
  expect(await answers()).toEqual(['attending', 'absent']);

  await lan.says('doi hoi nghi');
  await lan.says('Hoi nghi A, 14h00, thu ba, 10/3/2026 – nguyen thi lan');
  await lan.says('vắng mặt');
  expect(await answers()).toEqual(['absent', 'absent']);
});

test('buttons under a conference’s message are about that conference, whichever is current', async () => {
  const { lan, soonerId, laterId } = await lanAtTwo();
  await lan.says('/huy');
  expect((await lan.taps(`m:${laterId}:agenda`))[0]?.text).toContain('Hội nghị B');
  expect((await lan.taps(`m:${soonerId}:card`))[0]?.text).toContain('Hội nghị A');
  await lan.taps(`m:${laterId}:rsvp`);
  expect((await lan.chooses('Tham dự'))[0]?.text).toContain('Đồng chí tham dự Hội nghị B');
});

test('an answer button acts on the conference whose message it stands under, though the other one’s question is open', async () => {
  const { lan, soonerId, laterId, answers } = await lanAtTwo();
  await lan.taps(`m:${soonerId}:rsvp`);
  const attendSooner = await lan.newest('Tham dự');
  await lan.taps(`m:${laterId}:rsvp`);

  expect((await lan.taps(attendSooner))[0]?.text).toContain('Đồng chí tham dự Hội nghị A');
  expect(await answers()).toEqual(['attending', 'silent']);
});

test('when the nearest is over, or cancelled, the next is current', async () => {
  const { lan, clock, answers } = await lanAtTwo();
  await lan.says('/huy');
  clock.set('2026-03-11T00:00:01+07:00');
  await lan.says('tham dự');
  expect(await answers()).toEqual(['silent', 'attending']);

  const second = await lanAtTwo();
  await second.lan.says('/huy');
  const [invitation] = [await second.database.read.invitations.ofPerson(second.soonerId)];
  await second.database.transaction((store) => store.conferences.cancel(invitation?.conferenceId ?? 0));
  await second.lan.says('tham dự');
  expect(await second.answers()).toEqual(['silent', 'attending']);
});

test('two delegates of one conference share a chat: each is a choice, and answers for the own invitation', async () => {
  const stage = await setStage();
  const conference = await stage.conference(plan, [lanInList, { name: 'Trần Văn Bình' }]);
  const [lanListed, binhListed] = await stage.delegates(conference.id);
  const [lanId, binhId] = [lanListed?.id ?? 0, binhListed?.id ?? 0];
  const chat = stage.person('family');
  await connect(stage, chat, lanId);
  await connect(stage, chat, binhId);
  const answerOf = async (id: number) => (await stage.database.read.invitations.ofPerson(id))?.rsvp;

  await chat.says('tham dự');
  expect([await answerOf(lanId), await answerOf(binhId)]).toEqual(['silent', 'attending']);
  const [question] = await chat.chooses('Đổi hội nghị');
  expect(question?.buttons).toHaveLength(2);
  await chat.says('1');
  await chat.says('vắng mặt');
  expect([await answerOf(lanId), await answerOf(binhId)]).toEqual(['absent', 'attending']);
});

test.each([
  ['organizer first', true],
  ['delegate first', false],
])('somebody who organizes and is invited does both in one chat (%s)', async (_order, organizerFirst) => {
  const stage = await setStage();
  const conference = await stage.conference(plan, [lanInList]);
  const [listed] = await stage.delegates(conference.id);
  const staff = await stage.staff(conference.id, 'Nguyễn Thị Lan', 'organizer');
  const lan = stage.person('lan');
  const ids = organizerFirst ? [staff.id, listed?.id ?? 0] : [listed?.id ?? 0, staff.id];
  for (const id of ids) await connect(stage, lan, id);

  const [home] = await lan.says('/huy');
  expect(home?.buttons).toEqual(['Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Quản trị', 'Gọi văn phòng']);
  await lan.says('tham dự');
  expect((await lan.says('/quantri'))[0]?.text).toContain('Tham dự 1');
  expect(stage.refusals).toEqual([]);
});

test('somebody with one conference cannot change it', async () => {
  const stage = await setStage();
  const conference = await stage.conference(plan, [lanInList]);
  const lan = stage.person('lan');
  await connect(stage, lan, (await stage.delegates(conference.id))[0]?.id ?? 0);
  expect((await lan.says('/doihoinghi'))[0]?.text).toBe(vi('switch-none'));
});
