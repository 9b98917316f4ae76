import { expect, test } from 'vitest';
import { papersAtWork } from '../../support/papers.ts';
import { vi } from '../../support/stage.ts';

const topic = 'Chuyển đổi số ở tổ dân phố';

test('the office sees papers by state, what is overdue first and who keeps it waiting', async () => {
  const { hoa, contact, clock, all } = await papersAtWork([
    { topic: 'Một', unit: 'Sở Mây', deadline: '2026-05-30T11:00' },
    { topic: 'Hai', unit: 'Xã Nắng' },
    { topic: 'Ba', unit: 'Xã Mưa' },
  ]);
  const lan = await contact(2);
  await lan.sendsFile('ba.docx', 'Ba');
  await lan.waits();
  const office = await hoa();
  clock.set('2026-05-29T12:00:00+07:00');
  await office.says('/thamdinh');
  expect(office.last()?.text).toBe(
    'THAM LUẬN · Hội nghị sơ kết\n3 tham luận, quá hạn 1.\n- đã giao: 2\n- đã nhận bản thảo: 1',
  );
  await office.chooses('Danh sách tham luận');
  expect(office.last()?.text).toBe(
    [
      'THAM LUẬN · trang 1/1',
      '2. Hai – Xã Nắng: đã giao; quá hạn 1 giờ; chờ đầu mối Xã Nắng',
      '1. Một – Sở Mây: đã giao; còn 23 giờ; chờ đầu mối Sở Mây',
      '3. Ba – Xã Mưa: đã nhận bản thảo; còn 23 giờ; chờ Anh Tâm',
    ].join('\n'),
  );
  await office.chooses('3. Ba');
  expect(office.last()?.text).toBe(
    [
      'THAM LUẬN 3 · đã nhận bản thảo',
      '"Ba" – Xã Mưa; không quá 7 phút',
      'Người trình bày: chưa cử; bản mới nhất: số 1 (ba.docx)',
      'Hạn gửi: trước 11 giờ, thứ Sáu, 29/5/2026; hạn thẩm định: trước 11 giờ, thứ Bảy, 30/5/2026',
      'Thẩm định: Anh Tâm',
      'Đang chờ: Anh Tâm (còn 23 giờ)',
    ].join('\n'),
  );
  await office.chooses('Quá trình');
  expect(office.last()?.text).toBe(
    [
      'QUÁ TRÌNH · tham luận 3',
      '"Ba" – Xã Mưa',
      '- 08h00, thứ Ba, 26/5/2026: giao tham luận',
      '- 08h00, thứ Ba, 26/5/2026: nộp bản số 1 (ba.docx) – đầu mối Xã Mưa',
    ].join('\n'),
  );
  expect(await all()).toHaveLength(3);
});

test('an extension says who, until when and why, and the unit is told', async () => {
  const { hoa, contact, paper, officeId } = await papersAtWork();
  const [office, lan] = [await hoa(), await contact()];
  await office.says('/thamdinh');
  await office.chooses('Danh sách tham luận');
  await office.chooses(`1. ${topic}`);
  await office.chooses('Gia hạn');
  await office.chooses('Gửi bản thảo (trước 11 giờ, thứ Sáu, 29/5/2026)');
  await office.says('ngày mai nhé');
  expect(office.last()?.text).toBe(vi('review-due-again'));
  await office.says('11h ngày 25/5/2026');
  expect(office.last()?.text).toBe(vi('review-extend-past'));
  await office.says('10h ngày 29/5/2026');
  expect(office.last()?.text).toBe(vi('review-extend-shorter', { due: '11 giờ, thứ Sáu, 29/5/2026' }));
  await office.says('17 giờ ngày 30/5');
  await office.says('Đơn vị bận tiếp đoàn kiểm tra');
  expect(office.last()?.text).toContain('Đã gia hạn. Hạn mới: trước 17 giờ, thứ Bảy, 30/5/2026.');
  expect((await paper()).extensions).toMatchObject([
    {
      step: 'author',
      until: '2026-05-30T17:00',
      why: 'Đơn vị bận tiếp đoàn kiểm tra',
      by: { id: officeId, name: 'Chị Hòa' },
    },
  ]);
  await lan.hears();
  expect(lan.last()?.text).toBe(
    `THAY ĐỔI\nTham luận "${topic}" được gia hạn gửi bản thảo. Hạn mới: trước 17 giờ, thứ Bảy, 30/5/2026.\nLý do: Đơn vị bận tiếp đoàn kiểm tra`,
  );
});

