import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBareRsvp, readClearRsvp, readRsvp } from '../../src/domain/rsvp-phrase.ts';
import { foldMarks } from '../../src/domain/vietnamese.ts';

/** Each sentence, and what it answers when the invitation has just been put. */
const attending = [
  'tham dự',
  'Tham du',
  'THAM DỰ',
  'dự',
  'du',
  'dạ em dự ạ',
  'da em du a',
  'Dạ em sẽ tham dự ạ.',
  'tôi dự',
  'toi se du',
  'tôi sẽ dự',
  'tôi xin tham dự',
  'em có dự ạ',
  'có dự',
  'có tham dự',
  'cháu dự được ạ',
  'em dự đc ạ',
  'em du dc',
  'tôi dự được',
  'vâng, tôi dự',
  'vâng em dự ạ',
  'vang em du a',
  'dạ vâng em tham dự',
  'ok em dự',
  'ok toi tham du nhe',
  'đồng ý tham dự',
  'nhất định tham dự',
  'chắc chắn dự',
  'tôi chắc chắn sẽ tham dự đúng giờ',
  'tôi sẽ có mặt',
  'em se co mat dung gio a',
  'xác nhận tham dự',
  'em xin đăng ký tham dự',
  'kính báo cáo, tôi tham dự đầy đủ',
  'rất vinh dự được tham dự',
  'không vắng',
  'khong vang',
  'không vắng đâu ạ',
  'đâu có vắng',
  'không bận gì, tôi dự',
  'không sao, em dự được',
  'tất nhiên là dự',
  'nhận lời',
  'khong vang mat',
  'ko vắng ạ',
  'em không thể vắng được ạ',
  'không bận, tôi dự',
  'ko ban, em du',
  'em không bận em dự ạ',
  'bận nhưng em vẫn dự',
  'tuy bận nhưng tôi sẽ tham dự',
  'thma dự',
  'than du',
  'tham dụ',
  'thamdu',
  'tham dựu',
  'Tôi sẽ tham dự, cảm ơn ban tổ chức!',
  'em đi ạ',
  'em đi được',
  'dạ em sẽ đến',
];
const absent = [
  'vắng',
  'vắng mặt',
  'vang mat',
  'VẮNG MẶT',
  'xin vắng',
  'em xin vắng mặt ạ',
  'tôi báo vắng',
  'không dự',
  'khong du',
  'ko dự',
  'k dự đc',
  'tôi không dự',
  'không tham dự được',
  'em ko tham dự đc ạ',
  'bận họp ko đi dc',
  'bận họp không đi được',
  'ban hop ko di dc',
  'bận',
  'em bận ạ',
  'bận việc gia đình',
  'em không đi được',
  'em đi không được',
  'dự không được ạ',
  'tôi không thể tham dự',
  'không thể có mặt',
  'chẳng dự được',
  'em hông đi được',
  'không sắp xếp được ạ',
  'rất tiếc tôi không dự được',
  'xin lỗi, em không tham dự được',
  'không, tôi không dự',
  'không bận nhưng không dự',
  'không dự vì phải dự họp ở tỉnh',
  'em ko đi dc, bận dự họp ở huyện',
  'nhà có việc nên em không đi được',
  'khôg dự được',
  'kohng dự',
  'vắng mtặ',
  'vang mta',
  'tôi từ chối',
  'không nhận lời',
  'hủy tham dự',
  'không rảnh',
  'đâu có dự được',
  'anh ơi em không dự đâu',
  'em xin nghỉ ạ',
  'không đi họp được đâu ạ',
  'chắc chắn không dự',
];
const substituted = [
  'cử người dự thay',
  'cu nguoi du thay',
  'cử người đi thay',
  'dự thay',
  'cử đ/c Lan PCT đi thay 0912345678',
  'cu d/c lan pct di thay 0912345678',
  'nhờ anh Bình đi thay',
  'em cử chị Hoa đi thay ạ',
  'tôi ủy quyền cho đồng chí Nguyễn Thị Lan dự',
  'tôi uỷ quyền cho phó chủ tịch',
  'không dự được, cử đồng chí Bình dự thay',
  'bận, anh Bình đi thay tôi',
  'có người thay rồi',
  'chị Hoa họp thay em',
  'cử nguời đi thay',
];
const doubtful = [
  'chưa chắc',
  'chua chac',
  'để xem lại',
  'de xem lai',
  'để em xem đã',
  'chưa biết',
  'ko biết có đi dc không',
  'không chắc dự được',
  'không chắc chắn lắm',
  'có thể dự',
  'có lẽ em dự',
  'chắc là dự',
  'chắc không dự đâu',
  'nếu rảnh thì em dự',
  'nếu không bận tôi sẽ dự',
  'em sẽ cố gắng tham dự',
  'tôi trả lời sau',
  'em báo lại sau ạ',
  'chưa dự được',
  'dự kiến tham dự',
  'còn tùy',
  'để tôi xem',
];
const notUnderstood = [
  '',
  '   ',
  'vang',
  'vang a',
  'dạ',
  'da',
  'xin chào',
  'hội nghị mấy giờ?',
  'ai dự?',
  'em dự không ạ?',
  'em dự không ạ',
  'có dự không',
  'đi được không',
  'không bận',
  'em vắng đâu',
  'sao lại không dự',
  'không vấn đề gì',
  'anh Nam dự, tôi vắng',
  'k',
  'không phải không dự',
  'không thể không dự',
  'không không dự',
  'dung du',
  'đừng dự',
  'em thôi dự',
  'hết dự',
  'miễn dự',
  'tham dự hội nghị khác',
  'dự hội nghị ở tỉnh',
  'em đi họp rồi',
  'đang họp',
  'tôi dự thay anh Bình',
  'không cử ai đi thay',
  'anh Bình không dự được nên tôi dự',
  'đầy đủ',
  'vinh dự',
  'dù sao',
  'em dự đâu',
  'bạn ơi',
  'ban tổ chức cho em hỏi',
  'du lịch',
  '<b>dự</b> {dự}',
  '0912345678',
  '👍',
];

