import { expect, test } from 'vitest';
import { lanAndOffice } from '../../support/lan-and-office.ts';
import { vi } from '../../support/stage.ts';

const args = { conference: 'Hội nghị tổng kết', when: '14h00, thứ Ba, 10/3/2026' };
const phone = '0225 0000 001';

test('a conference is called off after a confirmation; everybody connected hears it once, and no answer counts', async () => {
  const { hoa, lan, hears, invitation, personId, database } = await lanAndOffice();
  await hoa.says('Việc văn phòng');
  expect((await hoa.chooses('Hủy hội nghị'))[0]?.text).toBe(
    vi('cancel-conference-confirm', { ...args, connected: 1, total: 1 }),
  );
  expect((await hoa.chooses('Xác nhận'))[0]?.text).toBe(vi('cancel-conference-done', args));
  expect(await hears(lan)).toEqual([vi('cancel-conference-told', { ...args, phone })]);
  await hoa.says('/huyhoinghi');
  expect(hoa.last()?.text).toBe(vi('cancel-conference-already'));

  expect((await lan.says('tham dự')).at(-1)?.text).toBe(vi('refusal-conference-cancelled', { phone }));
  expect((await lan.says('cử đồng chí Trần Văn Bình, Phó Bí thư, 0912000111 đi thay')).at(-1)?.text).toBe(
    vi('refusal-conference-cancelled', { phone }),
  );
  for (const said of ['/traloithay', 'lan', 'tham dự', 'bỏ qua']) await hoa.says(said);
  expect(hoa.last()?.text).toBe(vi('refusal-conference-cancelled', { phone }));
  expect((await invitation(personId))?.rsvp).toBe('silent');
  expect((await database.read.deliveries.ofAddress(lan.from)).filter(({ lane }) => lane === 'bulk')).toHaveLength(1);
});

test('Hủy calls nothing off, and nobody hears anything', async () => {
  const { hoa, lan, hears, database, conferenceId } = await lanAndOffice();
  await hoa.says('/huyhoinghi');
  expect((await hoa.chooses('Hủy'))[0]?.text).toBe(vi('cancel-conference-stopped'));
  expect(await hears(lan)).toEqual([]);
  expect((await database.read.conferences.of(conferenceId))?.state).toBe('open');
});

test('reception does not call a conference off', async () => {
  const { hoa, refusals } = await lanAndOffice({ role: 'reception' });
  await hoa.says('/huyhoinghi');
  expect(refusals).toEqual(['cancel-conference']);
});
