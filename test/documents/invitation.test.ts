import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { Guest } from '../../src/documents/guest.ts';
import { writeInvitations } from '../../src/documents/invitation.ts';
import { agendaOf, conference, guest, partOf, texts } from '../support/documents.ts';

async function linesOf(file: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  return value.split('\n').filter((line) => line.trim() !== '');
}

test("a state body's invitation says who, to what, when, where, and how to answer", async () => {
  const agenda = [
    { ...agendaOf(['Khai mạc'])[0], start: '14:00', end: '14:10' },
    { ...agendaOf(['Phát biểu chỉ đạo'])[0], ifAny: true },
  ] as ReturnType<typeof agendaOf>;
  const dressed = { ...conference, dressCode: [{ who: 'Nữ', text: 'Trang phục áo dài' }] };

  expect(await linesOf(await writeInvitations(dressed, agenda, [guest], texts))).toEqual([
    'ỦY BAN NHÂN DÂN',
    'PHƯỜNG SÔNG XANH',
    'Số:           /GM-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Sông Xanh, ngày       tháng       năm 2026',
    'GIẤY MỜI',
    'Ủy ban nhân dân phường Sông Xanh trân trọng kính mời:',
    'Đồng chí Bí thư Chi bộ 12 Trần Văn Bình',
    'Đảng bộ phường Sông Xanh',
    'Tới dự: Hội nghị sơ kết công tác 6 tháng đầu năm',
    'Thời gian: 14h00, thứ Tư, 24/6/2026',
    'Địa điểm: Hội trường tầng 3',
    'Chương trình:',
    '- 14h00–14h10: Khai mạc',
    '- Phát biểu chỉ đạo (nếu có)',
    'Trang phục: Nữ: áo dài',
    'Chỗ ngồi: A-12',
    'Rất mong đồng chí bố trí thời gian tham dự./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'Kính đề nghị xác báo trước 17h00, thứ Hai, 22/6/2026',
    'Quét mã QR để mở giấy mời và trả lời.',
    'Mã: ABCD-EFGH',
    'Telegram: t.me/thu_ky_bot',
    'Điện thoại văn phòng: 0225 0000 001',
  ]);
});

test("a party body's invitation has the party's heading, and the signer where the plan names one", async () => {
  const signer = { name: 'Lê Thị Hoa', title: 'PHÓ BÍ THƯ', onBehalfOf: 'BAN THƯỜNG VỤ' };
  const party = { ...conference, issuer: 'Ban Thường vụ Đảng ủy phường Sông Xanh', planNumber: null };
  const lines = await linesOf(await writeInvitations(party, [], [{ ...guest, honorific: 'bà' }], { ...texts, signer }));

  expect(lines.slice(0, 5)).toEqual([
    'ĐẢNG ỦY',
    'PHƯỜNG SÔNG XANH',
    '*',
    'Số           -GM/ĐU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
  ]);
  expect(lines).toContain('Ban Thường vụ Đảng ủy phường Sông Xanh trân trọng kính mời:');
  expect(lines).toContain('Bà Bí thư Chi bộ 12 Trần Văn Bình');
  expect(lines).toContain('Rất mong bà bố trí thời gian tham dự./.');
  expect(lines).toEqual(expect.arrayContaining(['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Lê Thị Hoa']));
});

test('an open date is told in the words of the plan, and what nobody knows is announced for later', async () => {
  const open = { ...conference, date: null, dateText: 'trong tháng 12/2026', venue: null };

  expect(await linesOf(await writeInvitations(open, [], [guest], texts))).toEqual(
    expect.arrayContaining(['Thời gian: trong tháng 12/2026', 'Địa điểm: sẽ thông báo sau']),
  );
});

test('a long agenda is cut to eight lines that count what is left out', async () => {
  const agenda = agendaOf(Array.from({ length: 12 }, (_, place) => `Nội dung ${place + 1}`));
  const lines = await linesOf(await writeInvitations(conference, agenda, [guest], texts));

  expect(lines.filter((line) => line.startsWith('- ')).slice(0, 8)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((order) => `- Nội dung ${order}`),
    '- và 5 nội dung khác.',
  ]);
});

test('every guest has a page and a QR picture of their own', async () => {
  const guests = [1, 2, 3].map((number) => ({ ...guest, link: `${guest.link}${number}` }));
  const xml = partOf(await writeInvitations(conference, [], guests, texts), '/word/document.xml');

  expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  expect(new Set(xml.match(/r:embed="[^"]*"/g)).size).toBe(3);
});

test('no row of a page can grow, and together they are lower than the page', async () => {
  const xml = partOf(await writeInvitations(conference, [], [guest], texts), '/word/document.xml');
  const rows = [...xml.matchAll(/<w:trHeight ([^/]*)\/>/g)].map(([, attributes = '']) => ({
    exact: attributes.includes('w:hRule="exact"'),
    height: Number(/w:val="(\d+)"/.exec(attributes)?.[1]),
  }));
  const [height = 0, top = 0, bottom = 0] = [/w:h="(\d+)"/, /w:top="(\d+)"/, /w:bottom="(\d+)"/].map((attribute) =>
    Number(attribute.exec(xml.slice(xml.indexOf('<w:sectPr')))?.[1]),
  );

  expect(rows.map((row) => row.exact)).toEqual([true, true, true, true]);
  expect(rows.reduce((sum, row) => sum + row.height, 0)).toBeLessThan(height - top - bottom);
});

const anything = fc.string({ unit: 'binary', maxLength: 60 });

test('no name, post or title breaks the document', async () => {
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (name, title, venue) => {
      const hostile: Guest = { ...guest, name, title, unit: `</w:t>${name}`, seat: '=1+1' };
      const file = await writeInvitations({ ...conference, venue, issuer: title }, agendaOf([name]), [hostile], texts);
      expect(await linesOf(file)).toContain('Mã: ABCD-EFGH');
    }),
    { numRuns: 20 },
  );
});
