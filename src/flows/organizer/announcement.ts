import { z } from 'zod';
import { again, ask, end, type Flow, type Move, type Say, say, type Turn } from '../../conversation/flow.ts';
import { oweAnnouncement } from '../../conversation/owe-announcement.ts';
import { type Announcement, causesOf, excerptOf } from '../../domain/announcement.ts';
import { addressPerson } from '../../domain/person.ts';
import { orderAnnouncementCalls } from '../../message/orders.ts';
import { announcementWords } from './announcement-words.ts';

/** How many of the latest are listed. */
const listed = 8;

const state = z.object({ id: z.number().int() });
type State = z.infer<typeof state>;

/** What organizers do about an announcement that they wrote: every button of its messages begins this. */
export const announcement: Flow<State> = {
  name: 'announcement',
  command: 'thongbaodagui',
  action: 'announce',
  state,
  isOffered: () => true,
  shelf: 'office',

  async begin(turn, argument) {
    const [, action = '', number = ''] = /^([a-z]+)-(\d{1,9})$/.exec(argument) ?? [];
    if (action === '') return ask('list', { id: 0 });
    const found = await turn.store.announcements.of(Number(number));
    if (found?.conferenceId !== turn.conference.id) return end(say('announcement-gone'));
    const act = acts[action];
    return act ? act(turn, found) : ask('show', { id: found.id });
  },

  steps: {
    list: {
      async ask(_state, turn) {
        const all = await turn.store.announcements.list(turn.conference.id, listed);
        const approves = await turn.store.announcements.needsApproval(turn.conference.id);
        return say(all.length > 0 ? 'announcement-list' : 'announcement-list-none', { approves: String(approves) }, [
          ...all.map(({ id, text }) => ({ value: String(id), text: `${id}. ${excerptOf(text, 40)}` })),
          { value: 'approval', label: approves ? 'announcement-approval-off' : 'announcement-approval-on' },
          { menu: 'announce', label: 'announcement-new' },
        ]);
      },

      async answer(_state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'approval' ? switchApproval(turn) : ask('show', { id: Number(answer.value) });
      },
    },

    show: {
      async ask({ id }, turn) {
        const found = await turn.store.announcements.of(id);
        return found ? announcementWords.report(viewOf(turn), found) : say('announcement-gone');
      },
      answer: async () => again(say('choose-one')),
    },

    withdraw: {
      async ask({ id }, turn) {
        const { sent, unknown, waiting } = await turn.store.announcements.outcome(id);
        return say('announcement-withdraw-question', { count: sent + unknown, waiting }, [
          { value: 'yes', label: 'confirm' },
          { value: 'no', label: 'cancel' },
        ]);
      },

      async answer({ id }, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        return answer.value === 'yes' ? withdraw(turn, id) : ask('show', { id });
      },
    },
  },
};

type Act = (turn: Turn, announcement: Announcement) => Promise<Move<State>>;

/** What its buttons do. Doing one again does nothing and says how things stand. */
const acts: Record<string, Act> = {
  async pause(turn, { id }) {
    const { store } = turn;
    if (!(await store.announcements.move(id, ['going'], 'held', { shownAt: null }))) return ask('show', { id });
    let waiting = 0;
    for (const cause of causesOf(id)) waiting += await store.deliveries.hold({ cause });
    await note(turn, 'stop-announcement', id);
    return ask('show', { id }, say('announcement-paused', { waiting }));
  },

  async resume(turn, { id }) {
    const { store } = turn;
    if (!(await store.announcements.move(id, ['held'], 'going'))) return ask('show', { id });
    await store.announcements.show(id, turn.chat.id, turn.now);
    let waiting = 0;
    for (const cause of causesOf(id)) waiting += await store.deliveries.resume({ cause });
    return end(say('announcement-resumed', { waiting }));
  },

  async stop(turn, { id }) {
    const done = await turn.store.announcements.move(id, ['scheduled', 'approval'], 'cancelled');
    if (done) await note(turn, 'stop-announcement', id);
    return done ? end(say('announcement-stopped')) : ask('show', { id });
  },

  async approve(turn, found) {
    const { store, person, now } = turn;
    const { id, authorId, sendAt } = found;
    const needsOther = await store.announcements.needsApproval(turn.conference.id);
    if (needsOther && authorId === person.id) return end(say('announcement-own'));
    const sends = { approvedById: person.id, sendAt: sendAt > now ? sendAt : now };
    if (!(await store.announcements.move(id, ['approval'], 'scheduled', sends))) return ask('show', { id });
    await note(turn, 'approve-announcement', id);
    if (authorId !== person.id)
      await turn.tell(authorId, `announcement-approved:${id}`, [decided('announcement-approved', turn, found)]);
    return end(say('announcement-approved', { by: addressPerson(person), excerpt: excerptOf(found.text) }));
  },

  async decline(turn, found) {
    const { store, person } = turn;
    const { id, authorId } = found;
    if (!(await store.announcements.move(id, ['approval'], 'cancelled'))) return ask('show', { id });
    await note(turn, 'stop-announcement', id);
    if (authorId !== person.id)
      await turn.tell(authorId, `announcement-declined:${id}`, [decided('announcement-declined', turn, found)]);
    return end(say('announcement-declined', { by: addressPerson(person), excerpt: excerptOf(found.text) }));
  },

  repeat: async (turn, found) => sendAgain(turn, found, 'repeat'),
  nudge: async (turn, found) => sendAgain(turn, found, 'nudge'),

  async late(turn, found) {
    if (found.state !== 'done' || found.withdrawnAt) return ask('show', { id: found.id });
    await turn.store.announcements.beginRound(found.id);
    const [cause] = causesOf(found.id);
    const count = await owe(turn, found, 'first', { conferenceId: found.conferenceId, cause, whom: found.whom });
    return end(say('announcement-again', { count }));
  },

  async calls(turn, { id }) {
    await turn.audit({ action: 'export-call-list', subject: { kind: 'announcement', id } });
    return ask('show', { id }, { ...say('call-file-sent'), document: orderAnnouncementCalls(id) });
  },

  async withdraw(_turn, { id, withdrawnAt, startedAt }) {
    return withdrawnAt || !startedAt ? ask('show', { id }) : ask('withdraw', { id });
  },
};

