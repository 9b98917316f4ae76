import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { layOut } from '../../src/channels/telegram/layout.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { createEnclosures } from '../../src/enclosures/enclosures.ts';
import { makeDocument } from '../../src/enclosures/makers.ts';
import { hostileTexts } from '../support/hostile.ts';
import { lanAndOffice } from '../support/lan-and-office.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');

test('names and texts of every hostile kind are words: nothing breaks, runs, or is filled in', async () => {
  const names = hostileTexts.filter((text) => /\p{L}|\p{N}/u.test(text)).map((text) => text.slice(0, 12_000));
  const stage = await lanAndOffice({
    role: 'owner',
    others: names.map((name) => ({ name, title: name.slice(0, 200), unit: name.slice(0, 200) })),
  });
  const { lan, hoa, database, passes, clock, files, conferenceId, personId } = stage;

  await hoa.says('/quantri');
  await hoa.chooses('Danh sách chưa trả lời');
  await hoa.says('/goidien');
  for (const name of names) {
    await hoa.says('/traloithay');
    await hoa.says(name);
    await hoa.says('/vaitro');
    await hoa.chooses('Thêm người');
    await hoa.says(name);
    await lan.says('/xacbao');
    await lan.chooses('Vắng mặt');
    await lan.says(name);
    await lan.says('Cử người dự thay');
    await lan.says(`${name.slice(0, 300)}, Phó Bí thư, 0912000111`);
    await lan.says('/huy');
    clock.pass(60_000);
  }
  await hoa.says('/nhatky');

  const enclosures = createEnclosures({
    store: database.read,
    passes,
    files,
    calendar,
    clock: clock.now,
    publicUrl: 'https://bot.vn',
  } as Parameters<typeof createEnclosures>[0]);
  const ownCode = await stage.codeOf(personId);
  const counters = await database.read.passes.countersOf(conferenceId);
  const others = [...counters].filter(([id]) => id !== personId).map(([id, counter]) => passes.codeOf(id, counter));
  for (const { from } of [lan, hoa]) {
    for (const delivery of await database.read.deliveries.ofAddress(from)) {
      const { reply } = await enclosures.complete(delivery);
      if (from.id === 'lan') expect(others.filter((code) => reply.text.includes(code))).toEqual([]);
      expect(reply.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      // Telegram takes five tags of ours; whatever else is a tag would be somebody's own.
      const sent = layOut(reply)
        .map(({ html }) => html)
        .join('\n');
      expect(sent.match(/<(?!\/?(?:b|i|u|code|pre|blockquote)>)[a-z/]/i)).toBeNull();
    }
  }
  expect(ownCode).toMatch(/^.{4}-.{4}$/);

  for (const maker of ['answer-list', 'call-list', 'audit-log']) {
    const needs = { store: database.read, passes, files, calendar, now: clock.now(), publicUrl: 'https://bot.vn' };
    const made = await makeDocument(
      { maker, args: { conferenceId }, name: 'x.xlsx' },
      needs as Parameters<typeof makeDocument>[1],
    );
    const book = read('bytes' in (made ?? {}) ? (made as { bytes: Uint8Array }).bytes : new Uint8Array(), {
      type: 'array',
      cellFormula: true,
    });
    for (const sheet of Object.values(book.Sheets)) {
      for (const [place, cell] of Object.entries(sheet))
        if (!place.startsWith('!')) expect(cell.f, place).toBeUndefined();
    }
  }
  expect(stage.faults).toEqual([]);
});
