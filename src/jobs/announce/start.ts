import type { AnnouncingView } from '../../conversation/announcing.ts';
import { writeCircular } from '../../conversation/circular.ts';
import { addressing } from '../../conversation/fluent.ts';
import type { Announcement } from '../../domain/announcement.ts';
import { isOver } from '../../domain/conference.ts';
import { may } from '../../domain/permission.ts';
import { addressPerson, honorificOf } from '../../domain/person.ts';
import { nextAllowed } from '../../domain/quiet-hours.ts';
import { nameGap } from '../../message/circular.ts';
import type { Desk } from './announcer.ts';
import { oweFirst } from './owe-first.ts';
import { startChange } from './start-change.ts';
import { tellOrganizers } from './tell-organizers.ts';

/** So long after its time an announcement is not sent unasked any more: it may have lost its sense. */
const latestMs = 6 * 3_600_000;

/** Owes an announcement whose time has come to everybody whom it is for now. Returns whether anything is owed. */
export async function start(desk: Desk, id: number): Promise<boolean> {
  const { store, now, script, calendar, forms } = desk;
  const announcement = await store.announcements.of(id);
  if (announcement?.state !== 'scheduled' || announcement.sendAt > now) return false;
  const conference = await store.conferences.of(announcement.conferenceId);
  if (!conference) return false;
  const view: AnnouncingView = { store, now, calendar, conference, forms };

  if (announcement.kind === 'change') return startChange(desk, view, announcement);
  const why = await whyItWaits(desk, announcement);
  if (why) {
    await store.announcements.move(id, ['scheduled'], 'approval');
    await tellOrganizers(desk, announcement, `announcement-waits:${id}`, await script.waits(view, announcement, why));
    return true;
  }
  const { settings } = await store.dues.planOf(conference.id);
  const at = announcement.urgentBecause === null ? nextAllowed(settings.quiet, now, calendar) : now;
  if (at > now && !isOver(conference, at, calendar)) {
    await store.announcements.move(id, ['scheduled'], 'scheduled', { sendAt: at });
    return false;
  }
  await store.announcements.move(id, ['scheduled'], 'going', { startedAt: now });
  await amendWaiting(desk, announcement);
  await oweFirst(desk, view, announcement);
  return true;
}

/** Whoever has still to get what is corrected gets it with the correction, and no second message about it. */
async function amendWaiting({ store, script, words }: Desk, { aboutId, text }: Announcement): Promise<void> {
  const wrong = aboutId === null ? null : await store.announcements.of(aboutId);
  // What a notice of a change says is another for each.
  if (!wrong || wrong.kind === 'change') return;
  const amended = { ...wrong, text: `${wrong.text}\n\n${words('announcement-amended', { text })}` };
  const letters = (await store.circulars.honorifics(wrong.conferenceId)).map((honorific) => {
    const to = { whom: addressPerson({ honorific, title: null, name: nameGap }) };
    const said = script.letter(amended, to, 'first', null);
    return { honorific, circular: writeCircular(said, addressing(words, honorificOf({ honorific }))) };
  });
  await store.circulars.rewrite(wrong.id, letters);
}

/** Whoever ordered it is no organizer any more, or it is much too late: then somebody else has to say yes. */
async function whyItWaits(
  { store, now }: Desk,
  { authorId, approvedById, sendAt }: Announcement,
): Promise<'author' | 'late' | null> {
  if (!may(await store.people.rolesOf(approvedById ?? authorId), 'announce')) return 'author';
  return now.getTime() - sendAt.getTime() > latestMs ? 'late' : null;
}