test('a paper is assigned in chat, with what the plan says as the default, and its unit is told', async () => {
  const { hoa, contact, all, enter } = await papersAtWork();
  const [office, lan] = [await hoa(), await contact()];
  await office.says('/thamdinh');
  await office.chooses('Giao tham luận');
  await office.says('Vệ sinh môi trường');
  await office.says('tổ dân phố số 5');
  await office.chooses('7 phút');
  await office.chooses('Trước 11 giờ, thứ Sáu, 29/5/2026');
  expect(office.last()?.text).toBe(
    'CẦN TRẢ LỜI\nGiao tham luận: "Vệ sinh môi trường"\nĐơn vị: tổ dân phố số 5; không quá 7 phút; hạn: trước 11 giờ, thứ Sáu, 29/5/2026\nKính đề nghị đồng chí xác nhận.',
  );
  await office.chooses('Xác nhận');
  const [first, second] = await all();
  expect(second).toMatchObject({ order: 2, topic: 'Vệ sinh môi trường', minutes: 7, state: 'assigned' });
  expect(second?.contact?.id).toBe(first?.contact?.id);
  await lan.hears();
  expect(lan.last()).toMatchObject({ buttons: ['Xem tham luận'] });
  expect(lan.last()?.text).toContain('NHIỆM VỤ · THAM LUẬN\n"Vệ sinh môi trường"');

  await office.chooses('Người thẩm định');
  await office.says('Trần Thị Sen');
  expect(office.last()?.text).toContain('Đã thêm Trần Thị Sen. Liên kết: {link:');
  const sen = await enter(Number(/\{link:(\d+)\}/.exec(office.last()?.text ?? '')?.[1]), 'sen');
  await lan.sendsFile('bai.docx', 'Bài');
  await lan.chooses('2. Vệ sinh môi trường');
  await lan.waits();
  await sen.hears();
  expect(sen.last()?.buttons).toEqual(['Xem tham luận']);
  await lan.sendsFile('bai 1.docx', 'Bài một');
  await lan.chooses(`1. ${topic}`);
  await lan.waits();
  await sen.says('/thamdinh');
  expect(sen.last()?.text).not.toContain(topic);
});

test('the slot is reckoned, and speakers hear only when theirs changes', async () => {
  const { hoa, tam, contact, all } = await papersAtWork(
    [
      { topic: 'Một', unit: 'Sở Mây' },
      { topic: 'Hai', unit: 'Xã Nắng' },
      { topic: 'Ba', unit: 'Xã Mưa' },
    ],
    {
      plan: {
        agenda: [
          {
            order: 1,
            session: null,
            start: '09:00',
            end: '09:20',
            title: 'Tham luận',
            responsible: null,
            ifAny: false,
          },
        ],
      },
    },
  );
  const units = [await contact(0), await contact(1), await contact(2)];
  for (const [place, unit] of units.entries()) {
    await unit.sendsFile('bai.docx', `Bài ${place}`);
    await unit.waits();
  }
  const reviewer = await tam();
  for (const label of ['1. Một', '2. Hai', '3. Ba']) {
    await reviewer.says('/thamdinh');
    await reviewer.chooses(label);
    await reviewer.chooses('Đạt');
  }
  const office = await hoa();
  await office.says('/thamdinh');
  await office.chooses('Sắp xếp trình bày');
  expect(office.last()?.text).toContain(
    '3 bài trình bày cần 23 phút kể cả chuyển tiếp; chương trình có 20 phút, thiếu 3 phút.',
  );
  await office.chooses('3. Ba');
  await office.chooses('In kỷ yếu');
  expect(office.last()?.text).toContain(
    '2 bài trình bày cần 15 phút kể cả chuyển tiếp; chương trình có 20 phút, còn 5 phút.',
  );
  await office.chooses('Xác nhận thứ tự');
  expect((await all()).map(({ delivery, place }) => [delivery, place])).toEqual([
    ['spoken', 1],
    ['spoken', 2],
    ['printed', null],
  ]);
  for (const unit of units) await unit.hears();
  expect(units.map((unit) => unit.last()?.text.split(': ').at(-1))).toEqual([
    'trình bày tại hội nghị, thứ tự 1.',
    'trình bày tại hội nghị, thứ tự 2.',
    'in kỷ yếu, không trình bày tại hội nghị.',
  ]);

  await office.chooses('Sắp xếp trình bày');
  await office.chooses('2. Hai');
  await office.chooses('Lên một bậc');
  await office.chooses('Xác nhận thứ tự');
  const counts = units.map((unit) => unit.heard.length);
  for (const unit of units) await unit.hears();
  expect(units.map((unit, place) => unit.heard.length - (counts[place] ?? 0))).toEqual([1, 1, 0]);
  await office.chooses('Sắp xếp trình bày');
  await office.chooses('Xác nhận thứ tự');
  expect(office.last()?.text).toContain('Thứ tự không thay đổi nên không gửi thông báo.');
});

