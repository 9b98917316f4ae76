import {
  again,
  ask,
  type Move,
  none,
  type Option,
  type Say,
  type Step,
  say,
  type Turn,
} from '../../conversation/flow.ts';
import { safeName } from '../../domain/handed-name.ts';
import { isOpenForDrafts, type Paper } from '../../domain/paper.ts';
import { orderReviewFile } from '../../message/orders.ts';
import { askForDraft } from './hand-in.ts';
import { isContact, peopleHere } from './own-papers.ts';
import { type PapersState, papersNothing, withPaper } from './state.ts';
import { describeDue, listReasons, namePaper, releasedVerdicts } from './words.ts';

/** One paper as its unit sees it, and what can be done about it. */
export const cardSteps: Record<string, Step<PapersState>> = {
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
};

async function act(turn: Turn, paper: Paper, choice: string): Promise<Move<PapersState>> {
  if (choice === 'list') return ask('list', papersNothing);
  if (choice === 'submit') return askForDraft(turn, paper);
  if (choice === 'task') return acceptTask(turn, paper);
  return ask(choice, { ...papersNothing, paperId: paper.id });
}

async function acceptTask(turn: Turn, paper: Paper): Promise<Move<PapersState>> {
  await turn.store.papers.acceptTask(paper.id, turn.person.id, turn.now);
  await turn.audit({ action: 'accept-paper-task', subject: { kind: 'paper', id: paper.id } });
  return ask('card', { ...papersNothing, paperId: paper.id }, say('papers-task-accepted'));
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
