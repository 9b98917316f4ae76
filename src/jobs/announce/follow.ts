import type { AnnouncingView } from '../../conversation/announcing.ts';
import { causesOf, type Progress } from '../../domain/announcement.ts';
import type { KeptAnnouncement } from '../../store/announcements.ts';
import type { Database } from '../../store/open.ts';
import type { Desk } from './announcer.ts';
import { progressChat, tellOrganizers, writeTo } from './tell-organizers.ts';

/** How often a message that shows progress is edited: more often nobody reads, and channels forbid. */
const showEveryMs = 3_000;
/** How often it is noted at least that it is being looked after. */
const lookEveryMs = 600_000;
/** Left alone for so long, by a machine that slept or was off, it does not go on unasked. */
const longestGapMs = 6 * 3_600_000;

/** Shows how far an announcement has come, or reports it as done. Returns whether anything is owed. */
export async function follow(desk: Desk, id: number, transaction: Database['transaction']): Promise<boolean> {
  const { store, now } = desk;
  const announcement = await store.announcements.of(id);
  if (!announcement || (announcement.state !== 'going' && announcement.state !== 'held')) return false;
  const { shown, startedAt } = announcement;
  const sinceMs = now.getTime() - (shown.at ?? startedAt ?? now).getTime();
  const progress =
    announcement.rounds === 0 ? await store.announcements.progress(id) : await store.announcements.outcome(id);
  if (progress.waiting > 0 && announcement.state === 'going' && sinceMs > longestGapMs) {
    return transaction((locked) => interrupt({ ...desk, store: locked }, announcement));
  }
  if (progress.waiting === 0)
    return transaction((locked) => finish({ ...desk, store: locked }, announcement, progress));
  if (sinceMs < showEveryMs || (announcement.state === 'held' && shown.at && sinceMs < lookEveryMs)) return false;
  return transaction((locked) => show({ ...desk, store: locked }, announcement, progress));
}

/** Puts how far it has come in the place of what was shown before; the first time it is a message of its own. */
async function show(desk: Desk, announcement: KeptAnnouncement, progress: Progress): Promise<boolean> {
  const { store, now, script } = desk;
  const { id, shown, rounds } = announcement;
  await store.announcements.show(id, shown.chatId, now);
  const seen = await progressChat(desk, announcement, shown.chatId);
  const view = await viewOf(desk, announcement);
  if (!seen || !view) return false;
  const key = (times: number) => `announcement-progress:${id}-${rounds}:${times}`;
  const reply = writeTo(desk, seen.person, script.progress(view, announcement, progress));
  const about = { conferenceId: announcement.conferenceId, personId: seen.person.id };
  if (shown.times === 0) {
    const owed = { to: seen.chat.address, reply, lane: 'answer' as const, dedupeKey: key(0), dueAt: now, ...about };
    await store.deliveries.owe([owed], now);
    return true;
  }
  const change = { how: 'edit' as const, instead: null, lane: 'answer' as const, dueAt: now };
  await store.deliveries.change([{ ...change, reply, earlierKey: key(0), dedupeKey: key(shown.times) }], now);
  return true;
}

async function finish(desk: Desk, going: KeptAnnouncement, progress: Progress): Promise<boolean> {
  const { store, now, script } = desk;
  if (!(await store.announcements.move(going.id, ['going', 'held'], 'done', { finishedAt: now }))) return false;
  const announcement: KeptAnnouncement = { ...going, state: 'done', finishedAt: now };
  if (going.shown.times > 0) await show(desk, announcement, progress);
  const view = await viewOf(desk, announcement);
  const cause = `announcement-report:${going.id}-${going.rounds}`;
  if (view) await tellOrganizers(desk, announcement, cause, await script.report(view, announcement));
  return true;
}

/** What was left alone half-way is stopped, and goes on when an organizer says so. */
async function interrupt(desk: Desk, going: KeptAnnouncement): Promise<boolean> {
  const { store, now, script } = desk;
  await store.announcements.move(going.id, ['going'], 'held');
  for (const cause of causesOf(going.id)) await store.deliveries.hold({ cause });
  await store.announcements.show(going.id, going.shown.chatId, now);
  const view = await viewOf(desk, going);
  const held: KeptAnnouncement = { ...going, state: 'held' };
  const cause = `announcement-interrupted:${going.id}:${now.getTime()}`;
  if (view) await tellOrganizers(desk, held, cause, await script.waits(view, held, 'interrupted'));
  return true;
}

async function viewOf(
  { store, now, calendar, forms }: Desk,
  { conferenceId }: KeptAnnouncement,
): Promise<AnnouncingView | null> {
  const conference = await store.conferences.of(conferenceId);
  return conference && { store, now, calendar, conference, forms };
}
