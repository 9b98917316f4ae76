import type { AnnouncingView } from '../../conversation/announcing.ts';
import { writeCircular } from '../../conversation/circular.ts';
import type { Say } from '../../conversation/flow.ts';
import { addressing } from '../../conversation/fluent.ts';
import { oweAnnouncement } from '../../conversation/owe-announcement.ts';
import { type Announcement, causesOf } from '../../domain/announcement.ts';
import { honorificOf } from '../../domain/person.ts';
import type { Desk } from './announcer.ts';

/** Owes an announcement for the first time to everybody whom it is for. */
export async function oweFirst(
  { script, words }: Desk,
  view: AnnouncingView,
  announcement: Announcement,
): Promise<void> {
  const { id, conferenceId, whom } = announcement;
  const circular = (said: Say, honorific: string | null) =>
    writeCircular(said, addressing(words, honorificOf({ honorific })));
  const [cause] = causesOf(id);
  await oweAnnouncement(view, { script, circular }, announcement, 'first', { conferenceId, cause, whom });
}
