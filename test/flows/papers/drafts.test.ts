import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { docxOf } from '../../support/docx.ts';
import { papersAtWork, textOf } from '../../support/papers.ts';
import { vi } from '../../support/stage.ts';

/** A telephone number, as a list brings it. */
async function setPhone(databaseFile: string, personId: number, phone: string) {
  const database = new Sqlite(databaseFile);
  database.prepare('UPDATE "Person" SET phone = ? WHERE id = ?').run(phone, personId);
  database.close();
}

/** The container of old Office, also around a .docx with a password. */
const oldOffice = (part: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(part, 'utf16le')]);

const topic = 'Chuyển đổi số ở tổ dân phố';
const three = [
  { topic: 'Chuyển đổi số', unit: 'Sở Mây' },
  { topic: 'Thu ngân sách', unit: 'Sở Mây' },
  { topic: 'Trường học', unit: 'Sở Mây' },
];

test('a file that nobody asked for is a draft where one paper is open', async () => {
  const { contact, paper } = await papersAtWork();
  const lan = await contact();
  await lan.sendsFile('bai.docx', textOf(300));
  await lan.waits();
  expect(lan.last()?.text).toContain('Đã nhận bản số 1 lúc 08h00');
  expect(await paper()).toMatchObject({ state: 'received', taskAcceptedAt: null, speaker: null });
});

test('a unit with three papers has one contact, who is asked which one a file is for', async () => {
  const { contact, all } = await papersAtWork(three);
  expect(new Set((await all()).map((paper) => paper.contact?.id)).size).toBe(1);
  const lan = await contact();
  await lan.sendsFile('bai.docx', textOf(300));
  expect(lan.last()).toEqual({
    text: 'CẦN TRẢ LỜI\nTệp bai.docx là của tham luận nào?',
    buttons: ['1. Chuyển đổi số', '2. Thu ngân sách', '3. Trường học', 'Hủy'],
  });
  await lan.says('2');
  await lan.waits();
  expect((await all()).map(({ state }) => state)).toEqual(['assigned', 'received', 'assigned']);
});

test('two files in the same second are two versions, in the order in which they came', async () => {
  const { contact, paper } = await papersAtWork();
  const lan = await contact();
  await lan.sendsFile('một.docx', 'Một');
  await lan.sendsFile('hai.docx', 'Hai');
  await lan.waits();
  expect((await paper()).versions.map(({ number, name }) => [number, name])).toEqual([
    [1, 'một.docx'],
    [2, 'hai.docx'],
  ]);
});

test('the same bytes again are recognised', async () => {
  const { contact, paper } = await papersAtWork();
  const lan = await contact();
  for (const [name, text] of [
    ['a.docx', 'Một'],
    ['b.docx', 'Hai'],
    ['c.docx', 'Hai'],
  ] as const) {
    await lan.sendsFile(name, text);
    await lan.waits();
  }
  expect(lan.last()?.text).toBe(
    `THÔNG BÁO\nTệp này trùng với bản số 2 của tham luận "${topic}", nên không lưu thêm bản mới.`,
  );
  expect((await paper()).versions).toHaveLength(2);
});

test('text, slides, a clip as a link and a picture each have versions of their own', async () => {
  const { contact, hoa, paper } = await papersAtWork();
  const [lan, office] = [await contact(), await hoa()];
  await lan.sendsFile('bai.docx', 'Bài');
  await lan.sendsFile('trình chiếu.pptx', 'Trang');
  await lan.sendsFile('ảnh.jpg', 'ảnh');
  await lan.waits();
  await lan.says('Nộp bản thảo');
  await lan.says('phim ở đây: https://phim.example/xem?v=1.');
  expect(lan.last()?.text).toContain('Đã nhận đoạn phim số 1');
  expect((await paper()).versions.map(({ part, number, link }) => [part, number, link])).toEqual([
    ['text', 1, null],
    ['slides', 1, null],
    ['picture', 1, null],
    ['clip', 1, 'https://phim.example/xem?v=1'],
  ]);
  await office.hears();
  expect(office.last()?.text).toBe(
    `THÔNG BÁO\nĐơn vị gửi ảnh thay cho tệp văn bản: tham luận 1, "${topic}", ảnh số 1. Ảnh đã được lưu.`,
  );
});

