import { expect, test } from 'vitest';
import { findGuest } from '../../src/conversation/guest.ts';
import { lanAndOffice } from '../support/lan-and-office.ts';
import { vi } from '../support/stage.ts';

const office = vi('office-call', { phone: '0225 0000 001' });
const binhText = 'Trần Văn Bình, Phó Bí thư, 0912000111';
const now = new Date('2026-03-02T08:00:00+07:00');
const lanWhom = 'đồng chí Bí thư Chi bộ Nguyễn Thị Lan';

/** Lan has sent Bình, who is not connected yet. */
async function binhSent() {
  const stage = await lanAndOffice();
  await stage.lan.says('cử người dự thay');
  await stage.lan.says(binhText);
  const [kept] = await stage.lan.chooses('Xác nhận');
  const lanNow = await stage.invitation(stage.personId);
  return { ...stage, kept, binhId: lanNow?.substitute?.personId ?? 0 };
}

test('a substitute is a person with an invitation, a pass and the seat; the delegate gets the link to pass on', async () => {
  const { kept, binhId, personId, invitation, passes, database } = await binhSent();

  expect(kept?.text).toContain(vi('substitute-link', { name: 'Trần Văn Bình', personId: String(binhId) }));
  expect(kept?.text).toContain(`{link:${binhId}}`);
  expect(await invitation(personId)).toMatchObject({ rsvp: 'substituted', seat: null });
  expect(await invitation(binhId)).toMatchObject({
    rsvp: 'silent',
    seat: 'A1',
    group: 'Khu phố',
    substituteFor: { personId, whom: lanWhom },
  });
  expect(await database.read.people.of(binhId)).toMatchObject({ unit: 'Chi bộ 3', phone: '0912000111' });
  expect(await database.read.people.rolesOf(binhId)).toEqual(['delegate']);
  expect((await database.read.passes.ofToken(passes.hash(passes.tokenOf(binhId, 0))))?.personId).toBe(binhId);
});

test('a substitute is invited in the name of the delegate, and answers for oneself; the count stays one', async () => {
  const { binhId, connect, report, invitation } = await binhSent();
  const binh = await connect(binhId, 'binh');

  expect(binh.texts()[2]).toContain(`${vi('substitute-instead', { delegate: lanWhom })}\n\nGIẤY MỜI`);
  expect(binh.heard[2]?.buttons).toEqual(['Tham dự', 'Vắng mặt', 'Gọi văn phòng']);
  await binh.chooses('Tham dự');
  expect((await invitation(binhId))?.rsvp).toBe('attending');
  expect(await report()).toEqual({ total: 1, connected: 1, silent: 0, attending: 0, absent: 0, substituted: 1 });
  expect((await binh.chooses('Giấy mời và chỗ ngồi'))[0]?.text).toContain('Chỗ ngồi: A1');
});

