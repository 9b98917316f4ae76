import { expect, test } from 'vitest';
import { isNearlyUsed } from '../../../src/domain/zalo-bot-plan.ts';
import { hoaOrganizes } from '../../support/hoa.ts';

const people = [{ name: 'Nguyễn Thị Lan' }, { name: 'Trần Văn Bình' }];

test('an organizer sees who is on which channel, and the plan of Zalo’s bot once it is used', async () => {
  const { hoa, connect, database } = await hoaOrganizes(people);
  expect((await hoa.says('/kenh'))[0]?.text.trim()).toBe(
    'KÊNH LIÊN LẠC · Hội nghị tổng kết\nSố người nhận tin theo kênh:\n- Telegram: 1',
  );
  await connect(0, 'zalo-bot');
  await connect(1, 'zalo-bot');
  await database.transaction((store) => store.channelUse.add('zalo-bot', '2026-03', 340));
  await database.transaction((store) => store.channelUse.add('zalo-bot', '2026-02', 99));
  expect((await hoa.says('/kenh'))[0]?.text).toBe(
    [
      'KÊNH LIÊN LẠC · Hội nghị tổng kết',
      'Số người nhận tin theo kênh:',
      '- Zalo: 2',
      '- Telegram: 1',
      'Bot Zalo (mọi hội nghị): 2/50 người; tháng này 340/3.000 tin.',
    ].join('\n'),
  );
  await database.transaction((store) => store.channelUse.add('zalo-bot', '2026-03', 2_360));
  expect((await hoa.says('/kenh'))[0]?.text).toContain('sắp hết');
});

test.each([
  [44, 2_699, false],
  [45, 0, true],
  [0, 2_700, true],
])('with %i people and %i messages the plan is nearly used: %s', (people, messages, nearly) => {
  expect(isNearlyUsed({ people, messages })).toBe(nearly);
});
