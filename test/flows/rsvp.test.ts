import { expect, test } from 'vitest';
import { lanConnected, lanInvited, plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

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
    { text: vi('pair-consent'), buttons: ['Đồng ý'] },
    {
      text: 'GIẤY MỜI · MÃ {code:1}\nKính gửi đồng chí Bí thư Chi bộ Nguyễn Thị Lan\nỦy ban nhân dân phường Sông Mây trân trọng kính mời dự Hội nghị tổng kết.\nThời gian: 14h00, thứ Ba, 10/3/2026\nĐịa điểm: Hội trường số 2\nKính đề nghị xác báo trước 14h00, thứ Ba, 10/3/2026.',
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
  const attend = await lan.newest('Tham dự');

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

const place = { conference: 'Hội nghị tổng kết', when: '14h00, thứ Ba, 10/3/2026' };
const until = '14h00, thứ Ba, 10/3/2026';
const kept = (answer: string) => vi('rsvp-kept', { ...place, answer, substitute: 'none', until });
const menu = ['Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Gọi văn phòng'];

test.each([
  ['Tham dự', 'attending'],
  ['tham du', 'attending'],
  ['THAM DỰ', 'attending'],
  ['dạ em dự ạ', 'attending'],
  ['không bận, tôi dự', 'attending'],
  ['ok', 'attending'],
  ['có', 'attending'],
  ['vâng ạ', 'attending'],
  ['vang mat', 'absent'],
  ['không', 'absent'],
  ['bận họp ko đi dc', 'absent'],
])('“%s” answers the invitation', async (text, rsvp) => {
  const { lan, answer } = await lanConnected();
  const [reply] = await lan.says(text);
  expect((await answer()).rsvp).toBe(rsvp);
  expect(reply?.text.startsWith(kept(rsvp))).toBe(true);
});

test.each(['1', 'số 1', 'một', '1.', '1)', 'chọn số 1', '1 ạ', '１', '1️⃣'])(
  '“%s” takes the first choice of the question',
  async (text) => {
    const { lan, answer } = await lanConnected();
    await lan.says('/xacbao');
    expect(await lan.says(text)).toEqual([{ text: kept('attending'), buttons: menu }]);
    expect((await answer()).rsvp).toBe('attending');
  },
);

test.each(['chưa chắc', 'để em xem lại', 'nếu rảnh tôi dự'])(
  'a doubt, “%s”, changes nothing and is asked again',
  async (text) => {
    const { lan, answer } = await lanConnected();
    expect(await lan.says(text)).toEqual([
      { text: vi('rsvp-doubt'), buttons: ['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Gọi văn phòng'] },
    ]);
    expect((await answer()).rsvp).toBe('silent');
  },
);

test.each(['dạ', 'vang', 'em đi họp rồi', 'dự hội nghị khác'])(
  'what may mean anything, “%s”, is asked again',
  async (text) => {
    const { lan, answer } = await lanConnected();
    expect((await lan.says(text))[0]?.text).toBe(vi('choose-one'));
    expect((await answer()).rsvp).toBe('silent');
  },
);

test.each(['ok', 'có', 'vâng', 'không', 'em bận', 'em đi ạ'])(
  '“%s” records nothing where nothing was asked',
  async (text) => {
    const { lan, answer } = await lanConnected();
    await lan.says('/huy');
    expect(await lan.says(text)).toEqual([{ text: vi('not-understood'), buttons: menu }]);
    expect((await answer()).rsvp).toBe('silent');
  },
);

test('a clear sentence answers at any time, and so does one after the command', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('/huy');
  await lan.says('em không dự được ạ');
  expect((await answer()).rsvp).toBe('absent');
  await lan.chooses('Bỏ qua');
  await lan.says('/xacbao tôi dự');
  expect((await answer()).rsvp).toBe('attending');
});

test('who has answered already is not turned by a bare “ok” or “không”', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('vắng mặt');
  await lan.chooses('Bỏ qua');
  await lan.chooses('Xác báo');
  expect((await lan.says('ok'))[0]?.text).toBe(vi('choose-one'));
  expect((await answer()).rsvp).toBe('absent');
  await lan.says('1');
  await lan.chooses('Xác báo');
  await lan.says('không');
  expect((await answer()).rsvp).toBe('attending');
});

test('an absence is asked for its reason, which may be skipped', async () => {
  const { lan, answer } = await lanConnected();
  expect(await lan.chooses('Vắng mặt')).toEqual([
    { text: `${kept('absent')}\n\n${vi('rsvp-reason-question')}`, buttons: ['Bỏ qua'] },
  ]);
  expect(await lan.chooses('Bỏ qua')).toEqual([{ text: vi('rsvp-reason-skipped'), buttons: menu }]);
  expect(await answer()).toEqual({ rsvp: 'absent', reason: null, substitute: null });
});

test('a reason is kept in one’s own words, cut short where it has no end, and survives a second “vắng mặt”', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('vắng mặt');
  expect(await lan.says('Dự hội nghị ở tỉnh <b>{ $x }</b>')).toEqual([{ text: vi('rsvp-reason-kept'), buttons: menu }]);
  expect((await answer()).reason).toBe('Dự hội nghị ở tỉnh <b>{ $x }</b>');

  await lan.says('vắng mặt');
  await lan.chooses('Bỏ qua');
  expect((await answer()).reason).toBe('Dự hội nghị ở tỉnh <b>{ $x }</b>');

  await lan.says('vắng mặt');
  await lan.says('x'.repeat(65_536));
  expect((await answer()).reason).toBe('x'.repeat(500));
});

