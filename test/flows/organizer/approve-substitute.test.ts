import { expect, test } from 'vitest';
import { lanAndOffice } from '../../support/lan-and-office.ts';
import { vi } from '../../support/stage.ts';

const substitute = 'Trần Văn Bình, Phó Bí thư, 0912000111';
const request = vi('approval-request', {
  conference: 'Hội nghị tổng kết',
  group: 'Khu phố',
  delegate: 'đồng chí Bí thư Chi bộ Nguyễn Thị Lan',
  substitute,
});

/** Lan, who said that she comes, asks to send Bình instead; her group is invited by name. */
async function askedForBinh() {
  const stage = await lanAndOffice({ groups: ['Khu phố: Bí thư Chi bộ (đúng thành phần)'] });
  await stage.lan.says('tham dự');
  await stage.lan.says(`cử đồng chí ${substitute} đi thay`);
  const [waits] = await stage.lan.chooses('Xác nhận');
  return { ...stage, waits };
}

test('where a group is invited by name the delegate waits, the answer stands, and organizers are asked', async () => {
  const { waits, invitation, personId, hears, hoa, lan } = await askedForBinh();
  expect(waits?.text).toBe(
    `${vi('substitute-waits', { group: 'Khu phố', substitute })}\n\n${vi('rsvp-standing', { answer: 'attending', substitute: 'none' })}`,
  );
  expect(await invitation(personId)).toMatchObject({ rsvp: 'attending', substitute: null, seat: 'A1' });
  expect(await hears(hoa)).toEqual([request]);
  expect((await lan.chooses('Xác báo'))[0]?.text).toContain(vi('substitute-pending', { substitute }));
});

test('Đồng ý tells the delegate at once, with the link; tapped again it says that all is decided', async () => {
  const { hoa, lan, invitation, personId, hears, clock } = await askedForBinh();
  const yes = await hoa.newest('Đồng ý');
  expect((await hoa.taps(yes)).at(-1)?.text).toBe(vi('approval-approved', { substitute }));

  const binhId = (await invitation(personId))?.substitute?.personId ?? 0;
  expect(await invitation(personId)).toMatchObject({ rsvp: 'substituted', seat: null });
  expect(await hears(lan)).toEqual([
    `${vi('substitute-approved', { substitute })}\n\n${vi('substitute-link', { name: 'Trần Văn Bình', personId: String(binhId) })}`,
  ]);
  expect(await hoa.taps(yes)).toEqual([]);
  clock.pass(60_000);
  expect((await hoa.taps(yes))[0]?.text).toBe(vi('approval-over', { substitute }));
});

test('Không đồng ý tells the delegate at once, and the answer stays', async () => {
  const { hoa, lan, invitation, personId, hears } = await askedForBinh();
  await hoa.chooses('Không đồng ý');
  expect(await hears(lan)).toEqual([vi('substitute-declined', { substitute })]);
  expect((await invitation(personId))?.rsvp).toBe('attending');
});

test('the decision can be typed, by label or by the number that the notice shows', async () => {
  const { hoa, database } = await askedForBinh();
  const [notice] = (await database.read.deliveries.ofAddress(hoa.from)).slice(hoa.heard.length);
  expect(notice?.reply.choices.map(({ label, digit }) => `${digit}. ${label}`)).toEqual([
    '31. Đồng ý',
    '32. Không đồng ý',
  ]);
  expect((await hoa.says('khong dong y')).at(-1)?.text).toBe(vi('approval-declined', { substitute }));
});

test('whatever the organizer talks about meanwhile, the request waits at the desk', async () => {
  const { hoa, invitation, personId } = await askedForBinh();
  await hoa.says('/quantri');
  const [desk] = await hoa.says('Đại biểu và giấy mời');
  expect(desk?.text).toBe(vi('people-question', { waiting: 1 }));
  expect((await hoa.chooses('Duyệt người dự thay'))[0]?.text).toBe(request);
  expect((await hoa.says('1'))[0]?.text).toBe(vi('approval-approved', { substitute }));
  expect((await invitation(personId))?.rsvp).toBe('substituted');
  expect((await hoa.chooses('Duyệt người dự thay'))[0]?.text).toBe(vi('approval-none'));
});

test('a delegate who answers otherwise meanwhile makes the request void', async () => {
  const { hoa, lan, invitation, personId } = await askedForBinh();
  const yes = await hoa.newest('Đồng ý');
  await lan.says('vắng mặt');
  expect((await hoa.taps(yes)).at(-1)?.text).toBe(vi('approval-over', { substitute }));
  expect(await invitation(personId)).toMatchObject({ rsvp: 'absent', requested: null });
});

test('what was asked in time may be approved after answers closed', async () => {
  const { hoa, clock, invitation, personId } = await askedForBinh();
  clock.pass(10 * 86_400_000);
  await hoa.chooses('Đồng ý');
  expect((await invitation(personId))?.rsvp).toBe('substituted');
});

test('nobody but an organizer decides', async () => {
  const { hoa, lan, refusals, invitation, personId } = await askedForBinh();
  const yes = await hoa.newest('Đồng ý');
  await lan.taps(yes);
  await lan.taps(`m:${personId}:approval:yes-1`);
  expect(refusals).toEqual(['approval']);
  expect((await invitation(personId))?.rsvp).toBe('attending');
});

test('an organizer sets which groups are invited by name, and what the plan says is only the beginning', async () => {
  const { hoa, lan, invitation, personId } = await askedForBinh();
  expect((await hoa.says('/dungthanhphan')).at(-1)?.buttons).toEqual(['Khu phố ✓', 'Xong']);
  expect((await hoa.says('1'))[0]?.buttons).toEqual(['Khu phố', 'Xong']);
  expect((await hoa.chooses('Xong'))[0]?.text).toBe(vi('exact-groups-kept'));

  await lan.says(`cử đồng chí ${substitute} đi thay`);
  await lan.chooses('Xác nhận');
  expect((await invitation(personId))?.rsvp).toBe('substituted');
});
