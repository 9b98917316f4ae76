import { expect, test } from 'vitest';
import { judgeMove } from '../../src/domain/chat-move.ts';
import { type Answer, answerForDelegate, answerInvitation, type Invitation } from '../../src/domain/invitation.ts';
import { isExactByPlan, isSameSubstitute, judgeSubstitute } from '../../src/domain/substitution.ts';

const binh = { name: 'Trần Văn Bình', title: 'Phó Bí thư', phone: '0912000111' };
const invitation: Invitation = {
  id: 1,
  personId: 1,
  conferenceId: 1,
  group: 'Khu phố',
  subgroup: null,
  seat: null,
  rsvp: 'silent',
  reason: null,
  substitute: null,
  substituteFor: null,
  requested: null,
  answeredAt: null,
  withdrawn: false,
};
const sent: Invitation = { ...invitation, substituteFor: { personId: 9, whom: 'đồng chí Nguyễn Thị Lan' } };
const closesAt = new Date('2026-03-10T14:00:00+07:00');
const before = { now: new Date(closesAt.getTime() - 1), closesAt, cancelled: false };
const after = { now: closesAt, closesAt, cancelled: false };
const substituted: Answer = { rsvp: 'substituted', substitute: binh };

test.each([
  ['a substitute comes', sent, { rsvp: 'attending' } as Answer, before, null],
  ['a substitute does not come', sent, { rsvp: 'absent' } as Answer, before, null],
  ['a substitute sends another', sent, substituted, before, 'substitute-of-substitute'],
  ['a delegate sends a substitute', invitation, substituted, before, null],
  ['at the moment of the deadline', invitation, substituted, after, 'rsvp-closed'],
  ['too late, and a substitute’s substitute', sent, substituted, after, 'rsvp-closed'],
])('an answer: %s', (_when, given, answer, when, refusal) => {
  const outcome = answerInvitation(given, answer, when);
  expect(outcome.ok ? null : outcome.refusal).toBe(refusal);
});

test.each([
  ['in time, without a reason', invitation, null, before, null],
  ['late, with a reason', invitation, 'Gọi điện', after, null],
  ['late, without a reason', invitation, null, after, 'reason-missing'],
  ['withdrawn', { ...invitation, withdrawn: true }, 'Gọi điện', before, 'invitation-withdrawn'],
  ['cancelled', invitation, 'Gọi điện', { ...before, cancelled: true }, 'conference-cancelled'],
])('the office answers %s', (_when, given, reason, when, refusal) => {
  const outcome = answerForDelegate(given, { rsvp: 'absent' }, { absence: reason, late: reason }, when);
  expect(outcome.ok ? null : outcome.refusal).toBe(refusal);
  if (outcome.ok) expect(outcome.value.reason).toBe(reason);
});

test.each([
  [null, null],
  [{ personId: 1, invited: true }, 'substitute-self'],
  [{ personId: 2, invited: true }, 'substitute-invited'],
  [{ personId: 2, invited: false }, null],
  [{ personId: 3, invited: true }, null],
])('somebody known as %j may be sent, but for: %s', (known, refusal) => {
  const outcome = judgeSubstitute({ ...invitation, substitute: { ...binh, personId: 3 } }, known);
  expect(outcome.ok ? null : outcome.refusal).toBe(refusal);
});

test('the same substitute is known by name and telephone number', () => {
  expect(isSameSubstitute(binh, { ...binh, name: 'TRẦN VĂN BÌNH', title: 'Bí thư' })).toBe(true);
  expect(isSameSubstitute(binh, { ...binh, phone: null })).toBe(false);
  expect(isSameSubstitute(null, null)).toBe(false);
});

const sections = [
  { section: 'Đại biểu thành phố', items: ['Lãnh đạo Ban Tổ chức', 'Đại diện Ban Dân vận (đúng thành phần)'] },
  { section: 'Đại biểu phường (mời đúng thành phần)', items: ['Trưởng các chi bộ', 'Tổ trưởng'] },
];
test.each([
  ['Ban Dân vận', true],
  ['Ban Tổ chức', false],
  ['Trưởng các chi bộ', true],
  ['ĐẠI BIỂU PHƯỜNG', true],
  ['Khách mời', false],
  ['Khách mời (đúng thành phần)', true],
  ['ban', false],
  ['', false],
])('the plan invites %j by name: %s', (group, exact) => {
  expect(isExactByPlan(group, sections)).toBe(exact);
});

const askedAt = new Date('2026-03-01T08:00:00+07:00');
const move = { id: 1, personId: 1, counter: 0, toChatId: 2, askedAt, decided: false };
const day = 24 * 3_600_000;
test.each([
  ['at once', move, 0, 0, true],
  ['a day later', move, 0, day, true],
  ['a moment more', move, 0, day + 1, false],
  ['with a pass that was renewed', move, 1, 0, false],
  ['without a pass', move, null, 0, false],
  ['a second time', { ...move, decided: true }, 0, 0, false],
])('a move is decided %s', (_when, given, counter, waited, ok) => {
  expect(judgeMove(given, counter, new Date(askedAt.getTime() + waited)).ok).toBe(ok);
});