test.each(attending)('“%s” is a yes', (text) => expect(readRsvp(text)).toBe('attending'));
test.each(absent)('“%s” is a no', (text) => expect(readRsvp(text)).toBe('absent'));
test.each(substituted)('“%s” sends somebody else', (text) => expect(readRsvp(text)).toBe('substituted'));
test.each(doubtful)('“%s” is a doubt', (text) => expect(readRsvp(text)).toBe('doubt'));
test.each(notUnderstood)('“%s” is asked again', (text) => expect(readRsvp(text)).toBeNull());

test.each([
  ['tham dự', 'attending'],
  ['dạ em dự ạ', 'attending'],
  ['không vắng mặt', 'attending'],
  ['vắng mặt', 'absent'],
  ['em không dự được ạ', 'absent'],
  ['bận họp ko đi dc', 'absent'],
  ['bận, không đi được', 'absent'],
  ['cử người dự thay', 'substituted'],
  ['cử đ/c Lan PCT đi thay 0912345678', 'substituted'],
] as const)('“%s” is clear where nothing was asked', (text, reading) => expect(readClearRsvp(text)).toBe(reading));

test.each([
  'ok',
  'có',
  'vâng',
  'được',
  'em đi ạ',
  'bận',
  'ban tổ chức ơi em hỏi',
  'chưa chắc',
  'hội nghị có điểm danh người vắng mặt ạ',
  'cho hỏi cử người dự thay thế nào',
  'nhà có giỗ, thầy giáo nói không đi được',
  'có ai đi thay không',
])('“%s” says nothing where nothing was asked', (text) => expect(readClearRsvp(text)).toBeNull());

const negations = ['không', 'khong', 'ko', 'k', 'chẳng', 'chưa', 'hông', 'không thể', 'không phải', 'khôgn', 'đừng'];
/** Whoever denies an absence or a hindrance says yes, so that one more negation belongs elsewhere. */
const isDouble = (text: string) => /vắng|vang|bận|ban|không sao/i.test(text);

test('a negation put anywhere into a yes never leaves a yes', () => {
  const plain = fc.constantFrom(...attending.filter((text) => !isDouble(text)));
  fc.assert(
    fc.property(plain, fc.constantFrom(...negations), fc.nat(12), (text, negation, place) => {
      const words = text.split(' ');
      words.splice(place % (words.length + 1), 0, negation);
      expect(readRsvp(words.join(' '))).not.toBe('attending');
    }),
    { numRuns: 400 },
  );
});

test('a negation put before a double negation never leaves a yes', () => {
  for (const text of attending.filter((one) => /^(?:không|ko|khong) v/.test(one))) {
    for (const negation of negations) expect(readRsvp(`${negation} ${text}`)).not.toBe('attending');
  }
});

test('a no never becomes a yes by a slip of the finger, by lost accents, or by capitals', () => {
  // Short negations can slip into other words whatever one does: "ko" into "ok", "đâu có" into "dạ có".
  const spelledOut = absent.filter((text) => !/(?:^|\s)(?:ko|k|đâu)\s/.test(text));
  fc.assert(
    fc.property(fc.constantFrom(...spelledOut), fc.nat(60), fc.constantFrom('', 'x', 'h', 'n'), (text, at, letter) => {
      const place = at % text.length;
      const slips = [
        text.slice(0, place) + letter + text.slice(place + 1),
        text.slice(0, place) + letter + text.slice(place),
        text.slice(0, place) + (text[place + 1] ?? '') + text[place] + text.slice(place + 2),
      ];
      for (const slip of slips) {
        for (const typed of [slip, foldMarks(slip), slip.toUpperCase()]) expect(readRsvp(typed)).not.toBe('attending');
      }
    }),
    { numRuns: 400 },
  );
});

test('any text at all is read, quickly and without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(['attending', 'absent', 'substituted', 'doubt', null]).toContain(readRsvp(text));
    }),
    { numRuns: 200 },
  );
  expect(readRsvp('dự '.repeat(20_000))).toBeNull();
});

test.each([
  ['có', 'attending'],
  ['Có ạ.', 'attending'],
  ['ok', 'attending'],
  ['dạ vâng ạ', 'attending'],
  ['đồng ý', 'attending'],
  ['dạ được ạ', 'attending'],
  ['không', 'absent'],
  ['dạ ko ạ', 'absent'],
  ['không đồng ý', 'absent'],
  ['dạ', null],
  ['vang', null],
  ['k', null],
  ['nhầm', null],
  ['đúng', null],
  ['có không', null],
  ['không có', null],
  ['', null],
] as const)('a bare “%s” is %s', (text, reading) => expect(readBareRsvp(text)).toBe(reading));
