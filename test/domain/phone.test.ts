import { expect, test } from 'vitest';
import { maskPhone, parsePhone } from '../../src/domain/phone.ts';

test.each([
  '0912345678',
  '0912.345.678',
  '0912 345 678',
  '091-234-5678',
  '0912,345,678',
  '+84912345678',
  '(+84) 912 345 678',
  '(84) 912.345.678',
  '+84 (0) 912 345 678',
  '0084912345678',
  '84912345678',
  '912345678',
  "'0912345678",
  ' 0912\u00a0345\u200b678 ',
  'ĐT: 0912345678',
  '0912345678 (Zalo)',
  '0912345678 / 0912.345.678',
])('%s is one mobile number', (text) => {
  expect(parsePhone(text)).toEqual({ phone: '0912345678', problems: [], others: [] });
});

test.each(['', ' ', '-', '—', '...', '/'])('%o is no number and no problem', (text) => {
  expect(parsePhone(text)).toEqual({ phone: null, problems: [], others: [] });
});

test.each([
  ['09000012', 'phone_invalid'],
  ['không có', 'phone_invalid'],
  ['12/05/1990', 'phone_invalid'],
  ['9.12E+08', 'phone_invalid'],
  ['09123456789', 'phone_invalid'],
  ['0012345678', 'phone_invalid'],
  ['=0912', 'phone_invalid'],
  ['01681000004', 'phone_old_prefix'],
  ['1681000004', 'phone_old_prefix'],
  ['+84 168 100 0004', 'phone_old_prefix'],
] as const)('%s is not usable: %s', (text, problem) => {
  expect(parsePhone(text)).toEqual({ phone: null, problems: [problem], others: [] });
});

test.each([
  '0912345678/0987654321',
  '0912.345.678 - 0987.654.321',
  '0912345678; 0987654321',
  '0912345678, 0987654321',
  '0912 345 678 hoặc 0987 654 321',
  '0912345678 0987654321',
  '0912345678-0987654321',
  'CQ 0912345678, NR: 0987654321',
])('%s is two numbers, of which the first counts', (text) => {
  expect(parsePhone(text)).toEqual({ phone: '0912345678', problems: ['two_phones'], others: ['0987654321'] });
});

test.each([
  ['O912345678', '0912345678', ['phone_letters']],
  ['09I2.345.67o', '0912345670', ['phone_letters']],
  ['0225 3100 005', '02253100005', ['landline']],
  ['(024) 3825 5555', '02438255555', ['landline']],
  ['2438255555', '02438255555', ['landline']],
])('%s is read as %s with %o', (text, phone, problems) => {
  expect(parsePhone(text)).toEqual({ phone, problems, others: [] });
});

test.each([
  ['0912345678', '0912…678'],
  ['02253100005', '0225…005'],
  ['113', '…'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});
