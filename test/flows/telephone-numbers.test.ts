import { expect, test } from 'vitest';
import { flows } from '../../src/flows/index.ts';
import { lanAndOffice } from '../support/lan-and-office.ts';

test('no delegate ever hears another delegate’s telephone number, whatever they ask', async () => {
  const others = ['0900000011', '0900000022', '0900000033'].map((phone, place) => ({
    name: `Đại biểu ${place}`,
    unit: 'Chi bộ 3',
    phone,
  }));
  const { lan, hoa, connect, listed } = await lanAndOffice({ others });
  const binh = await connect(listed[1]?.id ?? 0, 'binh');
  await binh.says('/xacbao');
  await binh.says('Cử người dự thay Trần Thị Cúc, Phó Bí thư, 0900000044');
  await binh.chooses('Xác nhận').catch(() => []);
  await hoa.says('/moi');
  await hoa.chooses('Gửi').catch(() => []);

  for (const { command, name } of flows) {
    await lan.says(`/${command}`);
    await lan.says('1');
    await lan.says(`/${command} 0900000011`);
    await lan.taps(`m:1:${name}`);
  }
  await lan.says('Đại biểu 1');
  await lan.hears();
  const heard = lan.texts().join('\n');
  // What was typed may be repeated to whoever typed it.
  expect(['0900000022', '0900000033', '0900000044'].filter((phone) => heard.includes(phone))).toEqual([]);
  expect(heard.length).toBeGreaterThan(1_000);
});
