import { z } from 'zod';
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
import { safeName } from '../../domain/handed-name.ts';
import { describeNamed, readParts } from '../../domain/naming.ts';
import { isOpenForDrafts, movePaper, type Paper, partOf } from '../../domain/paper.ts';
import { may } from '../../domain/permission.ts';
import { foldMarks, tidy } from '../../domain/vietnamese.ts';
import { orderReviewFile } from '../../message/orders.ts';
import { nameFile } from '../file-name.ts';
import { isFor, wantFile } from '../organizer/sent-file.ts';
import { isContact, isOwn, ownPapers, peopleHere, tellOffice } from './own-papers.ts';
import { addVersion, recordDraft, wantDraft } from './send-draft.ts';
import { describeDue, listReasons, namePaper, namePaperShort, releasedVerdicts, shortTopic } from './words.ts';

const pageSize = 8;
const longestQuestion = 1000;

const sentFile = z.object({ fileId: z.string(), name: z.string(), bytes: z.number() });
const state = z.object({
  paperId: z.number().int(),
  page: z.number().int().min(0),
  /** A file of which it is not known yet what it is for. */
  file: sentFile.nullable(),
  /** The page on which it can be handed in instead. */
  linkId: z.number().int(),
});
type State = z.infer<typeof state>;

const nothing: State = { paperId: 0, page: 0, file: null, linkId: 0 };

/** A unit's contact, or the speaker, sees the papers that are owed, names who speaks, and hands drafts in. */
export const papers: Flow<State> = {
  name: 'papers',
  command: 'thamluan',
  action: 'send-drafts',
  state,
  isOffered: (turn) => turn.hasPapers,
  greets: (turn) => turn.hasPapers,
  labels: ['papers-submit-label', 'papers-mine-label'],
  takesFile: (file, turn) => turn.hasPapers && (!may(turn.roles, 'import-plan') || partOf(file.name) !== null),

  async begin(turn, argument, given) {
    if (given?.kind === 'fetched') return recordDraft(turn, given.uploadId);
    const own = await ownPapers(turn);
    if (given?.kind === 'file') return sortFile(turn, own, given);
    const [, act, id] = /^(paper|submit)-(\d{1,15})$/.exec(argument) ?? [];
    const asked = own.find((paper) => paper.id === Number(id));
    if (asked) return act === 'submit' ? submit(turn, asked) : open(asked);
    const waiting = own.filter(isOpenForDrafts);
    const isSubmit = foldMarks(argument) === 'nop ban thao';
    if (isSubmit && waiting[0] && waiting.length === 1) return submit(turn, waiting[0]);
    if (own.length === 0) return end(say('papers-none'));
    return own[0] && own.length === 1 ? open(own[0]) : ask('list', nothing);
  },

  steps: {
    list: {
      async ask({ page }, turn) {
        const own = await ownPapers(turn);
        const shown = own.slice(page * pageSize, (page + 1) * pageSize);
        return {
          ...say('papers-list', { count: own.length }, [
            ...shown.map(
              (paper): Option => ({ value: String(paper.id), text: `${paper.order}. ${shortTopic(paper)}` }),
            ),
            ...((page + 1) * pageSize < own.length ? [{ value: 'next', label: 'next-page' }] : []),
          ]),
          lists: {
            papers: shown.map((paper) =>
              say('papers-line', { ...namePaperShort(paper), state: paper.state, ...describeDue(paper, turn) }),
            ),
          },
        };
      },

      async answer(before, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'next') return ask('list', { ...before, page: before.page + 1 });
        return withPaper(turn, Number(answer.value), async (paper) => open(paper));
      },
    },

    card: {
      ask: async ({ paperId }, turn) => {
        const paper = await turn.store.papers.of(paperId);
        return paper ? card(turn, paper) : say('dialog-lost');
      },

      answer: async ({ paperId }, answer, turn) =>
        answer.kind === 'choice'
          ? withPaper(turn, paperId, (paper) => act(turn, paper, answer.value))
          : again(say('choose-one')),
    },

    submit: {
      takesText: true,
      takesFile: true,
      ask: async ({ paperId, linkId }, turn) => {
        const paper = await turn.store.papers.of(paperId);
        if (!paper) return say('dialog-lost');
        return say('papers-submit', { ...namePaperShort(paper), ...describeDue(paper, turn), linkId: String(linkId) }, [
          { value: 'back', label: 'papers-back-label' },
        ]);
      },

      answer: ({ paperId, linkId }, answer, turn) =>
        withPaper(turn, paperId, async (paper) => {
          if (answer.kind === 'choice') return open(paper);
          if (answer.kind === 'file') return checkFile(turn, paper, answer);
          if (answer.kind === 'text' && readLink(answer.text)) return sendLink(turn, paper, answer.text);
          return again(say('papers-submit-again', { linkId: String(linkId) }));
        }),
    },

    which: {
      async ask({ file }, turn) {
        const own = (await ownPapers(turn)).filter(isOpenForDrafts);
        const isPlan = file !== null && may(turn.roles, 'import-plan') && isFor('import-plan', file);
        return say('papers-which', { file: nameFile(file?.name ?? '') }, [
          ...own
            .slice(0, 20)
            .map((paper): Option => ({ value: String(paper.id), text: `${paper.order}. ${shortTopic(paper)}` })),
          ...(isPlan ? [{ value: 'plan', label: 'papers-which-plan' }] : []),
          { value: 'cancel', label: 'cancel' },
        ]);
      },

      async answer({ file }, answer, turn) {
        if (answer.kind === 'file') return ask('which', { ...nothing, file: toFile(answer) });
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'cancel' || !file) return end(say('papers-file-dropped'));
        if (answer.value === 'plan') return wantFile(turn, file, 'import-plan');
        return withPaper(turn, Number(answer.value), (paper) => checkFile(turn, paper, file));
      },
      takesFile: true,
    },

    renew: {
      ask: async ({ paperId }, turn) => {
        const paper = await turn.store.papers.of(paperId);
        return paper
          ? say('papers-renew', { ...namePaperShort(paper), state: paper.state }, [
              { value: 'yes', label: 'papers-renew-yes' },
              { value: 'no', label: 'papers-renew-no' },
            ])
          : say('dialog-lost');
      },

      answer: ({ paperId, file }, answer, turn) =>
        withPaper(turn, paperId, async (paper) => {
          if (answer.kind !== 'choice') return again(say('choose-one'));
          if (answer.value !== 'yes' || !file) return end(say('papers-file-dropped'));
          return wantDraft(turn, paper, file);
        }),
    },

    speaker: {
      takesText: true,
      ask: async ({ paperId }, turn) => {
        const paper = await turn.store.papers.of(paperId);
        return paper
          ? say('papers-speaker', { ...namePaperShort(paper), presenter: paper.presenter ?? none }, [
              { value: 'back', label: 'papers-back-label' },
            ])
          : say('dialog-lost');
      },

      answer: ({ paperId }, answer, turn) =>
        withPaper(turn, paperId, async (paper) => {
          if (answer.kind === 'choice') return open(paper);
          if (answer.kind !== 'text') return again(say('papers-speaker-again'));
          return nameSpeaker(turn, paper, answer.text);
        }),
    },

    question: {
      takesText: true,
      ask: () => say('papers-question', {}, [{ value: 'back', label: 'papers-back-label' }]),

      answer: ({ paperId }, answer, turn) =>
        withPaper(turn, paperId, async (paper) => {
          if (answer.kind === 'choice') return open(paper);
          if (answer.kind !== 'text') return again(say('papers-question'));
          const question = tidy(answer.text).slice(0, longestQuestion);
          await turn.store.papers.note(paper.id, 'question', { question }, turn.person.id, turn.now);
          await tellOffice(turn, `paper:${paper.id}:question:${turn.now.getTime()}`, [
            say('papers-question-came', { ...namePaperShort(paper), who: turn.person.name, question }, [
              { menu: 'review', label: 'review-reply-label', argument: `reply-${paper.id}` },
              { menu: 'review', label: 'review-open-label', argument: `paper-${paper.id}` },
            ]),
          ]);
          return end(say('papers-question-sent'));
        }),
    },
  },
};

