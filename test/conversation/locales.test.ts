import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWords } from '../../src/conversation/fluent.ts';
import { itemParts } from '../../src/domain/programme/compare.ts';
import { flows } from '../../src/flows/index.ts';
import { vi } from '../support/stage.ts';

const root = join(import.meta.dirname, '../..');

/** The arguments of each message, by its id, with those of the messages that it contains. */
function messagesOf(language: 'vi' | 'en'): Record<string, string[]> {
  const text = readFileSync(join(root, `locales/${language}.ftl`), 'utf8');
  const bodies = new Map(
    text
      .split(/^(?=[a-z][a-z-]* =)/m)
      .flatMap((part) => (/^[a-z]/.test(part) ? [[part.slice(0, part.indexOf(' =')), part] as const] : [])),
  );
  const argumentsIn = (id: string): string[] => {
    const body = bodies.get(id) ?? '';
    const contained = [...body.matchAll(/\{ ([a-z][a-z-]*) \}/g)].flatMap((found) => argumentsIn(found[1] ?? ''));
    return [...[...body.matchAll(/\$([A-Za-z]+)/g)].map((found) => found[1] ?? ''), ...contained];
  };
  const address = new Set(['you', 'You']);
  return Object.fromEntries(
    [...bodies.keys()].map((id) => [id, [...new Set(argumentsIn(id))].filter((name) => !address.has(name)).sort()]),
  );
}

/** Beginnings to which the code adds a name that stands in it: a flow, a refusal, a chair of the local web chat, a field of a plan. */
const beginnings = [
  ...['menu-', 'refusal-', 'demo-', 'rsvp-', 'review-'],
  ...['import-plan-edit-', 'import-plan-field-', 'import-plan-change-'],
  ...['zalo-trouble-', 'allot-note-', 'name-people-note-', 'announce-whom-', 'announcement-do-'],
  ...['change-part-', 'change-refusal-'],
];

/** Ids that the code puts together from a flow’s name, a refusal or a step. */
const composed = [
  ...[...flows.map(({ name }) => name), 'office'].map((name) => `menu-${name}`),
  ...['not-yours', 'rsvp-closed', 'conference-cancelled', 'invitation-withdrawn'].map((code) => `refusal-${code}`),
  ...['substitute-of-substitute', 'substitute-self', 'substitute-invited', 'move-over'].map(
    (code) => `refusal-${code}`,
  ),
  ...['name', 'title', 'phone'].flatMap((part) => [`rsvp-substitute-${part}`, `rsvp-substitute-${part}-again`]),
  ...['import-plan', 'import-delegates'].map((flow) => `${flow}-file-again`),
  ...itemParts.map((part) => `change-part-item-${part}`),
];

test.each(['vi', 'en'] as const)('every message of the locale %s can be read', (language) => {
  const written = [...readFileSync(join(root, `locales/${language}.ftl`), 'utf8').matchAll(/^([a-zA-Z][\w-]*) =/gm)];
  expect(written.map(([, id]) => id).toSorted()).toEqual(Object.keys(messagesOf(language)).toSorted());
});

test('English has the messages of the Vietnamese locale, with the same arguments', () => {
  expect(messagesOf('en')).toEqual(messagesOf('vi'));
  expect(loadWords('en')('menu-office')).toBe('Call the office');
});

