import { expect, test } from 'vitest';
import { lanInList, plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

/** Lan on Zalo, then on Telegram, then on the personal page; and an organizer who cancels the conference. */
async function lanOnThree() {
  const stage = await setStage();
  const conference = await stage.conference(plan, [lanInList]);
  const [lan] = await stage.delegates(conference.id);
  const hoa = await stage.staff(conference.id, 'Hòa', 'organizer');
  const connect = async (personId: number, name: string, channel: 'zalo-bot' | 'telegram' | 'web') => {
    const chat = stage.person(name, channel);
    await chat.says(`/start ${await stage.tokenOf(personId)}`);
    await chat.says('đúng');
    if (chat.last()?.buttons.includes('Đồng ý')) await chat.says('đồng ý');
    return chat;
  };
  const zalo = await connect(lan?.id ?? 0, '9007199254740993001', 'zalo-bot');
  const telegram = await connect(lan?.id ?? 0, 'lan', 'telegram');
  const web = await connect(lan?.id ?? 0, 'lan-web', 'web');
  const office = await connect(hoa.id, 'hoa', 'telegram');
  return { ...stage, zalo, telegram, web, office };
}

/** How many messages each has heard since, unasked. */
async function heard(chats: { hears(): Promise<unknown[]> }[]): Promise<number[]> {
  return Promise.all(chats.map(async (chat) => (await chat.hears()).length));
}

async function cancel(office: { says(text: string): Promise<unknown> }) {
  await office.says('/huyhoinghi');
  await office.says('xác nhận');
}

test('somebody on several channels is told each thing once, where they wrote last, and on a page only for want of better', async () => {
  const { zalo, telegram, web, office } = await lanOnThree();
  await cancel(office);
  expect(await heard([zalo, telegram, web])).toEqual([0, 1, 0]);
});

test('whoever writes on the other channel is told things there', async () => {
  const { zalo, telegram, web, office } = await lanOnThree();
  await zalo.says('chương trình');
  await cancel(office);
  expect(await heard([zalo, telegram, web])).toEqual([1, 0, 0]);
});

test('a channel that was chosen is where things are told, whatever is used afterwards', async () => {
  const { zalo, telegram, web, office } = await lanOnThree();
  const [question] = await telegram.says('nơi nhận tin');
  expect(question).toEqual({
    text: vi('channel-question', { channel: 'none' }),
    buttons: ['Telegram', 'Zalo', 'Trang cá nhân', 'Hủy'],
  });
  expect((await telegram.says('2'))[0]?.text).toBe(vi('channel-chosen', { channel: 'zalo-bot' }));
  await web.says('chương trình');
  await cancel(office);
  expect(await heard([zalo, telegram, web])).toEqual([1, 0, 0]);
  expect((await zalo.says('/noinhan'))[0]?.text).toBe(vi('channel-question', { channel: 'zalo-bot' }));
});

test('whoever has one channel is not asked', async () => {
  const { office } = await lanOnThree();
  expect((await office.says('/noinhan'))[0]?.text).toBe(vi('channel-one'));
});
