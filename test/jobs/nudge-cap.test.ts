import { expect, test } from 'vitest';
import { setStage } from '../support/stage.ts';

/** Lan is invited to three conferences, in one chat; each has a date and answers that close. */
async function threeConferences() {
  const stage = await setStage({ at: '2026-03-01T08:00:00+07:00' });
  const { database, clock } = stage;
  const dates = ['2026-03-09', '2026-03-09', '2026-03-09'];
  for (const [place, date] of dates.entries()) {
    const startTime = `${14 + place}:00`;
    const conference = await stage.conference({ title: `Hội nghị ${place + 1}`, date, startTime }, [{ name: 'Lan' }]);
    const [listed] = await stage.delegates(conference.id);
    await database.transaction(async (store) => {
      const chat = await store.chats.at({ channel: 'telegram', id: 'lan' }, clock.now());
      await store.chats.connect(chat.id, listed?.id ?? 0, clock.now());
    });
  }
  const lan = stage.person('lan');
  return {
    ...stage,
    async at(moment: string) {
      clock.set(`${moment}:00+07:00`);
      await stage.nudger.run();
      return (await lan.hears()).map(({ text, buttons }) => ({ lines: text.split('\n').slice(2), buttons }));
    },
  };
}

test('a human is nudged twice a day over all conferences; the third waits for the morning', async () => {
  const { at } = await threeConferences();
  expect(await at('2026-03-02T14:00')).toHaveLength(1);
  expect(await at('2026-03-02T15:00')).toHaveLength(1);
  expect(await at('2026-03-02T16:00')).toEqual([]);
  expect(await at('2026-03-02T20:00')).toEqual([]);
  expect(await at('2026-03-03T06:30')).toHaveLength(1);
});

test('what waits for the morning is one message, with a button for each thing', async () => {
  const { at } = await threeConferences();
  const [morning] = await at('2026-03-03T06:30');
  expect(morning).toEqual({
    lines: [
      'Đồng chí có 3 việc cần lưu ý:',
      '- Xác báo dự Hội nghị 1 trước 14h00, thứ Hai, 09/3/2026 (còn 6 ngày)',
      '- Xác báo dự Hội nghị 2 trước 15h00, thứ Hai, 09/3/2026 (còn 6 ngày)',
      '- Xác báo dự Hội nghị 3 trước 16h00, thứ Hai, 09/3/2026 (còn 6 ngày)',
    ],
    buttons: ['Xác báo: Hội nghị 1', 'Xác báo: Hội nghị 2', 'Xác báo: Hội nghị 3'],
  });
});

test('room is kept for the message of the day before', async () => {
  const { at } = await threeConferences();
  await at('2026-03-07T23:00');
  // On 8/3: answers to the first at 14h00, to the second at 15h00, and at 16h00 all three eves in one message.
  expect(await at('2026-03-08T06:30')).toHaveLength(1);
  expect(await at('2026-03-08T14:00')).toEqual([]);
  expect(await at('2026-03-08T15:00')).toEqual([]);
  const eve = await at('2026-03-08T16:00');
  expect(eve).toHaveLength(1);
  expect(eve[0]?.lines.filter((line) => line.startsWith('- Ngày mai'))).toHaveLength(3);
});
