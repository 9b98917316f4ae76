import { expect, test } from 'vitest';
import { papersAtWork } from '../../support/papers.ts';
import { vi } from '../../support/stage.ts';

const topic = 'Chuyển đổi số ở tổ dân phố';

/** A paper with one version, its contact, and its reviewer who has opened it. */
async function inReview() {
  const stage = await papersAtWork();
  const lan = await stage.contact();
  const tam = await stage.tam();
  const sends = async (name: string, text: string) => {
    await lan.sendsFile(name, text);
    await lan.waits();
  };
  await sends('bai.docx', 'Mở đầu\nKết quả đạt được trong năm\nKết luận');
  await tam.hears();
  await tam.chooses('Xem tham luận');
  return { ...stage, lan, tam, sends };
}

test('a reviewer sees what a new version changed, in a line and in a file', async () => {
  const { tam, sends, database } = await inReview();
  await tam.chooses('Đề nghị chỉnh sửa');
  await tam.says('Bổ sung số liệu');
  await tam.chooses('Gửi');
  await sends('bai 2.docx', 'Mở đầu\nKết quả nổi bật đạt được trong năm\nSố liệu cụ thể\nKết luận');
  await tam.hears();
  await tam.chooses('Xem tham luận');
  expect(tam.last()?.text.split('\n')).toContain('So với bản số 1: thêm 1 đoạn, bỏ 0 đoạn, sửa 1 đoạn.');
  await tam.chooses('Xem thay đổi');
  expect(tam.last()?.text).toContain('- Thêm: "Số liệu cụ thể"');
  expect(tam.last()?.buttons.slice(0, 3)).toEqual(['Đạt', 'Đề nghị chỉnh sửa', 'Không đạt']);
  const line = (await database.read.deliveries.ofAddress(tam.from)).at(-1);
  expect(line?.reply.document?.maker).toBe('paper-comparison');
});

test('a newer version during a review overtakes the verdict, and is shown instead', async () => {
  const { tam, sends, paper } = await inReview();
  await sends('bai 2.docx', 'Bài mới');
  await tam.chooses('Đạt');
  expect(tam.last()?.text).toContain(
    `Tham luận "${topic}" vừa có bản mới nên ý kiến vừa rồi chưa được ghi nhận. Sau đây là bản mới nhất.`,
  );
  expect(tam.last()?.text).toContain('THẨM ĐỊNH · tham luận 1, bản số 2');
  expect(await paper()).toMatchObject({ state: 'in-review', verdicts: [] });
  await tam.chooses('Đạt');
  expect((await paper()).state).toBe('accepted');
});

test('of two reviewers at the same moment the first decides, and the second is told so', async () => {
  const { tam, staff, enter, conferenceId, paper, lan } = await inReview();
  const other = await staff(conferenceId, 'Chị Mai', 'reviewer');
  const mai = await enter(other.id, 'mai');
  await mai.says('/thamdinh');
  await mai.chooses(`1. ${topic}`);
  await tam.chooses('Đạt');
  await mai.chooses('Không đạt');
  await mai.chooses('Bám sát chủ đề được giao.');
  await mai.chooses('Gửi');
  expect(mai.last()?.text).toBe(vi('refusal-review-decided', { topic, state: 'accepted', order: '1', unit: 'x' }));
  expect(await paper()).toMatchObject({ state: 'accepted', verdicts: [{ verdict: 'accepted' }] });
  await lan.hears();
  expect(lan.texts().filter((text) => text.startsWith('KẾT QUẢ'))).toHaveLength(1);
});

test('a paper that is withdrawn during its review is judged no more', async () => {
  const { tam, hoa, paper, lan } = await inReview();
  const office = await hoa();
  await office.says('/thamdinh');
  await office.chooses('Danh sách tham luận');
  await office.chooses(`1. ${topic}`);
  await office.chooses('Rút tham luận');
  await tam.chooses('Đạt');
  expect(tam.last()?.text).toBe(vi('refusal-paper-withdrawn', { topic }));
  expect(await paper()).toMatchObject({ state: 'withdrawn', verdicts: [] });
  await lan.hears();
  expect(lan.last()?.text).toBe(
    `THAY ĐỔI\nTham luận "${topic}" đã rút khỏi chương trình. Đồng chí không cần gửi thêm.`,
  );

  await office.chooses('Khôi phục');
  expect((await paper()).state).toBe('received');
});

test('a speaker who is also a reviewer does not review the own paper', async () => {
  const { lan, staff, enter, conferenceId, paper } = await inReview();
  const reviewer = await staff(conferenceId, 'Lê Văn Sơn', 'reviewer');
  const son = await enter(reviewer.id, 'son');
  await lan.says('Tham luận');
  await lan.chooses('Cử người trình bày');
  await lan.says('Lê Văn Sơn, Phó Chủ tịch, 0912 000 111');
  expect((await paper()).speaker?.name).toBe('Lê Văn Sơn');

  await son.chooses(`1. ${topic}`);
  expect(son.last()?.text).toBe(vi('refusal-review-own-paper', { topic }));
  await son.says('/thamdinh');
  expect(son.last()?.text).toBe(vi('review-queue-none'));
  expect((await paper()).verdicts).toEqual([]);
});

test('a correction without a reason is asked for one', async () => {
  const { tam, paper } = await inReview();
  await tam.chooses('Đề nghị chỉnh sửa');
  await tam.chooses('Gửi');
  expect(tam.last()?.text).toContain(vi('review-reasons-missing'));
  expect((await paper()).verdicts).toEqual([]);
});

