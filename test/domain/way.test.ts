import { expect, test } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.ts';
import { chooseWay, type Way, type WayChat, type WayFacts } from '../../src/domain/way.ts';

const calendar = createCalendar('Asia/Ho_Chi_Minh');
const noon = new Date('2026-03-02T12:00:00+07:00');
const hours = (count: number) => new Date(noon.getTime() - count * 3_600_000);
const oa = (usedAt: Date | null): WayChat => ({ channel: 'zalo-oa', id: '77', usedAt });
const telegram: WayChat = { channel: 'telegram', id: '5', usedAt: hours(500) };

/** Somebody with a chat that was used an hour ago, a telephone number, and a message with a form. */
const lan: WayFacts = {
  chat: oa(hours(1)),
  others: [],
  phone: '0912345678',
  hasForm: true,
  money: { left: 10, paidChat: false },
  tried: [],
};

function wayOf(changes: Partial<WayFacts>, now = noon): string {
  const choice = chooseWay({ ...lan, ...changes }, now, calendar);
  if (choice.kind === 'wait') return `wait until ${calendar.formatTimeOf(choice.until)}`;
  if (choice.kind === 'call') return `call: ${choice.why}`;
  const { way, to, paid, why } = choice;
  return `${way} ${to.id}${paid ? ' paid' : ''}: ${why}`;
}

const old = oa(hours(24 * 8));
const paid = { money: { left: 10, paidChat: true } };
const tried = (...ways: Way[]) => ({ tried: ways });

test.each([
  ['within two days the chat is free', {}, 'chat:zalo-oa 77: window-open'],
  ['to the last second', { chat: oa(new Date(hours(48).getTime() + 1)) }, 'chat:zalo-oa 77: window-open'],
  ['then it costs money, where that is allowed', { chat: oa(hours(48)), ...paid }, 'chat:zalo-oa 77 paid: window-paid'],
  ['and else a form goes to the owner of the chat', { chat: oa(hours(48)) }, 'template-user 77 paid: window-closed'],
  ['after seven days money opens no chat', { chat: oa(hours(168)), ...paid }, 'template-user 77 paid: window-closed'],
  ['a chat that was never used is closed', { chat: oa(null) }, 'template-user 77 paid: window-closed'],
  [
    'where that form failed, one goes to the number',
    { chat: old, ...tried('template-user') },
    'template-phone 77 paid: refused-before',
  ],
  ['whoever has no chat gets one by number', { chat: null }, 'template-phone tel:0912345678 paid: no-chat'],
  ['a chat that just refused is not asked again', tried('chat:zalo-oa'), 'template-user 77 paid: refused-before'],
  [
    'without money it is the other chat',
    { chat: old, others: [telegram], money: { left: 0, paidChat: true } },
    'chat:telegram 5: used-otherwise',
  ],
  ['without a form as well', { chat: old, others: [telegram], hasForm: false }, 'chat:telegram 5: used-otherwise'],
  ['a form goes before the other chat', { chat: old, others: [telegram] }, 'template-user 77 paid: window-closed'],
  [
    'whoever left Telegram is found in the account’s chat',
    { chat: telegram, others: [oa(hours(2))], ...tried('chat:telegram') },
    'template-user 77 paid: refused-before',
  ],
  [
    'and without a form in its open window',
    { chat: telegram, others: [oa(hours(2))], hasForm: false, ...tried('chat:telegram') },
    'chat:zalo-oa 77: used-otherwise',
  ],
  [
    'who used another channel last is written to there',
    { chat: telegram, others: [oa(hours(2))] },
    'chat:telegram 5: used-otherwise',
  ],
  ['nothing left but a call: no money', { chat: old, money: { left: 0, paidChat: false } }, 'call: no-money'],
  ['nothing left but a call: no form', { chat: old, hasForm: false }, 'call: no-form'],
  ['nothing left but a call: no number', { chat: null, phone: null }, 'call: no-phone'],
  [
    'nothing left but a call: all was tried',
    { ...tried('chat:zalo-oa', 'template-user', 'template-phone') },
    'call: refused-before',
  ],
] as [string, Partial<WayFacts>, string][])('%s', (_promise, facts, expected) => {
  expect(wayOf(facts)).toBe(expected);
});

test.each([
  ['21:59', 'template-phone tel:0912345678 paid: no-chat'],
  ['22:00', 'wait until 06h05'],
  ['03:00', 'wait until 06h05'],
  ['06:04', 'wait until 06h05'],
  ['06:05', 'template-phone tel:0912345678 paid: no-chat'],
])('at %s a form: %s', (time, expected) => {
  expect(wayOf({ chat: null }, calendar.instantOf('2026-03-02', time))).toBe(expected);
});

test('a chat whose window is open is written to at night as well', () => {
  const night = calendar.instantOf('2026-03-02', '23:30');
  expect(wayOf({}, night)).toBe('chat:zalo-oa 77: window-open');
});