function open(paper: Paper): Move<State> {
  return ask('card', { ...nothing, paperId: paper.id });
}

/** Goes on with a paper of one's own as it stands now. */
async function withPaper(turn: Turn, id: number, go: (paper: Paper) => Promise<Move<State>>): Promise<Move<State>> {
  const paper = await turn.store.papers.of(id);
  if (!paper || paper.conferenceId !== turn.conference.id || !isOwn(turn, paper)) return end(say('refusal-not-yours'));
  if (paper.state === 'withdrawn') return end(say('refusal-paper-withdrawn', namePaperShort(paper)));
  return go(paper);
}

async function act(turn: Turn, paper: Paper, choice: string): Promise<Move<State>> {
  if (choice === 'list') return ask('list', nothing);
  if (choice === 'submit') return submit(turn, paper);
  if (choice === 'task') return acceptTask(turn, paper);
  return ask(choice, { ...nothing, paperId: paper.id });
}

async function acceptTask(turn: Turn, paper: Paper): Promise<Move<State>> {
  await turn.store.papers.acceptTask(paper.id, turn.person.id, turn.now);
  await turn.audit({ action: 'accept-paper-task', subject: { kind: 'paper', id: paper.id } });
  return ask('card', { ...nothing, paperId: paper.id }, say('papers-task-accepted'));
}

async function submit(turn: Turn, paper: Paper): Promise<Move<State>> {
  const linkId = await turn.store.uploadLinks.give(paper.id, turn.person.id, turn.chat.id, turn.now);
  return ask('submit', { ...nothing, paperId: paper.id, linkId });
}

