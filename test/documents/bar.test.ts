import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawBar } from '../../src/documents/bar.ts';

/** The colours of the first row of pixels, each with how many times it stands in a row. */
function stretchesOf(png: Uint8Array): [string, number][] {
  const { width, data } = PNG.sync.read(Buffer.from(png));
  const found: [string, number][] = [];
  for (let x = 0; x < width; x += 1) {
    const colour = data
      .subarray(4 * x, 4 * x + 3)
      .toString('hex')
      .toUpperCase();
    const last = found.at(-1);
    if (last?.[0] === colour) last[1] += 1;
    else found.push([colour, 1]);
  }
  return found;
}

test('a bar is as long as its counts are of the most, each stretch in its colour', () => {
  const bar = [
    { count: 2, colour: 'FF0000' },
    { count: 0, colour: '00FF00' },
    { count: 3, colour: '0000FF' },
  ];
  expect(stretchesOf(drawBar(bar, 10, { width: 100, height: 4 }))).toEqual([
    ['FF0000', 20],
    ['0000FF', 30],
    ['FFFFFF', 50],
  ]);
});

test('the longest bar has no white, and a bar of nothing nothing else', () => {
  expect(stretchesOf(drawBar([{ count: 7, colour: 'FF0000' }], 7, { width: 90, height: 2 }))).toEqual([['FF0000', 90]]);
  expect(stretchesOf(drawBar([], 0, { width: 90, height: 2 }))).toEqual([['FFFFFF', 90]]);
});