test('what the delegate was to speak goes to the substitute, and comes back; both are told', async () => {
  const { database, conferenceId, personId, lan, connect, invitation, hears } = await lanAndOffice();
  const assigned = { topic: 'Thu ngân sách', unit: 'Chi bộ 3', presenter: null, minutes: 7, authorDue: null };
  const paperId = await database.transaction(async ({ papers }) => {
    const id = await papers.assign(conferenceId, { ...assigned, reviewDue: null }, null, now);
    const named = { honorific: null, name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', phone: '0912345678' };
    expect((await papers.nameSpeaker(id, named, personId, now)).personId).toBe(personId);
    return id;
  });
  const speaker = async () => (await database.read.papers.of(paperId))?.speaker?.name;

  await lan.says('cử người dự thay');
  await lan.says(binhText);
  const [kept] = await lan.chooses('Xác nhận');
  expect(kept?.text).toContain('Trần Văn Bình cũng trình bày thay tham luận "Thu ngân sách".');
  const binhId = (await invitation(personId))?.substitute?.personId ?? 0;
  expect(await speaker()).toBe('Trần Văn Bình');
  expect(await database.read.people.rolesOf(personId)).toEqual(['delegate']);

  const binh = await connect(binhId, 'binh');
  expect((await binh.says('Tham luận của tôi'))[0]?.text).toContain('THAM LUẬN CỦA TÔI\n"Thu ngân sách"');
  const [back] = await lan.says('tham dự');
  expect(back?.text).toContain('Tham luận "Thu ngân sách" lại do đồng chí trình bày.');
  expect(await speaker()).toBe('Nguyễn Thị Lan');
  expect((await hears(binh)).at(-1)).toContain('Tham luận "Thu ngân sách" cũng không do đồng chí trình bày nữa.');
  expect(await database.read.people.rolesOf(binhId)).not.toContain('speaker');

  await lan.says(`cử đồng chí ${binhText} đi thay`);
  await lan.chooses('Xác nhận');
  expect((await hears(binh)).join('\n')).toContain(
    'Đồng chí trình bày thay tham luận 1, "Thu ngân sách" của Chi bộ 3.',
  );
});

test('whoever comes instead is found by the own telephone number', async () => {
  const { person } = await binhSent();
  const [asked] = await person('binh').send({ kind: 'contact', phone: '+84 912 000 111' });
  expect(asked?.text).toContain('Xin hỏi có phải đồng chí Phó Bí thư Trần Văn Bình không ạ?');
});

test.each([['Cử người dự thay'], ['cử đồng chí Lê Văn Tám, Chuyên viên, 0912000222 đi thay']])(
  'a substitute sends nobody on: %s',
  async (text) => {
    const { binhId, connect, invitation } = await binhSent();
    const binh = await connect(binhId, 'binh');
    const [refused] = await binh.says(text);
    expect(refused?.text).toBe(vi('refusal-substitute-of-substitute', { phone: '0225 0000 001' }));
    expect(await invitation(binhId)).toMatchObject({ rsvp: 'silent', substitute: null });
  },
);

test('the delegate’s old link says who comes, opens nothing elsewhere, and the own chat goes on', async () => {
  const { person, linkOf, personId, lan } = await binhSent();
  const said = vi('pair-substituted', { substitute: 'Trần Văn Bình, Phó Bí thư', office });

  const finder = person('finder');
  expect(await finder.says(await linkOf(personId))).toEqual([{ text: said, buttons: [] }]);
  expect(await finder.send({ kind: 'contact', phone: '0912345678' })).toEqual([{ text: said, buttons: [] }]);
  const [shown] = await lan.says(await linkOf(personId));
  expect(shown?.text).toContain(`Hiện ghi nhận: cử người dự thay (${binhText}).`);
  expect((await lan.chooses('Giấy mời và chỗ ngồi'))[0]?.text).toContain('Chỗ ngồi: đã chuyển cho người dự thay');
});

test('the delegate’s personal page says who comes, where it was not opened before', async () => {
  const { script, database, passes, tokenOf, personId, binhId } = await binhSent();
  const open = async (id: number) =>
    findGuest(script, database.read, passes, await tokenOf(id), new Date('2026-03-01T01:00:00Z'));
  expect((await open(personId))?.identity).toEqual({
    text: vi('pair-substituted', { substitute: 'Trần Văn Bình, Phó Bí thư', office }),
    choices: [],
  });
  expect((await open(binhId))?.identity.text).toContain('Trần Văn Bình không ạ?');
});

test('a delegate who comes after all takes the seat back; the substitute hears it and answers no more', async () => {
  const { binhId, connect, lan, invitation, personId, hears, report } = await binhSent();
  const binh = await connect(binhId, 'binh');

  await lan.says('tham dự');

  expect(await hears(binh)).toEqual([
    vi('substitute-recalled', { delegate: lanWhom, conference: 'Hội nghị tổng kết' }),
  ]);
  expect(await invitation(personId)).toMatchObject({ rsvp: 'attending', seat: 'A1', substitute: null });
  expect((await binh.says('tham dự')).at(-1)?.text).toContain('Giấy mời này không còn hiệu lực.');
  expect(await report()).toMatchObject({ total: 1, attending: 1, substituted: 0 });
});

test('another substitute takes the place of the first; the same one sent again stays, with the link', async () => {
  const { lan, invitation, personId, binhId, listed } = await binhSent();

  await lan.says(`cử đồng chí ${binhText} đi thay`);
  expect((await lan.chooses('Xác nhận'))[0]?.text).toContain(`{link:${binhId}}`);
  expect((await invitation(personId))?.substitute?.personId).toBe(binhId);

  await lan.says('cử đồng chí Lê Văn Tám, Chuyên viên, 0912000222 đi thay');
  await lan.chooses('Xác nhận');
  expect((await invitation(personId))?.substitute?.name).toBe('Lê Văn Tám');
  expect(await invitation(binhId)).toMatchObject({ withdrawn: true, seat: null, substituteFor: null });
  expect(listed).toHaveLength(1);
});

test('a list sent again leaves substitutes alone, and the seat it gives is theirs', async () => {
  const { binhId, invitation, personId, database, conferenceId } = await binhSent();
  const standing = await database.read.imports.standing(conferenceId);
  expect(standing).toMatchObject([{ personId, seat: 'A1', rsvp: 'substituted' }]);
  expect((await invitation(binhId))?.seat).toBe('A1');
});

test('a substitute who was taken back can be sent again, and starts anew', async () => {
  const { lan, invitation, personId, binhId, connect } = await binhSent();
  const binh = await connect(binhId, 'binh');
  await binh.chooses('Tham dự');
  await lan.says('tham dự');
  await lan.says(`cử đồng chí ${binhText} đi thay`);
  await lan.chooses('Xác nhận');
  expect((await invitation(personId))?.substitute?.personId).toBe(binhId);
  expect(await invitation(binhId)).toMatchObject({ rsvp: 'silent', withdrawn: false, seat: 'A1' });
});

test('a substitute who cannot come either is told to the delegate at once', async () => {
  const { binhId, connect, lan, hears } = await binhSent();
  const binh = await connect(binhId, 'binh');
  await binh.chooses('Vắng mặt');
  expect(await hears(lan)).toEqual([vi('substitute-absent', { name: 'Trần Văn Bình' })]);
});

test('somebody who is invited already is no substitute, and neither is oneself', async () => {
  const { lan, invitation, personId } = await lanAndOffice({
    others: [{ name: 'Trần Văn Bình', title: 'Phó Bí thư', phone: '0912000111' }],
  });
  await lan.says(`cử đồng chí ${binhText} đi thay`);
  const [refused] = await lan.chooses('Xác nhận');
  expect(refused?.text).toContain(vi('refusal-substitute-invited', { name: 'Trần Văn Bình' }));
  await lan.says('cử đồng chí Nguyễn Thị Lan, Bí thư, 0912345678 đi thay');
  const [self] = await lan.chooses('Xác nhận');
  expect(self?.text).toContain(vi('refusal-substitute-self', { name: 'Nguyễn Thị Lan' }));
  expect((await invitation(personId))?.rsvp).toBe('silent');
});

test('a delegate who is taken off the list while answering is told so, and takes the substitute along', async () => {
  const { lan, binhId, connect, personId, database, clock, delegates, conferenceId } = await binhSent();
  const binh = await connect(binhId, 'binh');
  await lan.chooses('Xác báo');
  await database.transaction((store) => store.invitations.withdraw(personId, clock.now()));

  const withdrawn = vi('refusal-invitation-withdrawn', { phone: '0225 0000 001' });
  expect((await lan.says('1'))[0]?.text).toBe(withdrawn);
  expect((await binh.chooses('Tham dự'))[0]?.text).toBe(withdrawn);
  expect(await delegates(conferenceId)).toEqual([]);
});

test('a substitute with the delegate’s own telephone number connects by link; the number alone is the office’s', async () => {
  const { lan, person, invitation, personId, linkOf } = await lanAndOffice();
  await lan.says('cử đồng chí Trần Văn Bình, Phó Bí thư, 0912345678 đi thay');
  await lan.chooses('Xác nhận');
  const binh = person('binh');
  expect((await binh.send({ kind: 'contact', phone: '0912345678' }))[0]?.text).toBe(
    vi('pair-phone-shared', { office }),
  );
  const binhId = (await invitation(personId))?.substitute?.personId ?? 0;
  expect((await binh.says(await linkOf(binhId)))[0]?.text).toContain('Trần Văn Bình không ạ?');
});

test('nobody writes a link into a message by way of a name or a reason', async () => {
  const { lan } = await lanAndOffice();
  await lan.says('cử người dự thay');
  await lan.says('Trần Văn Bình');
  await lan.says('{link:1} {code:1}');
  const [confirm] = await lan.says('0912000111');
  expect(confirm?.text).toContain('(link:1} (code:1}');
  expect(confirm?.text).not.toMatch(/\{(link|code):/);
});

test.each([
  ['a formula', '=HYPERLINK("http://a.b";"x")', 'rsvp-substitute-name-again'],
  ['mark-up', '<b>Lan</b>', 'rsvp-substitute-name-again'],
  ['plus and digits', '+1+1', 'rsvp-substitute-name-again'],
])('a name that is %s is asked again', async (_what, text, id) => {
  const { lan } = await lanAndOffice();
  await lan.says('cử người dự thay');
  expect((await lan.says(text))[0]?.text).toBe(vi(id));
});
