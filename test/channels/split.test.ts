import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from '../../src/channels/split.ts';

test.each([
  ['a short text stays whole', 'Kính chào.', 20, ['Kính chào.']],
  ['a text of blanks is no piece at all', ' \n ', 20, []],
  ['a paragraph ends a piece before a line does', 'một hai ba\n\nbốn\nnăm sáu', 16, ['một hai ba', 'bốn\nnăm sáu']],
  ['a line ends a piece before a word does', 'một hai\nba bốn năm', 12, ['một hai', 'ba bốn năm']],
  ['a word that just fits is not cut', 'một hai ba', 7, ['một hai', 'ba']],
  ['a cut near the beginning is not worth it', 'a\n\nbốn năm sáu bảy', 12, ['a\n\nbốn năm', 'sáu bảy']],
  ['a word longer than a piece is cut', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['a family stays together', 'ab👩‍👩‍👧cd', 8, ['ab', '👩‍👩‍👧', 'cd']],
])('%s', (_title, text, max, pieces) => {
  expect(splitText(text, max)).toEqual(pieces);
});

const words = fc.string({
  unit: fc.constantFrom('a', 'ế', 'e\u0302', '\u0301', ' ', '\n', '\n\n', '. ', '😀', '👩‍👩‍👧', '<', '&', '\u00a0'),
  maxLength: 200,
});

test('whatever the text, pieces fit, none is blank, and only white space is lost', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 60 }), (text, max) => {
      const pieces = splitText(text, max);
      const bare = (some: string) => some.replace(/\s+/g, '');
      expect(bare(pieces.join(''))).toBe(bare(text));
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(max);
        expect(piece.trim()).not.toBe('');
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});
