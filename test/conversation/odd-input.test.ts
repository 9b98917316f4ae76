import { expect, test } from 'vitest';
import { z } from 'zod';
import { end, type Flow, say } from '../../src/conversation/flow.ts';
import { lanConnected, lanInList, lanInvited, plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

const menu = ['Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Gọi văn phòng'];
const rsvpChoices = ['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Gọi văn phòng'];
const notUnderstood = [{ text: vi('not-understood'), buttons: menu }];

async function lanAtHome() {
  const stage = await lanConnected();
  await stage.lan.says('/huy');
  return stage;
}

test('whatever is not understood shows the menu, and never an error', async () => {
  const { lan } = await lanAtHome();
  expect(await lan.says('Hôm nay trời đẹp')).toEqual(notUnderstood);
  expect(await lan.says('9')).toEqual(notUnderstood);
  expect(await lan.says('👍')).toEqual(notUnderstood);
  expect(await lan.says('')).toEqual(notUnderstood);
  expect(await lan.says('x'.repeat(65_536))).toEqual(notUnderstood);
  expect(await lan.send({ kind: 'unreadable' })).toEqual(notUnderstood);
  expect(await lan.send({ kind: 'file', fileId: 'f', name: 'a.exe', bytes: 2 ** 40 })).toEqual([
    { text: vi('file-not-expected'), buttons: menu },
  ]);
  expect(await lan.says('/khongco')).toEqual([{ text: vi('home-menu'), buttons: menu }]);
  expect(await lan.says('/START')).toEqual([{ text: vi('home-menu'), buttons: menu }]);
});

test('what does not answer the open question shows its choices again, and not the menu’s', async () => {
  const { lan, answer } = await lanConnected();
  const again = [{ text: vi('choose-one'), buttons: rsvpChoices }];
  expect(await lan.says('Hôm nay trời đẹp')).toEqual(again);
  expect(await lan.send({ kind: 'unreadable' })).toEqual(again);
  expect(await lan.send({ kind: 'file', fileId: 'f', name: 'a.pdf', bytes: 1 })).toEqual([
    { text: vi('file-not-expected'), buttons: rsvpChoices },
  ]);
  expect(await lan.says('7')).toEqual(again);
  expect((await answer()).rsvp).toBe('silent');
  await lan.says('2');
  expect((await answer()).rsvp).toBe('absent');
});

test('under the greeting the menu’s numbers go on behind the question’s, so that each means one thing', async () => {
  const { lan, answer, database } = await lanConnected();
  const greeting = (await database.read.deliveries.ofAddress(lan.from)).slice(-2);
  expect(greeting.map(({ reply }) => reply.choices.map(({ digit, label }) => `${digit}. ${label}`))).toEqual([
    ['1. Tham dự', '2. Vắng mặt', '3. Cử người dự thay', '0. Gọi văn phòng'],
    ['4. Xác báo', '5. Chương trình', '6. Giấy mời và chỗ ngồi', '0. Gọi văn phòng'],
  ]);
  expect((await lan.says('1'))[0]?.buttons).toEqual(menu);
  expect((await answer()).rsvp).toBe('attending');

  const again = await lanConnected();
  expect((await again.lan.says('5'))[0]?.text).toBe(vi('agenda-none', { conference: 'Hội nghị tổng kết' }));
});

test.each([
  'm:999:rsvp',
  'a:999:rsvp:1:0',
  'a:1:rsvp:999999999:0',
  'a:1:rsvp:1:999',
  'm:1:nothing',
  'm:1:pair',
  'a:1:pair:1:0',
  'a:-1:rsvp:1:0',
  'a:1:rsvp:1:0\n',
  '{"personId":1}',
  '__proto__',
  '',
  '\u0000',
  'm:1:'.padEnd(65_536, 'a'),
])('a forged button %j changes nothing', async (value) => {
  const { lan, answer } = await lanConnected();
  const heard = await lan.taps(value);
  expect(heard).toHaveLength(1);
  expect(await answer()).toEqual({ rsvp: 'silent', reason: null, substitute: null });
  await lan.says('tham dự');
  expect((await answer()).rsvp).toBe('attending');
});

test('a button taken from somebody else’s chat answers for nobody', async () => {
  const { lan, answer, conferenceId, delegates, database, clock, person, tokenOf } = await lanConnected();
  const { id: binhId } = await database.transaction((store) =>
    store.people.addStaff(conferenceId, 'Bình', 'reception', clock.now()),
  );
  const binh = person('binh');
  await binh.says(`/start ${await tokenOf(binhId)}`);
  await binh.says('đúng');
  await binh.says('đồng ý');

  expect((await binh.taps(await lan.newest('Tham dự')))[0]?.text).toBe(vi('not-understood'));
  expect((await answer()).rsvp).toBe('silent');
  expect(await delegates(conferenceId)).toHaveLength(1);
});

test.each([
  ['by command', '/quantri'],
  ['by name', 'Quản trị'],
])('a delegate who wants the organizers’ numbers %s is refused, and it is noted', async (_how, text) => {
  const { lan, refusals } = await lanAtHome();
  expect(await lan.says(text)).toEqual([{ text: vi('refusal-not-yours'), buttons: menu }]);
  expect(refusals).toEqual(['answers']);
});

test('a forged tap on the organizers’ menu is refused, and it is noted', async () => {
  const { lan, refusals, personId } = await lanAtHome();
  expect(await lan.taps(`m:${personId}:answers`)).toEqual([{ text: vi('refusal-not-yours'), buttons: menu }]);
  expect(refusals).toEqual(['answers']);
});

test('an organizer whose role is taken away goes no further', async () => {
  const stage = await setStage();
  const conference = await stage.conference(plan, [lanInList]);
  const { id } = await stage.staff(conference.id, 'Chị Hòa', 'organizer');
  const hoa = stage.person('hoa');
  await hoa.says(`/start ${await stage.tokenOf(id)}`);
  await hoa.says('đúng');
  await hoa.says('đồng ý');
  await hoa.says('/quantri');
  await stage.database.transaction((store) => store.people.revoke(id, 'organizer', stage.clock.now()));

  expect((await hoa.chooses('Danh sách chưa trả lời'))[0]?.text).toBe(vi('refusal-not-yours'));
  expect(stage.refusals).toEqual(['answers']);
});

const breaking: Flow<null> = {
  name: 'office-name',
  command: 'vo',
  action: 'see-conference',
  state: z.null(),
  isOffered: () => false,
  async begin(turn, argument) {
    await turn.store.people.recordConsent(turn.person.id, 'broken', turn.now);
    if (argument !== '') throw new Error('broken');
    return end(say('home-menu'));
  },
  steps: {},
};

test('a bug is answered with an apology, nothing of the turn is kept, and the next message works', async () => {
  const { lan, script, faults, answer, database } = await lanConnected({ expectsFaults: true });
  script.flows = [breaking, ...script.flows];
  const absent = await lan.newest('Vắng mặt');

  expect(await lan.says('/vo ngay')).toEqual([{ text: vi('apology'), buttons: menu }]);
  expect(faults.map(String)).toEqual(['Error: broken']);
  expect(await database.read.inbox.unfinished()).toEqual([]);
  await lan.taps(absent);
  expect((await answer()).rsvp).toBe('absent');
});

test('a dialog whose state no longer parses ends kindly', async () => {
  const { lan, database, from } = { ...(await lanConnected()), from: { channel: 'telegram', id: 'lan' } as const };
  await lan.says('cử người dự thay');
  await database.transaction(async (store) => {
    const { id } = await store.chats.at(from, new Date());
    const dialog = await store.dialogs.of(id);
    await store.dialogs.keep(id, { ...dialog, state: { name: 7 } });
  });

  expect(await lan.says('Trần Văn Bình')).toEqual([{ text: vi('dialog-lost'), buttons: menu }]);
  expect(await lan.says('Hôm nay trời đẹp')).toEqual(notUnderstood);
});

test('a chat in which not even an apology can be written goes on with the next message', async () => {
  const { lan, script, faults, answer, database } = await lanConnected({ expectsFaults: true });
  const { words } = script;
  script.words = () => {
    throw new Error('no words');
  };
  expect(await lan.says('tham dự')).toEqual([]);
  script.words = words;

  expect(faults.map(String)).toEqual(['Error: no words', 'Error: no words']);
  expect((await answer()).rsvp).toBe('silent');
  expect(await database.read.inbox.unfinished()).toEqual([]);
  await lan.says('tham dự');
  expect((await answer()).rsvp).toBe('attending');
});

test('a dialog of a flow that no longer exists ends kindly', async () => {
  const { lan, script } = await lanConnected();
  await lan.says('vắng mặt');
  script.flows = script.flows.filter((flow) => flow.name !== 'rsvp');
  expect((await lan.says('đi công tác'))[0]?.text).toBe(vi('dialog-lost'));
});

test('a message that is delivered twice is answered once', async () => {
  const { lan, answer } = await lanConnected();
  expect(await lan.send({ kind: 'text', text: 'tham dự' }, 'once')).toHaveLength(1);
  expect(await lan.send({ kind: 'text', text: 'vắng mặt' }, 'once')).toEqual([]);
  expect((await answer()).rsvp).toBe('attending');
});

test('/huy stops whatever is open and says so', async () => {
  const { lan, answer } = await lanConnected();
  const stopped = [{ text: vi('home-stopped'), buttons: menu }];
  expect(await lan.says('/huy')).toEqual(stopped);
  expect(await lan.says('/huy')).toEqual([{ text: vi('home-menu'), buttons: menu }]);
  await lan.says('vắng mặt');
  expect(await lan.says('/huy')).toEqual(stopped);
  expect((await answer()).rsvp).toBe('absent');
  await lan.says('cử người dự thay');
  expect(await lan.says('/huy')).toEqual(stopped);
  await lan.says('cử người dự thay');
  await lan.says('Trần Văn Bình, Phó Bí thư, 0912000111');
  expect(await lan.says('/huy')).toEqual(stopped);
  expect((await answer()).rsvp).toBe('absent');
});

test.each(['0', 'số 0', '0.', ' 0 '])('%j is a human, wherever one is', async (zero) => {
  const { lan } = await lanConnected();
  const phone = vi('office-phone', { phone: '0225 0000 001' });
  expect(await lan.says(zero)).toEqual([{ text: phone, buttons: rsvpChoices }]);
  await lan.says('vắng mặt');
  expect(await lan.says(zero)).toEqual([{ text: phone, buttons: ['Bỏ qua'] }]);
  await lan.says('cử người dự thay');
  await lan.says('/huy');
  await lan.says('cử người dự thay');
  expect(await lan.says(zero)).toEqual([{ text: phone, buttons: ['Hủy'] }]);
  await lan.says('/huy');
  expect(await lan.says(zero)).toEqual([{ text: phone, buttons: menu }]);
});

test('messages of one chat are taken in the order in which they came', async () => {
  const { lan, receiver, clock, answer } = await lanConnected();
  const said = ['tham dự', 'vắng mặt', 'nhà có việc', 'cử người dự thay', 'Trần Văn Bình, Phó Bí thư, 0912000111'];
  await Promise.all(
    said.map((text, place) =>
      receiver.receive({ id: `in-order-${place}`, from: lan.from, at: clock.now(), input: { kind: 'text', text } }),
    ),
  );
  await receiver.settled(lan.from);
  expect(await answer()).toEqual({ rsvp: 'absent', reason: 'nhà có việc', substitute: null });
  await lan.chooses('Xác nhận');
  expect((await answer()).substitute?.name).toBe('Trần Văn Bình');
});

test('a thousand delegates answer at the same time, each once', async () => {
  const stage = await setStage();
  const crowd = Array.from({ length: 1000 }, (_, place) => ({ name: `Đại biểu ${place}`, group: `Khối ${place % 3}` }));
  const conference = await stage.conference(plan, crowd);
  const delegates = await stage.delegates(conference.id);
  const chats = delegates.map(({ id }) => ({ channel: 'telegram' as const, id: `chat-${id}` }));
  await stage.database.transaction(async (store) => {
    for (const [place, { id }] of delegates.entries()) {
      const chat = await store.chats.at(chats[place] ?? { channel: 'telegram', id: '' }, stage.clock.now());
      await store.chats.connect(chat.id, id, stage.clock.now());
    }
  });

  const texts = ['tham dự', 'vắng mặt', 'tham dự'];
  await Promise.all(
    chats.map((from, place) =>
      stage.receiver.receive({
        id: `crowd-${place}`,
        from,
        at: stage.clock.now(),
        input: { kind: 'text', text: texts[place % 3] ?? '' },
      }),
    ),
  );
  await Promise.all(chats.map((from) => stage.receiver.settled(from)));

  expect(await stage.database.read.reports.answers(conference.id)).toEqual({
    total: 1000,
    connected: 1000,
    attending: 667,
    absent: 333,
    substituted: 0,
    silent: 0,
  });
  expect(await stage.database.read.reports.deliveries(conference.id)).toMatchObject({ pending: 1000 });
  expect(stage.faults).toEqual([]);
}, 60_000);

test('a stranger’s link question survives what another chat does meanwhile', async () => {
  const { lan, link, person } = await lanInvited();
  await lan.says(link);
  await person('other').says('xin chào');
  expect((await lan.chooses('Đúng'))[0]?.text).toBe(vi('pair-consent'));
});

test('what a channel withholds is answered with the personal page, beside what is being asked', async () => {
  const { lan, personId } = await lanConnected();
  const text = vi('withheld', { personId: String(personId) });
  expect(await lan.send({ kind: 'unreadable', withheld: true })).toEqual([{ text, buttons: rsvpChoices }]);
  await lan.says('/huy');
  expect(await lan.send({ kind: 'unreadable', withheld: true })).toEqual([{ text, buttons: menu }]);
  const { person } = await lanInvited();
  expect((await person('la', 'zalo-bot').send({ kind: 'unreadable', withheld: true }))[0]?.text).toContain('ABCD-EFGH');
});
