import type { Calendar } from './calendar.ts';
import { accept, type Outcome, refuse } from './outcome.ts';
import { dueOf, type Paper, type PaperStep, stepOf } from './paper.ts';
import { deadlinePattern, readDeadline } from './plan-edit/moment.ts';
import { foldMarks } from './vietnamese.ts';

/** The instant of a deadline `YYYY-MM-DDTHH:mm`; a day without an hour ends with its last minute. */
export function instantOfDeadline(deadline: string, calendar: Calendar): Date {
  const [day = '', time = '23:59'] = deadline.split('T');
  return calendar.instantOf(day, time);
}

/** When the step that a paper is at now is due; null where nothing is owed, or no deadline was set. */
export function nextDue(paper: Paper, calendar: Calendar): { step: PaperStep; at: Date; text: string } | null {
  const step = stepOf(paper);
  const text = step && dueOf(paper, step);
  return step && text ? { step, text, at: instantOfDeadline(text, calendar) } : null;
}

/** Whether what is owed now is overdue. */
export function isOverdue(paper: Paper, calendar: Calendar, now: Date): boolean {
  const due = nextDue(paper, calendar);
  return due !== null && now >= due.at;
}

/** How a version stands to its author's deadline, by when its sending began. */
export function punctuality(
  paper: Paper,
  sent: { startedAt: Date; receivedAt: Date },
  calendar: Calendar,
): 'in-time' | 'began-in-time' | 'late' {
  const text = dueOf(paper, 'author');
  if (!text) return 'in-time';
  const due = instantOfDeadline(text, calendar);
  if (sent.startedAt > due) return 'late';
  return sent.receivedAt > due ? 'began-in-time' : 'in-time';
}

const wholeDeadline = new RegExp(`^${deadlinePattern}$`);

/** `11h ngày 29/5/2026` as it is kept; the year may be left out, and is then that of `near` (`YYYY-MM-DD`). */
export function readTypedDeadline(text: string, near: string): Outcome<string, 'deadline-unreadable'> {
  const found = wholeDeadline.exec(foldMarks(text.slice(0, 120)).replace(/\.$/, ''))?.groups;
  const deadline = found && readDeadline(found.time, found.day, near);
  return deadline ? accept(deadline) : refuse('deadline-unreadable');
}
