import { accept, type Outcome, refuse } from './outcome.ts';

export const paperStates = [
  'assigned',
  'speaker-named',
  'received',
  'in-review',
  'correction-asked',
  'accepted',
  'not-accepted',
  'withdrawn',
] as const;

export type PaperState = (typeof paperStates)[number];

/** What can happen to a paper. A verdict is one of the three that a review comes to. */
export type PaperAct =
  | 'name-speaker'
  | 'send-draft'
  | 'begin-review'
  | 'correction-asked'
  | 'accepted'
  | 'not-accepted'
  | 'reopen'
  | 'withdraw'
  | 'restore';

const verdicts = {
  'correction-asked': 'correction-asked',
  accepted: 'accepted',
  'not-accepted': 'not-accepted',
} as const;

/**
 * The way of a paper: every state, what may happen there, and where it leads. What is not here is refused. Neither the
 * unit's consent nor a speaker is a condition for a draft, and a newer version re-opens whatever was decided.
 */
const transitions: Record<PaperState, Partial<Record<PaperAct, PaperState>>> = {
  assigned: { 'name-speaker': 'speaker-named', 'send-draft': 'received', withdraw: 'withdrawn' },
  'speaker-named': { 'name-speaker': 'speaker-named', 'send-draft': 'received', withdraw: 'withdrawn' },
  received: {
    'name-speaker': 'received',
    'send-draft': 'received',
    'begin-review': 'in-review',
    ...verdicts,
    withdraw: 'withdrawn',
  },
  'in-review': {
    'name-speaker': 'in-review',
    'send-draft': 'received',
    'begin-review': 'in-review',
    ...verdicts,
    withdraw: 'withdrawn',
  },
  'correction-asked': {
    'name-speaker': 'correction-asked',
    'send-draft': 'received',
    reopen: 'received',
    withdraw: 'withdrawn',
  },
  accepted: { 'name-speaker': 'accepted', 'send-draft': 'received', reopen: 'received', withdraw: 'withdrawn' },
  'not-accepted': {
    'name-speaker': 'not-accepted',
    'send-draft': 'received',
    reopen: 'received',
    withdraw: 'withdrawn',
  },
  withdrawn: { restore: 'assigned' },
};

/** Where a paper stands after something has happened, or that it cannot happen there. */
export function movePaper(state: PaperState, act: PaperAct): Outcome<PaperState, 'paper-not-now' | 'paper-withdrawn'> {
  const next = transitions[state][act];
  if (next) return accept(next);
  return refuse(state === 'withdrawn' ? 'paper-withdrawn' : 'paper-not-now');
}

/** A restored paper stands where its drafts and its speaker put it; it is reviewed anew. */
export function restorePaper(
  paper: Pick<Paper, 'state' | 'versions' | 'speaker'>,
): Outcome<PaperState, 'paper-not-now'> {
  if (!movePaper(paper.state, 'restore').ok) return refuse('paper-not-now');
  if (newestDraft(paper)) return accept('received');
  return accept(paper.speaker ? 'speaker-named' : 'assigned');
}

/** `picture` is kept for the office and is no draft. */
export const paperParts = ['text', 'slides', 'clip', 'picture'] as const;
export type PaperPart = (typeof paperParts)[number];

const endings: Record<PaperPart, RegExp> = {
  text: /\.(?:docx?|pdf|odt)$/i,
  slides: /\.(?:pptx?|odp)$/i,
  clip: /\.(?:mp4|mov|m4v|avi|mkv|webm|wmv|mp3|m4a|wav|ogg)$/i,
  picture: /\.(?:jpe?g|png|heic|webp|gif|bmp|tiff?)$/i,
};

/** Which part of a paper a file is, by what its name ends in; null for what is none. */
export function partOf(name: string): PaperPart | null {
  return paperParts.find((part) => endings[part].test(name.trim())) ?? null;
}

export type PaperVersion = {
  id: number;
  part: PaperPart;
  /** Counts from 1 within its part. */
  number: number;
  sender: { id: number; name: string };
  /** When the sending began: what counts for a deadline. */
  startedAt: Date;
  receivedAt: Date;
  /** As the sender named it; shown, never used as a path. */
  name: string;
  bytes: number;
  /** Null for a link. */
  sha256: string | null;
  link: string | null;
  /** Null where its words could not be read. */
  syllables: number | null;
  /** Whether its words were searched for a secrecy mark, and none was there. */
  searched: boolean;
};

/** The three deadlines of a paper: the author's, the reviewers', and that of whoever reports to the standing board. */
export const paperSteps = ['author', 'review', 'report'] as const;
export type PaperStep = (typeof paperSteps)[number];

type PaperExtension = {
  step: PaperStep;
  /** `YYYY-MM-DDTHH:mm`, or `YYYY-MM-DD`, local to the conference. */
  until: string;
  why: string;
  by: { id: number; name: string };
  at: Date;
};

export type PaperPerson = { id: number; name: string; connected: boolean };

