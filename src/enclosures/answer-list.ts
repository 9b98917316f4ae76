import { writeAnswerList } from '../documents/answer-list.ts';
import { type Maker, spreadsheet } from './maker.ts';

/** Everybody who is invited to a conference, and what they answered. */
export const makeAnswerList: Maker = async ({ conferenceId }, { store, calendar }) => ({
  bytes: writeAnswerList(await store.reports.answerList(Number(conferenceId)), calendar),
  type: spreadsheet,
});