test('the office and the reviewer get at every part of a paper and every version of it', async () => {
  const { contact, hoa, tam, paper, database } = await papersAtWork();
  const [lan, office, reviewer] = [await contact(), await hoa(), await tam()];
  await lan.sendsFile('bai.docx', 'Bài');
  await lan.sendsFile('bai 2.docx', 'Bài hai');
  await lan.sendsFile('../../ảnh.jpg', 'ảnh');
  await lan.waits();
  await lan.says('Nộp bản thảo');
  await lan.says('https://phim.example/xem');

  await office.says('/thamdinh');
  await office.chooses('Danh sách tham luận');
  await office.chooses(`1. ${topic}`);
  await office.chooses('Các bản đã nhận');
  const lines = [
    'CÁC BẢN ĐÃ NHẬN · tham luận 1',
    `"${topic}" – Tổ dân phố số 5`,
    '- đoạn phim số 1, 08h00, thứ Ba, 26/5/2026, đầu mối Tổ dân phố số 5: https://phim.example/xem',
    '- ảnh số 1, 08h00, thứ Ba, 26/5/2026, đầu mối Tổ dân phố số 5: ../../ảnh.jpg',
    '- bản số 2, 08h00, thứ Ba, 26/5/2026, đầu mối Tổ dân phố số 5: bai 2.docx',
    '- bản số 1, 08h00, thứ Ba, 26/5/2026, đầu mối Tổ dân phố số 5: bai.docx',
  ].join('\n');
  expect(office.last()).toEqual({
    text: lines,
    buttons: ['Tải ảnh số 1', 'Tải bản số 2', 'Tải bản số 1', 'Về tham luận'],
  });
  const documentsOf = async ({ from }: typeof office) =>
    (await database.read.deliveries.ofAddress(from)).flatMap(({ reply }) => reply.document ?? []);
  const idOf = async (place: number) => (await paper()).versions[place]?.id;
  await office.chooses('Tải bản số 1');
  expect(office.last()?.text).toBe(`THÔNG BÁO\nTham luận "${topic}", bản số 1.\n\n${lines}`);
  await office.chooses('Tải ảnh số 1');
  expect((await documentsOf(office)).slice(-2)).toEqual([
    { maker: 'paper-draft', args: { versionId: await idOf(0) }, name: 'bai.docx' },
    { maker: 'paper-draft', args: { versionId: await idOf(2) }, name: 'ảnh.jpg' },
  ]);

  await reviewer.says('/thamdinh');
  await reviewer.chooses(`1. ${topic}`);
  await reviewer.chooses('Các bản đã nhận');
  expect(reviewer.last()?.text).toBe(lines);
  await reviewer.chooses('Về tham luận');
  await reviewer.chooses('Đạt');
  expect((await paper()).state).toBe('accepted');
});

test('a file above 20 MB is answered with the page for it', async () => {
  const { contact } = await papersAtWork();
  const lan = await contact();
  await lan.send({ kind: 'file', fileId: 'big', name: 'phim.mp4', bytes: 21 * 1024 * 1024 });
  expect(lan.last()?.text).toBe(
    'THÔNG BÁO\nTệp phim.mp4 lớn hơn 20 MB nên không gửi được trong cuộc trò chuyện. Kính đề nghị đồng chí mở liên kết sau để tải tệp lên (đến 200 MB, dùng một lần, trong 48 giờ):\n{upload:1}',
  );
});

test('what cannot be opened is refused with the remedy, and what has no words is kept and said to have none', async () => {
  const { contact, paper } = await papersAtWork();
  const lan = await contact();
  const says = async (name: string, content: string | Uint8Array) => {
    await lan.sendsFile(name, content);
    await lan.waits();
    return lan.last()?.text;
  };
  expect(await says('bai.docx', new Uint8Array([0x4d, 0x5a, 0x90, 0]))).toBe(
    vi('papers-kind-unknown', { file: 'bai.docx' }),
  );
  expect(await says('hong.docx', docxOf('Một').slice(0, 120))).toContain('bị hỏng');
  expect(await says('cu.doc', oldOffice('WordDocument'))).toContain('định dạng Word cũ');
  expect(await says('khoa.docx', oldOffice('EncryptedPackage'))).toContain('có mật khẩu');
  expect(await says('chay.exe', 'MZ')).toBe(vi('papers-kind-unknown', { file: 'chay.exe' }));
  expect((await paper()).versions).toEqual([]);
  expect(await says('trong.docx', docxOf(''))).toContain(
    'Chưa đọc được chữ trong tệp nên chưa tính được thời gian trình bày.',
  );
  expect((await paper()).state).toBe('received');
});

