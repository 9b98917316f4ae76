import { writeByHandSheet } from '../documents/by-hand-sheet.ts';
import { type Maker, wordDocument } from './maker.ts';

/** What people without a smartphone are to be told, with what came of it. */
export const makeByHandSheet: Maker = async ({ conferenceId }, { store, calendar, now }) => {
  const conference = await store.conferences.of(Number(conferenceId));
  if (!conference) return null;
  const lines = await store.byHand.lines(conference.id, now);
  const bytes = await writeByHandSheet(conference, lines, { asOf: calendar.formatMoment(now), calendar });
  return { bytes, type: wordDocument };
};
