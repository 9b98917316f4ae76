import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takePlaces } from '../../src/domain/allotment.ts';
import { readCorrection } from '../../src/domain/correction.ts';
import { correctDraft, type Draft, isChanged } from '../../src/domain/draft.ts';

const line = (personId: number | null, name: string, connected = false) => ({
  honorific: null,
  name,
  title: 'Bí thư',
  phone: null,
  personId,
  connected,
  mended: false,
});
const standing: Draft = { lines: [line(1, 'Lý Một', true), line(2, 'Lý Hai'), line(3, 'Lý Ba')], dropped: [] };
const after = (...texts: string[]) =>
  texts.reduce((draft, text) => {
    const read = readCorrection(text);
    return read.ok ? correctDraft(draft, read.value).draft : draft;
  }, standing);

test.each([
  [['bỏ 2'], ['Lý Một', 'Lý Ba'], [2]],
  [['bỏ 1, 2, 3'], ['Lý Một'], [2, 3]],
  [['bỏ 9'], ['Lý Một', 'Lý Hai', 'Lý Ba'], []],
  [['thêm Lý Bốn', 'bỏ 4'], ['Lý Một', 'Lý Hai', 'Lý Ba'], []],
  [['Lý Ba, Bí thư, 0912345678'], ['Lý Một', 'Lý Hai', 'Lý Ba'], []],
  [['sửa 2: Lý Mới'], ['Lý Một', 'Lý Mới', 'Lý Ba'], [2]],
  [['sửa 2: 0912345678'], ['Lý Một', 'Lý Hai', 'Lý Ba'], []],
  [['sửa 1: Lý Mới'], ['Lý Một', 'Lý Hai', 'Lý Ba'], []],
  [['sửa 2: Lý Ba'], ['Lý Một', 'Lý Hai', 'Lý Ba'], []],
])('after %o the list is %o, and %o give their places back', (texts, names, dropped) => {
  const draft = after(...texts);
  expect({ names: draft.lines.map(({ name }) => name), dropped: draft.dropped }).toEqual({ names, dropped });
});

test('a list is changed by whoever is new, mended or dropped, and by nothing else', () => {
  expect(isChanged(standing)).toBe(false);
  expect(isChanged(after('sửa 1: 0912345678'))).toBe(false);
  for (const text of ['bỏ 2', 'Lý Bốn', 'sửa 2: 0912345678']) expect(isChanged(after(text))).toBe(true);
});

test('whatever is said, nobody who has connected leaves, nobody stands twice, and places are never overfilled', () => {
  const saying = fc.oneof(
    fc.tuple(fc.constantFrom('bỏ', 'xóa'), fc.nat(6)).map(([verb, at]) => `${verb} ${at}`),
    fc
      .tuple(fc.nat(6), fc.constantFrom('Lý Ba', 'Lý Năm, PCT', '0912345678', 'Chủ tịch'))
      .map(([at, to]) => `sửa ${at}: ${to}`),
    fc.constantFrom('Lý Bốn', 'Lý Năm, PCT', 'Lý Sáu\nLý Bảy', 'thêm Lý Hai, Bí thư'),
  );
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 12 }), fc.integer({ min: 3, max: 6 }), (texts, places) => {
      const draft = after(...texts);
      const ids = draft.lines.flatMap(({ personId }) => personId ?? []);
      expect(ids).toContain(1);
      expect([...ids, ...draft.dropped].sort()).toEqual([1, 2, 3]);
      const keys = draft.lines.map(({ name, title }) => `${name}|${title}`);
      expect(new Set(keys).size).toBe(keys.length);
      const added = draft.lines.length - ids.length;
      const taken = takePlaces({ places, named: 3 }, { added, removed: draft.dropped.length });
      expect(taken.ok).toBe(added === 0 || draft.lines.length <= places);
    }),
  );
});
