import type { Calendar } from './calendar.ts';
import { type Conference, startsAt } from './conference.ts';
import { climb } from './ladder.ts';
import type { Moment, NudgeSettings } from './nudge.ts';
import { instantOfDeadline } from './paper-deadline.ts';
import { nextAllowed } from './quiet-hours.ts';
import { foldMarks } from './vietnamese.ts';

/** What a plan tells a unit to do. */
export type Task = {
  id: number;
  conferenceId: number;
  unit: string;
  text: string;
  /** `YYYY-MM-DDTHH:mm`, or `YYYY-MM-DD` where no hour is stated. */
  deadline: string | null;
  doneAt: Date | null;
};

const dayMs = 86_400_000;
/** A task whose deadline is not before the conference is asked for so much longer. */
const afterwardsMs = 3 * dayMs;

/** When a unit is nudged about a task of its own: until the conference begins, or some days after the deadline. */
export function nudgesOfTask(
  task: Task,
  conference: Conference,
  settings: NudgeSettings,
  calendar: Calendar,
): Moment[] {
  if (task.doneAt || task.deadline === null) return [];
  const deadline = instantOfDeadline(task.deadline, calendar);
  const end = endOf(deadline, conference, calendar);
  return climb(settings.task, deadline, end, settings.quiet, calendar).map((rung) => ({
    ...rung,
    kind: 'task',
    subject: task.id,
    round: task.deadline ?? '',
    escalates: false,
  }));
}

/** When the organizers hear that a task is overdue. */
export function overdueOf(task: Task, settings: NudgeSettings, calendar: Calendar): Moment[] {
  if (task.doneAt || task.deadline === null) return [];
  const deadline = instantOfDeadline(task.deadline, calendar);
  const at = nextAllowed(settings.quiet, deadline, calendar);
  const until = new Date(at.getTime() + dayMs);
  return [{ kind: 'overdue', subject: task.id, round: task.deadline, rung: '0', at, until, escalates: false }];
}

/** The unit's name as it is compared. */
export function isSameUnit(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && foldMarks(one) === foldMarks(other);
}

function endOf(deadline: Date, conference: Conference, calendar: Calendar): Date {
  const start = startsAt(conference, calendar);
  return start && start > deadline ? start : new Date(deadline.getTime() + afterwardsMs);
}
