import { ask, end, type Move, none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { safeName } from '../../domain/handed-name.ts';
import { dueOf, newestDraft } from '../../domain/paper.ts';
import { judge } from '../../domain/paper-review.ts';
import { orderReviewFile } from '../../message/orders.ts';
import { tellAuthors } from '../papers/own-papers.ts';
import { describeDue, listReasons, namePaper, namePaperShort, releasedVerdicts } from '../papers/words.ts';
import { openVersion } from './open-version.ts';
import { queueOf, reviewerFor } from './own-reviews.ts';
import { type ReviewState, reviewNothing } from './state.ts';

/** Makes a verdict count, as far as it still may: others may have been faster, or the author. */
export async function recordVerdict(turn: Turn, state: ReviewState): Promise<Move<ReviewState>> {
  const { store, now, person } = turn;
  const paper = await store.papers.of(state.paperId);
  const mine = paper && (await reviewerFor(turn, paper));
  if (!paper || !mine) return end(say('refusal-not-yours'));
  const { bodies } = await store.paperSettings.of(paper.conferenceId);
  const { versionId, verdict, reasons, note, file } = state;
  const judged = judge(paper, { versionId, body: mine.body, verdict }, bodies);
  if (!judged.ok) {
    const said = say(`refusal-${judged.refusal}`, { ...namePaperShort(paper), state: paper.state });
    return judged.refusal === 'review-overtaken' ? openVersion(turn, paper.id, said) : end(said);
  }
  const given = { versionId, body: mine.body, verdict, reasons, note, file };
  await store.paperReviews.addVerdict(paper.id, given, mine.reviewer.id, now);
  await store.papers.setState(paper.id, judged.value.state);
  const number = newestDraft(paper)?.number ?? 0;
  await store.papers.note(paper.id, 'verdict', { verdict, number, body: mine.body || none }, mine.reviewer.id, now);
  await turn.audit({
    action: 'judge-paper',
    subject: { kind: 'paper', id: paper.id },
    before: { state: paper.state },
    after: { state: judged.value.state, verdict, version: number, body: mine.body },
  });
  if (judged.value.decision) await announce(turn, paper.id, versionId, number);
  const left = await queueOf(turn);
  const kept = say('review-kept', {
    ...namePaperShort(paper),
    number: String(number),
    verdict,
    decision: judged.value.decision ?? none,
    by: person.name,
    left: left.length,
  });
  return left.length > 0 ? ask('queue', reviewNothing, kept) : end(kept);
}

/** The author hears what was decided, and why. */
async function announce(turn: Turn, paperId: number, versionId: number, number: number): Promise<void> {
  const { store, now } = turn;
  await store.paperReviews.release(versionId, now);
  const paper = await store.papers.of(paperId);
  if (!paper) return;
  await store.papers.note(paperId, 'decision', { state: paper.state, number }, null, now);
  const verdicts = releasedVerdicts(paper);
  const reasons = listReasons(verdicts);
  const [marked, ...others] = verdicts.filter((one) => one.file);
  const due = paper.state === 'correction-asked' ? dueOf(paper, 'author') : null;
  const result: Say = {
    ...say(
      'review-result',
      {
        ...namePaper(paper),
        number: String(number),
        state: paper.state,
        ...describeDue(paper, turn),
        until: due ? sayDeadline(due) : none,
        hasReasons: String(reasons.length > 0),
      },
      paper.state === 'correction-asked'
        ? [{ menu: 'papers', label: 'papers-submit-label', argument: `submit-${paperId}` }]
        : [],
    ),
    lists: { reasons },
    ...(marked?.file && { document: orderReviewFile(marked.id, safeName(marked.file.name)) }),
  };
  const cause = `paper:${paperId}:decision:${versionId}:${now.getTime()}`;
  await tellAuthors(turn, paper, cause, [result]);
  // A message carries one file: where both bodies marked one up, the second follows by itself.
  for (const { id, body, file } of others) {
    const said = say('review-marked-file', { ...namePaperShort(paper), number: String(number), body: body || none });
    const document = file && orderReviewFile(id, safeName(file.name));
    if (document) await tellAuthors(turn, paper, `${cause}:${id}`, [{ ...said, document }]);
  }
}
