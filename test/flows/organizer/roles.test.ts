import { expect, test } from 'vitest';
import { lanAndOffice } from '../../support/lan-and-office.ts';
import { vi } from '../../support/stage.ts';

const office = () => lanAndOffice({ role: 'owner' });

test('an owner gives a role by name, and the code that comes with it brings the person in', async () => {
  const { hoa, connect, database, conferenceId } = await office();
  await hoa.says('/vaitro');
  expect(hoa.last()?.buttons).toEqual(['Hòa: phụ trách ban tổ chức', 'Thêm người', 'Kết thúc']);
  await hoa.chooses('Thêm người');
  await hoa.says('Phạm Thị Duyên');
  await hoa.chooses('thẩm định');

  const [, duyen] = await database.read.staff.ofConference(conferenceId);
  expect(duyen).toMatchObject({ name: 'Phạm Thị Duyên', roles: ['reviewer'], connected: false });
  expect(hoa.last()?.text.split('\n')).toEqual([
    'ĐÃ GHI NHẬN ✓',
    'Phạm Thị Duyên được giao vai trò thẩm định.',
    `Liên kết của Phạm Thị Duyên: {link:${duyen?.id}}`,
    `Mã để nhập tay: {code:${duyen?.id}}`,
    '',
    ...vi('roles-card', { name: 'Phạm Thị Duyên', roles: 'thẩm định', connected: 'false' }).split('\n'),
  ]);
  const chat = await connect(duyen?.id ?? 0, 'duyen');
  await chat.says('/vaitro');
  expect(chat.last()?.text).toBe(vi('refusal-not-yours'));
});

test('a delegate may work for the conference as well: one person, several roles', async () => {
  const { hoa, lan, database, personId } = await office();
  await hoa.says('/vaitro');
  await hoa.chooses('Thêm người');
  await hoa.says('nguyen thi lan');
  await hoa.chooses('Nguyễn Thị Lan, Bí thư Chi bộ, Chi bộ 3, đại biểu');
  await hoa.chooses('lễ tân');
  expect(await database.read.people.rolesOf(personId)).toEqual(['delegate', 'reception']);
  expect((await lan.hears()).at(-1)?.text).toBe(
    vi('roles-told-given', { role: 'lễ tân', conference: 'Hội nghị tổng kết' }),
  );
  await lan.says('/goidien');
  expect(lan.last()?.text).not.toBe(vi('refusal-not-yours'));
});

test('what is taken back ends with the next message, and with the last role the way in', async () => {
  const { hoa, connect, database, conferenceId, staff, tokenOf, person } = await office();
  const { id } = await staff(conferenceId, 'Tú', 'organizer');
  const tu = await connect(id, 'tu');
  await tu.says('/huyhoinghi');
  const yes = await tu.newest('Xác nhận');
  const link = await tokenOf(id);

  await hoa.says('/vaitro');
  await hoa.chooses('Tú: ban tổ chức');
  await hoa.chooses('Thu hồi: ban tổ chức');
  await hoa.chooses('Xác nhận');
  expect(hoa.last()?.text).toContain(vi('roles-taken', { role: 'ban tổ chức', name: 'Tú' }));
  expect((await tu.hears()).at(-1)?.text).toBe(
    vi('roles-told-taken', { role: 'ban tổ chức', conference: 'Hội nghị tổng kết' }),
  );

  await tu.taps(yes);
  expect((await database.read.conferences.of(conferenceId))?.state).toBe('open');
  const again = person('tu-2');
  await again.says(`/start ${link}`);
  expect(again.last()?.buttons).toEqual([]);
});

test('the last owner stays', async () => {
  const { hoa, database, organizerId } = await office();
  await hoa.says('/vaitro');
  await hoa.chooses('Hòa: phụ trách ban tổ chức');
  await hoa.chooses('Thu hồi: phụ trách ban tổ chức');
  await hoa.chooses('Xác nhận');
  expect(hoa.last()?.text).toContain(vi('refusal-last-owner'));
  expect(await database.read.people.rolesOf(organizerId)).toEqual(['owner']);
});

test('the code of somebody who works here is shown again, or renewed', async () => {
  const { hoa, connect, conferenceId, staff, tokenOf, database } = await office();
  const { id } = await staff(conferenceId, 'Tú', 'reception');
  const tu = await connect(id, 'tu');
  await hoa.says('/vaitro');
  await hoa.chooses('Tú: lễ tân');
  await hoa.chooses('Xem mã và liên kết');
  expect(hoa.last()?.text).toContain(`Mã để nhập tay: {code:${id}}`);

  const old = await tokenOf(id);
  await hoa.chooses('Cấp lại mã');
  await hoa.chooses('Xác nhận');
  expect(await tokenOf(id)).not.toBe(old);
  expect((await tu.hears()).at(-1)?.text).toBe(vi('roles-told-renewed', { conference: 'Hội nghị tổng kết' }));
  expect(await database.read.chats.ofPerson(id)).toEqual([]);
});

test('organizers give no roles', async () => {
  const { hoa } = await lanAndOffice({ role: 'organizer' });
  await hoa.says('/vaitro');
  expect(hoa.last()?.text).toBe(vi('refusal-not-yours'));
});
