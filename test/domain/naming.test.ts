import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeNamed, readCorrection } from '../../src/domain/correction.ts';
import { isSame, mostLines, type NamedPerson, readNaming, readParts } from '../../src/domain/naming.ts';

const lan: NamedPerson = { honorific: null, name: 'Nguyễn Thị Lan', title: 'Phó Chủ tịch', phone: '0912345678' };
const peopleOf = (text: string) => {
  const read = readNaming(text);
  return read.ok ? read.value.people : read.refusal;
};

test.each([
  'Nguyễn Thị Lan, Phó Chủ tịch, 0912345678',
  '1. Nguyễn Thị Lan, Phó Chủ tịch, 0912.345.678',
  '2) Nguyễn Thị Lan; Phó Chủ tịch; 0912 345 678',
  '- Nguyễn Thị Lan - Phó Chủ tịch - 0912-345-678',
  '• đ/c Nguyễn Thị Lan – Phó Chủ tịch – ĐT: +84 912 345 678',
  '3\tNguyễn Thị Lan\tPhó Chủ tịch\t912345678',
  '(4) Đồng chí Nguyễn Thị Lan (Phó Chủ tịch) SĐT 0912345678',
  'Nguyễn Thị Lan Phó Chủ tịch 0912345678',
  'Nguyễn Thị Lan, 0912345678, Phó Chủ tịch',
  'NGUYỄN THỊ LAN, Phó Chủ tịch, O912345678',
  'nguyễn thị lan, Phó Chủ tịch, 0912,345,678',
  '+ - Họ tên: Nguyễn Thị Lan, chức vụ: Phó Chủ tịch, điện thoại: 0912345678',
  'Nguyễn Thị Lan | Phó Chủ tịch | 0912345678 / 0987654321',
  '1. Nguyễn Thị\u00a0Lan ,  Phó Chủ tịch,\u200b0912345678 ',
])('%o is one person in full', (line) => {
  expect(peopleOf(line)).toEqual([lan]);
});

test.each([
  ['Nguyễn Thị Lan', { ...lan, title: null, phone: null }],
  ['Nguyễn Thị Lan, 0912345678', { ...lan, title: null }],
  ['Nguyễn Thị Lan, Phó Chủ tịch', { ...lan, phone: null }],
  ['Bà Nguyễn Thị Lan, Phó Chủ tịch, 0912345678', { ...lan, honorific: 'bà' }],
  ['Ông Trần Bông, trụ trì', { honorific: 'ông', name: 'Trần Bông', title: 'trụ trì', phone: null }],
  ['Y Moan Êban, Già làng', { honorific: null, name: 'Y Moan Êban', title: 'Già làng', phone: null }],
])('%s is taken with what it says', (line, person) => {
  expect(peopleOf(line)).toEqual([person]);
});

test('a list with a heading, empty lines and several people in one line is read person by person', () => {
  const text = [
    'Họ tên, chức vụ, số điện thoại',
    '',
    '1. Nguyễn Thị Lan, Phó Chủ tịch, 0912345678',
    'Trần Văn Bình, Bí thư, 0911000001; Lê Hoa, 0911000002',
  ].join('\n');
  expect(peopleOf(text)).toEqual([
    lan,
    { honorific: null, name: 'Trần Văn Bình', title: 'Bí thư', phone: '0911000001' },
    { honorific: null, name: 'Lê Hoa', title: null, phone: '0911000002' },
  ]);
});

test.each([
  ['Dạ em gửi danh sách đại biểu ạ', 'no-name'],
  ['0912345678', 'no-name'],
  ['Lan', 'no-name'],
  ['=HYPERLINK("http://x.example","Lan")', 'no-name'],
  ['<b>Nguyễn Lan</b>, PCT', 'no-name'],
  ['@Nguyễn Lan', 'no-name'],
  [`${'Nguyễn '.repeat(28)}Lan`, 'name-too-long'],
  ['Phó Chủ tịch, 0912345678', 'no-name'],
])('%s names nobody: %s', (line, code) => {
  const read = readNaming(line);
  expect(read.ok && read.value).toMatchObject({ people: [], problems: [{ line: 1, code }] });
});

test('what would be filled in when a message is sent, or turns a text around, is taken out of a post', () => {
  expect(peopleOf('Nguyễn Thị Lan, {code:1} \u202eBí thư')).toEqual([{ ...lan, title: 'code:1 Bí thư', phone: null }]);
});

