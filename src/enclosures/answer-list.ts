import { writeAnswerList } from '../documents/answer-list.ts';
import { type Maker, spreadsheet } from './maker.ts';

/** Everybody who is invited to a conference, and what they answered. */
export const makeAnswerList: Maker = async ({ conferenceId }, { store, calendar }) => {
  const answers = await store.reports.answerList(Number(conferenceId));
  const recorders = await store.calls.recordersOf(Number(conferenceId));
  const entries = answers.map(({ personId, ...answer }) => ({
    ...answer,
    recordedBy: answer.answeredOn === 'office' ? (recorders.get(personId) ?? null) : null,
  }));
  return { bytes: writeAnswerList(entries, calendar), type: spreadsheet };
};
