import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedParagraph, compareTexts } from '../../src/domain/compare-texts.ts';
import { summarizeComparison } from '../../src/domain/comparison-summary.ts';

const opening = 'Kính thưa các đồng chí, thưa Hội nghị.';
const result = 'Năm qua toàn xã đã trồng mới bảy héc-ta rừng, chăm sóc tốt ba mươi héc-ta.';
const lesson = 'Bài học thứ nhất là phải có sự vào cuộc của người dân ngay từ đầu.';
const closing = 'Xin trân trọng cảm ơn.';

/** `= kept`, `+ added`, `- removed`, `~ moved`, and words as `[-gone-]{+come+}`. */
function shown(paragraph: ComparedParagraph): string {
  if (paragraph.kind !== 'changed')
    return `${{ same: '=', added: '+', removed: '-', moved: '~' }[paragraph.kind]} ${paragraph.text}`;
  const signs = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] };
  return `* ${paragraph.words.map(({ kind, text }) => signs[kind].join(text)).join('')}`;
}

const compare = (older: string[], newer: string[]) => compareTexts(older, newer).paragraphs.map(shown);

test('the same text has no change, also where only blanks, accents or the marks of lists differ', () => {
  expect(compareTexts([opening, '1. Một việc', 'a) Hai việc'], [opening, '2. Một  việc', '- Hai\nviệc'])).toEqual({
    paragraphs: [opening, '2. Một việc', '- Hai việc'].map((text) => ({ kind: 'same', text })),
    added: 0,
    removed: 0,
    changed: 0,
    moved: 0,
  });
  expect(compare([opening.normalize('NFD')], [opening])).toEqual([`= ${opening}`]);
});

test('a paragraph that was added, removed or changed is told as that, where it stands', () => {
  expect(
    compare([opening, lesson, result, closing], [opening, result.replace('bảy', 'tám'), 'Một đoạn mới hẳn.', closing]),
  ).toEqual([
    `= ${opening}`,
    `- ${lesson}`,
    `* ${result.replace(' bảy', '[- bảy-]{+ tám+}')}`,
    '+ Một đoạn mới hẳn.',
    `= ${closing}`,
  ]);
});

test('a paragraph that moved is not told as rewritten', () => {
  expect(compareTexts([opening, lesson, result, closing], [opening, result, lesson, closing])).toMatchObject({
    added: 0,
    removed: 0,
    changed: 0,
    moved: 1,
  });
});

test('one that moved and was changed shows what changed in it, and signs are no part of words', () => {
  expect(
    compare(
      [opening, result, lesson],
      [opening.replace(' chí,', ' chí lãnh đạo,'), lesson, result.replace('bảy', 'tám')],
    ),
  ).toEqual([
    '* Kính thưa các đồng chí{+ lãnh đạo+}, thưa Hội nghị.',
    `= ${lesson}`,
    `* ${result.replace(' bảy', '[- bảy-]{+ tám+}')}`,
  ]);
});

test('of paragraphs that stand several times as many are kept as both texts have', () => {
  expect(compare(['x', 'x', 'y'], ['x', 'y', 'y'])).toEqual(['= x', '- x', '= y', '+ y']);
});

test('a text without a word in common is taken out and written anew', () => {
  expect(compare([opening], [closing])).toEqual([`- ${opening}`, `+ ${closing}`]);
  expect(compare([], [closing])).toEqual([`+ ${closing}`]);
  expect(compare([opening], [])).toEqual([`- ${opening}`]);
});

test('a message tells the numbers and the first few changes, in a few words each', () => {
  const newer = [opening, result.replace('bảy', 'tám'), 'Một đoạn mới hẳn.', 'Một đoạn nữa, '.repeat(30)];
  expect(summarizeComparison(compareTexts([opening, lesson, result, closing], newer), 3)).toEqual({
    added: 2,
    removed: 2,
    changed: 1,
    moved: 0,
    first: [
      { kind: 'removed', before: lesson, after: '' },
      { kind: 'changed', before: 'đã trồng mới bảy héc-ta rừng, chăm', after: 'đã trồng mới tám héc-ta rừng, chăm' },
      { kind: 'removed', before: closing, after: '' },
    ],
    more: 2,
  });
});

const paragraph = fc
  .array(fc.constantFrom('một', 'hai', 'ba', 'bốn', 'năm'), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const text = fc.array(paragraph, { maxLength: 12 });

test('whatever changed, both texts can be had back from what is shown', () => {
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const { paragraphs } = compareTexts(older, newer);
      const side = (kind: 'added' | 'removed') =>
        paragraphs.flatMap((one) => {
          if (one.kind === 'changed') {
            return [
              one.words
                .filter((words) => words.kind === 'same' || words.kind === kind)
                .map(({ text }) => text)
                .join(''),
            ];
          }
          return one.kind === 'same' || one.kind === 'moved' || one.kind === kind ? [one.text] : [];
        });
      expect(side('added')).toEqual(newer);
      expect(side('removed').sort()).toEqual([...older].sort());
    }),
  );
});

test('texts of a hundred thousand words are compared in bounded time, however they differ', () => {
  const word = (number: number) => `chữ${(number * 7919) % 5003}`;
  const make = (paragraphs: number, words: number, shift: (index: number) => number) =>
    Array.from({ length: paragraphs }, (_, one) =>
      Array.from({ length: words }, (_, index) => word(shift(one * words + index))).join(' '),
    );
  const text = make(2000, 50, (index) => index);
  const cases: [string, string[], string[]][] = [
    ['equal', text, text],
    ['one word in ten changed', text, make(2000, 50, (index) => (index % 10 === 0 ? index + 1 : index))],
    ['one word in three changed', text, make(2000, 50, (index) => (index % 3 === 0 ? index + 1 : index))],
    ['nothing in common', text, text.map((one) => one.replaceAll('chữ', 'từ'))],
    ['turned around', text, [...text].reverse()],
    [
      'all alike',
      Array(10_000).fill('một hai ba bốn năm sáu bảy tám chín x'),
      Array(10_000).fill('một hai ba bốn năm sáu bảy tám chín y'),
    ],
    [
      'one long paragraph',
      [text.join(' ')],
      [make(2000, 50, (index) => (index % 3 === 0 ? index + 1 : index)).join(' ')],
    ],
    ['long paragraphs shuffled', make(100, 1000, (index) => index), make(100, 1000, (index) => index ^ 1)],
  ];
  for (const [name, older, newer] of cases) {
    const began = performance.now();
    compareTexts(older, newer);
    expect({ name, ms: performance.now() - began < 2000 }).toEqual({ name, ms: true });
  }
});
