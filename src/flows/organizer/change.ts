import { z } from 'zod';
import { again, ask, end, type Flow, type Move, none, type Option, type Say, say, type Turn } from '../../conversation/flow.ts';
import { describeWhen, isOver, nameOf, shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { blankPlan } from '../../domain/plan-chapter.ts';
import { comparePlans } from '../../domain/plan-change.ts';
import { compareProgrammes } from '../../domain/programme/compare.ts';
import { newDoubts } from '../../domain/programme/doubts.ts';
import { editProgramme } from '../../domain/programme/edit.ts';
import { isSameProgramme, type Programme, programmeOf } from '../../domain/programme/programme.ts';
import { findSecrecyMark } from '../../domain/secrecy.ts';
import { listItems } from '../agenda.ts';
import { answersInDoubt, askAnswers, askWhy } from './change-asks.ts';
import { changeLetter, sayChanges } from './change-words.ts';
import { countOf } from './circulate.ts';
import { withForms } from '../../conversation/form.ts';
import { leavesAt, publishProgramme, toldAfter, whomOf } from './publish-programme.ts';
import { describeChanges } from './plan-card.ts';

const namedFirst = 3;
/** Changes that the preview names; versions that are listed. */
const mostChanges = 12;
const listed = 8;

const state = z.object({
  /** What of draft and published versions was seen; nobody changes or publishes anything else. */
  seen: z.string(),
  why: z.string().nullable(),
  reopens: z.boolean(),
  /** The two versions that are compared. */
  pair: z.tuple([z.number().int(), z.number().int()]).nullable(),
});
type State = z.infer<typeof state>;

/**
 * Organizers change the programme in a draft that they share, see what it changes and whom it touches, and publish it.
 * Nobody else sees a draft; what is published is told by the clock to those whom it touches.
 */
export const change: Flow<State> = {
  name: 'change',
  command: 'chuongtrinhmoi',
  action: 'change-programme',
  state,
  isOffered: () => true,
  onDesk: true,

  async begin(turn, argument) {
    const now = /^now-(\d{1,9})$/.exec(argument)?.[1];
    if (now) return sendNow(turn, Number(now));
    const refusal = whyNothingChanges(turn);
    if (refusal) return end(refusal);
    const fresh = await freshState(turn);
    return argument === '' ? ask('edit', fresh) : edit(turn, fresh, argument);
  },

  steps: {
    edit: {
      takesText: true,
      takesNumber: true,
      ask: showDraft,

      async answer(state, answer, turn) {
        if (answer.kind === 'text') return edit(turn, state, answer.text);
        if (answer.kind !== 'choice') return again(say('change-again'));
        switch (answer.value) {
          case 'review':
            return (await whyNotAsSeen(turn, state)) ?? ask('why', state);
          case 'drop':
            return dropDraft(turn, state);
          case 'versions':
            return ask('versions', state);
          default:
            return end(say('change-later'));
        }
      },
    },

    why: askWhy(async (state, turn) => {
      const moved = await whyNotAsSeen(turn, state);
      if (moved) return moved;
      return (await doubtfulAnswers(state, turn)) > 0 ? ask('answers', state) : ask('preview', state);
    }),

    answers: askAnswers(doubtfulAnswers, async (state) => ask('preview', state)),

    preview: {
      ask: preview,

      async answer(state, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'back') return ask('edit', { ...state, seen: (await look(turn)).seen });
        if (answer.value === 'cancel') return end(say('change-later'));
        return publish(turn, state, answer.value === 'now');
      },
    },

    versions: {
      takesText: true,
      takesNumber: true,
      ask: listVersions,

      async answer(state, answer, turn) {
        if (answer.kind === 'choice') {
          if (answer.value === 'back') return ask('edit', { ...state, seen: (await look(turn)).seen });
          return compare(turn, state, answer.value);
        }
        return answer.kind === 'text' ? compare(turn, state, answer.text) : again(say('choose-one'));
      },
    },

    compared: {
      takesText: true,
      takesNumber: true,
      ask: showComparison,

      async answer(state, answer, turn) {
        if (answer.kind === 'text') return compare(turn, state, answer.text);
        return answer.kind === 'choice' ? ask('versions', state) : again(say('choose-one'));
      },
    },
  },
};

/** What stands, what is about to, and a mark of both. */
async function look(turn: Turn) {
  const { store, conference } = turn;
  const standing = programmeOf(await store.conferences.planOf(conference.id));
  const draft = await store.programmes.draft(conference.id);
  const versions = await store.programmes.versions(conference.id);
  const programme = draft?.programme ?? standing;
  const number = versions.at(-1)?.number ?? 1;
  const differs = !isSameProgramme(standing, programme);
  return { standing, draft, programme, versions, number, differs, seen: `${number}:${draft?.revision ?? 0}` };
}

async function freshState(turn: Turn): Promise<State> {
  return { seen: (await look(turn)).seen, why: null, reopens: false, pair: null };
}

function whyNothingChanges({ conference, now, calendar }: Turn): Say | null {
  if (conference.state === 'cancelled') return say('change-cancelled');
  return isOver(conference, now, calendar) ? say('change-over') : null;
}

/** Somebody else has changed the draft or published: it is shown as it stands, and nothing is done. */
async function whyNotAsSeen(turn: Turn, state: State): Promise<Move<State> | null> {
  const refusal = whyNothingChanges(turn);
  if (refusal) return end(refusal);
  const { seen, draft, versions, differs } = await look(turn);
  if (seen === state.seen) return differs ? null : ask('edit', state, say('change-nothing'));
  const byId = draft?.changedById ?? versions.at(-1)?.publishedById ?? null;
  const by = byId === null ? null : await turn.store.people.of(byId);
  const fresh = { ...state, seen, why: null, reopens: false };
  return ask('edit', fresh, say('change-moved', { by: by ? addressPerson(by) : none }));
}

