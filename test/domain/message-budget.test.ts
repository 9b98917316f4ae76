import { expect, test } from 'vitest';
import { costOfLeft, leftOf, readMessages, usualPrices } from '../../src/domain/message-budget.ts';

test('what is left is what was set without what was used, and never less than nothing', () => {
  const budget = { messages: 500, paidChat: false, used: 88, cost: 17_600 };
  expect([leftOf(budget), costOfLeft(budget, usualPrices)]).toEqual([412, 82_400]);
  expect(leftOf({ ...budget, used: 600 })).toBe(0);
});

test.each([
  ['500', 500],
  ['1.000', 1000],
  ['12 000 tin', 12_000],
  ['0', 0],
  ['100000', 100_000],
  ['100001', null],
  ['-5', null],
  ['1,5', null],
  ['năm trăm', null],
  ['500 đồng', null],
  ['', null],
])('%j is %j messages', (text, messages) => {
  expect(readMessages(text)).toBe(messages);
});
