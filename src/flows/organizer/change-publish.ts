import { end, type Move, none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { withForms } from '../../conversation/form.ts';
import { nameOf, shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { compareProgrammes } from '../../domain/programme/compare.ts';
import { newDoubts } from '../../domain/programme/doubts.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { answersInDoubt } from './change-asks.ts';
import { sayDoubts } from './change-draft.ts';
import { type ChangeState, look, whyNotAsSeen } from './change-state.ts';
import { changeLetter, sayChanges } from './change-words.ts';
import { countOf } from './circulate.ts';
import { leavesAt, publishProgramme, toldAfter, whomOf } from './publish-programme.ts';

const namedFirst = 3;
/** Changes that the preview names. */
const mostChanges = 12;

export async function doubtfulAnswers(_state: ChangeState, turn: Turn): Promise<number> {
  const { standing, programme } = await look(turn);
  return answersInDoubt(turn, turn.conference.id, standing, programme);
}

export async function preview(state: ChangeState, turn: Turn): Promise<Say> {
  const { store, conference, calendar, now } = turn;
  const { standing, programme, number } = await look(turn);
  const doubts = newDoubts(standing, programme);
  const latest = await store.programmes.latest(conference.id, standing);
  const { from, told } = await toldAfter(turn, conference.id, programme, latest);
  const between = { from: from.programme, to: programme };
  const changes = compareProgrammes(standing, programme);
  const audience = await withForms({ conferenceId: conference.id, cause: '', whom: whomOf(told) }, 'change', turn);
  const reach = await store.circulars.reach(audience);
  const [first, ...rest] = await store.circulars.first(audience, namedFirst);
  const at = await leavesAt(turn, conference, { ...between, isUrgent: false });
  const [part] = told;
  const why = state.why === null ? [] : [state.why];
  return {
    ...say(
      'change-preview',
      {
        conference: shortNameOf(conference),
        number: number + 1,
        people: told.flatMap(({ people }) => people).length,
        count: countOf(reach),
        unreachable: reach.unreachable,
        at: at > now ? calendar.formatMoment(at) : none,
        doubts: doubts.length,
        anew: state.reopens ? await doubtfulAnswers(state, turn) : 0,
      },
      [
        { value: 'publish', label: 'change-publish' },
        ...(countOf(reach) > 0 ? [{ value: 'now', label: 'change-publish-now' }] : []),
        { value: 'back', label: 'change-back' },
        { value: 'cancel', label: 'cancel' },
      ],
    ),
    lists: {
      lines: sayChanges(changes, 'list', mostChanges),
      doubtful: sayDoubts(doubts),
      channels: reach.channels.map((one) => say('circular-channel', { ...one })),
      persons: first ? [first, ...rest].map((person) => say('circular-person', { whom: addressPerson(person) })) : [],
      sample:
        first && part
          ? [
              changeLetter(
                { conference: { ...conference, ...withoutAgenda(programme) }, calendar },
                between,
                { changes: part.changes, anew: part.anew || state.reopens },
                { whom: addressPerson(first), round: 'first', why, id: 0 },
              ),
            ]
          : [],
    },
  };
}

function withoutAgenda({ agenda: _agenda, ...rest }: Programme) {
  return rest;
}

export async function publish(turn: Turn, state: ChangeState, isUrgent: boolean): Promise<Move<ChangeState>> {
  const moved = await whyNotAsSeen(turn, state);
  if (moved) return moved;
  const { store, conference, person, calendar, now } = turn;
  const { standing, programme } = await look(turn);
  const plan = { ...(await store.conferences.planOf(conference.id)), ...programme };
  await store.programmes.dropDraft(conference.id);
  await store.conferences.revise(conference.id, plan, ['place', 'agenda'], now);
  const published = await publishProgramme(turn, {
    conferenceId: conference.id,
    personId: person.id,
    before: standing,
    why: state.why,
    reopens: state.reopens,
    isUrgent,
  });
  if (!published) return end(say('change-nothing'));
  const { number, notice } = published;
  return end(
    say('change-published', {
      conference: nameOf(programme),
      number,
      count: notice?.count ?? 0,
      at: notice && notice.at > now ? calendar.formatMoment(notice.at) : none,
    }),
  );
}

/** A notice that waits leaves at once. */
export async function sendNow(turn: Turn, id: number): Promise<Move<ChangeState>> {
  const { store, conference, now } = turn;
  const open = await store.programmes.openNotice(conference.id);
  if (open?.announcementId !== id) return end(say('change-sent-already'));
  const announcement = await store.announcements.of(id);
  await store.announcements.rewrite(id, { urgentBecause: announcement?.text ?? '' });
  await store.announcements.move(id, ['scheduled'], 'scheduled', { sendAt: now });
  await turn.audit({
    action: 'send-announcement',
    subject: { kind: 'announcement', id },
    after: { sendAt: now, urgentBecause: announcement?.text ?? '' },
  });
  return end(say('change-sent-now'));
}
