import { expect, test } from 'vitest';
import { tellOffice } from '../../src/jobs/tell-office.ts';
import { hoaOrganizes } from '../support/hoa.ts';
import { vi } from '../support/stage.ts';

test('whoever runs a conference that is still to come is told of a trouble once a day, and nobody else', async () => {
  const { hoa, connect, database, clock, script } = await hoaOrganizes([{ name: 'Nguyễn Thị Lan' }]);
  const lan = await connect(0);
  await hoa.hears();
  await lan.hears();
  const tell = () => tellOffice({ ...script, database, clock: clock.now }, 'zalo-trouble-tokens', { code: '-14014' });

  await tell();
  await tell();
  expect(await hoa.hears()).toEqual([{ text: vi('zalo-trouble-tokens', { code: '-14014' }), buttons: [] }]);
  clock.pass(86_400_000);
  await tell();
  expect(await hoa.hears()).toHaveLength(1);
  clock.pass(30 * 86_400_000);
  await tell();
  expect([await hoa.hears(), await lan.hears()]).toEqual([[], []]);
});
