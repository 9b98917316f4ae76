import { expect, test } from 'vitest';
import type { AgendaItem } from '../../src/domain/plan.ts';
import { plan } from '../support/lan.ts';
import { setStage } from '../support/stage.ts';

const item: AgendaItem = {
  order: 1,
  session: null,
  start: null,
  end: null,
  title: '',
  responsible: null,
  ifAny: false,
};

async function readAgenda(agenda: AgendaItem[]) {
  const stage = await setStage();
  const conference = await stage.conference({ ...plan, agenda }, [{ name: 'Nguyễn Thị Lan' }]);
  const lan = stage.person('lan');
  await lan.says(`/start ${await stage.tokenOf((await stage.delegates(conference.id))[0]?.id ?? 0)}`);
  await lan.says('đúng');
  await lan.says('đồng ý');
  return (await lan.chooses('Chương trình'))[0]?.text;
}

test('the agenda is read as a list: sessions, times, items, and who presents each', async () => {
  const text = await readAgenda([
    {
      ...item,
      order: 1,
      session: 'Buổi sáng',
      start: '08:00',
      end: '08:30',
      title: 'Đón tiếp',
      responsible: 'Văn phòng',
    },
    { ...item, order: 2, session: 'Buổi sáng', start: '08:30', title: 'Khai mạc' },
    { ...item, order: 3, session: 'Buổi chiều', title: 'Trao thưởng', ifAny: true },
  ]);

  expect(text).toBe(
    [
      'THÔNG BÁO',
      'Chương trình Hội nghị tổng kết, 14h00, thứ Ba, 10/3/2026',
      'Buổi sáng',
      '1. 08h00–08h30 Đón tiếp',
      '   Văn phòng',
      '2. 08h30 Khai mạc',
      'Buổi chiều',
      '3. Trao thưởng (nếu có)',
    ].join('\n'),
  );
});

test('an agenda that is not known yet is said to be so', async () => {
  expect(await readAgenda([])).toBe('THÔNG BÁO\nChương trình Hội nghị tổng kết chưa được công bố.');
});
