import { z } from 'zod';
import { formOf } from '../../conversation/announcing.ts';
import {
  again,
  ask,
  end,
  type Flow,
  type Move,
  none,
  type Option,
  type Say,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { withForms } from '../../conversation/form.ts';
import { checkAnnouncementText, longestAnnouncement, sendingSeconds } from '../../domain/announcement.ts';
import type { Audience } from '../../domain/audience.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { nextAllowed } from '../../domain/quiet-hours.ts';
import { readMoment } from '../../domain/spoken-moment.ts';
import { tidy } from '../../domain/vietnamese.ts';
import { nobody } from '../../message/circular.ts';
import { type AnnounceState, announceState, draftOf, nothingYet, openDraft } from './announce-state.ts';
import { whomSteps } from './announce-whom.ts';
import { announcementWords } from './announcement-words.ts';
import { countOf, sayBudget } from './circulate.ts';
import { openUpload, wantAttachment } from './sent-file.ts';

/** How many people are named before it goes. */
const namedFirst = 3;
const longestReason = 200;
/** Letters of a long text that the preview shows. */
const mostShown = 3_000;

/** An organizer tells many something: writes it, says to whom, sees it with the numbers, and sends it now or later. */
export const announce: Flow<AnnounceState> = {
  name: 'announce',
  command: 'thongbao',
  action: 'announce',
  state: announceState,
  isOffered: () => true,
  shelf: 'desk',

  async begin(turn, argument, given) {
    if (given?.kind === 'fetched') return attach(turn, given.uploadId);
    const about = /^correct-(\d{1,9})$/.exec(argument)?.[1];
    if (about) return beginCorrection(turn, Number(about));
    return argument === '' ? ask('text', nothingYet) : takeText(nothingYet, argument);
  },

  steps: {
    text: {
      takesText: true,
      takesFile: true,
      ask: (state) =>
        say(state.kind === 'correction' ? 'announce-correction' : 'announce-text', { most: longestAnnouncement }, [
          ...(state.kind === 'announcement' && state.text === ''
            ? [{ menu: 'announcement', label: 'announce-earlier' }]
            : []),
          { value: 'cancel', label: 'cancel' },
        ]),

      async answer(state, answer, turn) {
        if (answer.kind === 'file') return again(await wantAttachment(turn, answer, 'announce'));
        if (answer.kind === 'choice') return end(say('circular-stopped'));
        return answer.kind === 'text' ? takeText(state, answer.text) : again(say('announce-text-again'));
      },
    },

    ...whomSteps,

    preview: {
      takesFile: true,
      ask: preview,

      async answer(state, answer, turn) {
        if (answer.kind === 'file') return again(await wantAttachment(turn, answer, 'announce'));
        if (answer.kind !== 'choice') return again(say('choose-one'));
        switch (answer.value) {
          case 'send':
            return send(turn, state);
          case 'cancel':
            return end(say('circular-stopped'));
          case 'ack':
            return ask('preview', { ...state, asksAcknowledgement: !state.asksAcknowledgement });
          case 'calm':
            return ask('preview', { ...state, urgentBecause: null });
          case 'now':
            return ask('preview', { ...state, at: null });
          case 'unfile':
            return ask('preview', { ...state, file: null });
          default:
            return ask(answer.value, state);
        }
      },
    },

    why: {
      takesText: true,
      ask: () => say('announce-why', {}, [{ value: 'back', label: 'announce-back' }]),

      async answer(state, answer) {
        if (answer.kind === 'choice') return ask('preview', state);
        const why = answer.kind === 'text' ? tidy(answer.text).slice(0, longestReason) : '';
        return /\p{L}/u.test(why) ? ask('preview', { ...state, urgentBecause: why }) : again(say('announce-why'));
      },
    },

    time: {
      takesText: true,
      ask: () => say('announce-time', {}, [{ value: 'back', label: 'announce-back' }]),

      async answer(state, answer, { now, calendar }) {
        if (answer.kind === 'choice') return ask('preview', state);
        const at = answer.kind === 'text' ? readMoment(answer.text, now, calendar) : null;
        return at ? ask('preview', { ...state, at: at.toISOString() }) : again(say('announce-time-again'));
      },
    },

    file: {
      takesFile: true,
      ask: () => say('announce-file', {}, [{ value: 'back', label: 'announce-back' }]),

      async answer(state, answer, turn) {
        if (answer.kind === 'file') return again(await wantAttachment(turn, answer, 'announce'));
        return answer.kind === 'choice' ? ask('preview', state) : again(say('announce-file'));
      },
    },
  },
};

function takeText(state: AnnounceState, text: string): Move<AnnounceState> {
  const checked = checkAnnouncementText(text);
  if (!checked.ok) return again(say(`refusal-${checked.refusal}`, { most: longestAnnouncement }));
  return ask(state.whom.length > 0 ? 'preview' : 'whom', { ...state, text: checked.value });
}

/** Says what was wrong in an announcement to those who were told. */
async function beginCorrection(turn: Turn, aboutId: number): Promise<Move<AnnounceState>> {
  const about = await turn.store.announcements.of(aboutId);
  if (about?.conferenceId !== turn.conference.id || !about.startedAt) return end(say('announcement-gone'));
  return ask('text', {
    ...nothingYet,
    kind: 'correction',
    aboutId,
    whom: [{ kind: 'told', announcement: aboutId, which: 'reached' }],
    asksAcknowledgement: about.asksAcknowledgement,
  });
}

/** The file that was sent has been read: it goes with what is being put together. */
async function attach(turn: Turn, uploadId: number): Promise<Move<AnnounceState>> {
  const opened = await openUpload(turn, uploadId, z.unknown());
  if (!opened.ok) return again(opened.refusal);
  const state = await openDraft(turn);
  if (!state) return again(say('announce-file-late', { file: opened.value.name }));
  const { sha256, name, bytes } = opened.value;
  const withFile = { ...state, file: { sha256, name, bytes } };
  const step = state.text === '' ? 'text' : state.whom.length === 0 ? 'whom' : 'preview';
  return ask(step, withFile, say('announce-file-kept', { file: name }));
}

async function preview(state: AnnounceState, turn: Turn): Promise<Say> {
  const { store, conference, calendar, perSecond } = turn;
  const audience = await audienceOf(turn, state);
  const reach = await store.circulars.reach(audience);
  const people = await store.circulars.first(audience, namedFirst);
  const count = countOf(reach);
  const at = await whenItGoes(turn, state);
  const about = state.aboutId === null ? null : await store.announcements.of(state.aboutId);
  const [first] = people;
  const seconds = sendingSeconds(
    reach.channels.map((one) => ({ ...one, perSecond: perSecond(one.channel === 'form' ? 'zalo-oa' : one.channel) })),
  );
  const shown = { ...draftOf(state), text: shorten(state.text), id: nobody };
  const args = {
    conference: shortNameOf(conference),
    count,
    unreachable: reach.unreachable,
    seconds,
    minutes: seconds < 90 ? none : Math.ceil(seconds / 60),
    at: at > turn.now ? calendar.formatMoment(at) : none,
    quiet: String(state.at === null && at > turn.now),
    urgent: state.urgentBecause ?? none,
    file: state.file?.name ?? none,
    letters: state.text.length > mostShown ? state.text.length : none,
    unmatched: state.unmatched.length,
  };
  const toggles: Option[] = [
    state.at === null ? { value: 'time', label: 'announce-set-time' } : { value: 'now', label: 'announce-set-now' },
    { value: 'ack', label: state.asksAcknowledgement ? 'announce-unset-ack' : 'announce-set-ack' },
    state.urgentBecause === null
      ? { value: 'why', label: 'announce-set-urgent' }
      : { value: 'calm', label: 'announce-unset-urgent' },
    state.file ? { value: 'unfile', label: 'announce-unset-file' } : { value: 'file', label: 'announce-set-file' },
    { value: 'text', label: 'announce-set-text' },
    ...(state.kind === 'announcement' ? [{ value: 'whom', label: 'announce-set-whom' }] : []),
  ];
  return {
    ...say(first ? 'announce-preview' : 'announce-preview-nobody', args, [
      ...(first ? [{ value: 'send', label: 'send' }] : []),
      { value: 'cancel', label: 'cancel' },
      ...toggles,
    ]),
    lists: {
      channels: [
        ...reach.channels.map((one) => say('circular-channel', { ...one })),
        ...(reach.channels.some(({ channel }) => channel === 'form') ? [await sayBudget(turn)] : []),
      ],
      people: people.map((person) => say('circular-person', { whom: addressPerson(person) })),
      lines: state.unmatched.map((line) => say('announce-list-line', { line })),
      sample: first
        ? [
            announcementWords.letter(
              shown,
              { whom: addressPerson(first) },
              'first',
              about && { text: about.text, when: calendar.formatMoment(about.startedAt ?? about.sendAt) },
            ),
          ]
        : [],
    },
  };
}

function audienceOf(turn: Turn, state: AnnounceState): Promise<Audience> {
  return withForms({ conferenceId: turn.conference.id, cause: '', whom: state.whom }, formOf(state), turn);
}

/** When it leaves: when it was ordered for, out of the quiet hours unless it is urgent. */
async function whenItGoes({ store, conference, calendar, now }: Turn, state: AnnounceState): Promise<Date> {
  const ordered = state.at === null ? now : new Date(state.at);
  const at = ordered > now ? ordered : now;
  if (state.urgentBecause !== null) return at;
  return nextAllowed((await store.dues.planOf(conference.id)).settings.quiet, at, calendar);
}

async function send(turn: Turn, state: AnnounceState): Promise<Move<AnnounceState>> {
  const { store, conference, person, chat, now, calendar } = turn;
  const count = countOf(await store.circulars.reach(await audienceOf(turn, state)));
  if (count === 0) return ask('preview', state);
  const needsApproval = await store.announcements.needsApproval(conference.id);
  const sendAt = await whenItGoes(turn, state);
  const id = await store.announcements.add(
    {
      ...draftOf(state),
      conferenceId: conference.id,
      authorId: person.id,
      chatId: chat.id,
      state: needsApproval ? 'approval' : 'scheduled',
      sendAt,
    },
    now,
  );
  await turn.audit({
    action: 'send-announcement',
    subject: { kind: 'announcement', id },
    after: {
      recipients: count,
      sendAt,
      urgentBecause: state.urgentBecause,
      asksAcknowledgement: state.asksAcknowledgement,
    },
  });
  if (needsApproval) return end(say('announce-for-approval', { count, approvers: await askApprovers(turn, id) }));
  return end(say('announce-sent', { count, at: sendAt > now ? calendar.formatMoment(sendAt) : none }));
}

/** Asks every other organizer for the second word. Returns how many are asked. */
async function askApprovers(turn: Turn, id: number): Promise<number> {
  const { store, conference, person } = turn;
  const announcement = await store.announcements.of(id);
  if (!announcement) return 0;
  const others = (await store.people.withRoles(conference.id, ['organizer', 'owner'])).filter(
    (one) => one.id !== person.id,
  );
  const said = await announcementWords.waits(turn, announcement, 'approval');
  for (const one of others) await turn.tell(one.id, `announcement-approval:${id}`, [said]);
  return others.length;
}

function shorten(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, mostShown)}…`;
}
