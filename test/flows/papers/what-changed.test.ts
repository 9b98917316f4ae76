import { expect, test } from 'vitest';
import { papersAtWork } from '../../support/papers.ts';

const opening = 'Kính thưa các đồng chí, thưa Hội nghị.';
const first = [opening, 'Năm qua tổ đã lắp bảy điểm phát sóng.', 'Bài học là phải có người dân vào cuộc.'].join('\n');
const second = [opening, 'Năm qua tổ đã lắp tám điểm phát sóng.', 'Đề nghị phường cấp thêm kinh phí.'].join('\n');

async function twoVersions(texts: string[]) {
  const stage = await papersAtWork();
  const lan = await stage.contact();
  const tam = await stage.tam();
  for (const [index, text] of texts.entries()) {
    await lan.says('/thamluan');
    await lan.chooses('Nộp bản thảo');
    await lan.sendsFile(`ban ${index + 1}.docx`, text);
    await lan.waits();
  }
  await tam.hears();
  await tam.chooses('Xem tham luận');
  return { ...stage, tam };
}

test('a reviewer sees what the newer version changed, in a line, in a few words, and in a marked document', async () => {
  const { tam, database, paper } = await twoVersions([first, second]);
  expect(tam.last()?.text).toContain('\nSo với bản số 1: thêm 1 đoạn, bỏ 1 đoạn, sửa 1 đoạn.');
  expect(tam.last()?.buttons).toEqual(['Đạt', 'Đề nghị chỉnh sửa', 'Không đạt', 'Xem thay đổi', 'Để sau']);

  const [told] = await tam.chooses('Xem thay đổi');
  expect(told?.text).toBe(
    [
      'NỘI DUNG THAY ĐỔI · tham luận 1, bản số 2',
      'So với bản số 1: thêm 1 đoạn, bỏ 1 đoạn, sửa 1 đoạn.',
      '- Sửa: "tổ đã lắp bảy điểm phát sóng." thành "tổ đã lắp tám điểm phát sóng."',
      '- Bỏ: "Bài học là phải có người dân vào cuộc."',
      '- Thêm: "Đề nghị phường cấp thêm kinh phí."',
      'Toàn văn có đánh dấu ở tệp kèm theo.',
    ].join('\n'),
  );
  expect(told?.buttons).toEqual(['Đạt', 'Đề nghị chỉnh sửa', 'Không đạt', 'Để sau']);
  const { id, versions } = await paper();
  const sent = await database.read.deliveries.ofAddress(tam.from);
  expect(sent.map(({ reply }) => reply.document).filter((one) => one?.maker === 'paper-comparison')).toEqual([
    { maker: 'paper-comparison', args: { paperId: id, versionId: versions[1]?.id }, name: 'so-sanh-ban-2.docx' },
  ]);
  await tam.chooses('Đạt');
  expect((await paper()).state).toBe('accepted');
});

test('the first version is compared with nothing, and one that only looks different says so', async () => {
  const alone = await twoVersions([first]);
  expect(alone.tam.last()?.text).not.toContain('So với');
  expect(alone.tam.last()?.buttons).not.toContain('Xem thay đổi');

  const { tam } = await twoVersions([first, first.replaceAll('\n', '\n\n').replaceAll(' ', '  ')]);
  expect(tam.last()?.text).toContain('So với bản số 1: nội dung không thay đổi.');
});
