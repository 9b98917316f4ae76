import { none, type Say, say, type Turn } from '../../conversation/flow.ts';
import { sayDeadline } from '../../domain/calendar.ts';
import { measureDraft } from '../../domain/draft-length.ts';
import { dueOf, newestDraft, type Paper, type PaperStep, type PaperVersion } from '../../domain/paper.ts';
import { nextDue } from '../../domain/paper-deadline.ts';
import { verdictsOn } from '../../domain/paper-review.ts';
import { remainingUntil } from '../../domain/remaining.ts';

const longestTopic = 60;

/** `Chuyển đổi số ở tổ dân phố…`, where there is little room. */
export function shortTopic({ topic }: Pick<Paper, 'topic'>): string {
  return topic.length <= longestTopic ? topic : `${topic.slice(0, longestTopic).replace(/\s+\S*$/, '')}…`;
}

/** Which paper it is, as arguments of a message. */
export function namePaper(paper: Pick<Paper, 'order' | 'topic' | 'unit'>) {
  return { order: String(paper.order), topic: paper.topic, unit: paper.unit ?? none };
}

/** The same where there is little room. */
export function namePaperShort(paper: Pick<Paper, 'order' | 'topic' | 'unit'>) {
  return { ...namePaper(paper), topic: shortTopic(paper) };
}

/** The deadline that runs now and how long it still runs, as arguments of a message. */
export function describeDue(paper: Paper, turn: Turn) {
  const due = nextDue(paper, turn.calendar);
  return due ? { until: sayDeadline(due.text), ...describeLeft(due.at, turn.now) } : { until: none, ...noTime };
}

/** The same of one step, whether it runs or not. */
export function describeStep(paper: Paper, step: PaperStep): string {
  const due = dueOf(paper, step);
  return due ? sayDeadline(due) : none;
}

const noTime = { left: 0, unitOfTime: none, late: 'false' };

function describeLeft(at: Date, now: Date) {
  const { late, count, unit } = remainingUntil(at, now);
  return { left: count, unitOfTime: unit, late: String(late) };
}

/** How long a version is, in a sentence; empty where there is nothing to say. */
export async function describeLength(
  turn: Turn,
  paper: Paper,
  version: Pick<PaperVersion, 'part' | 'syllables'>,
): Promise<Say[]> {
  if (version.part === 'clip' || version.part === 'picture') return [];
  if (version.syllables === null) return [say('papers-length-unread')];
  if (version.syllables === 0) return [say('papers-length-none')];
  const { syllablesPerMinute } = await turn.store.paperSettings.of(paper.conferenceId);
  const length = measureDraft(version.syllables, syllablesPerMinute, paper.minutes);
  return [
    say('papers-length', {
      syllables: count(length.syllables),
      ...minutesAndSeconds('', length.seconds),
      ...minutesAndSeconds('over', length.overSeconds),
      isOver: String(length.overSeconds > 0),
      cut: count(length.cut),
      limit: paper.minutes ?? none,
    }),
  ];
}

function minutesAndSeconds(prefix: '' | 'over', seconds: number): Record<string, number> {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return prefix === '' ? { minutes, seconds: rest } : { overMinutes: minutes, overSeconds: rest };
}

/** `1.830`. */
function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** What was said of the newest draft, as far as the author may see it. */
export function releasedVerdicts(paper: Paper) {
  const draft = newestDraft(paper);
  return draft ? verdictsOn(paper, draft.id).filter(({ releasedAt }) => releasedAt !== null) : [];
}

/** The reasons of verdicts, one a line. */
export function listReasons(verdicts: readonly Paper['verdicts'][number][]): Say[] {
  return verdicts.flatMap(({ reasons, note, body }) => [
    ...reasons.map((reason) => say('papers-reason', { text: none, body: body || none, code: reason })),
    ...(note ? [say('papers-reason', { text: note, body: body || none, code: 'own' })] : []),
  ]);
}
