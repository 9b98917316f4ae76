import { ask, end, type Flow, say } from '../../conversation/flow.ts';
import { isOpenForDrafts, partOf } from '../../domain/paper.ts';
import { may } from '../../domain/permission.ts';
import { foldMarks } from '../../domain/vietnamese.ts';
import { cardSteps } from './card.ts';
import { askForDraft, handInSteps, sortFile } from './hand-in.ts';
import { listSteps } from './list.ts';
import { speakerSteps } from './name-speaker.ts';
import { ownPapers } from './own-papers.ts';
import { questionSteps } from './question.ts';
import { recordDraft } from './send-draft.ts';
import { openPaper, type PapersState, papersNothing, papersState } from './state.ts';

/** A unit's contact, or the speaker, sees the papers that are owed, names who speaks, and hands drafts in. */
export const papers: Flow<PapersState> = {
  name: 'papers',
  command: 'thamluan',
  action: 'send-drafts',
  state: papersState,
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
    if (asked) return act === 'submit' ? askForDraft(turn, asked) : openPaper(asked);
    const waiting = own.filter(isOpenForDrafts);
    const isSubmit = foldMarks(argument) === 'nop ban thao';
    if (isSubmit && waiting[0] && waiting.length === 1) return askForDraft(turn, waiting[0]);
    if (own.length === 0) return end(say('papers-none'));
    return own[0] && own.length === 1 ? openPaper(own[0]) : ask('list', papersNothing);
  },

  steps: { ...listSteps, ...cardSteps, ...handInSteps, ...speakerSteps, ...questionSteps },
};
