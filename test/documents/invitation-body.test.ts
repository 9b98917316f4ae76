import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeBody } from '../../src/documents/invitation-body.ts';
import { heightOf } from '../../src/documents/paper.ts';
import { agendaOf, conference, guest } from '../support/documents.ts';

const room = { width: 467, height: 414 };
const heightOfAll = (lines: ReturnType<typeof composeBody>) =>
  lines.reduce((sum, line) => sum + heightOf(line, room.width), 0);

test('a short invitation is set in 14 points', () => {
  expect(composeBody(conference, agendaOf(['Khai mạc', 'Bế mạc']), guest, room).at(-1)?.size).toBe(14);
});

test('a title of 200 letters stays whole, in letters that are still read with ease', () => {
  const title = `Hội nghị ${'tổng kết phong trào thi đua yêu nước '.repeat(6)}`.slice(0, 199).trim();
  const agenda = agendaOf(Array.from({ length: 12 }, () => 'Báo cáo kết quả thực hiện nhiệm vụ'));
  const lines = composeBody({ ...conference, title }, agenda, guest, room);

  expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toContain(`Tới dự: ${title}`);
  expect(lines.at(-1)?.size).toBeGreaterThanOrEqual(13);
});

test('a post too long for one line leaves the name a line of its own', () => {
  const title = 'Phó Chủ tịch Thường trực Hội Liên hiệp Phụ nữ kiêm Trưởng Ban Công tác xã hội';
  const lines = composeBody(conference, [], { ...guest, title }, room);

  expect(lines.slice(2, 4).map((line) => line.runs[0]?.text)).toEqual([`Đồng chí ${title}`, guest.name]);
});

test('no text is so long that a page does not hold it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 900 }),
    fc.constantFrom('W', 'Ẩ', 'nghiêng ').map((piece) => piece.repeat(400)),
  );
  fc.assert(
    fc.property(text, text, text, fc.array(text, { maxLength: 30 }), (title, name, venue, items) => {
      const long = { ...conference, title, venue, issuer: name, dressCode: [{ who: name, text: title }] };
      const whom = { ...guest, name, title, unit: venue, seat: name, honorific: name };
      expect(heightOfAll(composeBody(long, agendaOf(items), whom, room))).toBeLessThanOrEqual(room.height);
    }),
    { numRuns: 60 },
  );
});
