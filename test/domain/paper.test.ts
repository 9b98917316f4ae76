import { expect, test } from 'vitest';
import {
  dueOf,
  mainPart,
  movePaper,
  newestDraft,
  type PaperAct,
  type PaperPart,
  type PaperState,
  paperStates,
  partOf,
  restorePaper,
  stepOf,
  takeDraft,
} from '../../src/domain/paper.ts';

const ways: [PaperAct, PaperState[], PaperState][] = [
  [
    'send-draft',
    ['assigned', 'speaker-named', 'received', 'in-review', 'correction-asked', 'accepted', 'not-accepted'],
    'received',
  ],
  ['begin-review', ['received', 'in-review'], 'in-review'],
  ['accepted', ['received', 'in-review'], 'accepted'],
  ['correction-asked', ['received', 'in-review'], 'correction-asked'],
  ['not-accepted', ['received', 'in-review'], 'not-accepted'],
  ['reopen', ['correction-asked', 'accepted', 'not-accepted'], 'received'],
  ['withdraw', paperStates.filter((state) => state !== 'withdrawn'), 'withdrawn'],
  ['restore', ['withdrawn'], 'assigned'],
];

test.each(ways)('%s is possible exactly where the table says', (act, from, to) => {
  const possible = paperStates.filter((state) => movePaper(state, act).ok);
  expect(possible).toEqual(paperStates.filter((state) => from.includes(state)));
  for (const state of from) expect(movePaper(state, act)).toEqual({ ok: true, value: to });
});

test('naming a speaker moves a paper only where nothing has come yet', () => {
  const after = paperStates.map((state) => movePaper(state, 'name-speaker'));
  expect(after.map((one) => (one.ok ? one.value : one.refusal))).toEqual([
    'speaker-named',
    'speaker-named',
    'received',
    'in-review',
    'correction-asked',
    'accepted',
    'not-accepted',
    'paper-withdrawn',
  ]);
});

const version = (part: PaperPart, number: number, sha256 = `${part}${number}`) => ({
  id: number,
  part,
  number,
  sender: { id: 1, name: 'Lan' },
  startedAt: new Date(0),
  receivedAt: new Date(0),
  name: 'bai.docx',
  bytes: 1,
  sha256,
  link: null,
  syllables: null,
  searched: false,
});
const draft = (part: PaperPart, sha256: string) => ({ part, sha256, link: null });

test('each part counts its own versions, and the same bytes are known again', () => {
  const paper = {
    state: 'correction-asked' as const,
    versions: [version('text', 1), version('slides', 1), version('text', 2)],
  };
  expect(takeDraft(paper, draft('text', 'new'))).toEqual({
    ok: true,
    value: { kind: 'new', number: 3, state: 'received' },
  });
  expect(takeDraft(paper, draft('text', 'text1'))).toEqual({ ok: true, value: { kind: 'same', number: 1 } });
  expect(takeDraft(paper, draft('slides', 'new'))).toEqual({
    ok: true,
    value: { kind: 'new', number: 2, state: 'correction-asked' },
  });
});

test('slides are the draft while there is no text, and a picture never is', () => {
  expect(takeDraft({ state: 'assigned', versions: [] }, draft('slides', 'a'))).toMatchObject({
    value: { state: 'received' },
  });
  expect(takeDraft({ state: 'assigned', versions: [] }, draft('picture', 'a'))).toMatchObject({
    value: { state: 'assigned' },
  });
  expect(takeDraft({ state: 'accepted', versions: [version('text', 1)] }, draft('clip', 'a'))).toMatchObject({
    value: { state: 'accepted' },
  });
  expect(mainPart({ versions: [version('slides', 1)] })).toBe('slides');
  expect(newestDraft({ versions: [version('slides', 1), version('text', 1)] })?.part).toBe('text');
  expect(takeDraft({ state: 'withdrawn', versions: [] }, draft('text', 'a'))).toEqual({
    ok: false,
    refusal: 'paper-withdrawn',
  });
});

test('a restored paper stands where its drafts and its speaker put it', () => {
  const speaker = { id: 1, name: 'Lan', connected: false };
  expect(restorePaper({ state: 'withdrawn', versions: [], speaker: null })).toMatchObject({ value: 'assigned' });
  expect(restorePaper({ state: 'withdrawn', versions: [], speaker })).toMatchObject({ value: 'speaker-named' });
  expect(restorePaper({ state: 'withdrawn', versions: [version('text', 1)], speaker })).toMatchObject({
    value: 'received',
  });
  expect(restorePaper({ state: 'accepted', versions: [], speaker })).toMatchObject({ ok: false });
});

test.each([
  ['bài.docx', 'text'],
  ['BÀI.PDF', 'text'],
  ['bài.odt', 'text'],
  ['trình chiếu.pptx', 'slides'],
  ['anh.jpg', 'picture'],
  ['phim.mp4', 'clip'],
  ['chay.exe', null],
  ['docx', null],
])('%s is %s', (name, part) => {
  expect(partOf(name)).toBe(part);
});

test('the newest extension of a step is its deadline', () => {
  const by = { id: 1, name: 'Hòa' };
  const paper = {
    deadlines: { author: '2026-05-29T11:00', review: '2026-05-30T11:00', report: null },
    extensions: [
      { step: 'author' as const, until: '2026-05-29T17:00', why: 'bận', by, at: new Date(0) },
      { step: 'author' as const, until: '2026-05-30T08:00', why: 'bận nữa', by, at: new Date(1) },
    ],
  };
  expect([dueOf(paper, 'author'), dueOf(paper, 'review'), dueOf(paper, 'report')]).toEqual([
    '2026-05-30T08:00',
    '2026-05-30T11:00',
    null,
  ]);
});

test('what is owed next follows from the state', () => {
  expect(paperStates.map((state) => stepOf({ state, reportedAt: null }))).toEqual([
    'author',
    'author',
    'review',
    'review',
    'author',
    'report',
    null,
    null,
  ]);
  expect(stepOf({ state: 'accepted', reportedAt: new Date(0) })).toBeNull();
});