async function edit(turn: Turn, state: State, text: string): Promise<Move<State>> {
  const { store, conference, person, now } = turn;
  const refusal = whyNothingChanges(turn);
  if (refusal) return end(refusal);
  const { seen, programme, draft } = await look(turn);
  if (seen !== state.seen) return (await whyNotAsSeen(turn, state)) ?? ask('edit', { ...state, seen });
  if (findSecrecyMark(text)) return again(say('refusal-announce-secret'));
  const edited = editProgramme(programme, text);
  if (!edited.ok) return again(say(`change-refusal-${edited.refusal}`));
  const revision = Math.max((draft?.revision ?? 0) + 1, now.getTime());
  const kept = { programme: edited.value, revision, changedById: person.id, changedAt: now };
  await store.programmes.keepDraft(conference.id, kept);
  return ask('edit', await freshState(turn), say('change-edited'));
}

async function dropDraft(turn: Turn, state: State): Promise<Move<State>> {
  const { seen } = await look(turn);
  if (seen !== state.seen) return (await whyNotAsSeen(turn, state)) ?? ask('edit', { ...state, seen });
  await turn.store.programmes.dropDraft(turn.conference.id);
  return ask('edit', await freshState(turn), say('change-dropped'));
}

async function showDraft(_state: State, turn: Turn): Promise<Say> {
  const { store, conference, calendar } = turn;
  const { standing, programme, draft, number, differs } = await look(turn);
  const open = await store.programmes.openNotice(conference.id);
  const by = draft && differs ? await store.people.of(draft.changedById) : null;
  const doubts = newDoubts(standing, programme);
  const options: Option[] = [
    ...(differs
      ? [
          { value: 'review', label: 'change-review' },
          { value: 'drop', label: 'change-drop' },
        ]
      : []),
    ...(open ? [{ menu: 'change', label: 'change-now', argument: `now-${open.announcementId}` }] : []),
    { value: 'versions', label: 'change-versions' },
    { menu: 'import-plan', label: 'change-file' },
    { value: 'later', label: 'change-later-label' },
  ];
  return {
    ...say(
      'change-draft',
      {
        conference: shortNameOf(conference),
        state: differs ? 'draft' : 'published',
        number,
        by: by ? addressPerson(by) : none,
        at: draft && differs ? calendar.formatMoment(draft.changedAt) : none,
        when: describeWhen(programme) ?? none,
        venue: programme.venue ?? none,
        items: programme.agenda.length,
        doubts: doubts.length,
        notice: open ? calendar.formatMoment(open.sendAt) : none,
      },
      options,
    ),
    lists: {
      lines: listItems(programme.agenda),
      doubtful: doubts.map(({ kind, item }) => say('change-doubt', { kind, order: String(item.order), title: item.title })),
    },
  };
}

async function doubtfulAnswers(_state: State, turn: Turn): Promise<number> {
  const { standing, programme } = await look(turn);
  return answersInDoubt(turn, turn.conference.id, standing, programme);
}

async function preview(state: State, turn: Turn): Promise<Say> {
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
      doubtful: doubts.map(({ kind, item }) => say('change-doubt', { kind, order: String(item.order), title: item.title })),
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

async function publish(turn: Turn, state: State, isUrgent: boolean): Promise<Move<State>> {
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
async function sendNow(turn: Turn, id: number): Promise<Move<State>> {
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

async function listVersions(_state: State, turn: Turn): Promise<Say> {
  const { store, conference, calendar } = turn;
  const versions = (await store.programmes.versions(conference.id)).reverse().slice(0, listed);
  const lines: Say[] = [];
  for (const { number, publishedAt, publishedById, why } of versions) {
    const by = publishedById === null ? null : await store.people.of(publishedById);
    const when = calendar.formatMoment(publishedAt);
    lines.push(say('change-version', { number, when, by: by ? addressPerson(by) : none, why: why ?? none }));
  }
  const pairs = versions.slice(0, -1).map(({ number }) => `${number - 1}-${number}`);
  return {
    ...say('change-version-list', { conference: shortNameOf(conference), count: versions.length }, [
      ...pairs.map((pair) => {
        const [from = '', to = ''] = pair.split('-');
        return { value: pair, label: 'change-compare', args: { from, to } };
      }),
      { value: 'back', label: 'change-back' },
    ]),
    lists: { lines },
  };
}

/** `1-3`, `so sánh bản 1 và 3`, or one number, which is compared with the one before it. */
async function compare(turn: Turn, state: State, text: string): Promise<Move<State>> {
  const numbers = (text.match(/\d{1,6}/g) ?? []).map(Number);
  const [one = 0, other = one - 1] = numbers;
  const known = new Set((await turn.store.programmes.versions(turn.conference.id)).map(({ number }) => number));
  if (numbers.length === 0 || numbers.length > 2 || !known.has(one) || !known.has(other) || one === other) {
    return again(say('change-compare-again'));
  }
  return ask('compared', { ...state, pair: [Math.min(one, other), Math.max(one, other)] });
}

async function showComparison({ pair }: State, turn: Turn): Promise<Say> {
  const { store, conference } = turn;
  const [first = 0, second = 0] = pair ?? [];
  const from = await store.programmes.version(conference.id, first);
  const to = await store.programmes.version(conference.id, second);
  const changes = from && to ? comparePlans(planOf(from.programme), planOf(to.programme)) : [];
  return {
    ...say('change-compared', { from: first, to: second, count: changes.length }, [
      { value: 'back', label: 'change-versions' },
    ]),
    lists: { lines: describeChanges(changes) },
  };
}

function planOf(programme: Programme) {
  return { ...blankPlan(programme.title), ...programme };
}
