import { writeAnswerReport } from '../documents/answer-report.ts';
import { type Maker, wordDocument } from './maker.ts';

/** The answers of a conference in numbers, by group. */
export const makeAnswerReport: Maker = async ({ conferenceId }, { store, calendar, now }) => {
  const conference = await store.conferences.of(Number(conferenceId));
  if (!conference) return null;

  const groups = await store.reports.answersByGroup(conference.id);
  const year = Number(calendar.dayOf(now).slice(0, 4));
  const bytes = await writeAnswerReport(conference, groups, { asOf: calendar.formatMoment(now), year });
  return { bytes, type: wordDocument };
};
