import { expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import type { RosterPerson } from '../../src/domain/roster.ts';
import { plan } from '../support/lan.ts';
import { setStage } from '../support/stage.ts';

async function readCard(conferencePlan: Partial<Plan>, listed: Partial<RosterPerson>, officePhone?: null) {
  const stage = await setStage(officePhone === null ? { officePhone } : {});
  const conference = await stage.conference(conferencePlan, [listed]);
  const lan = stage.person('lan');
  await lan.says(`/start ${await stage.tokenOf((await stage.delegates(conference.id))[0]?.id ?? 0)}`);
  await lan.says('đúng');
  await lan.says('đồng ý');
  return (await lan.chooses('Giấy mời và chỗ ngồi'))[0]?.text.split('\n');
}

test('a card says when, where, which seat, how to dress, what was answered and whom to call', async () => {
  const dressCode = [
    { who: 'Nam', text: 'áo trắng' },
    { who: 'Nữ', text: 'áo dài' },
  ];
  const listed = { name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', honorific: 'bà', seat: 'B12' };
  expect(await readCard({ ...plan, dressCode }, listed)).toEqual([
    'GIẤY MỜI · MÃ {code:1}',
    'Hội nghị tổng kết',
    'Kính mời: bà Bí thư Chi bộ Nguyễn Thị Lan',
    'Thời gian: 14h00, thứ Ba, 10/3/2026',
    'Địa điểm: Hội trường số 2',
    'Chỗ ngồi: B12',
    'Trang phục:',
    '- Nam: áo trắng',
    '- Nữ: áo dài',
    'Hiện ghi nhận: chưa trả lời.',
    'Liên hệ: văn phòng, 0225 0000 001',
  ]);
});

test('what is not known is left out, or said in a word', async () => {
  expect(await readCard({ title: 'Hội nghị A', dateText: 'trong tháng 12/2026' }, { name: 'Lê Tám' }, null)).toEqual([
    'GIẤY MỜI · MÃ {code:1}',
    'Hội nghị A',
    'Kính mời: đồng chí Lê Tám',
    'Thời gian: trong tháng 12/2026',
    'Chỗ ngồi: theo sơ đồ tại hội trường',
    'Hiện ghi nhận: chưa trả lời.',
    'Liên hệ: văn phòng ghi trên giấy mời',
  ]);
});

test.each([
  ['markup', '<b>Lan</b> & "Mai"', '<b>Lan</b> & "Mai"'],
  ['the braces of the locale', '{ $phone } { menu-rsvp }', '{ $phone } { menu-rsvp }'],
  ['characters that turn the line around', 'Lan \u202e2026\u2066 Mai\u0007', 'Lan 2026 Mai'],
  ['two hundred letters', 'L'.repeat(200), 'L'.repeat(200)],
])('a name of %s is a name', async (_what, name, shown) => {
  expect((await readCard(plan, { name }))?.[2]).toBe(`Kính mời: đồng chí ${shown}`);
});
