import { expect, test } from 'vitest';
import { answerByCall, type Call } from '../../src/domain/call.ts';
import type { Invitation } from '../../src/domain/invitation.ts';

const at = new Date('2026-03-05T02:00:00Z');
const before = new Date('2026-03-05T02:00:01Z');
const open = { now: at, closesAt: before, cancelled: false };
const closed = { now: at, closesAt: at, cancelled: false };

const invitation: Invitation = {
  id: 1,
  personId: 2,
  conferenceId: 3,
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
const call: Call = { personId: 2, byPersonId: 9, at, outcome: 'attending', reason: null, lateReason: null };

test('what was said on the telephone counts as the delegate’s answer', () => {
  expect(answerByCall(invitation, call, open)).toEqual({
    ok: true,
    value: { ...invitation, rsvp: 'attending', answeredAt: at },
  });
  expect(answerByCall(invitation, { ...call, outcome: 'absent', reason: 'Ốm' }, open)).toEqual({
    ok: true,
    value: { ...invitation, rsvp: 'absent', reason: 'Ốm', answeredAt: at },
  });
});

test('a call that reached nobody changes nothing, even after the deadline', () => {
  expect(answerByCall(invitation, { ...call, outcome: 'unreached' }, closed)).toEqual({ ok: true, value: invitation });
});

test.each([
  ['at the deadline without a reason', call, closed, 'reason-missing'],
  ['of a cancelled conference', { ...call, lateReason: 'x' }, { ...closed, cancelled: true }, 'conference-cancelled'],
])('an answer %s is refused', (_title, made, when, refusal) => {
  expect(answerByCall(invitation, made, when)).toEqual({ ok: false, refusal });
});

test('an answer is refused for somebody who is no longer invited', () => {
  expect(answerByCall({ ...invitation, withdrawn: true }, call, open)).toEqual({
    ok: false,
    refusal: 'invitation-withdrawn',
  });
});

test('after the deadline the office still records, and says why', () => {
  const late = { ...call, lateReason: 'Đơn vị báo muộn' };
  expect(answerByCall(invitation, late, closed)).toMatchObject({ ok: true, value: { rsvp: 'attending' } });
});
