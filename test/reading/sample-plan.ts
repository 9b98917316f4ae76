import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const page = { size: { width: 11906, height: 16838 }, margin: { left: 1701, right: 1134, top: 1134, bottom: 1134 } };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const width = 9071;

/**
 * A plan of a made-up commune, laid out as offices do it: letter head and end in tables without lines, automatic
 * numbering, a footnote, page numbers in the header, merged cells, and an agenda that runs over the page.
 * `test/plan/fixtures/ke-hoach-xa-may.pdf` is this file as LibreOffice prints it.
 */
export async function samplePlanDocx(): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
            { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
          ],
        },
        { reference: 'dash', levels: [{ level: 0, format: LevelFormat.BULLET, text: '-' }] },
        { reference: 'rows', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1' }] },
      ],
    },
    footnotes: {
      1: {
        children: [new Paragraph({ children: [new TextRun({ text: 'Theo Nghị quyết số 15 của xã.', size: 20 })] })],
      },
    },
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          beside(
            ['ỦY BAN NHÂN DÂN', 'XÃ MÂY', 'Số: 07/KH-UBND'],
            ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Xã Mây, ngày 04 tháng 5 năm 2026'],
          ),
          centred('KẾ HOẠCH'),
          centred('Tổ chức Hội nghị tổng kết phong trào trồng rừng năm 2026'),
          listed('plan', 0, 'THỜI GIAN, ĐỊA ĐIỂM'),
          new Paragraph({
            alignment: AlignmentType.BOTH,
            numbering: { reference: 'plan', level: 1 },
            children: [
              new TextRun('Thời gian: Từ 7h'),
              new TextRun({ text: '30', superScript: true }),
              new TextRun(', ngày 20/5/2026 (Thứ Tư), trong một buổi'),
              new FootnoteReferenceRun(1),
              new TextRun(', theo lịch công tác đã được thống nhất giữa các cơ quan của xã.'),
            ],
          }),
          listed('plan', 1, 'Địa điểm: Hội trường Nhà văn hóa xã Mây.'),
          listed('plan', 2, 'Điểm cầu chính tại xã;'),
          listed('plan', 2, 'Các điểm cầu tại thôn.'),
          listed('plan', 0, 'THÀNH PHẦN'),
          listed('dash', 0, 'Thường trực Đảng ủy xã;'),
          listed('dash', 0, 'Trưởng các thôn Sương, thôn Gió và thôn Nắng, cùng đại diện các hộ nhận khoán rừng.'),
          listed('plan', 0, 'CHUẨN BỊ'),
          ...preparations.map((text) => listed('dash', 0, text)),
          listed('plan', 0, 'CHƯƠNG TRÌNH'),
          agenda(),
          new Paragraph('Kế hoạch này thay cho giấy mời họp của các đơn vị.'),
          beside(
            ['Nơi nhận:', '- Như thành phần;', '- Lưu: VT.'],
            ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Lò Văn Suối'],
            22,
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const preparations = [
  'Văn phòng xã chuẩn bị hội trường, âm thanh, ánh sáng, nước uống và bảng tên của đại biểu trước ngày 18/5/2026.',
  'Ban Tổ chức tổng hợp số liệu trồng rừng của ba thôn, hoàn thành dự thảo báo cáo và gửi lãnh đạo xã cho ý kiến.',
  'Trưởng thôn Sương chuẩn bị tham luận về vườn ươm cây bản địa và cách chọn giống hợp với đất dốc.',
  'Trưởng thôn Gió chuẩn bị tham luận về tổ tuần rừng, lịch trực và cách báo tin khi có cháy.',
  'Trưởng thôn Nắng chuẩn bị tham luận về trồng dược liệu dưới tán rừng và tìm nơi bao tiêu.',
  'Trạm y tế xã cử người trực tại hội trường trong suốt thời gian diễn ra Hội nghị.',
  'Công an xã giữ trật tự, phân luồng xe và bố trí chỗ để xe cho đại biểu ở xa.',
];

export const agendaTitles = [
  'Đón tiếp đại biểu, phát tài liệu và ổn định tổ chức',
  'Tuyên bố lý do, giới thiệu đại biểu',
  'Trình bày báo cáo tổng kết phong trào trồng rừng, kèm phim tư liệu về những cánh rừng mới của ba thôn',
  'Tham luận của các thôn về cách giữ rừng đầu nguồn và chia sẻ lợi ích cho người nhận khoán',
  'Nghỉ giải lao',
  'Khen thưởng các hộ tiêu biểu',
  'Phát biểu chỉ đạo của lãnh đạo huyện ủy',
  'Ký giao ước thi đua giữa ba thôn',
  'Bế mạc',
];

function agenda(): Table {
  const widths = [800, 1700, 4271, 2300];
  const head = ['TT', 'Thời gian', 'Nội dung', 'Thực hiện'].map((text, index) => cell([text], widths[index]));
  const rows = agendaTitles.map((title, index) => {
    const count = new TableCell({
      width: { size: 800, type: 'dxa' },
      children: [new Paragraph({ numbering: { reference: 'rows', level: 0 } })],
    });
    const times = cell([`${7 + Math.floor(index / 2)}h${index % 2 ? '45' : '15'}`], 1700);
    const who = new TableCell({
      width: { size: 2300, type: 'dxa' },
      rowSpan: index === 1 ? 2 : 1,
      children: [new Paragraph(index === 1 ? 'Văn phòng xã' : 'Ban Tổ chức')],
    });
    return new TableRow({ children: [count, times, cell([title], 4271), ...(index === 2 ? [] : [who])] });
  });
  const session = new TableCell({ columnSpan: 4, children: [new Paragraph('Buổi sáng')] });
  return new Table({
    columnWidths: widths,
    width: { size: width, type: 'dxa' },
    rows: [new TableRow({ tableHeader: true, children: head }), new TableRow({ children: [session] }), ...rows],
  });
}

function beside(left: string[], right: string[], leftSize = 26): Table {
  return new Table({
    borders: noBorders,
    columnWidths: [3600, 5471],
    width: { size: width, type: 'dxa' },
    rows: [new TableRow({ children: [cell(left, 3600, leftSize), cell(right, 5471, 26, AlignmentType.CENTER)] })],
  });
}

function cell(texts: string[], size = 1000, letters = 28, alignment: 'left' | 'center' = 'left'): TableCell {
  return new TableCell({
    width: { size, type: 'dxa' },
    children: texts.map((text) => new Paragraph({ alignment, children: [new TextRun({ text, size: letters })] })),
  });
}

function centred(text: string): Paragraph {
  const spacing = { before: 120, after: 120 };
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun({ text, bold: true })] });
}

function listed(reference: string, level: number, text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    numbering: { reference, level },
    children: [new TextRun(text)],
  });
}
