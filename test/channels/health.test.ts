import { expect, test } from 'vitest';
import { createHealth, type Health } from '../../src/channels/health.ts';

const lost = { weight: 'passing', reason: 'no answer' } as const;

function standing(): Health {
  const health = createHealth(() => {});
  health.succeeded();
  return health;
}

test('three failures in a row turn a channel down, until a call that keeps messages flowing goes well', () => {
  const health = standing();
  const states = [1, 2, 3].map(() => {
    health.failed(lost);
    return health.state();
  });
  expect(states).toEqual(['up', 'up', 'down']);
  health.succeeded();
  expect(health.state()).toBe('up');
});

test('a packet that is lost now and then, between calls that go well, is no outage', () => {
  const health = standing();
  for (let time = 0; time < 20; time += 1) {
    health.failed(lost);
    health.answered();
  }
  expect(health.state()).toBe('up');
});

test('a channel whose token is wrong is not up because some call was answered', () => {
  const health = standing();
  health.failed({ weight: 'grave', reason: '401' });
  health.answered();
  expect(health.state()).toBe('down');
});
