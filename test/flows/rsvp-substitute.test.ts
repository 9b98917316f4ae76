import { expect, test } from 'vitest';
import { lanConnected } from '../support/lan.ts';
import { vi } from '../support/stage.ts';

const menu = ['Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Gọi văn phòng'];
const stop = ['Hủy'];
const binh = { name: 'Trần Văn Bình', title: 'Phó Bí thư', phone: '0912000111' };
const confirmBinh = {
  text: vi('rsvp-substitute-confirm', { substitute: 'Trần Văn Bình, Phó Bí thư, 0912000111' }),
  buttons: ['Xác nhận', 'Hủy'],
};

test('a substitute is named one thing after the other, and counts when confirmed', async () => {
  const { lan, answer } = await lanConnected();
  expect(await lan.chooses('Cử người dự thay')).toEqual([{ text: vi('rsvp-substitute-name'), buttons: stop }]);
  expect(await lan.says('đồng chí Trần Văn Bình')).toEqual([
    { text: vi('rsvp-substitute-title', { name: 'Trần Văn Bình' }), buttons: stop },
  ]);
  expect(await lan.says('Phó Bí thư')).toEqual([
    { text: vi('rsvp-substitute-phone', { name: 'Trần Văn Bình' }), buttons: stop },
  ]);
  expect(await lan.says('+84 912 000 111')).toEqual([confirmBinh]);
  expect((await answer()).rsvp).toBe('silent');

  const [kept] = await lan.chooses('Xác nhận');
  expect(kept).toEqual({
    text: 'ĐÃ GHI NHẬN ✓\nĐồng chí cử người dự thay (Trần Văn Bình, Phó Bí thư, 0912000111) tại Hội nghị tổng kết, 14h00, thứ Ba, 10/3/2026.\nNếu có thay đổi, đồng chí chọn Xác báo trước 14h00, thứ Ba, 10/3/2026.\n\nKính đề nghị đồng chí chuyển cho Trần Văn Bình liên kết riêng sau để xem giấy mời và xác báo:\n{link:2}\nMã để nhập tay: {code:2}',
    buttons: menu,
  });
  expect(await answer()).toEqual({ rsvp: 'substituted', reason: null, substitute: binh });
});

test.each([
  'Trần Văn Bình, Phó Bí thư, 0912000111',
  'Trần Văn Bình\nPhó Bí thư\n0912 000 111',
  'Trần Văn Bình Phó Bí thư 0912.000.111',
])('a substitute is named in one message: %j', async (text) => {
  const { lan } = await lanConnected();
  await lan.says('3');
  await lan.says('/xacbao');
  await lan.says('3');
  expect(await lan.says(text)).toEqual([confirmBinh]);
});

test('a sentence that names the substitute is taken at its word, and only the rest is asked', async () => {
  const { lan, answer } = await lanConnected();
  expect(await lan.says('cử đ/c Lan PCT đi thay 0912345678')).toEqual([
    { text: vi('rsvp-substitute-name'), buttons: stop },
  ]);
  expect(await lan.says('Lê Thị Lan')).toEqual([
    {
      text: vi('rsvp-substitute-confirm', { substitute: 'Lê Thị Lan, Phó Chủ tịch, 0912345678' }),
      buttons: ['Xác nhận', 'Hủy'],
    },
  ]);
  await lan.says('đúng rồi');
  expect((await answer()).substitute).toEqual({ name: 'Lê Thị Lan', title: 'Phó Chủ tịch', phone: '0912345678' });
});

test('a substitute may be named where the reason was asked', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('em không dự được');
  expect(await lan.says('nhờ anh Trần Văn Bình, Phó Bí thư, 0912000111 đi thay')).toEqual([confirmBinh]);
  await lan.says('1');
  expect(await answer()).toEqual({ rsvp: 'substituted', reason: null, substitute: binh });
});