test('a mark of secrecy is refused and told to the office; words with mật in them are none', async () => {
  const { contact, hoa, paper, database } = await papersAtWork();
  const [lan, office] = [await contact(), await hoa()];
  await lan.sendsFile('bai.docx', docxOf('T U Y Ệ T  M Ậ T', 'Nội dung'));
  await lan.waits();
  expect(lan.last()?.text).toBe(vi('papers-secret', { file: 'bai.docx' }));
  await office.hears();
  expect(office.last()?.text).toContain('một tệp có dấu chỉ độ mật vừa được gửi đến');
  expect((await paper()).versions).toEqual([]);
  expect(await database.read.uploads.of(1)).toMatchObject({ state: 'refused', refusal: 'paper-secret' });
  await lan.sendsFile('bai.docx', docxOf('Công tác bảo mật, bí mật nhà nước', 'đặt mật khẩu'));
  await lan.waits();
  expect((await paper()).versions).toHaveLength(1);
});

test('after a decision a new text is asked about first, and then reviewed anew', async () => {
  const { contact, tam, paper } = await papersAtWork();
  const [lan, reviewer] = [await contact(), await tam()];
  await lan.sendsFile('bai.docx', 'Một');
  await lan.waits();
  await reviewer.hears();
  await reviewer.chooses('Xem tham luận');
  await reviewer.chooses('Đạt');
  await lan.sendsFile('bai 2.docx', 'Hai');
  expect(lan.last()).toEqual({
    text: `CẦN TRẢ LỜI\nTham luận "${topic}" đã có kết quả thẩm định: đạt.\nNếu nhận bản mới thì phải thẩm định lại từ đầu. Đồng chí có gửi bản mới không?`,
    buttons: ['Gửi bản mới', 'Giữ nguyên kết quả'],
  });
  await lan.chooses('Giữ nguyên kết quả');
  expect(await paper()).toMatchObject({ state: 'accepted' });
  await lan.sendsFile('bai 2.docx', 'Hai');
  await lan.chooses('Gửi bản mới');
  await lan.waits();
  expect(await paper()).toMatchObject({ state: 'received' });
});

test('the speaker has an account of their own, and hands in for themselves', async () => {
  const { contact, enter, paper } = await papersAtWork();
  const lan = await contact();
  await lan.chooses('Cử người trình bày');
  await lan.says('Trần Văn Bình, Phó Giám đốc, 0912 345 678');
  const speaker = (await paper()).speaker;
  expect(lan.last()?.text).toBe(
    [
      `ĐÃ GHI NHẬN ✓\nNgười trình bày tham luận "${topic}": Trần Văn Bình, Phó Giám đốc, 0912345678.\n`,
      'Kính đề nghị đồng chí chuyển cho Trần Văn Bình liên kết riêng sau để theo dõi và nộp tham luận:',
      `{link:${speaker?.id}}`,
      `Mã để nhập tay: {code:${speaker?.id}}`,
    ].join('\n'),
  );
  expect((await paper()).state).toBe('speaker-named');
  const binh = await enter(speaker?.id ?? 0, 'binh');
  expect(binh.texts().at(-2)).toContain('THAM LUẬN CỦA TÔI');
  await binh.says('Tham luận của tôi');
  expect(binh.last()?.buttons).toEqual(['Nộp bản thảo', 'Hỏi lại văn phòng', 'Danh sách tham luận']);
  await binh.sendsFile('bai.docx', 'Bài');
  await binh.waits();
  await lan.hears();
  expect(lan.last()?.text).toBe(`THÔNG BÁO\nTham luận "${topic}" có bản số 1, do Trần Văn Bình nộp.`);
});

