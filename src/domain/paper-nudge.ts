import type { Calendar } from './calendar.ts';
import { type Conference, startsAt } from './conference.ts';
import { climb } from './ladder.ts';
import type { Moment, NudgeSettings } from './nudge.ts';
import { type Paper, stepOf } from './paper.ts';
import { nextDue } from './paper-deadline.ts';
import { bodyOf, owesVerdict, type Reviewer, reviewersOf } from './paper-review.ts';

/** A paper that is due after the conference began is asked for so much longer. */
const afterwardsMs = 3 * 86_400_000;

/**
 * When whoever blocks a paper is nudged: by the ladder to the deadline of the step that it is at, until the conference
 * begins. Another step, or more time, begins another round. The author's third goes to the unit's leader too.
 */
export function nudgesOfPaper(
  paper: Paper,
  conference: Conference,
  settings: NudgeSettings,
  calendar: Calendar,
): Moment[] {
  const due = nextDue(paper, calendar);
  if (!due) return [];
  const start = startsAt(conference, calendar);
  const end = start && start > due.at ? start : new Date(due.at.getTime() + afterwardsMs);
  return climb(settings.paper, due.at, end, settings.quiet, calendar).map((rung) => ({
    ...rung,
    kind: 'paper',
    subject: paper.id,
    round: `${due.step}-${due.text}`,
    escalates: rung.escalates && due.step === 'author',
  }));
}

/**
 * Who keeps a paper waiting, and nobody else: its speaker, or the unit's contact where the speaker has no chat; the
 * reviewers who have not said anything about the newest draft; the organizers, once it is to be reported.
 */
export function blockersOf(
  paper: Paper,
  reviewers: readonly Reviewer[],
  bodies: readonly string[],
  organizers: readonly number[],
): number[] {
  const step = stepOf(paper);
  if (step === 'report') return [...organizers];
  if (step === 'review') {
    const waiting = reviewersOf(paper, reviewers).filter((one) => owesVerdict(paper, bodyOf(one, bodies)));
    return waiting.map(({ id }) => id);
  }
  if (step !== 'author') return [];
  const author = paper.speaker?.connected ? paper.speaker : (paper.contact ?? paper.speaker);
  return author ? [author.id] : [];
}
