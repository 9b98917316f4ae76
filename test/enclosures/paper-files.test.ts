import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDocument } from '../../src/enclosures/makers.ts';
import { orderComparison, orderPaperArchive, orderPaperList, orderProceedings } from '../../src/message/orders.ts';
import { readPaperHere } from '../../src/reading/paper/open-paper.ts';
import { p, rawDocx } from '../reading/docx-parts.ts';
import { hoaOrganizes } from '../support/hoa.ts';
import { vi } from '../support/stage.ts';

/** A conference with papers of these units, of which those with texts have sent them, oldest first. */
async function withPapers(papers: { unit: string; texts?: Uint8Array[]; accepted?: boolean; place?: number }[]) {
  const stage = await hoaOrganizes([{ name: 'Lan' }]);
  const { database, files, clock, conferenceId, hoaId, ids, passes, script } = stage;
  const now = clock.now();
  const paperIds: number[] = [];
  const versionIds: number[] = [];
  for (const { unit, texts = [], accepted = false, place } of papers) {
    const kept = await Promise.all(texts.map((text) => files.keep([text], 1_000_000)));
    await database.transaction(async (store) => {
      const facts = {
        topic: `Chủ đề của ${unit}`,
        unit,
        presenter: null,
        minutes: 7,
        authorDue: null,
        reviewDue: null,
      };
      const id = await store.papers.assign(conferenceId, facts, hoaId, now);
      paperIds.push(id);
      for (const [index, file] of kept.entries()) {
        if (!file.ok) throw new Error(file.refusal);
        const version = { part: 'text' as const, number: index + 1, name: `ban-${index + 1}.docx`, ...file.value };
        const rest = { link: null, syllables: 10, searched: true, startedAt: now };
        const text = await readPaperHere({ bytes: texts[index] ?? new Uint8Array() });
        const known = text.ok ? text.value : null;
        versionIds.push(await store.papers.addVersion(id, { ...version, ...rest }, known, ids[0] ?? 0, now));
      }
      if (accepted) await store.papers.setState(id, 'accepted');
      if (place !== undefined) await store.papers.setDelivery(id, 'spoken', place);
    });
  }
  const needs = { store: database.read, files, passes, calendar: script.calendar, now, publicUrl: 'https://a.b' };
  return {
    ...stage,
    paperIds,
    versionIds,
    make: (order: Parameters<typeof makeDocument>[0]) => makeDocument(order, needs),
  };
}

const first = rawDocx(p('Kính thưa hội nghị.') + p('Trồng mới bảy héc-ta rừng.'));
const second = rawDocx(p('Kính thưa hội nghị.') + p('Trồng mới tám héc-ta rừng.'));

async function linesOf(bytes: Uint8Array | undefined): Promise<string[]> {
  const text = await readPaperHere({ bytes: bytes ?? new Uint8Array() });
  return text.ok ? text.value.paragraphs.map((one) => one.text) : [text.refusal];
}

test('the archive and the proceedings have the newest of what was accepted, in the order of the programme', async () => {
  const { make, conferenceId } = await withPapers([
    { unit: 'Xã Mây', texts: [first], accepted: true, place: 2 },
    { unit: 'UBND thành phố', texts: [first, second], accepted: true, place: 1 },
    { unit: 'Hội Nông dân', texts: [first] },
    { unit: '../../x', texts: [Buffer.from('%PDF-1.4 hỏng')], accepted: true },
  ]);
  const archive = await make(orderPaperArchive(conferenceId));
  const parts: Uint8Array[] = [];
  for await (const part of archive?.streamed?.open() ?? []) parts.push(part);
  const files = unzipSync(Buffer.concat(parts));
  expect(Object.keys(files)).toEqual(['01_UBND thành phố.docx', '02_Xã Mây.docx', '03_x.docx']);
  expect(Buffer.from(files['01_UBND thành phố.docx'] ?? []).equals(second)).toBe(true);

  const lines = await linesOf((await make(orderProceedings(conferenceId)))?.bytes);
  expect(lines.slice(lines.lastIndexOf('1. Chủ đề của UBND thành phố'))).toEqual([
    '1. Chủ đề của UBND thành phố',
    'UBND thành phố',
    'Kính thưa hội nghị.',
    'Trồng mới tám héc-ta rừng.',
    '2. Chủ đề của Xã Mây',
    'Xã Mây',
    'Kính thưa hội nghị.',
    'Trồng mới bảy héc-ta rừng.',
    '3. Chủ đề của ../../x',
    '../../x',
    '(Toàn văn in theo tệp kèm theo.)',
  ]);
});

test('without an accepted paper there is neither, and the list has all', async () => {
  const { make, conferenceId } = await withPapers([{ unit: 'Xã Mây', texts: [first] }, { unit: 'Hội Nông dân' }]);
  expect(await make(orderPaperArchive(conferenceId))).toBeNull();
  expect(await make(orderProceedings(conferenceId))).toBeNull();
  expect((await make(orderPaperList(conferenceId)))?.bytes?.length).toBeGreaterThan(1000);
});

test('a version is compared with the one before it, and the first with none', async () => {
  const { make, paperIds, versionIds } = await withPapers([{ unit: 'Xã Mây', texts: [first, second] }]);
  const [paperId = 0, one = 0, two = 0] = [paperIds[0], ...versionIds];
  const lines = await linesOf((await make(orderComparison(paperId, { id: two, number: 2 })))?.bytes);
  expect(lines.slice(3)).toEqual([
    'Bản số 2 so với bản số 1: thêm 0 đoạn, bỏ 0 đoạn, sửa 1 đoạn',
    'Phần thêm gạch chân, phần bỏ gạch ngang.',
    'Kính thưa hội nghị.',
    'Trồng mới bảy tám héc-ta rừng.',
  ]);
  expect(await make(orderComparison(paperId, { id: one, number: 1 }))).toBeNull();
  expect(await make(orderComparison(999, { id: two, number: 2 }))).toBeNull();
});

test('an organizer gets the papers with the reports, and is told how many', async () => {
  const { hoa } = await withPapers([{ unit: 'Xã Mây', texts: [first], accepted: true }, { unit: 'Hội Nông dân' }]);
  const said = await hoa.says('/baocao');
  const conference = 'Hội nghị tổng kết';
  expect(said.slice(2).map(({ text }) => text)).toEqual([
    vi('report-papers', { conference, total: 2 }),
    vi('report-accepted', { conference, accepted: 1 }),
    vi('report-proceedings', { conference, accepted: 1 }),
  ]);
});
