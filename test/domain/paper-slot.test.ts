import { expect, test } from 'vitest';
import { fillSlot } from '../../src/domain/paper-slot.ts';

const settings = { syllablesPerMinute: 200, handoverSeconds: 30, slotMinutes: null, bodies: [] };
const item = {
  order: 1,
  title: 'Tham luận',
  start: '08:35',
  end: '10:00',
  responsible: null,
  ifAny: false,
  session: null,
};
const paper = { state: 'accepted', delivery: null, minutes: 7 } as const;
const eleven = Array.from({ length: 11 }, () => paper);

test.each([
  ['from its beginning to its end', [item], 85],
  [
    'where no end is stated, to the next beginning',
    [
      { ...item, end: null },
      { ...item, title: 'Bế mạc', start: '10:05' },
    ],
    90,
  ],
  ['of two items, both together', [item, { ...item, start: '13:30', end: '14:00' }], 115],
  ['unknown where nothing begins after it', [{ ...item, end: null }], null],
  [
    'unknown where what begins next is another session',
    [
      { ...item, end: null },
      { ...item, title: 'Chiều', session: 'Chiều' },
    ],
    null,
  ],
  ['unknown where no hours are stated', [{ ...item, start: null, end: null }], null],
  ['unknown where the agenda has no papers', [{ ...item, title: 'Khai mạc' }], null],
])('the slot lasts %s', (_how, agenda, minutes) => {
  expect(fillSlot(eleven, agenda, settings).minutes).toBe(minutes);
});

test('papers take their minutes and a handover between two; what is printed or not accepted takes none', () => {
  const others = [
    { ...paper, delivery: 'printed' as const },
    { ...paper, state: 'received' as const },
    { ...paper, minutes: null },
  ];
  expect(fillSlot([...eleven, ...others], [item], settings)).toEqual({
    minutes: 85,
    spoken: 12,
    needed: 83,
    over: -2,
    withoutMinutes: 1,
  });
});
