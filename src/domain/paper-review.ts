import { accept, type Outcome, refuse } from './outcome.ts';
import {
  movePaper,
  newestDraft,
  type Paper,
  type PaperState,
  type PaperVerdict,
  type VerdictKind,
  verdictKinds,
} from './paper.ts';
import { foldMarks } from './vietnamese.ts';

/** What a reviewer may give as the reason, each a message `review-reason-<code>`. */
export const reviewReasons = ['evidence', 'length', 'topic', 'structure', 'facts', 'wording', 'form'] as const;

/** Who may review at a conference. */
export type Reviewer = {
  id: number;
  name: string;
  /** For which body; null counts for the first one. */
  body: string | null;
  /** Reviews only the papers that were given to them. */
  listedOnly: boolean;
  /** The papers that were given to them. */
  papers: number[];
  connected: boolean;
};

/** Who reviews a paper: everybody who reviews every paper, and those to whom it was given; never its own author. */
export function reviewersOf(paper: Paper, reviewers: readonly Reviewer[]): Reviewer[] {
  return reviewers.filter(
    (one) => (!one.listedOnly || one.papers.includes(paper.id)) && !isAuthor(paper, [{ id: one.id, name: one.name }]),
  );
}

/** Whether somebody speaks for the paper: the same person, or one of the same name as its speaker. */
export function isAuthor(
  paper: Pick<Paper, 'speaker' | 'contact'>,
  people: readonly { id: number; name: string }[],
): boolean {
  const { speaker, contact } = paper;
  return people.some(
    ({ id, name }) =>
      id === speaker?.id || id === contact?.id || (speaker && foldMarks(name) === foldMarks(speaker.name)),
  );
}

/** The body for which somebody speaks; empty where no bodies were set. */
export function bodyOf(reviewer: Pick<Reviewer, 'body'>, bodies: readonly string[]): string {
  return bodies.find((body) => body === reviewer.body) ?? bodies[0] ?? '';
}

export type JudgeRefusal =
  | 'paper-withdrawn'
  /** No draft has come yet. */
  | 'paper-not-now'
  /** A newer version has come meanwhile. */
  | 'review-overtaken'
  /** Somebody else of the same body was faster. */
  | 'review-decided';

/**
 * Takes a verdict on a version. Where bodies were set, each has its say before the paper moves, and the stricter one
 * holds; what the author may see is released with the decision.
 */
export function judge(
  paper: Paper,
  given: { versionId: number; body: string; verdict: VerdictKind },
  bodies: readonly string[],
): Outcome<{ state: PaperState; decision: VerdictKind | null }, JudgeRefusal> {
  const draft = newestDraft(paper);
  if (paper.state === 'withdrawn') return refuse('paper-withdrawn');
  if (!draft) return refuse('paper-not-now');
  if (draft.id !== given.versionId) return refuse('review-overtaken');
  const standing = verdictsOn(paper, draft.id);
  if (standing.some(({ body }) => body === given.body)) return refuse('review-decided');
  const all = [...standing, given];
  const waiting = bodies.filter((body) => all.every((one) => one.body !== body));
  if (waiting.length > 0) {
    const moved = movePaper(paper.state, 'begin-review');
    return moved.ok ? accept({ state: moved.value, decision: null }) : refuse('review-decided');
  }
  const decision = strictest(all.map(({ verdict }) => verdict));
  const moved = movePaper(paper.state, decision);
  return moved.ok ? accept({ state: moved.value, decision }) : refuse('review-decided');
}

/** What was said of a version, and not taken back. */
export function verdictsOn(paper: Pick<Paper, 'verdicts'>, versionId: number): PaperVerdict[] {
  return paper.verdicts.filter((one) => one.versionId === versionId);
}

/** Whether a body still owes its verdict on the newest version. */
export function owesVerdict(paper: Paper, body: string): boolean {
  const draft = newestDraft(paper);
  if (!draft || (paper.state !== 'received' && paper.state !== 'in-review')) return false;
  return verdictsOn(paper, draft.id).every((one) => one.body !== body);
}

function strictest(verdicts: readonly VerdictKind[]): VerdictKind {
  return verdicts.reduce((strict, one) => (verdictKinds.indexOf(one) > verdictKinds.indexOf(strict) ? one : strict));
}
