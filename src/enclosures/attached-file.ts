import type { Maker } from './maker.ts';
import { mediaTypeOf } from './media-type.ts';

/** The file that goes with an announcement, until that is withdrawn. */
export const makeAttachedFile: Maker = async ({ announcement: id }, { store, files }) => {
  const announcement = await store.announcements.of(Number(id));
  if (!announcement?.file || announcement.withdrawnAt) return null;

  return { bytes: await files.read(announcement.file.sha256), type: mediaTypeOf(announcement.file.name) };
};
