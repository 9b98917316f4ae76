import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { makeDocument } from '../../src/enclosures/makers.ts';
import { orderAnswerList, orderAnswerReport, orderCallList } from '../../src/message/orders.ts';
import { hoaOrganizes } from '../support/hoa.ts';

function rowsOf(bytes: Uint8Array | undefined): unknown[][] {
  const book = read(bytes);
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: null });
}

test('the papers are made of what stands when they are sent', async () => {
  const { hoa, database, files, passes, clock, script, conferenceId } = await hoaOrganizes([
    { name: 'Lan' },
    { name: 'Bình' },
  ]);
  const needs = {
    store: database.read,
    files,
    passes,
    calendar: script.calendar,
    now: clock.now(),
    publicUrl: 'https://a.b',
  };
  await hoa.says('/goidien');
  await hoa.chooses('Lan');
  await hoa.chooses('Dự');

  const answers = rowsOf((await makeDocument(orderAnswerList(conferenceId), needs))?.bytes);
  expect(answers.slice(1).map((row) => [row[1], row[6], row[10]])).toEqual([
    ['Lan', 'Tham dự', 'Điện thoại (Chị Hòa ghi)'],
    ['Bình', 'Chưa trả lời', null],
  ]);
  const calls = rowsOf((await makeDocument(orderCallList(conferenceId), needs))?.bytes);
  expect(calls.slice(1).map((row) => row[1])).toEqual(['Bình']);
  expect((await makeDocument(orderAnswerReport(conferenceId), needs))?.bytes?.length).toBeGreaterThan(1000);
  expect(await makeDocument(orderAnswerReport(999), needs)).toBeNull();
});
