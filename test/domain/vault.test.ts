import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVault } from '../../src/domain/vault.ts';

const vault = createVault(new Uint8Array(32).fill(1));

test('what was locked opens again, and only with the same key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = vault.seal(text);
      expect(vault.open(sealed)).toBe(text);
      expect(createVault(new Uint8Array(32).fill(2)).open(sealed)).toBe(null);
    }),
  );
});

test('the same text never looks the same twice', () => {
  expect(vault.seal('mật')).not.toBe(vault.seal('mật'));
});

test('what was changed, or was never locked, does not open', () => {
  const bytes = Buffer.from(vault.seal('mã làm mới'), 'base64');
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect([bytes.toString('base64'), '', 'không phải', '{}'].map((text) => vault.open(text))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
