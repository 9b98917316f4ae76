import { expect, test } from 'vitest';
import { lanAndOffice } from '../support/lan-and-office.ts';
import { vi } from '../support/stage.ts';

const office = vi('office-call', { phone: '0225 0000 001' });
const conference = 'Hội nghị tổng kết';

async function secondPhone() {
  const stage = await lanAndOffice();
  const phone = stage.person('new phone');
  const [asked] = await phone.says(await stage.linkOf(stage.personId));
  return { ...stage, phone, asked };
}

test('a link on a second phone asks the first; Xác nhận moves the talk there, and the first is told', async () => {
  const { phone, asked, lan, hears, invitation, personId } = await secondPhone();
  expect(asked).toEqual({ text: vi('move-asked', { office }), buttons: [] });
  expect(await hears(lan)).toEqual([vi('move-question', { conference })]);

  expect((await lan.chooses('Xác nhận')).at(-1)).toEqual({ text: vi('move-given'), buttons: [] });
  expect(await hears(phone)).toEqual([vi('move-arrived', { conference })]);
  await phone.says('tham dự');
  expect((await invitation(personId))?.rsvp).toBe('attending');
  expect((await lan.says('vắng mặt'))[0]?.text).toBe(vi('pair-stranger', { office }));
  expect((await invitation(personId))?.rsvp).toBe('attending');
});

test('Hủy keeps it, and both are told', async () => {
  const { phone, lan, hears } = await secondPhone();
  expect((await lan.chooses('Hủy')).at(-1)?.text).toBe(vi('move-kept'));
  expect(await hears(phone)).toEqual([vi('move-refused')]);
  expect((await phone.says('tham dự')).at(-1)?.text).toBe(vi('pair-stranger', { office }));
});

test('a code that the first phone has used asks the first phone too, once', async () => {
  const { lan, hears, codeOf, personId, person } = await lanAndOffice();
  const phone = person('new phone');
  const code = await codeOf(personId);
  expect((await phone.says(code))[0]?.text).toBe(vi('move-asked', { office }));
  expect((await phone.says(code))[0]?.text).toBe(vi('move-asked', { office }));
  expect(await hears(lan)).toEqual([vi('move-question', { conference })]);
});

test('the buttons work in the middle of something else, and once', async () => {
  const { lan, phone, hears } = await secondPhone();
  const yes = await lan.newest('Xác nhận');
  await lan.says('cử người dự thay');
  await lan.says('Trần Văn Bình');
  expect((await lan.taps(yes)).at(-1)?.text).toBe(vi('move-given'));
  await lan.taps(yes);
  expect(await hears(phone)).toEqual([vi('move-arrived', { conference })]);
});

test('a wish that is a day old, or older than a renewed pass, moves nothing', async () => {
  const { lan, clock, phone, hears, linkOf, personId, database } = await secondPhone();
  clock.pass(25 * 3_600_000);
  expect((await lan.chooses('Xác nhận')).at(-1)?.text).toBe(vi('refusal-move-over'));
  await phone.says(await linkOf(personId));
  await database.transaction((store) => store.passes.renew(personId, clock.now()));
  expect((await lan.chooses('Xác nhận')).at(-1)?.text).toBe(vi('refusal-move-over'));
  expect(await hears(phone)).toEqual([]);
});

test('nobody else’s word moves a chat', async () => {
  const { hoa, organizerId, phone, hears } = await secondPhone();
  expect((await hoa.taps(`m:${organizerId}:move:yes-1`))[0]?.text).toBe(vi('refusal-move-over'));
  expect(await hears(phone)).toEqual([]);
});

test('the office renews a pass: the old link and code die with a clear word, the chat is let go, the new ones work', async () => {
  const { hoa, lan, hears, linkOf, codeOf, personId, person } = await lanAndOffice();
  const [oldLink, oldCode] = [await linkOf(personId), await codeOf(personId)];
  await hoa.says('Đại biểu và giấy mời');
  await hoa.chooses('Cấp lại giấy mời');
  await hoa.says('lan');
  const [done] = await hoa.chooses('Xác nhận');
  expect(done?.text).toContain(`{link:${personId}}`);
  expect(await hears(lan)).toEqual([vi('renew-pass-ended', { conference })]);

  const renewed = [{ text: vi('pair-renewed', { office }), buttons: [] }];
  expect((await lan.says(oldLink)).slice(-1)).toEqual(renewed);
  expect(await lan.says(oldCode)).toEqual(renewed);
  expect((await person('new phone').says(await codeOf(personId)))[0]?.text).toContain('Nguyễn Thị Lan không ạ?');
});
