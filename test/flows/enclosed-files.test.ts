import { expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { orderCalendarEntry, orderInvitationQr } from '../../src/message/orders.ts';
import type { Reply } from '../../src/message/reply.ts';
import { lanInList, plan } from '../support/lan.ts';
import { setStage } from '../support/stage.ts';

/** Whose code a text has room for. */
function codeWantedIn(text: string): number | undefined {
  const found = /\{code:(\d+)\}/.exec(text);
  return found ? Number(found[1]) : undefined;
}

/** Lan, connected, and what her messages order: documents, and whose code is filled in. */
async function lanWith(changes: Partial<Plan> = {}) {
  const stage = await setStage();
  const conference = await stage.conference({ ...plan, ...changes }, [lanInList]);
  const personId = (await stage.delegates(conference.id))[0]?.id ?? 0;
  const lan = stage.person('lan');
  const replies = async (): Promise<Reply[]> =>
    (await stage.database.read.deliveries.ofAddress(lan.from)).map(({ reply }) => reply);
  const lastOrders = async (count: number) =>
    (await replies()).slice(-count).map(({ document, text }) => [document, codeWantedIn(text)]);
  await lan.says(`/start ${await stage.tokenOf(personId)}`);
  await lan.chooses('Đúng');
  await lan.chooses('Đồng ý');
  return { ...stage, lan, personId, conferenceId: conference.id, lastOrders };
}

test('the invitation brings the QR picture and the code, the menu under it the date: two messages', async () => {
  const { lan, lastOrders, personId, conferenceId } = await lanWith();

  expect(lan.heard).toHaveLength(4);
  expect(await lastOrders(4)).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [orderInvitationQr(personId), personId],
    [orderCalendarEntry(conferenceId), undefined],
  ]);
});

test.each([
  ['tentative', { tentative: true }],
  ['open', { date: null, dateText: 'trong tháng 12/2026' }],
])('a date that is %s makes no calendar entry', async (_what, changes) => {
  const { lastOrders, personId } = await lanWith(changes);
  expect(await lastOrders(2)).toEqual([
    [orderInvitationQr(personId), personId],
    [undefined, undefined],
  ]);
});

test('the card brings them too, while the invitation is good', async () => {
  const { lan, lastOrders, personId } = await lanWith();
  await lan.chooses('Giấy mời và chỗ ngồi');
  expect(await lastOrders(1)).toEqual([[orderInvitationQr(personId), personId]]);
});

test('whoever has a substitute, was taken off the list, or was told of the cancelling, is given neither', async () => {
  const { lan, lastOrders, personId, conferenceId, database, clock } = await lanWith();
  const none = [[undefined, undefined]];

  await lan.says('cu nguoi du thay');
  await lan.says('Trần Văn Bình, Phó Bí thư, 0912 000 111');
  await lan.chooses('Xác nhận');
  const [substituted] = await lan.says('/giaymoi');
  expect(substituted?.text.split('\n')[0]).toBe('GIẤY MỜI');
  expect(await lastOrders(1)).toEqual(none);

  await lan.says('tham dự');
  await database.transaction((store) => store.conferences.cancel(conferenceId));
  await lan.says('/giaymoi');
  expect(await lastOrders(1)).toEqual(none);

  await database.transaction((store) => store.invitations.withdraw(personId, clock.now()));
  await lan.says('/giaymoi');
  await lan.says('/xacbao');
  expect(await lastOrders(2)).toEqual([...none, ...none]);
});