/** A paper (tham luận) as it stands, with everything that has come of it. */
export type Paper = {
  id: number;
  conferenceId: number;
  order: number;
  topic: string;
  unit: string | null;
  /** Who speaks, in the plan's own words. */
  presenter: string | null;
  /** At most so many minutes. */
  minutes: number | null;
  state: PaperState;
  contact: PaperPerson | null;
  speaker: PaperPerson | null;
  /** As they were set; `dueOf` knows of extensions. */
  deadlines: Record<PaperStep, string | null>;
  /** Oldest first. */
  extensions: PaperExtension[];
  /** Oldest first. */
  versions: PaperVersion[];
  /** Oldest first; those that an organizer took back are left out. */
  verdicts: PaperVerdict[];
  taskAcceptedAt: Date | null;
  reportedAt: Date | null;
  delivery: 'spoken' | 'printed' | null;
  place: number | null;
};

export const verdictKinds = ['accepted', 'correction-asked', 'not-accepted'] as const;

/** From the mildest to the strictest: Đạt, Đề nghị chỉnh sửa, Không đạt. */
export type VerdictKind = (typeof verdictKinds)[number];

export type PaperVerdict = {
  id: number;
  versionId: number;
  /** Empty where no bodies were set. */
  body: string;
  by: { id: number; name: string };
  verdict: VerdictKind;
  reasons: string[];
  note: string | null;
  file: { sha256: string; name: string } | null;
  at: Date;
  /** Null while the author may not see it. */
  releasedAt: Date | null;
};

/** What has happened to a paper; `kind` names a message, `detail` its arguments. */
export type PaperEvent = {
  at: Date;
  by: string | null;
  kind: PaperEventKind;
  detail: Record<string, string | number>;
};

export const paperEventKinds = [
  'assigned',
  'changed',
  'task-accepted',
  'question',
  'reply',
  'speaker',
  'draft',
  'review',
  'verdict',
  'decision',
  'reopened',
  'extension',
  'withdrawn',
  'restored',
  'delivery',
  'reported',
] as const;
export type PaperEventKind = (typeof paperEventKinds)[number];

/** The part that is reviewed: the text, or the slides while there is no text. */
export function mainPart(paper: Pick<Paper, 'versions'>): 'text' | 'slides' {
  const has = (part: PaperPart) => paper.versions.some((version) => version.part === part);
  return !has('text') && has('slides') ? 'slides' : 'text';
}

/** The version that a review is about. */
export function newestDraft(paper: Pick<Paper, 'versions'>): PaperVersion | null {
  const part = mainPart(paper);
  return paper.versions.findLast((version) => version.part === part) ?? null;
}

/** Whether the next step is the author's: a file that comes unasked is a draft of it. */
export function isOpenForDrafts({ state }: Pick<Paper, 'state'>): boolean {
  return ['assigned', 'speaker-named', 'received', 'in-review', 'correction-asked'].includes(state);
}

/** Whether a verdict has been reached. */
export function isDecided({ state }: Pick<Paper, 'state'>): boolean {
  return state === 'accepted' || state === 'not-accepted';
}

export type TakenDraft =
  /** The same bytes are there already, under this number. */
  { kind: 'same'; number: number } | { kind: 'new'; number: number; state: PaperState };

/** Takes a version in. Text counts for the state, slides only while there is no text; the rest is kept beside them. */
export function takeDraft(
  paper: Pick<Paper, 'state' | 'versions'>,
  draft: { part: PaperPart; sha256: string | null; link: string | null },
): Outcome<TakenDraft, 'paper-withdrawn' | 'paper-not-now'> {
  if (paper.state === 'withdrawn') return refuse('paper-withdrawn');
  const earlier = paper.versions.filter(({ part }) => part === draft.part);
  const same = earlier.findLast(
    ({ sha256, link }) => (sha256 !== null && sha256 === draft.sha256) || (link !== null && link === draft.link),
  );
  if (same) return accept({ kind: 'same', number: same.number });
  const number = (earlier.at(-1)?.number ?? 0) + 1;
  const isMain = draft.part === 'text' || (draft.part === 'slides' && newestDraft(paper)?.part !== 'text');
  if (!isMain) return accept({ kind: 'new', number, state: paper.state });
  const moved = movePaper(paper.state, 'send-draft');
  return moved.ok ? accept({ kind: 'new', number, state: moved.value }) : moved;
}

/** Which deadline a paper is under now; null where nothing is owed any more. */
export function stepOf({ state, reportedAt }: Pick<Paper, 'state' | 'reportedAt'>): PaperStep | null {
  if (state === 'assigned' || state === 'speaker-named' || state === 'correction-asked') return 'author';
  if (state === 'received' || state === 'in-review') return 'review';
  return state === 'accepted' && reportedAt === null ? 'report' : null;
}

/** A deadline as the newest extension has it; null where none is set. */
export function dueOf(paper: Pick<Paper, 'deadlines' | 'extensions'>, step: PaperStep): string | null {
  return paper.extensions.findLast((extension) => extension.step === step)?.until ?? paper.deadlines[step];
}
