import { expect, test } from 'vitest';
import { papersAtWork, textOf } from '../../support/papers.ts';

test('a paper goes from the task to the accepted text', async () => {
  const stage = await papersAtWork();
  const lan = await stage.contact();
  const tam = await stage.tam();
  expect(lan.texts()[2]).toBe(
    [
      'NHIỆM VỤ · THAM LUẬN',
      '"Chuyển đổi số ở tổ dân phố" – Tổ dân phố số 5; không quá 7 phút',
      'Tình trạng: đã giao',
      'Người trình bày: chưa cử',
      'Hạn: trước 11 giờ, thứ Sáu, 29/5/2026 (còn 3 ngày)',
    ].join('\n'),
  );

  await lan.chooses('Nộp bản thảo');
  await lan.sendsFile('tham luận.docx', textOf(1830));
  expect(lan.last()?.text).toBe(
    'ĐÃ GHI NHẬN ✓\nĐang nhận tệp tham luận.docx cho tham luận "Chuyển đổi số ở tổ dân phố". Kết quả sẽ gửi vào đây sau ít phút.',
  );
  expect((await stage.paper()).state).toBe('assigned');
  await lan.waits();
  expect(lan.last()?.text).toBe(
    [
      'ĐÃ GHI NHẬN ✓',
      'Đã nhận bản số 1 lúc 08h00, tham luận "Chuyển đổi số ở tổ dân phố".',
      'Khoảng 1.830 chữ, trình bày khoảng 9 phút 10 giây; quy định không quá 7 phút.',
      'Quá 2 phút 10 giây; cần rút gọn khoảng 430 chữ. Bản này vẫn được lưu.',
    ].join('\n'),
  );
  expect(await stage.paper()).toMatchObject({ state: 'received', versions: [{ part: 'text', number: 1 }] });

  await tam.hears();
  expect(tam.last()).toEqual({
    text: 'THẨM ĐỊNH\nTham luận "Chuyển đổi số ở tổ dân phố" của Tổ dân phố số 5 có bản số 1. Kính mời đồng chí thẩm định.',
    buttons: ['Xem tham luận'],
  });
  await tam.chooses('Xem tham luận');
  expect((await stage.paper()).state).toBe('in-review');
  expect(tam.last()?.buttons).toEqual(['Đạt', 'Đề nghị chỉnh sửa', 'Không đạt', 'Để sau']);
  await tam.chooses('Đề nghị chỉnh sửa');
  await tam.chooses('Bổ sung số liệu minh chứng.');
  await tam.says('Rút gọn phần đặt vấn đề.');
  await tam.chooses('Gửi');
  expect(tam.last()?.text).toBe(
    'ĐÃ GHI NHẬN ✓\nTham luận "Chuyển đổi số ở tổ dân phố", bản số 1: Đề nghị chỉnh sửa. Đơn vị được báo ngay. Không còn bản nào chờ đồng chí thẩm định.',
  );

  await lan.hears();
  expect(lan.last()).toEqual({
    text: [
      'KẾT QUẢ THẨM ĐỊNH',
      'Tham luận "Chuyển đổi số ở tổ dân phố", bản số 1: Đề nghị chỉnh sửa.',
      '- Bổ sung số liệu minh chứng.',
      '- Rút gọn phần đặt vấn đề.',
      'Hạn gửi bản chỉnh sửa: trước 11 giờ, thứ Sáu, 29/5/2026 (còn 3 ngày).',
    ].join('\n'),
    buttons: ['Nộp bản thảo'],
  });
  await lan.chooses('Nộp bản thảo');
  await lan.sendsFile('tham luận 2.docx', textOf(1300));
  await lan.waits();
  expect((await stage.paper()).state).toBe('received');

  await tam.hears();
  await tam.chooses('Xem tham luận');
  await tam.chooses('Đạt');
  await lan.hears();
  expect(lan.last()?.text).toBe('KẾT QUẢ THẨM ĐỊNH\nTham luận "Chuyển đổi số ở tổ dân phố", bản số 2: Đạt.');
  expect(await stage.paper()).toMatchObject({
    state: 'accepted',
    verdicts: [{ verdict: 'correction-asked' }, { verdict: 'accepted' }],
  });
  expect((await stage.database.read.papers.history((await stage.paper()).id)).map(({ kind }) => kind)).toEqual([
    'assigned',
    'draft',
    'review',
    'verdict',
    'decision',
    'draft',
    'review',
    'verdict',
    'decision',
  ]);
});
