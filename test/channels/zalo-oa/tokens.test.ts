import { expect, test } from 'vitest';
import type { OauthAnswer } from '../../../src/channels/zalo-oa/oauth.ts';
import { createTokens } from '../../../src/channels/zalo-oa/tokens.ts';

const hourMs = 3_600_000;

/** An authority that gives each refresh token out once, and a safe that survives the program. */
function setScene() {
  const world = { nowMs: 1_000_000, valid: 'r0', issued: 0, asked: [] as string[], kept: null as string | null };
  const faults: (OauthAnswer | 'lost-answer')[] = [];
  const brokenWrites = { left: 0 };
  const logged: string[] = [];
  const lost: string[] = [];

  const exchange = async (token: string): Promise<OauthAnswer> => {
    world.asked.push(token);
    const fault = faults.shift();
    if (fault && fault !== 'lost-answer') return fault;
    if (token !== world.valid) return { kind: 'refused', reason: '-14014 invalid refresh token' };
    world.issued += 1;
    world.valid = `r${world.issued}`;
    if (fault === 'lost-answer') return { kind: 'failed', reason: 'ECONNRESET' };
    return { kind: 'issued', accessToken: `a${world.issued}`, refreshToken: world.valid, livesMs: 25 * hourMs };
  };

  const begin = (settingsToken = 'r0') =>
    createTokens({
      settingsToken,
      safe: {
        load: async () => world.kept,
        async keep(chain) {
          if (brokenWrites.left > 0) {
            brokenWrites.left -= 1;
            throw new Error('disk full');
          }
          world.kept = chain;
        },
      },
      exchange,
      nowMs: () => world.nowMs,
      log: (level, text) => logged.push(`${level} ${text}`),
      onLost: (reason) => lost.push(reason),
    });
  return { world, faults, brokenWrites, logged, lost, begin };
}

test('the first token comes from the settings, and goes on over a restart', async () => {
  const { world, begin } = setScene();
  expect(await begin().current()).toBe('a1');
  expect(await begin().current()).toBe('a1');
  expect(world.asked).toEqual(['r0']);
});

test('whoever asks at the same time waits for the same refresh', async () => {
  const { world, begin } = setScene();
  const tokens = begin();
  expect(await Promise.all([tokens.current(), tokens.current(), tokens.replace(''), tokens.look()])).toEqual([
    'a1',
    'a1',
    'a1',
    undefined,
  ]);
  expect(world.asked).toEqual(['r0']);
});

test('it is refreshed at twenty of twenty-five hours, and not before', async () => {
  const { world, begin } = setScene();
  const tokens = begin();
  await tokens.look();
  world.nowMs += 20 * hourMs - 1;
  await tokens.look();
  expect(world.asked).toEqual(['r0']);
  world.nowMs += 1;
  await tokens.look();
  expect(world.asked).toEqual(['r0', 'r1']);
  expect(await tokens.current()).toBe('a2');
});

test('a token that Zalo refuses is replaced once, however many calls met it', async () => {
  const { world, begin } = setScene();
  const tokens = begin();
  const first = await tokens.current();
  expect(await Promise.all([tokens.replace(first), tokens.replace(first)])).toEqual(['a2', 'a2']);
  expect(await tokens.replace(first)).toBe('a2');
  expect(world.asked).toEqual(['r0', 'r1']);
});

test('a pair that cannot be written down is not used, and is written before another is asked for', async () => {
  const { world, brokenWrites, begin } = setScene();
  const tokens = begin();
  brokenWrites.left = 2;
  await expect(tokens.current()).rejects.toThrow('could not be written down');
  await expect(tokens.current()).rejects.toThrow('could not be written down');
  expect(await tokens.current()).toBe('a1');
  expect(world.asked).toEqual(['r0']);
  expect(await begin().current()).toBe('a1');
});

test('killed before the request left, the same refresh token is used after the restart', async () => {
  const { world, faults, begin } = setScene();
  faults.push({ kind: 'failed', reason: 'ECONNREFUSED' });
  await expect(begin().current()).rejects.toThrow('ECONNREFUSED');
  expect(await begin().current()).toBe('a1');
  expect(world.asked).toEqual(['r0', 'r0']);
});

test('an answer that was lost on its way breaks the chain: one alarm, also over restarts', async () => {
  const { world, faults, lost, logged, begin } = setScene();
  faults.push('lost-answer');
  const tokens = begin();
  await expect(tokens.current()).rejects.toThrow();
  world.nowMs += 10_000;
  await tokens.look();
  await expect(tokens.current()).rejects.toThrow();
  expect(tokens.state()).toBe('lost');

  const again = begin();
  await again.look();
  expect(again.state()).toBe('lost');
  expect(lost).toHaveLength(1);
  expect(logged.filter((line) => line.includes('ZALO_OA_REFRESH_TOKEN'))).toHaveLength(1);
  expect(world.asked).toEqual(['r0', 'r0']);
});

test('a new refresh token in the settings begins a new chain', async () => {
  const { world, faults, begin } = setScene();
  faults.push({ kind: 'refused', reason: '-14014' });
  await begin().look();
  world.valid = 'r-new';
  const tokens = begin('r-new');
  expect(await tokens.current()).toBe('a1');
  expect(tokens.state()).toBe('good');
});

test('a refresh that fails for an hour is tried gently, and the old token serves as long as it lives', async () => {
  const { world, faults, lost, begin } = setScene();
  const tokens = begin();
  await tokens.look();
  world.nowMs += 24.5 * hourMs;
  for (let minute = 0; minute < 60; minute += 1) {
    if (world.asked.length < 50) faults.push({ kind: 'failed', reason: 'HTTP 503' });
    await tokens.look();
    if (minute < 30) expect(await tokens.current()).toBe('a1');
    else await expect(tokens.current()).rejects.toThrow();
    world.nowMs += 60_000;
  }
  expect(tokens.state()).toBe('waiting');
  expect(world.asked.length).toBeLessThan(20);
  faults.length = 0;
  world.nowMs += 5 * 60_000;
  expect(await tokens.current()).toBe('a2');
  expect({ state: tokens.state(), lost }).toEqual({ state: 'good', lost: [] });
});

test('no token is ever in a word of the log', async () => {
  const { world, faults, logged, begin } = setScene();
  world.valid = 'rất-bí-mật-r';
  faults.push({ kind: 'failed', reason: 'ECONNRESET' });
  const tokens = begin('rất-bí-mật-r');
  await tokens.look();
  world.nowMs += 60_000;
  await tokens.look();
  world.valid = 'khác';
  world.nowMs += 30 * hourMs;
  await tokens.look();
  expect(logged.join('\n')).not.toMatch(/bí-mật|a1|r1/);
  expect(logged).toHaveLength(3);
});

test('what is kept in a shape that we do not know begins anew from the settings', async () => {
  const { world, begin } = setScene();
  world.kept = '{"accessToken":7}';
  expect(await begin().current()).toBe('a1');
});
