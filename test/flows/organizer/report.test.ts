import { expect, test } from 'vitest';
import { hoaOrganizes } from '../../support/hoa.ts';
import { vi } from '../../support/stage.ts';

test('both papers come, each with its own message, and the menu under the last', async () => {
  const { hoa, database, conferenceId } = await hoaOrganizes([{ name: 'Lan' }]);

  expect(await hoa.says('/baocao')).toEqual([
    { text: vi('report-list', { conference: 'Hội nghị tổng kết', total: 1 }), buttons: [] },
    {
      text: vi('report-composition', { conference: 'Hội nghị tổng kết' }),
      buttons: expect.arrayContaining(['Quản trị']),
    },
  ]);
  const sent = await database.read.deliveries.ofAddress(hoa.from);
  expect(sent.slice(-2).map(({ reply }) => reply.document)).toEqual([
    { maker: 'answer-list', args: { conferenceId }, name: 'danh-sach-xac-bao.xlsx' },
    { maker: 'answer-report', args: { conferenceId }, name: 'bao-cao-thanh-phan-dai-bieu.docx' },
  ]);
});

test('the telephone list comes as a file while the list stays open', async () => {
  const { hoa, database, conferenceId } = await hoaOrganizes([{ name: 'Lan' }]);
  await hoa.says('/goidien');
  const [list] = await hoa.chooses('Tải danh sách gọi điện');

  expect(list?.buttons[0]).toBe('Lan');
  expect((await database.read.deliveries.ofAddress(hoa.from)).at(-1)?.reply.document).toEqual({
    maker: 'call-list',
    args: { conferenceId },
    name: 'danh-sach-goi-dien.xlsx',
  });
});

test('nobody but an organizer gets them', async () => {
  const { connect, refusals } = await hoaOrganizes([{ name: 'Lan' }]);
  const lan = await connect(0);
  expect((await lan.says('/baocao'))[0]?.text).toBe(vi('refusal-not-yours', { you: 'đồng chí' }));
  expect(refusals).toEqual(['report']);
});
