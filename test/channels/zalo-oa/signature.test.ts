import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSignature } from '../../../src/channels/zalo-oa/signature.ts';

const keys = { appId: '1001', oaId: '2002', secretKey: 'khoa-oa', appSecret: 'khoa-app' };
const now = new Date('2026-03-02T08:00:00Z');
const at = String(now.getTime() - 60_000);
const raw = new TextEncoder().encode(`{"event_name":"follow","timestamp":"${at}"}`);

function mac(first: string, time: string, secret: string, bytes: Uint8Array = raw): string {
  return createHash('sha256').update(first).update(bytes).update(time).update(secret).digest('hex');
}

function check(signature: string | null, changes: { timestamp?: string; bodyTimestamp?: string | null } = {}) {
  return checkSignature(raw, { signature, timestamp: null, bodyTimestamp: at, bodyAppId: null, ...changes }, keys, now);
}

test.each([
  ['as documented', `mac=${mac('1001', at, 'khoa-oa')}`, 'app id, body, secret key'],
  ['bare', mac('1001', at, 'khoa-oa'), 'app id, body, secret key'],
  ['in capitals', `mac=${mac('1001', at, 'khoa-oa').toUpperCase()}`, 'app id, body, secret key'],
  ['with the secret of the application', `mac=${mac('1001', at, 'khoa-app')}`, 'app id, body, app secret'],
  ['with the account instead of the application', `mac=${mac('2002', at, 'khoa-oa')}`, 'oa id, body, secret key'],
])('a signature %s counts', (_which, signature, variant) => {
  expect(check(signature)).toEqual({ ok: true, variant });
});

test('the time may stand in the header alone', () => {
  const timestamp = String(now.getTime() - 5_000);
  expect(check(`mac=${mac('1001', timestamp, 'khoa-oa')}`, { timestamp, bodyTimestamp: null })).toEqual({
    ok: true,
    variant: 'app id, header, secret key',
  });
});

test.each([
  ['none', null, 'missing'],
  ['an empty one', '', 'missing'],
  ['something else', 'mac=xyz', 'wrong'],
  ['that of another secret', `mac=${mac('1001', at, 'khac')}`, 'wrong'],
  ['that of another body', `mac=${mac('1001', at, 'khoa-oa', new TextEncoder().encode('{}'))}`, 'wrong'],
])('%s does not count', (_which, signature, reason) => {
  expect(check(signature)).toEqual({ ok: false, reason });
});

test.each([
  ['two hours old, as the last repetition is', -2 * 3_600_000, true],
  ['a day old', -86_400_000, false],
  ['from a clock ten minutes ahead', 600_000, true],
  ['from tomorrow', 86_400_000, false],
])('a right signature %s', (_which, byMs, counts) => {
  const time = String(now.getTime() + byMs);
  const checked = check(`mac=${mac('1001', time, 'khoa-oa')}`, { bodyTimestamp: time });
  expect(checked).toEqual(counts ? { ok: true, variant: 'app id, body, secret key' } : { ok: false, reason: 'old' });
});

test('a time that is none never counts as fresh', () => {
  const checked = check(`mac=${mac('1001', 'hôm nay', 'khoa-oa')}`, { bodyTimestamp: 'hôm nay' });
  expect(checked).toEqual({ ok: false, reason: 'old' });
});

test('an empty secret opens nothing', () => {
  const open = { ...keys, secretKey: '', appSecret: '' };
  const signature = mac('1001', at, '');
  expect(checkSignature(raw, { signature, timestamp: null, bodyTimestamp: at, bodyAppId: null }, open, now)).toEqual({
    ok: false,
    reason: 'wrong',
  });
});

test('nothing that a stranger sends counts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (signature, timestamp, bodyTimestamp) => {
      expect(check(signature, { timestamp, bodyTimestamp }).ok).toBe(false);
    }),
  );
});
