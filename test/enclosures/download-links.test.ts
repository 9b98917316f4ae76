import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPassMaker } from '../../src/domain/pass.ts';
import { createDownloadLinks } from '../../src/enclosures/download-links.ts';
import { clockAt } from '../support/time.ts';

const hourMs = 3_600_000;

function linksAt(at = '2026-03-01T23:30:00Z', key = 7) {
  const clock = clockAt(at);
  return { ...createDownloadLinks(createPassMaker(new Uint8Array(32).fill(key)), clock.now), clock };
}

test('a link holds for a day at least and two at most, and is the same all day', () => {
  for (const [at, hours] of [
    ['2026-03-01T00:00:00Z', 48],
    ['2026-03-01T23:30:00Z', 24.5],
  ] as const) {
    const { tokenFor, read, clock } = linksAt(at);
    const token = tokenFor(41);
    expect(tokenFor(41)).toBe(token);
    clock.pass(hours * hourMs - 1);
    expect(read(token)).toBe(41);
    clock.pass(1);
    expect(read(token)).toBeNull();
  }
});

test('a link that was changed, or made with another key, is not ours', () => {
  const { tokenFor, read } = linksAt();
  const [what = '', day = '', proof = ''] = tokenFor(41).split('.');
  for (const forged of [
    `${(42).toString(36)}.${day}.${proof}`,
    `${what}.${(Number.parseInt(day, 36) + 1).toString(36)}.${proof}`,
    `0${what}.${day}.${proof}`,
    `${what}.${day}.${proof.slice(0, -1)}${proof.endsWith('A') ? 'B' : 'A'}`,
    `${what}.${day}.`,
    linksAt(undefined, 8).tokenFor(41),
  ]) {
    expect(read(forged)).toBeNull();
  }
});

test('nothing that is made up is ours, and every delivery has a link', () => {
  const { tokenFor, read } = linksAt();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(2 ** 31), (madeUp, id) => {
      expect(read(madeUp)).toBeNull();
      expect(read(tokenFor(id))).toBe(id);
      expect(tokenFor(id)).toMatch(/^[\w.-]{1,128}$/);
    }),
  );
});
