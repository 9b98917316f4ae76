import { expect, test } from 'vitest';
import { papersAtWork, textOf } from '../../support/papers.ts';

test('a paper goes from the task to the accepted text', async () => {
  const stage = await papersAtWork();
  const lan = await stage.contact();
  const tam = await stage.tam();

  await lan.chooses('Nộp bản thảo');
  await lan.sendsFile('tham luận.docx', textOf(1830));
  await lan.waits();
  await tam.hears();

  await tam.chooses('Xem tham luận');
  await tam.chooses('Đề nghị chỉnh sửa');
  await tam.chooses('Bổ sung số liệu minh chứng.');
  await tam.says('Rút gọn phần đặt vấn đề.');
  await tam.chooses('Gửi');
  await lan.hears();
  await lan.chooses('Nộp bản thảo');
  await lan.sendsFile('tham luận 2.docx', textOf(1300));
  await lan.waits();
  await tam.chooses('Xem tham luận');
  await tam.chooses('Đạt');
  await lan.hears();
  console.log(
    lan.heard
      .slice(3)
      .map((h) => h.text + ' ' + JSON.stringify(h.buttons))
      .join('\n--\n'),
  );
  console.log('=====TAM');
  console.log(
    tam.heard
      .slice(2)
      .map((h) => h.text + ' ' + JSON.stringify(h.buttons))
      .join('\n--\n'),
  );
});