/** Once more to some of those who were told, marked as what it is. */
async function sendAgain(turn: Turn, found: Announcement, round: 'repeat' | 'nudge'): Promise<Move<State>> {
  const { id, conferenceId, state, withdrawnAt } = found;
  if (state !== 'done' || withdrawnAt) return ask('show', { id });
  const number = await turn.store.announcements.beginRound(id);
  const which = round === 'repeat' ? 'unknown' : 'unacknowledged';
  const [, again] = causesOf(id);
  const whom = [{ kind: 'told' as const, announcement: id, which: which as 'unknown' | 'unacknowledged' }];
  const count = await owe(turn, found, round, { conferenceId, cause: `${again}:${number}`, whom });
  await note(turn, 'repeat-announcement', id);
  return end(say('announcement-again', { count }));
}

async function owe(
  turn: Turn,
  found: Announcement,
  round: 'first' | 'repeat' | 'nudge',
  audience: { conferenceId: number; cause: string; whom: Announcement['whom'] },
): Promise<number> {
  const speech = { script: announcementWords, circular: turn.circular };
  return oweAnnouncement(viewOf(turn), speech, found, round, audience);
}

/** Takes it back wherever it went: removed, or said to be void where it cannot be removed. */
async function withdraw(turn: Turn, id: number): Promise<Move<State>> {
  const { store, now, calendar } = turn;
  const found = await store.announcements.of(id);
  if (!found?.startedAt || !(await store.announcements.withdraw(id, now))) return ask('show', { id });
  const args = { excerpt: excerptOf(found.text), when: calendar.formatMoment(found.startedAt) };
  const reply = turn.circular(say('announcement-withdrawn-letter', args), null);
  const { sent, unknown, waiting } = await store.announcements.outcome(id);
  for (const cause of causesOf(id)) {
    const change = { how: 'remove' as const, reply, instead: reply, lane: 'bulk' as const, cause: `withdraw-${cause}` };
    await store.deliveries.changeAll({ cause }, change, now);
  }
  await note(turn, 'withdraw-announcement', id);
  return end(say('announcement-withdrawn', { changing: sent + unknown, waiting }));
}

async function switchApproval(turn: Turn): Promise<Move<State>> {
  const { store, conference, person } = turn;
  const needed = !(await store.announcements.needsApproval(conference.id));
  const others = (await store.people.withRoles(conference.id, ['organizer', 'owner'])).filter(
    ({ id }) => id !== person.id,
  );
  if (needed && others.length === 0) return ask('list', { id: 0 }, say('announcement-approval-alone'));
  await store.announcements.setApproval(conference.id, needed);
  await turn.audit({
    action: 'set-announcement-approval',
    subject: { kind: 'conference', id: conference.id },
    after: { needed },
  });
  return ask('list', { id: 0 });
}

function decided(id: string, { person }: Turn, { text }: Announcement): Say {
  return say(id, { by: addressPerson(person), excerpt: excerptOf(text) });
}

async function note(
  turn: Turn,
  action: 'stop-announcement' | 'approve-announcement' | 'repeat-announcement' | 'withdraw-announcement',
  id: number,
): Promise<void> {
  await turn.audit({ action, subject: { kind: 'announcement', id } });
}

function viewOf({ store, now, calendar, conference, forms }: Turn) {
  return { store, now, calendar, conference, forms };
}