test('a contact cannot get the way in of somebody else by naming them', async () => {
  const { contact, enter, staff, databaseFile, conferenceId, paper } = await papersAtWork();
  const lan = await contact();
  const mai = await staff(conferenceId, 'Nguyễn Thị Mai', 'organizer');
  await setPhone(databaseFile, mai.id, '0912345678');
  const chat = await enter(mai.id, 'mai');
  await lan.chooses('Cử người trình bày');
  await lan.says('Nguyễn Thị Mai, 0912 345 678');
  expect(lan.last()?.text).not.toContain('{code:');
  expect((await paper()).speaker?.id).toBe(mai.id);
  await chat.hears();
  expect(chat.last()?.text).toContain('được cử trình bày tham luận');
});

test('a unit takes the task, or asks back, and the office hears the question and answers it', async () => {
  const { contact, hoa, paper } = await papersAtWork();
  const [lan, office] = [await contact(), await hoa()];
  await lan.chooses('Nhận nhiệm vụ');
  expect((await paper()).taskAcceptedAt).not.toBeNull();
  await lan.chooses('Hỏi lại văn phòng');
  await lan.says('Xin cho biết có cần số liệu năm 2025 không?');
  await office.hears();
  expect(office.last()).toEqual({
    text: `CẦN TRẢ LỜI\nTham luận 1, "${topic}" – câu hỏi của đầu mối Tổ dân phố số 5:\nXin cho biết có cần số liệu năm 2025 không?`,
    buttons: ['Trả lời đơn vị', 'Xem tham luận'],
  });

  await office.chooses('Trả lời đơn vị');
  expect(office.last()?.text).toBe(
    [
      'CẦN TRẢ LỜI',
      `Tham luận 1, "${topic}" – Tổ dân phố số 5`,
      'đầu mối Tổ dân phố số 5 hỏi: Xin cho biết có cần số liệu năm 2025 không?',
      'Kính đề nghị đồng chí nhắn câu trả lời; đơn vị sẽ nhận được ngay.',
    ].join('\n'),
  );
  await office.says('Có, đến hết quý I');
  expect(office.last()?.text).toContain(vi('review-reply-sent'));
  await lan.hears();
  expect(lan.last()).toEqual({
    text: `THÔNG BÁO\nVăn phòng trả lời về tham luận "${topic}":\nCó, đến hết quý I`,
    buttons: ['Xem tham luận'],
  });
  await office.chooses('Quá trình');
  expect(office.last()?.text).toContain('văn phòng trả lời: Có, đến hết quý I – Chị Hòa');
});

test('an organizer who sends a plan still imports it, also one who has a paper', async () => {
  const { staff, enter, databaseFile, conferenceId, contact } = await papersAtWork();
  const { id: officeId } = await staff(conferenceId, 'Nguyễn Thị Hòa', 'organizer');
  const office = await enter(officeId, 'hoa');
  await office.sendsFile('kế hoạch.docx', { title: 'Hội nghị khác' });
  await office.waits();
  expect(office.last()?.text).toContain('là kế hoạch: Hội nghị khác.');
  await setPhone(databaseFile, officeId, '0912345678');
  const lan = await contact();
  await lan.chooses('Cử người trình bày');
  await lan.says('Nguyễn Thị Hòa, 0912 345 678');
  await office.sendsFile('kế hoạch.docx', { title: 'Hội nghị khác' });
  expect(office.last()?.buttons).toEqual([`1. ${topic}`, 'Đây là kế hoạch hội nghị', 'Hủy']);
  await office.chooses('Đây là kế hoạch hội nghị');
  await office.waits();
  expect(office.last()?.text).toContain('là kế hoạch: Hội nghị khác.');
});

test('whoever has no paper hands nothing in', async () => {
  const { tam, paper } = await papersAtWork();
  const reviewer = await tam();
  await reviewer.sendsFile('bai.docx', 'Bài');
  expect(reviewer.last()?.text).toBe(vi('file-not-expected'));
  await reviewer.says('/thamluan');
  expect(reviewer.last()?.text).toBe(vi('refusal-not-yours'));
  expect((await paper()).versions).toEqual([]);
});

test('a withdrawn paper takes nothing more', async () => {
  const { contact, paper, database } = await papersAtWork();
  const lan = await contact();
  await lan.chooses('Nộp bản thảo');
  const { id } = await paper();
  await database.transaction((store) => store.papers.setState(id, 'withdrawn'));
  await lan.sendsFile('bai.docx', 'Bài');
  await lan.waits();
  expect(lan.last()?.text).toBe(vi('refusal-paper-withdrawn', { topic }));
  expect((await paper()).versions).toEqual([]);
});
