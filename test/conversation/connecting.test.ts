import { expect, test } from 'vitest';
import { lanConnected, lanInList, lanInvited, plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

const office = vi('office-call', { phone: '0225 0000 001' });
const identity = vi('pair-identity', {
  issuer: 'Ủy ban nhân dân phường Sông Mây',
  conference: 'Hội nghị tổng kết',
  whom: 'đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
});
const menu = ['Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Gọi văn phòng'];

test.each([
  ['as it is printed', (code: string) => code],
  ['in small letters', (code: string) => code.toLowerCase()],
  ['without its hyphen', (code: string) => code.replace('-', '')],
  ['with blanks', (code: string) => ` ${code.replace('-', ' - ')} `],
  ['with a blank for the hyphen', (code: string) => code.replace('-', ' ')],
  ['with a long dash', (code: string) => code.replace('-', '–')],
  ['after /start', (code: string) => `/start ${code}`],
  ['after /start, small, without hyphen', (code: string) => `/start ${code.replace('-', '').toLowerCase()}`],
  ['within a sentence', (code: string) => `Kính gửi văn phòng, mã của tôi là ${code}, xin cảm ơn`],
  ['within a sentence, without its hyphen', (code: string) => `ma ${code.replace('-', '')}`],
])('a code %s connects', async (_how, write) => {
  const { lan, code } = await lanInvited();

  expect(await lan.says(write(code))).toEqual([{ text: identity, buttons: ['Đúng', 'Không phải'] }]);
  expect(await lan.says('1')).toEqual([{ text: vi('pair-consent'), buttons: ['Đồng ý'] }]);
  expect((await lan.says('đồng ý')).at(-1)).toEqual({ text: vi('home-menu'), buttons: menu });
});

test('a link that is pasted as it stands connects', async () => {
  const { lan, personId, tokenOf } = await lanInvited();
  const [asked] = await lan.says(`https://thu-ky.example/c/${await tokenOf(personId)}`);
  expect(asked?.text).toBe(identity);
});

test('a code is good for one chat; the second hears that it was used', async () => {
  const { code, lan, person } = await lanInvited();
  await lan.says(code);
  await lan.says('đúng');
  await lan.says('đồng ý');

  const thief = person('thief', 'web');
  expect(await thief.says(code)).toEqual([{ text: vi('pair-refused', { office }), buttons: [] }]);
});

test('of two chats that were asked with the same code, the first to agree has it', async () => {
  const { code, lan, person, answer } = await lanInvited();
  const slow = person('slow', 'web');
  await slow.says(code);
  await slow.says('đúng');
  await lan.says(code);
  await lan.says('đúng');
  await lan.says('đồng ý');

  expect(await slow.says('đồng ý')).toEqual([{ text: vi('pair-refused', { office }), buttons: [] }]);
  expect((await slow.says('tham dự'))[0]?.text).toBe(vi('pair-stranger', { office }));
  expect((await answer()).rsvp).toBe('silent');
});

test('a code and a link that were renewed open nothing any more, the new ones do', async () => {
  const { code, link, lan, personId, database, clock, codeOf } = await lanInvited();
  await database.transaction((store) => store.passes.renew(personId, clock.now()));

  expect((await lan.says(code))[0]?.text).toBe(vi('pair-renewed', { office }));
  expect((await lan.says(link))[0]?.text).toBe(vi('pair-renewed', { office }));
  expect((await lan.says(await codeOf(personId)))[0]?.text).toBe(identity);
});

test('a code that is renewed between the question and the answer connects nobody', async () => {
  const { link, lan, personId, database, clock } = await lanInvited();
  await lan.says(link);
  await lan.chooses('Đúng');
  await database.transaction((store) => store.passes.renew(personId, clock.now()));

  expect((await lan.chooses('Đồng ý'))[0]?.text).toBe(vi('pair-refused', { office }));
});

test('a link opened again in the same chat shows the invitation again', async () => {
  const { lan, link } = await lanConnected();
  const again = await lan.says(link);
  expect(again.map(({ text }) => text)).toEqual([lan.texts()[2], vi('home-menu')]);
});

test('a link opened twice by a stranger asks the same question, and its first button still answers', async () => {
  const { lan, link } = await lanInvited();
  await lan.says(link);
  const first = await lan.newest('Đúng');
  expect((await lan.says(link))[0]?.text).toBe(identity);
  expect((await lan.taps(first))[0]?.text).toBe(vi('pair-consent'));
});

test('a second chat of the same channel has to wait for the first; that is no guess', async () => {
  const { link, person } = await lanConnected();
  const other = person('other');
  for (let times = 0; times < 12; times += 1) {
    expect(await other.says(link)).toEqual([{ text: vi('move-asked', { office }), buttons: [] }]);
  }
});

test('the same person on a second channel finds the same state and is not asked for consent again', async () => {
  const { link, lan, person, answer } = await lanConnected();
  await lan.chooses('Tham dự');

  const web = person('lan-web', 'web');
  await web.says(link);
  const welcomed = await web.chooses('Đúng');
  expect(welcomed.map(({ text }) => text)).toEqual([
    vi('rsvp-change', {
      conference: 'Hội nghị tổng kết',
      when: '14h00, thứ Ba, 10/3/2026',
      answer: 'attending',
      substitute: 'none',
    }),
    vi('home-menu'),
  ]);

  await web.chooses('Vắng mặt');
  expect((await answer()).rsvp).toBe('absent');
});

test('somebody else says so, is let go, and may come back with the own link', async () => {
  const { link, lan, answer } = await lanInvited();
  await lan.says(link);
  const yes = await lan.newest('Đúng');
  expect(await lan.chooses('Không phải')).toEqual([{ text: vi('pair-not-me', { office }), buttons: [] }]);
  expect((await lan.taps(yes))[0]?.text).toBe(vi('pair-stranger', { office }));
  expect((await answer()).rsvp).toBe('silent');
  expect((await lan.says(link))[0]?.text).toBe(identity);
});

test('a no to the notice on personal data stops, and nothing is kept', async () => {
  const { link, lan, personId, database } = await lanInvited();
  await lan.says(link);
  await lan.says('dạ đúng ạ');
  expect((await lan.says('không'))[0]?.text).toBe(vi('pair-stopped', { office }));
  expect((await database.read.people.of(personId))?.consentedAt).toBeNull();
});

test('/huy leaves the question who it is', async () => {
  const { link, lan } = await lanInvited();
  await lan.says(link);
  expect((await lan.says('/huy'))[0]?.text).toBe(vi('pair-stopped', { office }));
  expect((await lan.says('đúng'))[0]?.text).toBe(vi('pair-stranger', { office }));
});

test('a double tap on Đúng asks for consent once', async () => {
  const { link, lan } = await lanInvited();
  await lan.says(link);
  const yes = await lan.newest('Đúng');
  expect(await lan.taps(yes)).toHaveLength(1);
  expect(await lan.taps(yes)).toEqual([]);
});

test('what is no answer to the question asks it again; 0 gives the telephone number', async () => {
  const { link, lan } = await lanInvited();
  await lan.says(link);
  const question = { text: identity, buttons: ['Đúng', 'Không phải'] };
  expect(await lan.says('chào văn phòng')).toEqual([question]);
  expect(await lan.says('/chuongtrinh')).toEqual([question]);
  expect(await lan.send({ kind: 'unreadable' })).toEqual([question]);
  expect(await lan.taps('a:1:rsvp:1:0')).toEqual([question]);
  expect((await lan.says('0'))[0]?.text).toBe(vi('office-phone', { phone: '0225 0000 001' }));
  expect((await lan.says('vâng ạ'))[0]?.text).toBe(vi('pair-consent'));
});

test('a stranger is told who we are and how to come in, whatever is sent', async () => {
  const { person } = await setStage();
  const stranger = person('stranger');
  const greeting = [{ text: vi('pair-stranger', { office }), buttons: [] }];
  expect(await stranger.says('/start')).toEqual(greeting);
  expect(await stranger.says('xin chào')).toEqual(greeting);
  expect(await stranger.says('/quantri')).toEqual(greeting);
  expect(await stranger.send({ kind: 'file', fileId: 'f', name: 'a.docx', bytes: 1 })).toEqual(greeting);
  expect(await stranger.send({ kind: 'unreadable' })).toEqual(greeting);
  expect(await stranger.taps('m:1:answers')).toEqual(greeting);
  expect((await stranger.says('số 0'))[0]?.text).toBe(vi('office-phone', { phone: '0225 0000 001' }));
});

test('without an office number the stranger is sent to the invitation on paper', async () => {
  const { person } = await setStage({ officePhone: null });
  const stranger = person('stranger');
  expect((await stranger.says('xin chào'))[0]?.text).toBe(vi('pair-stranger', { office: vi('office-ask') }));
  expect((await stranger.says('0'))[0]?.text).toBe(vi('office-unknown'));
});

test.each(['0912345678', '+84912345678', '84912345678', '0912 345 678'])(
  'whoever shares the own number %s is matched with the list',
  async (phone) => {
    const { lan } = await lanInvited();
    expect((await lan.send({ kind: 'contact', phone }))[0]?.text).toBe(identity);
  },
);

test('a number that two people have is the office’s to settle, which is asked once', async () => {
  const stage = await setStage();
  const { id } = await stage.conference(plan, [lanInList, { ...lanInList, name: 'Trần Thị Mai' }]);
  const organizer = await stage.staff(id, 'Chị Hòa', 'organizer');
  const hoa = stage.person('hoa');
  await hoa.says(await stage.codeOf(organizer.id));
  await hoa.chooses('Đúng');
  await hoa.chooses('Đồng ý');
  const unclear = [{ text: vi('pair-phone-shared', { office }), buttons: [] }];
  const lan = stage.person('lan');
  expect(await lan.send({ kind: 'contact', phone: '0912345678' })).toEqual(unclear);
  expect(await lan.send({ kind: 'contact', phone: '0912345678' })).toEqual(unclear);

  const [one, other] = (await stage.delegates(id)).map((person) => person.id);
  await hoa.hears();
  expect(hoa.texts().filter((text) => text.includes('nhiều đại biểu'))).toHaveLength(1);
  expect(hoa.last()?.text).toBe(
    [
      'CẦN TRẢ LỜI',
      'Hội nghị tổng kết: có người dùng số 0912345678 để nhận giấy mời, nhưng số này là của nhiều đại biểu trong danh sách:',
      `- đồng chí Bí thư Chi bộ Nguyễn Thị Lan: mã {code:${one}}`,
      `- đồng chí Bí thư Chi bộ Trần Thị Mai: mã {code:${other}}`,
      'Kính đề nghị đồng chí gọi lại số này và đọc mã của đúng người.',
    ].join('\n'),
  );
});

test('a number that nobody in the list has is the office’s to settle', async () => {
  const stage = await setStage();
  await stage.conference(plan, [lanInList]);
  const unclear = [{ text: vi('pair-phone-unknown', { office }), buttons: [] }];
  const lan = stage.person('lan');
  expect(await lan.send({ kind: 'contact', phone: '0999999999' })).toEqual(unclear);
  expect(await lan.send({ kind: 'contact', phone: 'DROP TABLE' })).toEqual(unclear);
});

test('one person at two conferences shares the number once for each, the nearest first', async () => {
  const stage = await setStage();
  await stage.conference({ ...plan, title: 'Hội nghị sau', date: '2026-04-01' }, [lanInList]);
  await stage.conference({ ...plan, title: 'Hội nghị trước', date: '2026-03-05' }, [lanInList]);
  await stage.conference({ ...plan, title: 'Hội nghị đã qua', date: '2026-02-05' }, [lanInList]);
  const lan = stage.person('lan');
  const share = () => lan.send({ kind: 'contact', phone: '0912345678' });

  expect((await share())[0]?.text).toContain('Hội nghị trước');
  await lan.says('đúng');
  await lan.says('đồng ý');
  await lan.says('/huy');
  expect((await share())[0]?.text).toContain('Hội nghị sau');
});

test('somebody who is known already may turn from a new invitation’s question to the menu', async () => {
  const stage = await lanConnected();
  const other = await stage.conference({ ...plan, title: 'Hội nghị khác' }, [{ name: 'Lê Văn Tám' }]);
  const [tam] = await stage.delegates(other.id);
  const otherLink = `/start ${await stage.tokenOf(tam?.id ?? 0)}`;
  const { lan } = stage;

  await lan.says(otherLink);
  expect((await lan.chooses('Chương trình'))[0]?.text).toBe(vi('agenda-none', { conference: 'Hội nghị tổng kết' }));
  await lan.says(otherLink);
  expect(await lan.says('/huy')).toEqual([{ text: vi('pair-stopped', { office }), buttons: menu }]);
});

test('a number that is shared again greets who is known; from another chat of the channel the first is asked', async () => {
  const { lan, person } = await lanConnected();
  await lan.says('/huy');
  const phone = { kind: 'contact', phone: '0912345678' } as const;
  expect((await lan.send(phone)).at(-1)).toEqual({ text: vi('home-menu'), buttons: menu });
  expect(await person('other').send(phone)).toEqual([{ text: vi('move-asked', { office }), buttons: [] }]);
});