test('a sticker is no reason; a menu button leaves the question', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('vắng mặt');
  expect(await lan.send({ kind: 'unreadable' })).toEqual([{ text: vi('rsvp-reason-again'), buttons: ['Bỏ qua'] }]);
  expect((await lan.says('chuong trinh'))[0]?.text).toBe(vi('agenda-none', { conference: 'Hội nghị tổng kết' }));
  expect(await answer()).toEqual({ rsvp: 'absent', reason: null, substitute: null });
});

test('a reason that comes after another answer on another channel does not claim an absence', async () => {
  const { lan, link, person, answer } = await lanConnected();
  const web = person('lan-web', 'web');
  await web.says(link);
  await web.says('đúng');
  await lan.says('vắng mặt');
  await web.says('tham dự');

  const standing = vi('rsvp-reason-overtaken', { answer: 'attending', substitute: 'none' });
  expect(await lan.says('đi công tác')).toEqual([{ text: standing, buttons: menu.toSpliced(-1, 0, 'Nơi nhận tin') }]);
  expect(await answer()).toEqual({ rsvp: 'attending', reason: null, substitute: null });
});

test('one second before the deadline an answer counts, one second after it does not, by the time it was sent', async () => {
  const { lan, receiver, clock, answer } = await lanConnected();
  const sendAt = async (id: string, text: string, at: string) => {
    await receiver.receive({ id, from: lan.from, at: new Date(at), input: { kind: 'text', text } });
    await receiver.settled(lan.from);
  };
  clock.set('2026-03-10T14:05:00+07:00');

  await sendAt('early', 'tham dự', '2026-03-10T13:59:59+07:00');
  expect((await answer()).rsvp).toBe('attending');
  await sendAt('late', 'vắng mặt', '2026-03-10T14:00:00+07:00');
  expect((await answer()).rsvp).toBe('attending');
  expect((await lan.says('cử người dự thay')).at(-1)).toEqual({
    text: `${vi('refusal-rsvp-closed', { phone: '0225 0000 001' })}\n\n${vi('rsvp-standing', { answer: 'attending', substitute: 'none' })}`,
    buttons: menu,
  });
});

test('the office’s own deadline comes first, and is named', async () => {
  const { lan, conferenceId, database, clock, answer } = await lanConnected();
  await database.transaction((store) =>
    store.conferences.setRsvpBy(conferenceId, new Date('2026-03-08T17:00:00+07:00')),
  );
  expect((await lan.says('/xacbao'))[0]?.text).toContain('Kính đề nghị xác báo trước 17h00, Chủ nhật, 08/3/2026.');
  clock.set('2026-03-08T17:00:00+07:00');
  await lan.chooses('Tham dự');
  expect((await answer()).rsvp).toBe('silent');
});

test('a cancelled conference takes no answers and says so', async () => {
  const { lan, conferenceId, database, answer } = await lanConnected();
  await database.transaction((store) => store.conferences.cancel(conferenceId));
  const cancelled = [{ text: vi('refusal-conference-cancelled', { phone: '0225 0000 001' }), buttons: menu }];
  expect(await lan.chooses('Tham dự')).toEqual(cancelled);
  expect(await lan.says('vắng mặt')).toEqual(cancelled);
  expect(await lan.says('/xacbao')).toEqual(cancelled);
  expect((await answer()).rsvp).toBe('silent');
});

test.each([
  ['at the question', [], 'tham dự'],
  ['at the reason', ['vắng mặt'], 'đi công tác'],
  ['while a substitute is named', ['cử người dự thay', 'Trần Văn Bình, Phó Bí thư, 0912000111'], 'có'],
])('an invitation that is withdrawn %s takes nothing any more', async (_when, before, text) => {
  const { lan, personId, database, clock, answer } = await lanConnected();
  for (const said of before) await lan.says(said);
  await database.transaction((store) => store.invitations.withdraw(personId, clock.now()));
  const withdrawn = [{ text: vi('refusal-invitation-withdrawn', { phone: '0225 0000 001' }), buttons: menu }];
  expect(await lan.says(text)).toEqual(withdrawn);
  expect(await lan.says('/giaymoi')).toEqual(withdrawn);
  expect(await answer()).toMatchObject({ reason: null, substitute: null });
});

test('who is no đồng chí is addressed as the list says', async () => {
  const stage = await setStage();
  const conference = await stage.conference(plan, [{ name: 'Thích Minh Đạo', title: 'Hòa thượng', honorific: 'ông' }]);
  const guest = stage.person('guest');
  await guest.says(`/start ${await stage.tokenOf((await stage.delegates(conference.id))[0]?.id ?? 0)}`);
  await guest.says('đúng');
  await guest.says('đồng ý');
  await guest.says('tham dự');
  await guest.says('trời đẹp');

  expect(guest.texts().filter((text) => /đồng chí/i.test(text))).toEqual([]);
  expect(guest.texts().at(-2)).toContain('Ông tham dự Hội nghị tổng kết');
});

test('the label Tham dự changes an absence where its reason was asked; a sentence about another meeting does not', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('vắng mặt');
  await lan.says('dự họp');
  expect(await answer()).toEqual({ rsvp: 'absent', reason: 'dự họp', substitute: null });
  await lan.says('vắng mặt');
  await lan.says('tham du');
  expect(await answer()).toEqual({ rsvp: 'attending', reason: null, substitute: null });
});