test('a marked-up file goes back to the author with the verdict, and not before', async () => {
  const { tam, lan, paper, database } = await inReview();
  await tam.chooses('Đề nghị chỉnh sửa');
  await tam.chooses('Sửa câu chữ, lỗi chính tả.');
  await tam.sendsFile('góp ý.docx', 'Đã ghi chú');
  await tam.says('Xem các chỗ bôi vàng');
  await tam.waits();
  expect(tam.last()?.text).toContain('- Ý kiến: Xem các chỗ bôi vàng\n- Tệp ghi chú: góp ý.docx');
  expect(tam.last()?.buttons).toContain('✓ Sửa câu chữ, lỗi chính tả.');
  await lan.hears();
  expect(lan.texts().some((text) => text.startsWith('KẾT QUẢ'))).toBe(false);
  await tam.chooses('Gửi');
  await lan.hears();
  expect(lan.last()?.text).toContain('- Xem các chỗ bôi vàng');
  const [verdict] = (await paper()).verdicts;
  expect(verdict?.file?.name).toBe('góp ý.docx');
  const line = (await database.read.deliveries.ofAddress(lan.from)).at(-1);
  expect(line?.reply.document).toEqual({ maker: 'review-file', args: { verdictId: verdict?.id }, name: 'góp ý.docx' });
});

test('where two bodies must agree both verdicts are needed, the stricter holds, and only then the author hears', async () => {
  const stage = await papersAtWork();
  const { conferenceId, staff, enter, database, paper } = stage;
  const other = await staff(conferenceId, 'Chị Mai', 'reviewer');
  const office = await stage.hoa();
  await office.says('/thamdinh');
  await office.chooses('Quy định về tham luận');
  await office.says('cơ quan: Văn phòng; Ban Tuyên giáo');
  expect(office.last()?.text).toContain('cần cả Văn phòng và Ban Tuyên giáo');
  await office.chooses('Chị Mai: Văn phòng');
  expect((await database.read.paperReviews.reviewers(conferenceId)).find(({ id }) => id === other.id)?.body).toBe(
    'Ban Tuyên giáo',
  );

  const lan = await stage.contact();
  const [tam, mai] = [await stage.tam(), await enter(other.id, 'mai')];
  await lan.sendsFile('bai.docx', 'Bài');
  await lan.waits();
  await tam.hears();
  await mai.hears();
  await tam.chooses('Xem tham luận');
  await tam.chooses('Đạt');
  expect(tam.last()?.text).toContain('Còn chờ ý kiến của cơ quan thẩm định thứ hai; đơn vị chưa được báo.');
  expect(await paper()).toMatchObject({ state: 'in-review', verdicts: [{ body: 'Văn phòng', releasedAt: null }] });
  await lan.hears();
  expect(lan.texts().some((text) => text.startsWith('KẾT QUẢ'))).toBe(false);

  await mai.chooses('Xem tham luận');
  await mai.chooses('Đề nghị chỉnh sửa');
  await mai.says('Cần số liệu');
  await mai.chooses('Gửi');
  expect((await paper()).state).toBe('correction-asked');
  await lan.hears();
  expect(lan.last()?.text).toContain('- Ban Tuyên giáo: Cần số liệu');
});

test('files that both bodies marked up both reach the author', async () => {
  const stage = await papersAtWork();
  const { conferenceId, staff, enter, database } = stage;
  const other = await staff(conferenceId, 'Chị Mai', 'reviewer');
  const office = await stage.hoa();
  await office.says('/thamdinh');
  await office.chooses('Quy định về tham luận');
  await office.says('cơ quan: Văn phòng; Ban Tuyên giáo');
  await office.chooses('Chị Mai: Văn phòng');
  const lan = await stage.contact();
  await lan.sendsFile('bai.docx', 'Bài');
  await lan.waits();
  for (const [chatter, name] of [
    [await stage.tam(), 'một.docx'],
    [await enter(other.id, 'mai'), 'hai.docx'],
  ] as const) {
    await chatter.says('/thamdinh');
    await chatter.chooses(`1. ${topic}`);
    await chatter.chooses('Đề nghị chỉnh sửa');
    await chatter.sendsFile(name, name);
    await chatter.waits();
    await chatter.chooses('Gửi');
  }
  const documents = (await database.read.deliveries.ofAddress(lan.from)).flatMap(({ reply }) => reply.document ?? []);
  expect(documents.slice(-2).map(({ name }) => name)).toEqual(['một.docx', 'hai.docx']);
  await lan.hears();
  expect(lan.last()?.text).toBe(
    `KẾT QUẢ THẨM ĐỊNH\nTham luận "${topic}", bản số 1: tệp ghi chú của Ban Tuyên giáo kèm theo tin này.`,
  );
});

test('an organizer has a decision reviewed again', async () => {
  const { tam, hoa, paper, lan } = await inReview();
  await tam.chooses('Không đạt');
  await tam.says('Không đúng chủ đề');
  await tam.chooses('Gửi');
  expect((await paper()).state).toBe('not-accepted');
  const office = await hoa();
  await office.says('/thamdinh');
  await office.chooses('Danh sách tham luận');
  await office.chooses(`1. ${topic}`);
  await office.chooses('Thẩm định lại');
  expect(await paper()).toMatchObject({ state: 'received', verdicts: [] });
  await lan.hears();
  expect(lan.last()?.text).toBe(
    `THAY ĐỔI\nTham luận "${topic}", bản số 1, được thẩm định lại. Kết quả trước không còn hiệu lực.`,
  );
  await tam.says('/thamdinh');
  expect(tam.last()?.text).toContain('1 tham luận chờ đồng chí thẩm định:');
});