test('every message that the code names exists, and none is left over', () => {
  const sources = globSync('src/**/*.ts', { cwd: root, exclude: (path) => path.includes('generated') })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const ids = Object.keys(messagesOf('vi'));
  const contained = [...readFileSync(join(root, 'locales/vi.ftl'), 'utf8').matchAll(/\{ ([a-z][a-z-]*) \}/g)];
  const used = new Set([
    ...[...sources.matchAll(/'([a-z][a-z-]*)'/g)].map((found) => found[1]),
    ...contained.map((found) => found[1]),
    ...composed,
  ]);
  const named = [...sources.matchAll(/(?:\bsay\(|\bwords\(|label: )\s*'([a-z-]+)'/g)].map((found) => found[1] ?? '');

  const isUsed = (id: string) =>
    used.has(id) || beginnings.some((begin) => id.startsWith(begin) && used.has(id.slice(begin.length)));
  expect(ids.filter((id) => !isUsed(id))).toEqual([]);
  expect([...named, ...composed].filter((id) => !ids.includes(id))).toEqual([]);
});

test('the labels that people know keep their wording', () => {
  expect(
    [
      ...['rsvp-attending', 'rsvp-absent', 'rsvp-substituted', 'menu-rsvp', 'menu-agenda', 'menu-card', 'menu-switch'],
      ...['confirm', 'cancel', 'pair-yes', 'pair-no', 'pair-agree', 'menu-office'],
      ...[
        'menu-papers',
        'papers-mine-label',
        'papers-submit-label',
        'review-accepted',
        'review-correction-asked',
        'review-not-accepted',
      ],
    ].map((id) => vi(id)),
  ).toEqual([
    ...['Tham dự', 'Vắng mặt', 'Cử người dự thay', 'Xác báo', 'Chương trình', 'Giấy mời và chỗ ngồi', 'Đổi hội nghị'],
    ...['Xác nhận', 'Hủy', 'Đúng', 'Không phải', 'Đồng ý', 'Gọi văn phòng'],
    ...['Tham luận', 'Tham luận của tôi', 'Nộp bản thảo', 'Đạt', 'Đề nghị chỉnh sửa', 'Không đạt'],
  ]);
});

test('no message shouts, smiles, or speaks English to officials', () => {
  const text = readFileSync(join(root, 'locales/vi.ftl'), 'utf8').replace(/^#.*$/gm, '');
  const values = text.replace(/\{[^{}]*\}/g, '').replace(/^[a-z-]+ =/gm, '');
  expect(
    values
      .match(/!|\p{Extended_Pictographic}|check-?in|deadline|upload|link|\bOTP\b/giu)
      ?.filter((one) => one !== '✓') ?? [],
  ).toEqual([]);
});

test.each(['nudge-eve', 'nudge-day'])('%s with everything that can be told has six lines', (id) => {
  const everything = {
    ...{ you: 'bà', You: 'Bà', whom: 'bà Nguyễn Thị Lan', issuer: 'Ủy ban nhân dân phường Sông Mây' },
    ...{ conference: 'Hội nghị tổng kết', when: '14h00, thứ Ba, 10/3/2026', venue: 'Hội trường số 2', seat: 'B12' },
    ...{ dress: 'áo dài', parking: 'sân sau', phone: '0225 0000 001' },
  };
  expect(vi(id, everything).split('\n').slice(3)).toEqual([
    'Thời gian: 14h00, thứ Ba, 10/3/2026; địa điểm: Hội trường số 2',
    'Chỗ ngồi: B12; trang phục: áo dài',
    'Gửi xe: sân sau; văn phòng: 0225 0000 001',
  ]);
  expect(
    vi(id, { ...everything, venue: 'none', seat: 'none', parking: 'none' })
      .split('\n')
      .slice(3),
  ).toEqual(['Thời gian: 14h00, thứ Ba, 10/3/2026', 'Trang phục: áo dài', 'Văn phòng: 0225 0000 001']);
});

test('nobody is called a comrade whom the list calls otherwise', () => {
  const text = readFileSync(join(root, 'locales/vi.ftl'), 'utf8').replace(/^#.*$/gm, '');
  expect(text.match(/đồng chí/giu) ?? []).toEqual([]);
});

test('an unknown message, or a missing argument, is a bug and throws', () => {
  const words = loadWords('vi');
  expect(() => words('nothing')).toThrow('The locale vi has no message nothing');
  expect(() => words('office-phone')).toThrow('office-phone: Unknown variable: $phone');
});
