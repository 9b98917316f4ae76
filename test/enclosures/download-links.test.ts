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
    const { tokenFor, isGood, clock } = linksAt(at);
    const token = tokenFor(41, 'lan');
    expect(tokenFor(41, 'lan')).toBe(token);
    clock.pass(hours * hourMs - 1);
    expect(isGood(token, 'lan')).toBe(true);
    clock.pass(1);
    expect(isGood(token, 'lan')).toBe(false);
  }
});

test('a link that was changed, or made for another owner or with another key, is not good', () => {
  const { tokenFor, isGood } = linksAt();
  const [what = '', day = '', proof = ''] = tokenFor(41, 'lan').split('.');
  for (const forged of [
    `${(42).toString(36)}.${day}.${proof}`,
    `${what}.${(Number.parseInt(day, 36) + 1).toString(36)}.${proof}`,
    `0${what}.${day}.${proof}`,
    `${what}.${day}.${proof.slice(0, -1)}${proof.endsWith('A') ? 'B' : 'A'}`,
    `${what}.${day}.`,
    tokenFor(41, 'minh'),
    linksAt(undefined, 8).tokenFor(41, 'lan'),
  ]) {
    expect(isGood(forged, 'lan')).toBe(false);
  }
});

test('nothing that is made up is good, and every delivery has a link', () => {
  const { tokenFor, claimedBy, isGood } = linksAt();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(2 ** 31), (madeUp, id) => {
      expect(isGood(madeUp, 'lan')).toBe(false);
      expect(claimedBy(tokenFor(id, 'lan'))).toBe(id);
      expect(tokenFor(id, 'lan')).toMatch(/^[\w.-]{1,128}$/);
    }),
  );
});