test('what does not answer is asked again with an example', async () => {
  const { lan } = await lanConnected();
  await lan.says('cử người dự thay');
  expect((await lan.says('12345'))[0]?.text).toBe(vi('rsvp-substitute-name-again'));
  expect((await lan.says('<script>'))[0]?.text).toBe(vi('rsvp-substitute-name-again'));
  expect((await lan.send({ kind: 'unreadable' }))[0]?.text).toBe(vi('rsvp-substitute-name'));
  await lan.says('Trần Văn Bình');
  expect((await lan.says('0912000111'))[0]?.text).toBe(vi('rsvp-substitute-title-again', { name: 'Trần Văn Bình' }));
  await lan.says('Phó Bí thư');
  for (const wrong of ['0912', '0123456789', 'không có', '09120001111111']) {
    expect((await lan.says(wrong))[0]?.text).toBe(vi('rsvp-substitute-phone-again', { name: 'Trần Văn Bình' }));
  }
  expect(await lan.says('0912000111')).toEqual([confirmBinh]);
});

test.each([
  ['while naming', ['cử người dự thay'], 'Hủy'],
  ['at the title', ['cử người dự thay', 'Trần Văn Bình'], 'huy'],
  ['at the end', ['cử người dự thay', 'Trần Văn Bình, Phó Bí thư, 0912000111'], 'Hủy'],
  ['with a no', ['cử người dự thay', 'Trần Văn Bình, Phó Bí thư, 0912000111'], 'không'],
])('Hủy %s leaves the answer as it was', async (_when, before, text) => {
  const { lan, answer } = await lanConnected();
  await lan.says('tham dự');
  for (const said of before) await lan.says(said);
  expect(await lan.says(text)).toEqual([{ text: vi('rsvp-substitute-stopped'), buttons: menu }]);
  expect(await answer()).toEqual({ rsvp: 'attending', reason: null, substitute: null });
});

test('a menu button stops the naming; the half-named substitute is forgotten', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('cử người dự thay');
  await lan.says('Trần Văn Bình');
  expect((await lan.chooses('Chương trình'))[0]?.buttons).toEqual(menu);
  expect((await lan.says('Phó Bí thư'))[0]?.text).toBe(vi('not-understood'));
  expect((await answer()).rsvp).toBe('silent');
});

test('a substitute gives way to the delegate who comes after all', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('cử đồng chí Trần Văn Bình, Phó Bí thư, 0912000111 dự thay');
  await lan.chooses('Xác nhận');
  expect((await lan.chooses('Xác báo'))[0]?.text).toContain(
    'Hiện ghi nhận: cử người dự thay (Trần Văn Bình, Phó Bí thư, 0912000111).',
  );
  await lan.says('tham dự');
  expect(await answer()).toEqual({ rsvp: 'attending', reason: null, substitute: null });
});

test('a name of two hundred letters is cut, and markup and braces stay what they are', async () => {
  const { lan, answer } = await lanConnected();
  await lan.says('cử người dự thay');
  await lan.says(`Lan ${'A'.repeat(196)}`);
  await lan.says('<b>{ $name }</b> \u202eđảo');
  const [confirm] = await lan.says('0912000111');
  expect(confirm?.text).toContain(`Lan ${'A'.repeat(115)}…, <b>{ $name }</b> đảo, 0912000111`);
  await lan.says('có');
  expect((await answer()).rsvp).toBe('substituted');
});

test.each([
  ['Tham dự', 'attending'],
  ['tôi không dự', 'absent'],
])('whoever says “%s” instead of a name has changed the answer', async (text, rsvp) => {
  const { lan, answer } = await lanConnected();
  await lan.says('cử người dự thay');
  await lan.says(text);
  expect((await answer()).rsvp).toBe(rsvp);
});

test('“chưa biết” is nobody’s name', async () => {
  const { lan } = await lanConnected();
  await lan.says('cử người dự thay');
  expect(await lan.says('chưa biết')).toEqual([{ text: vi('rsvp-substitute-name'), buttons: stop }]);
});
