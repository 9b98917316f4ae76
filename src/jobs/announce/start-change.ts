import type { AnnouncingView } from '../../conversation/announcing.ts';
import type { Announcement } from '../../domain/announcement.ts';
import { isOver } from '../../domain/conference.ts';
import { noticeLeavesAt } from '../../domain/programme/notice.ts';
import type { Desk } from './announcer.ts';
import { oweFirst } from './owe-first.ts';

/**
 * Owes the notice of a change to those whom it touches now. It goes whoever has left the organizers meanwhile and
 * however late it is, because what it tells is so; only once the conference is over or called off, or where nothing is
 * left of the change, it does not.
 */
export async function startChange(desk: Desk, view: AnnouncingView, announcement: Announcement): Promise<boolean> {
  const { store, now, script, calendar } = desk;
  const { id, urgentBecause } = announcement;
  const change = await store.programmes.changeOf(id);
  const isIdle = view.conference.state === 'cancelled' || isOver(view.conference, now, calendar);
  const parts = change && !isIdle ? await script.parts(view, announcement, 'first') : [];
  const people = parts?.flatMap((part) => part.people) ?? [];
  if (!change || people.length === 0) {
    await store.announcements.move(id, ['scheduled'], 'cancelled');
    return false;
  }
  const { settings } = await store.dues.planOf(announcement.conferenceId);
  const between = {
    from: change.from.programme,
    to: change.to.programme,
    isUrgent: urgentBecause !== null,
  };
  const at = noticeLeavesAt(between, settings.quiet, now, calendar);
  if (at > now) {
    await store.announcements.move(id, ['scheduled'], 'scheduled', { sendAt: at });
    return false;
  }
  const whom = [{ kind: 'people' as const, people }];
  await store.announcements.rewrite(id, { whom });
  await store.announcements.move(id, ['scheduled'], 'going', { startedAt: now });
  await oweFirst(desk, view, { ...announcement, whom });
  return true;
}
