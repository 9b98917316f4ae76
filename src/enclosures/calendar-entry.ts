import { writeCalendarEntry } from '../documents/calendar.ts';
import type { Maker } from './maker.ts';

/** The conference for a telephone's calendar, while it is going to be held on a settled day. */
export const makeCalendarEntry: Maker = async ({ conference: id }, { store, calendar, now }) => {
  const conference = await store.conferences.of(Number(id));
  if (conference?.state !== 'open') return null;

  const revision = await store.programmes.sequenceOf(conference.id);
  const entry = writeCalendarEntry(conference, { calendar, revision, now });
  return entry === null ? null : { bytes: Buffer.from(entry), type: 'text/calendar; charset=utf-8' };
};
