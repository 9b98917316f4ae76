import { writeAnnouncementCalls } from '../documents/announcement-calls.ts';
import { type Maker, spreadsheet } from './maker.ts';

/** Whom an announcement has not reached, and who has not acknowledged it, to be telephoned. */
export const makeAnnouncementCalls: Maker = async ({ announcement: id }, { store }) => {
  const announcement = await store.announcements.of(Number(id));
  if (!announcement) return null;
  return { bytes: writeAnnouncementCalls(await store.announcements.calls(announcement)), type: spreadsheet };
};
