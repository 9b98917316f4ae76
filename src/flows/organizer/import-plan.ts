import {
  again,
  ask,
  end,
  type Flow,
  type Move,
  type Option,
  type Say,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { nameOf } from '../../domain/conference.ts';
import { comparePlans } from '../../domain/plan-change.ts';
import { chapters, takeChapters } from '../../domain/plan-chapter.ts';
import { editPlan } from '../../domain/plan-edit.ts';
import { planSchema } from '../../domain/plan-schema.ts';
import { isSameProgramme, type Programme, programmeOf } from '../../domain/programme/programme.ts';
import { applyPlan } from './apply-plan.ts';
import { answersInDoubt, askAnswers, askWhy } from './change-asks.ts';
import { describeChanges, describeChapter, shorten } from './plan-card.ts';
import {
  compareWith,
  isOpen,
  isSame,
  nearest,
  next,
  noReview,
  type PlanReview,
  reviewSchema,
  revisable,
} from './plan-review.ts';
import { isFor, openUpload, setAside, takeFile, wantFile } from './sent-file.ts';

const notesOnPage = 10;

/**
 * An organizer has a plan read, sees chapter by chapter what was understood, or what a revised plan would change,
 * corrects it in their own words, and confirms. Nothing of it is true before that.
 */
export const importPlan: Flow<PlanReview> = {
  name: 'import-plan',
  command: 'nhapkehoach',
  action: 'import-plan',
  state: reviewSchema,
  isOffered: () => true,
  shelf: 'programme',
  takesFile: (file) => isFor('import-plan', file),

  async begin(turn, _argument, given) {
    if (given?.kind === 'file') return wantFile(turn, given, 'import-plan');
    if (given?.kind !== 'fetched') return ask('file', noReview);
    const opened = await openUpload(turn, given.uploadId, planSchema);
    if (!opened.ok) return again(opened.refusal);
    const aside = await setAside(turn);
    const review = { ...noReview, upload: given.uploadId, name: opened.value.name, plan: opened.value.result };
    const same = revisable(turn).find((conference) => isSame(conference, review, turn));
    return same ? compareWith(turn, review, same.id, aside) : ask('which', review, aside);
  },

  steps: {
    file: {
      takesFile: true,
      ask: () => say('import-plan-file', {}, [{ value: 'cancel', label: 'cancel' }]),
      answer: async (_review, answer, turn) =>
        answer.kind === 'choice' ? end(say('import-plan-cancelled')) : takeFile(turn, answer, 'import-plan'),
    },

    which: {
      ask: ({ plan, name }, turn) =>
        say('import-plan-which', { file: name, title: shorten(nameOf(plan)) }, [
          { value: 'new', label: 'import-plan-new' },
          ...nearest(turn, plan.title).map((conference) => ({
            value: String(conference.id),
            label: 'import-plan-revise',
            args: { conference: shorten(nameOf(conference)) },
          })),
          { value: 'cancel', label: 'cancel' },
        ]),

      async answer(review, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'cancel') return end(say('import-plan-cancelled'));
        return answer.value === 'new' ? next(review, null) : compareWith(turn, review, Number(answer.value));
      },
    },

    chapter: {
      takesText: true,
      ask: (review) => card(review),

      async answer(review, answer) {
        if (answer.kind === 'text') return correct(review, answer.text);
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value === 'edit') return ask('edit', review);
        const accepted = answer.value === 'accept' ? [...review.accepted, review.chapter] : review.accepted;
        return next({ ...review, accepted }, review.chapter);
      },
    },

    edit: {
      takesText: true,
      ask: ({ plan, chapter }) => ({
        ...say('import-plan-edit', { chapter }, [{ value: 'back', label: 'import-plan-back' }]),
        lists: { lines: describeChapter(plan, chapter) },
      }),

      async answer(review, answer) {
        return answer.kind === 'text' ? correct(review, answer.text) : ask('chapter', review);
      },
    },

    notes: {
      ask: ({ plan, page }) => {
        const isLast = (page + 1) * notesOnPage >= plan.warnings.length;
        const notes = plan.warnings.slice(page * notesOnPage, (page + 1) * notesOnPage);
        return {
          ...say('import-plan-notes', { count: plan.warnings.length }, [
            { value: 'next', label: isLast ? 'import-plan-continue' : 'next-page' },
          ]),
          lists: { notes: notes.map(({ text }) => say('import-plan-note', { text })) },
        };
      },

      async answer(review, answer) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        const page = review.page + 1;
        return page * notesOnPage < review.plan.warnings.length
          ? ask('notes', { ...review, page })
          : ask('summary', review);
      },
    },

    summary: {
      ask: (review) => {
        const { plan, accepted, target } = review;
        const seen = chapters.filter((chapter) => isOpen(review, chapter));
        const kind = target === null ? 'new' : 'revision';
        return {
          ...say('import-plan-summary', { kind, title: shorten(nameOf(plan)) }, [
            { value: 'yes', label: 'confirm' },
            { value: 'no', label: 'cancel' },
          ]),
          lists: {
            chapters: seen.map((chapter) =>
              say('import-plan-taken', { chapter, taken: String(accepted.includes(chapter)) }),
            ),
          },
        };
      },

      async answer(review, answer, turn) {
        if (answer.kind !== 'choice') return again(say('choose-one'));
        if (answer.value !== 'yes') return end(say('import-plan-cancelled'));
        const told = programmesOf(review);
        if (!told || isSameProgramme(told.from, told.to)) return confirm(review, turn);
        return (await whyNotAsSeen(review, turn)) ?? ask('why', review);
      },
    },

    why: askWhy(async (review, turn) =>
      (await doubtfulAnswers(review, turn)) > 0 ? ask('answers', review) : confirm(review, turn),
    ),

    answers: askAnswers(doubtfulAnswers, confirm),
  },
};

