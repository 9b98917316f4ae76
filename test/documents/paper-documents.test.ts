import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { writeComparison } from '../../src/documents/comparison.ts';
import { makeProceedings } from '../../src/documents/make-proceedings.ts';
import { writePaperList } from '../../src/documents/paper-list.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { compareTexts } from '../../src/domain/compare-texts.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { readPaperHere } from '../../src/reading/paper/open-paper.ts';
import { conference, partOf } from '../support/documents.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const lan = { id: 1, name: 'Lan' };

const paper: Paper = {
  id: 1,
  conferenceId: 7,
  order: 3,
  topic: '=HYPERLINK("http://x")',
  unit: '@Tổ dân phố số 5',
  presenter: 'Tổ trưởng',
  minutes: 7,
  state: 'accepted',
  contact: null,
  speaker: { id: 2, name: '+Bình', connected: false },
  deadlines: { author: '2026-05-29T11:00', review: null, report: null },
  extensions: [],
  versions: [1, 2].map((number) => ({
    id: number,
    part: 'text' as const,
    number,
    sender: lan,
    startedAt: new Date('2026-05-28T08:00:00Z'),
    receivedAt: new Date('2026-05-28T08:20:00Z'),
    name: 'a.docx',
    bytes: 10,
    sha256: 'a',
    link: null,
    syllables: 1830,
    searched: true,
  })),
  verdicts: [],
  taskAcceptedAt: null,
  reportedAt: null,
  delivery: 'spoken',
  place: 1,
};

test('the list says of every paper how it stands, in cells that are never formulas', () => {
  const bytes = writePaperList(
    [
      paper,
      {
        ...paper,
        order: 4,
        state: 'assigned',
        versions: [],
        speaker: null,
        minutes: null,
        delivery: null,
        place: null,
      },
    ],
    { calendar, syllablesPerMinute: 200 },
  );
  const sheet = read(bytes, { cellFormula: true }).Sheets['Danh sách tham luận'] ?? {};
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null });

  expect(rows.slice(1)).toEqual([
    [
      3,
      '=HYPERLINK("http://x")',
      '@Tổ dân phố số 5',
      '+Bình',
      'Đạt',
      7,
      1830,
      9.2,
      2,
      '15h20, thứ Năm, 28/5/2026',
      '11h00, thứ Sáu, 29/5/2026',
      null,
      null,
      null,
      null,
      'Trình bày',
      1,
    ],
    [
      4,
      '=HYPERLINK("http://x")',
      '@Tổ dân phố số 5',
      'Tổ trưởng',
      'Đã giao',
      null,
      null,
      null,
      0,
      null,
      '11h00, thứ Sáu, 29/5/2026',
      null,
      null,
      null,
      null,
      null,
      null,
    ],
  ]);
  expect(Object.values(sheet).filter((cell) => cell?.f !== undefined)).toEqual([]);
});

test('the comparison underlines what was added and strikes what was removed', async () => {
  const comparison = compareTexts(
    ['Kính thưa hội nghị.', 'Trồng mới bảy héc-ta.'],
    ['Kính thưa hội nghị.', 'Trồng mới tám héc-ta.'],
  );
  const xml = partOf(
    await writeComparison({ topic: 'Trồng rừng <x>', unit: null, older: 1, newer: 2 }, comparison),
    '/word/document.xml',
  );

  expect(xml).toContain('Trồng rừng &lt;x&gt;');
  expect(xml).toContain('thêm 0 đoạn, bỏ 0 đoạn, sửa 1 đoạn');
  expect(xml).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*> bảy<\/w:t>/);
  expect(xml).toMatch(/<w:u w:val="single"\/>(?:(?!<\/w:r>).)*> tám<\/w:t>/);
});

const entry = (topic: string, count: number) => ({
  topic,
  unit: 'Xã Mây',
  speaker: 'Lò Văn Suối',
  paragraphs: ['THAM LUẬN', ...Array<string>(count).fill('Năm qua toàn xã đã trồng mới bảy héc-ta rừng. '.repeat(12))],
});

test('the proceedings have a title page, every text, and a table of contents that says on which page each begins', async () => {
  const entries = [entry('Một', 12), entry('Hai', 2), { ...entry('Ba', 0), paragraphs: null }];
  const bytes = await makeProceedings({ conference, entries });
  const xml = partOf(bytes, '/word/document.xml');

  const contents = xml.slice(xml.indexOf('<w:sdtContent>'), xml.indexOf('</w:sdtContent>'));
  expect(contents).toMatch(/TOC \\h \\o (?:&quot;|")1-1/);
  expect(contents).not.toContain('w:dirty');
  const pages = [...contents.matchAll(/PAGEREF.*?separate"\/>.*?<w:t[^>]*>(\d+)</g)].map(([, page]) => page);
  expect(pages).toEqual(['3', '6', '7']);

  const text = await readPaperHere({ bytes });
  const lines = text.ok ? text.value.lines : [];
  expect(lines.slice(0, 4)).toEqual([
    'ỦY BAN NHÂN DÂN PHƯỜNG SÔNG XANH',
    'KỶ YẾU',
    'CÁC THAM LUẬN TẠI',
    'HỘI NGHỊ SƠ KẾT CÔNG TÁC 6 THÁNG ĐẦU NĂM',
  ]);
  expect(lines.filter((line) => /^\d\. /.test(line) && !line.includes('\t'))).toEqual(['1. Một', '2. Hai', '3. Ba']);
  expect(lines.at(-1)).toBe('(Toàn văn in theo tệp kèm theo.)');
});

test('proceedings that cannot be laid out in time ask Word for the numbers of their pages', async () => {
  const xml = partOf(
    await makeProceedings({ conference, entries: [entry('Một', 1)] }, { heapMb: 512, ms: 1 }),
    '/word/document.xml',
  );
  expect(xml).toContain('w:dirty="true"');
  expect(xml).toContain('1. Một');
});
