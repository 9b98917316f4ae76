import { z } from 'zod';
import { ask, end, type Move, say, type Turn } from '../../conversation/flow.ts';
import type { Paper } from '../../domain/paper.ts';
import { isOwn } from './own-papers.ts';
import { namePaperShort } from './words.ts';

const sentFile = z.object({ fileId: z.string(), name: z.string(), bytes: z.number() });
export type SentFile = z.infer<typeof sentFile>;

/** Where the conversation about a unit's own papers stands. */
export const papersState = z.object({
  paperId: z.number().int(),
  page: z.number().int().min(0),
  /** A file of which it is not known yet what it is for. */
  file: sentFile.nullable(),
  /** The page on which it can be handed in instead. */
  linkId: z.number().int(),
});
export type PapersState = z.infer<typeof papersState>;

export const papersNothing: PapersState = { paperId: 0, page: 0, file: null, linkId: 0 };

export function openPaper(paper: Paper): Move<PapersState> {
  return ask('card', { ...papersNothing, paperId: paper.id });
}

/** Goes on with a paper of one's own as it stands now. */
export async function withPaper(
  turn: Turn,
  id: number,
  go: (paper: Paper) => Promise<Move<PapersState>>,
): Promise<Move<PapersState>> {
  const paper = await turn.store.papers.of(id);
  if (!paper || paper.conferenceId !== turn.conference.id || !isOwn(turn, paper)) return end(say('refusal-not-yours'));
  if (paper.state === 'withdrawn') return end(say('refusal-paper-withdrawn', namePaperShort(paper)));
  return go(paper);
}