/** What delegates are told now, and what they would be; null for a new conference. */
function programmesOf({ standing, plan, accepted }: PlanReview): { from: Programme; to: Programme } | null {
  return standing && { from: programmeOf(standing), to: programmeOf(takeChapters(standing, plan, accepted)) };
}

async function doubtfulAnswers(review: PlanReview, turn: Turn): Promise<number> {
  const told = programmesOf(review);
  return told && review.target !== null ? answersInDoubt(turn, review.target, told.from, told.to) : 0;
}

async function confirm(review: PlanReview, turn: Turn): Promise<Move<PlanReview>> {
  return (await whyNotAsSeen(review, turn)) ?? applyPlan(turn, review);
}

/** The plan was changed, or is not this chat's any more, since it was compared. */
async function whyNotAsSeen(review: PlanReview, turn: Turn): Promise<Move<PlanReview> | null> {
  if (review.target === null) return null;
  if (!revisable(turn).some(({ id }) => id === review.target)) return end(say('refusal-not-yours'));
  const now = await turn.store.conferences.planOf(review.target);
  const isAsSeen = JSON.stringify(now) === JSON.stringify(review.standing);
  return isAsSeen
    ? null
    : compareWith(turn, { ...review, accepted: [] }, review.target, say('import-plan-changed-meanwhile'));
}

function card({ plan, standing, chapter, name }: PlanReview): Say {
  const options: Option[] = [
    { value: 'accept', label: 'confirm' },
    { value: 'edit', label: 'import-plan-edit-label' },
    { value: 'skip', label: 'import-plan-skip-label' },
  ];
  const changes = standing && comparePlans(standing, plan).filter((change) => change.chapter === chapter);
  const lines = changes ? describeChanges(changes) : describeChapter(plan, chapter);
  return {
    ...say('import-plan-card', { chapter, kind: changes ? 'revision' : 'new', file: name }, options),
    lists: { lines: lines.length > 0 ? lines : [say('import-plan-empty')] },
  };
}

function correct(review: PlanReview, text: string): Move<PlanReview> {
  const edited = editPlan(review.plan, review.chapter, text);
  return edited.ok
    ? ask('chapter', { ...review, plan: edited.value }, say('import-plan-edited'))
    : again(say(`import-plan-edit-${edited.refusal}`, { chapter: review.chapter }));
}