test('the speed of speaking is a setting, and the length of a draft follows it', async () => {
  const { hoa, contact } = await papersAtWork();
  const [office, lan] = [await hoa(), await contact()];
  await office.says('/thamdinh');
  await office.chooses('Quy định về tham luận');
  await office.says('tốc độ 1000 chữ');
  expect(office.last()?.text).toBe(vi('review-rule-range'));
  await office.says('toc do doc 100 chu mot phut');
  expect(office.last()?.text).toContain('Tốc độ đọc: 100 chữ một phút');
  await lan.sendsFile('bai.docx', Array.from({ length: 600 }, () => 'chữ').join(' '));
  await lan.waits();
  expect(lan.last()?.text).toContain('Khoảng 600 chữ, trình bày khoảng 6 phút; quy định không quá 7 phút.');
});

test('the codes of the contacts are shown once for each unit', async () => {
  const { hoa, all } = await papersAtWork([
    { topic: 'Một', unit: 'Sở Mây' },
    { topic: 'Hai', unit: 'Sở Mây' },
    { topic: 'Ba', unit: 'Xã Mưa' },
  ]);
  const [first, , third] = await all();
  const office = await hoa();
  await office.says('/thamdinh');
  await office.chooses('Mã của đầu mối');
  expect(office.last()?.text).toBe(
    [
      'ĐẦU MỐI THAM LUẬN',
      '2 đơn vị, 2 chưa kết nối. Mỗi đơn vị một mã:',
      '- Sở Mây (bài 1, 2)',
      `  Mã: {code:${first?.contact?.id}}`,
      `  Liên kết: {link:${first?.contact?.id}}`,
      '- Xã Mưa (bài 3)',
      `  Mã: {code:${third?.contact?.id}}`,
      `  Liên kết: {link:${third?.contact?.id}}`,
    ].join('\n'),
  );
});

test('accepted papers are marked as reported to the standing board, all at once', async () => {
  const { hoa, all, database } = await papersAtWork();
  const [paper] = await all();
  await database.transaction((store) => store.papers.setState(paper?.id ?? 0, 'accepted'));
  const office = await hoa();
  await office.says('/thamdinh');
  await office.chooses('Đã báo cáo Thường trực');
  expect(office.last()?.text).toContain('1 tham luận đã báo cáo Thường trực.');
  expect((await all())[0]?.reportedAt).not.toBeNull();
});

test('a reviewer does not get at the office’s part, by button or by old question', async () => {
  const { tam, paper, reviewerId } = await papersAtWork();
  const reviewer = await tam();
  const { id } = await paper();
  await reviewer.taps(`m:${reviewerId}:review:paper-${id}`);
  expect(reviewer.last()?.text).toBe(vi('review-queue-none'));
  await reviewer.says('/thamdinh');
  expect(reviewer.last()?.buttons).toEqual(['Chương trình', 'Thẩm định', 'Gọi văn phòng']);
  await reviewer.says('Danh sách tham luận');
  expect(reviewer.last()?.text).toBe(vi('not-understood'));
});
