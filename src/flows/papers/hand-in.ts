import { again, ask, end, type Move, type Option, type Step, say, type Turn } from '../../conversation/flow.ts';
import { isOpenForDrafts, type Paper, partOf } from '../../domain/paper.ts';
import { may } from '../../domain/permission.ts';
import { nameFile } from '../file-name.ts';
import { isFor, wantFile } from '../organizer/sent-file.ts';
import { ownPapers } from './own-papers.ts';
import { addVersion, wantDraft } from './send-draft.ts';
import { openPaper, type PapersState, papersNothing, type SentFile, withPaper } from './state.ts';
import { describeDue, namePaperShort, shortTopic } from './words.ts';

/** Handing a draft in: asked for, sent unasked, or anew after a decision. */
export const handInSteps: Record<string, Step<PapersState>> = {
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
        if (answer.kind === 'choice') return openPaper(paper);
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
      if (answer.kind === 'file') return ask('which', { ...papersNothing, file: toFile(answer) });
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
};

export async function askForDraft(turn: Turn, paper: Paper): Promise<Move<PapersState>> {
  const linkId = await turn.store.uploadLinks.give(paper.id, turn.person.id, turn.chat.id, turn.now);
  return ask('submit', { ...papersNothing, paperId: paper.id, linkId });
}

/** Which paper a file is for that nobody asked for: the one that is open, else the sender says. */
export async function sortFile(turn: Turn, own: Paper[], given: SentFile): Promise<Move<PapersState>> {
  const file = toFile(given);
  const waiting = own.filter(isOpenForDrafts);
  const mayBePlan = may(turn.roles, 'import-plan') && isFor('import-plan', file);
  const only = waiting[0] ?? own[0];
  if (only && !mayBePlan && (waiting.length === 1 || own.length === 1)) return checkFile(turn, only, file);
  if (own.length === 0) return again(say('file-not-expected'));
  return partOf(file.name) === null
    ? again(say('papers-kind-unknown', { file: nameFile(file.name) }))
    : ask('which', { ...papersNothing, file });
}

/** A new text for a paper that was decided on is reviewed anew, so that it is asked for first. */
async function checkFile(turn: Turn, paper: Paper, given: SentFile): Promise<Move<PapersState>> {
  const file = toFile(given);
  const isMain = ['text', 'slides'].includes(partOf(file.name) ?? '');
  return isMain && !isOpenForDrafts(paper)
    ? ask('renew', { ...papersNothing, paperId: paper.id, file })
    : wantDraft(turn, paper, file);
}

function toFile({ fileId, name, bytes }: SentFile): SentFile {
  return { fileId, name, bytes };
}

/** The first address in a text, as it may be kept; null where there is none. */
function readLink(text: string): string | null {
  const found = /https?:\/\/[^\s<>"]{4,500}/i.exec(text)?.[0].replace(/[.,;)]+$/, '');
  return found && URL.canParse(found) ? found : null;
}

/** A clip may live elsewhere. */
async function sendLink(turn: Turn, paper: Paper, text: string): Promise<Move<PapersState>> {
  const link = readLink(text);
  if (!link) return again(say('choose-one'));
  const draft = { part: 'clip' as const, name: link, bytes: 0, sha256: null, link, startedAt: turn.at };
  const kept = await addVersion(turn, paper, { ...draft, syllables: null, text: null });
  return end(kept.said);
}
