import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../src/channels/telegram/layout.ts';
import { telegramLink } from '../../../src/channels/telegram/link.ts';
import type { Choice } from '../../../src/message/reply.ts';
import { parseHtml } from '../../support/telegram/html.ts';

function choice(label: string, value = label): Choice {
  return { label, value, digit: '1' };
}

test('the kind of a message, a first line in capitals, is bold', () => {
  expect(layOut({ text: 'THÔNG BÁO <1>\nKính gửi A & B', choices: [] })).toEqual([
    { html: '<b>THÔNG BÁO &lt;1&gt;</b>\nKính gửi A &amp; B' },
  ]);
});

test('any other first line is plain', () => {
  expect(layOut({ text: 'Thông báo\nNHIỆM VỤ', choices: [] })).toEqual([{ html: 'Thông báo\nNHIỆM VỤ' }]);
});

test('short labels stand two in a row', () => {
  const [part] = layOut({ text: 'Chọn', choices: [choice('Tham dự'), choice('Vắng mặt'), choice('Cử người dự thay')] });
  expect(part?.keyboard).toEqual({
    inline_keyboard: [
      [
        { text: 'Tham dự', callback_data: 'Tham dự' },
        { text: 'Vắng mặt', callback_data: 'Vắng mặt' },
      ],
      [{ text: 'Cử người dự thay', callback_data: 'Cử người dự thay' }],
    ],
  });
});

test('one long label gives every button a row of its own', () => {
  const [part] = layOut({ text: 'Chọn', choices: [choice('Đúng'), choice('Giấy mời và chỗ ngồi', 'b')] });
  expect(part?.keyboard).toEqual({
    inline_keyboard: [
      [{ text: 'Đúng', callback_data: 'Đúng' }],
      [{ text: 'Giấy mời và chỗ ngồi', callback_data: 'b' }],
    ],
  });
});

test('asking for the number shows the keyboard that can, with other choices as labels', () => {
  const [part] = layOut({ text: 'Số?', choices: [choice('Hủy')], asksPhone: true });
  expect(part?.keyboard).toEqual({
    keyboard: [[{ text: 'Gửi số điện thoại của tôi', request_contact: true }], [{ text: 'Hủy' }]],
    one_time_keyboard: true,
    resize_keyboard: true,
  });
});

test.each(['', 'đ'.repeat(33)])('a value that Telegram would refuse is a bug: %j', (value) => {
  expect(() => layOut({ text: 'Chọn', choices: [choice('Đúng', value)] })).toThrow('Telegram takes 1 to 64');
});

test.each([
  [1024, ['caption']],
  [1025, ['text', 'file']],
  [4097, ['text', 'text', 'file']],
])('a text of %i letters stands under its file where Telegram lets it, else before it', (length, kinds) => {
  const parts = layOut({ text: 'đ'.repeat(length), choices: [choice('Đúng')] }, fileOf(10));
  const kindOf = ({ html, file }: (typeof parts)[number]) => (file ? (html ? 'caption' : 'file') : 'text');
  expect(parts.map(kindOf)).toEqual(kinds);
  expect(parts.map(({ keyboard }) => Boolean(keyboard))).toEqual(kinds.map((_, place) => place === kinds.length - 1));
});

test('a file that a bot may not upload is a link', () => {
  const parts = layOut({ text: 'Danh sách', choices: [] }, fileOf(50 * 1024 * 1024 + 1));
  expect(parts).toEqual([{ html: 'Danh sách\n\nds.xlsx: https://hoi-nghi.example/f/1' }]);
});

function fileOf(bytes: number) {
  return {
    name: 'ds.xlsx',
    type: 'application/octet-stream',
    bytes: new Uint8Array(bytes),
    link: 'https://hoi-nghi.example/f/1',
  };
}

test('a reply without text is a bug', () => {
  expect(() => layOut({ text: ' \n', choices: [] })).toThrow('without text');
});

test('whatever the text, Telegram reads back what was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(text.trim() !== '');
      const [part] = layOut({ text, choices: [] });
      expect(parseHtml(part?.html ?? '')).toMatchObject({ text: text.trim() });
    }),
  );
});

test('the link opens the bot with the token', () => {
  expect(telegramLink('ThuKyThuBot', 'a_B-9')).toBe('https://t.me/ThuKyThuBot?start=a_B-9');
});
