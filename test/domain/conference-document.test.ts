import { expect, test } from 'vitest';
import type { Whom } from '../../src/domain/audience.ts';
import { formatBytes, isFor, keyOfTitle, titleOf } from '../../src/domain/conference-document.ts';
import type { Role } from '../../src/domain/person.ts';
import { whyRefused } from '../../src/domain/refused-delivery.ts';

const groups = (...ids: number[]): Whom[] => [{ kind: 'groups', groups: ids }];

test.each<[Whom[], number[], Role[], boolean]>([
  [[], [], ['delegate'], true],
  [groups(1, 2), [2], ['delegate'], true],
  [groups(1, 2), [3], ['delegate'], false],
  [groups(1), [3], ['delegate', 'owner'], true],
  [[{ kind: 'roles', roles: ['speaker'] }], [1], ['delegate', 'speaker'], true],
  [[{ kind: 'roles', roles: ['organizer'] }], [1], ['delegate'], false],
])('a document for %j is for somebody of groups %j who is %j: %s', (whom, of, roles, expected) => {
  expect(isFor({ whom }, { groups: of, roles })).toBe(expected);
});

test.each([
  ['bao_cao__tong ket.docx', 'bao cao tong ket'],
  ['Báo cáo số 2.1', 'Báo cáo số 2.1'],
  ['  Sơ  đồ ', 'Sơ đồ'],
  ['a'.repeat(200), `${'a'.repeat(119)}…`],
])('%j is called %j', (name, title) => {
  expect(titleOf(name)).toBe(title);
});

test('however a title is typed, its versions belong together', () => {
  expect(keyOfTitle('Báo cáo  TỔNG KẾT')).toBe(keyOfTitle('bao cao tong ket'));
});

test.each([
  [12, '1 kB'],
  [100_400, '100 kB'],
  [1_440_000, '1,4 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  ['403: Forbidden: bot was blocked by the user', 'blocked'],
  ['400: Bad Request: chat not found', 'gone'],
  ['403: Forbidden: user is deactivated', 'gone'],
  ['disconnected', 'disconnected'],
  ['400: Bad Request: message is too long', 'refused'],
  ['ECONNREFUSED', 'given-up'],
  ['', 'given-up'],
])('%j tells an organizer: %s', (error, why) => {
  expect(whyRefused(error)).toBe(why);
});