test('a number that is none is said, and the person is taken without it', () => {
  const read = readNaming('Nguyễn Thị Lan, Phó Chủ tịch, 09123');
  expect(read.ok && read.value).toEqual({
    people: [{ ...lan, phone: null }],
    problems: [{ line: 1, text: 'Nguyễn Thị Lan, Phó Chủ tịch, 09123', code: 'phone-unusable' }],
  });
});

test('the same person twice in one message is one', () => {
  const read = readNaming('Nguyễn Thị Lan, Phó Chủ tịch, 0912345678\nnguyen thi lan; 0912 345 678');
  expect(read.ok && read.value.people).toEqual([lan]);
  expect(read.ok && read.value.problems.map(({ line, code }) => ({ line, code }))).toEqual([
    { line: 2, code: 'twice' },
  ]);
});

test('a message of ten thousand lines is not read', () => {
  expect(peopleOf('Nguyễn Thị Lan\n'.repeat(10_000))).toBe('too-many-lines');
  expect(peopleOf('1. '.repeat(1_000_000))).toBe('too-many-lines');
});

test.each([
  [{ phone: null }, { phone: '0912345678' }, true],
  [{ phone: '0912345678' }, { phone: '0912345678', title: 'Khác' }, true],
  [{ phone: '0912345678' }, { phone: '0912345679' }, false],
  [{ phone: null, title: 'Bí thư' }, {}, false],
  [{ name: 'NGUYEN THI LAN' }, {}, true],
])('%o and %o are the same person: %s', (one, other, same) => {
  expect(isSame({ ...lan, ...one }, { ...lan, ...other })).toBe(same);
});

test.each([
  ['bỏ 3', { kind: 'drop', lines: [3] }],
  ['bo dong 2, 4 và 5', { kind: 'drop', lines: [2, 4, 5] }],
  ['Xóa 1', { kind: 'drop', lines: [1] }],
  ['sửa 2: 0987 654 321', { kind: 'change', line: 2, to: { ...nothing(), phone: '0987654321' } }],
  ['sua 2 Bí thư', { kind: 'change', line: 2, to: { ...nothing(), title: 'Bí thư' } }],
  ['Sửa dòng 1: Lê Hoa, Bí thư', { kind: 'change', line: 1, to: { ...nothing(), name: 'Lê Hoa', title: 'Bí thư' } }],
  ['thêm Nguyễn Thị Lan, Phó Chủ tịch, 0912345678', { kind: 'add', people: [lan], problems: [] }],
  ['Nguyễn Thị Lan, Phó Chủ tịch, 0912345678', { kind: 'add', people: [lan], problems: [] }],
])('%s is %o', (text, correction) => {
  expect(readCorrection(text)).toEqual({ ok: true, value: correction });
});

test.each(['sửa', 'sửa 2', 'sửa hai: Lê Hoa', 'sửa 2:'])('%s asks for nothing that can be done', (text) => {
  expect(readCorrection(text)).toEqual({ ok: false, refusal: 'correction-unreadable' });
});

test('another name is another person, and takes over neither post nor number', () => {
  expect(changeNamed(lan, readParts('0987654321'))).toEqual({ ...lan, phone: '0987654321' });
  expect(changeNamed(lan, readParts('Nguyễn Thị Lan, Bí thư'))).toEqual({ ...lan, title: 'Bí thư' });
  expect(changeNamed(lan, readParts('Lê Hoa'))).toEqual({ honorific: null, name: 'Lê Hoa', title: null, phone: null });
});

test('whatever is sent, nobody gets a name with markup, digits or a formula, nor more than a line says', () => {
  const word = fc.constantFrom(
    'Nguyễn',
    'Lan',
    'Phó Chủ tịch',
    '0912345678',
    '=1+1',
    '<b>',
    ';',
    ',',
    '\t',
    '\n',
    '- ',
    '1. ',
    'sửa 2:',
    'bỏ',
    '\u202e',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        const people = peopleOf(text);
        if (typeof people === 'string') return;
        expect(people.length).toBeLessThanOrEqual(mostLines * 2);
        for (const { name, title, phone } of people) {
          expect(name).toMatch(/^\p{L}[\p{L}\p{M}'’. -]{2,80}$/u);
          expect(title?.length ?? 0).toBeLessThanOrEqual(120);
          expect(phone ?? '0912345678').toMatch(/^0\d{9,10}$/);
        }
        readCorrection(text);
      },
    ),
  );
});

function nothing(): ReturnType<typeof readParts> {
  return { honorific: null, name: null, title: null, phone: null, phoneProblem: false };
}
