import { ask, end, type Move, type Say, say, type Turn } from '../../conversation/flow.ts';
import { movePaper, newestDraft, type Paper } from '../../domain/paper.ts';
import { isAuthor } from '../../domain/paper-review.ts';
import { may } from '../../domain/permission.ts';
import { peopleHere } from '../papers/own-papers.ts';
import { namePaperShort } from '../papers/words.ts';
import { reviewerFor } from './own-reviews.ts';
import { type ReviewState, reviewNothing } from './state.ts';

/** Opens the newest version of a paper for its reviewer; from then on it is in review. */
export async function openVersion(turn: Turn, paperId: number, after?: Say): Promise<Move<ReviewState>> {
  const paper = await turn.store.papers.of(paperId);
  const draft = paper && newestDraft(paper);
  if (!paper || paper.conferenceId !== turn.conference.id) return end(say('refusal-not-yours'));
  if (isAuthor(paper, peopleHere(turn))) return end(say('refusal-review-own-paper', namePaperShort(paper)));
  const isReviewer = may(turn.roles, 'judge-papers') && (await reviewerFor(turn, paper)) !== null;
  if (!isReviewer) return end(say('refusal-not-yours'));
  const begun = movePaper(paper.state, 'begin-review');
  if (!draft || !begun.ok) return end(...(after ? [after] : []), notNow(paper));
  if (paper.state !== begun.value) {
    await turn.store.papers.setState(paper.id, begun.value);
    await turn.store.papers.note(paper.id, 'review', { number: draft.number }, turn.person.id, turn.now);
  }
  return ask('judge', { ...reviewNothing, paperId, versionId: draft.id }, after);
}

function notNow(paper: Paper): Say {
  if (paper.state === 'withdrawn') return say('refusal-paper-withdrawn', namePaperShort(paper));
  return say('refusal-review-not-now', { ...namePaperShort(paper), state: paper.state });
}