/** Which paper a file is for that nobody asked for: the one that is open, else the sender says. */
async function sortFile(turn: Turn, own: Paper[], given: z.infer<typeof sentFile>): Promise<Move<State>> {
  const file = toFile(given);
  const waiting = own.filter(isOpenForDrafts);
  const mayBePlan = may(turn.roles, 'import-plan') && isFor('import-plan', file);
  const only = waiting[0] ?? own[0];
  if (only && !mayBePlan && (waiting.length === 1 || own.length === 1)) return checkFile(turn, only, file);
  if (own.length === 0) return again(say('file-not-expected'));
  return partOf(file.name) === null
    ? again(say('papers-kind-unknown', { file: nameFile(file.name) }))
    : ask('which', { ...nothing, file });
}

/** A new text for a paper that was decided on is reviewed anew, so that it is asked for first. */
async function checkFile(turn: Turn, paper: Paper, given: z.infer<typeof sentFile>): Promise<Move<State>> {
  const file = toFile(given);
  const isMain = ['text', 'slides'].includes(partOf(file.name) ?? '');
  return isMain && !isOpenForDrafts(paper)
    ? ask('renew', { ...nothing, paperId: paper.id, file })
    : wantDraft(turn, paper, file);
}

function toFile({ fileId, name, bytes }: z.infer<typeof sentFile>): z.infer<typeof sentFile> {
  return { fileId, name, bytes };
}

/** The first address in a text, as it may be kept; null where there is none. */
function readLink(text: string): string | null {
  const found = /https?:\/\/[^\s<>"]{4,500}/i.exec(text)?.[0].replace(/[.,;)]+$/, '');
  return found && URL.canParse(found) ? found : null;
}

/** A clip may live elsewhere. */
async function sendLink(turn: Turn, paper: Paper, text: string): Promise<Move<State>> {
  const link = readLink(text);
  if (!link) return again(say('choose-one'));
  const draft = { part: 'clip' as const, name: link, bytes: 0, sha256: null, link, startedAt: turn.at };
  const kept = await addVersion(turn, paper, { ...draft, syllables: null, text: null });
  return end(kept.said);
}

async function nameSpeaker(turn: Turn, paper: Paper, text: string): Promise<Move<State>> {
  const { name, honorific, title, phone, phoneProblem } = readParts(tidy(text));
  if (!name || phoneProblem) return again(say('papers-speaker-again'));
  const moved = movePaper(paper.state, 'name-speaker');
  if (!moved.ok) return end(say(`refusal-${moved.refusal}`, namePaperShort(paper)));
  const { store, now } = turn;
  const named = { honorific, name, title, phone };
  const { personId, isKnown } = await store.papers.nameSpeaker(paper.id, named, turn.person.id, now);
  await store.papers.setState(paper.id, moved.value);
  await turn.audit({
    action: 'name-speaker',
    subject: { kind: 'person', id: personId },
    before: { speaker: paper.speaker?.name ?? null },
    after: { paper: paper.order, speaker: name },
  });
  const isOneself = peopleHere(turn).some(({ id }) => id === personId);
  if (!isOneself) {
    await turn.tell(personId, `paper:${paper.id}:speaker:${personId}`, [
      say('papers-speaker-told', { ...namePaper(paper), ...describeDue(paper, turn) }, [
        { menu: 'papers', label: 'papers-mine-label', argument: `paper-${paper.id}` },
      ]),
    ]);
  }
  const way: Say[] = isKnown || isOneself ? [] : [say('papers-speaker-way', { name, personId: String(personId) })];
  return end(say('papers-speaker-named', { ...namePaperShort(paper), who: describeNamed(named) }), ...way);
}

/** A paper as its unit sees it: what is owed, by when, and what has come of it. */
function card(turn: Turn, paper: Paper): Say {
  const verdicts = releasedVerdicts(paper);
  const reasons = listReasons(verdicts);
  const isSpeaker = peopleHere(turn).some(({ id }) => id === paper.speaker?.id);
  const newest = paper.versions.at(-1);
  const file = verdicts.find((one) => one.file);
  return {
    ...say(
      'papers-card',
      {
        ...namePaper(paper),
        ...describeDue(paper, turn),
        mine: String(isSpeaker),
        state: paper.state,
        minutes: paper.minutes ?? none,
        speaker: paper.speaker?.name ?? none,
        number: newest ? String(newest.number) : none,
        part: newest?.part ?? 'text',
        hasReasons: String(reasons.length > 0),
      },
      cardOptions(turn, paper),
    ),
    lists: { reasons },
    ...(file?.file && { document: orderReviewFile(file.id, safeName(file.file.name)) }),
  };
}

function cardOptions(turn: Turn, paper: Paper): Option[] {
  const options: [boolean, string, string][] = [
    [isOpenForDrafts(paper), 'submit', 'papers-submit-label'],
    [isContact(turn, paper) && !paper.taskAcceptedAt && paper.versions.length === 0, 'task', 'papers-task-label'],
    [true, 'question', 'papers-question-label'],
    [isContact(turn, paper), 'speaker', paper.speaker ? 'papers-speaker-change-label' : 'papers-speaker-label'],
    [turn.hasPapers, 'list', 'papers-list-label'],
  ];
  return options.filter(([shown]) => shown).map(([, value, label]) => ({ value, label }));
}
