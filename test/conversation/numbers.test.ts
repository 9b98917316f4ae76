import { expect, test } from 'vitest';
import { offer } from '../../src/conversation/offer.ts';
import type { Delivery } from '../../src/message/delivery.ts';
import { fillTens, numberUnder, tensAfter } from '../../src/message/notice.ts';
import { hoaOrganizes } from '../support/hoa.ts';
import { lanAndOffice } from '../support/lan-and-office.ts';
import { type Chatter, type Stage, vi } from '../support/stage.ts';

const two = [{ name: 'Nguyễn Thị Lan' }, { name: 'Trần Văn Bình' }];

async function newestNotice(stage: Pick<Stage, 'database'>, chatter: Chatter): Promise<string[] | undefined> {
  const isNotice = ({ lane }: Delivery) => lane !== 'answer';
  const last = (await stage.database.read.deliveries.ofAddress(chatter.from)).findLast(isNotice);
  return last?.reply.choices.map(({ digit, label }) => `${digit}. ${label}`);
}

test('no number of a question is ever a number of a notice', () => {
  const options = Array.from({ length: 200 }, (_, place) => ({ value: String(place), text: `Mục ${place}` }));
  const asked = offer(options, { personId: 1, flow: 'x', serial: 1 }, vi).map(({ digit }) => digit);
  const unasked = [3, 4, 5, 6, 7, 8, 9].flatMap((tens) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => fillTens(numberUnder(place), tens)),
  );
  expect(new Set([...asked, ...unasked]).size).toBe(200 + 63);
  expect(asked.slice(28, 32)).toEqual(['29', '30', '100', '101']);
  expect([fillTens(numberUnder(10), 3), fillTens(numberUnder(1), null)]).toEqual(['', '']);
});

test('the tens come round again after the nineties', () => {
  expect([null, 3, 8, 9].map(tensAfter)).toEqual([3, 4, 9, 3]);
});

test('a message to many has numbers of its own, which answer it whatever is being asked', async () => {
  const { hoa, connect, database, invitationOf } = await hoaOrganizes(two);
  const lan = await connect(0);
  await lan.says('vắng');
  await lan.says('/xacbao');
  await lan.says('cử người dự thay');
  await hoa.says('/moi');
  expect(await newestNotice({ database }, lan)).toBe(undefined);
  const binh = await connect(1);
  await hoa.says('/moi');
  await hoa.chooses('Gửi');
  expect(await newestNotice({ database }, binh)).toEqual([
    '31. Tham dự',
    '32. Vắng mặt',
    '33. Cử người dự thay',
    '0. Gọi văn phòng',
  ]);
  await binh.says('33');
  expect((await binh.says('số 32 ạ'))[0]?.text).toContain('vắng mặt');
  expect((await invitationOf(1))?.rsvp).toBe('absent');
});

test('two people who share a telephone are each answered for by the numbers of their own invitation', async () => {
  const { hoa, connect, database, invitationOf, tokenOf, ids } = await hoaOrganizes(two);
  const shared = await connect(0);
  await shared.says(`/start ${await tokenOf(ids[1] ?? 0)}`);
  await shared.chooses('Đúng');
  await shared.chooses('Đồng ý');
  await hoa.says('/moi');
  await hoa.chooses('Gửi');
  const owed = (await database.read.deliveries.ofAddress(shared.from)).filter(({ lane }) => lane === 'bulk');
  expect(owed.map(({ reply }) => reply.choices.map(({ digit }) => digit))).toEqual([
    ['31', '32', '33', '0'],
    ['41', '42', '43', '0'],
  ]);
  await shared.says('41');
  await shared.says('32');
  expect([(await invitationOf(0))?.rsvp, (await invitationOf(1))?.rsvp]).toEqual(['absent', 'attending']);
});

test('a plain yes belongs to what is asked, and not to a notice; the notice’s number is its own', async () => {
  const stage = await lanAndOffice({ groups: ['Khu phố: Bí thư Chi bộ (đúng thành phần)'] });
  const { lan, hoa, invitation, personId } = stage;
  await hoa.says('/huyhoinghi');
  await lan.says('cử đồng chí Trần Văn Bình, Phó Bí thư, 0912000111 đi thay');
  await lan.says('xác nhận');
  expect(await newestNotice(stage, hoa)).toEqual(['31. Đồng ý', '32. Không đồng ý']);
  await hoa.says('đồng ý');
  expect((await invitation(personId))?.rsvp).toBe('silent');
  await hoa.says('31');
  expect((await invitation(personId))?.rsvp).toBe('substituted');
});
