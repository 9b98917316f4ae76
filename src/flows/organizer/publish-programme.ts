import type { Turn } from '../../conversation/flow.ts';
import type { Whom } from '../../domain/audience.ts';
import type { Conference } from '../../domain/conference.ts';
import { noticeLeavesAt, togetherMs } from '../../domain/programme/notice.ts';
import {
  changesCalendar,
  isSameProgramme,
  type Programme,
  type ProgrammeVersion,
  programmeOf,
} from '../../domain/programme/programme.ts';
import { rebaseProgramme } from '../../domain/programme/rebase.ts';
import { type Told, whoIsTold } from './change-words.ts';

/** Who publishes, and with what words. */
export type Publication = {
  conferenceId: number;
  /** The publisher as a person of this conference. */
  personId: number;
  /** What stood before. */
  before: Programme;
  why: string | null;
  /** Everybody is asked for their answer anew. */
  reopens: boolean;
  isUrgent: boolean;
};

export type Published = {
  number: number;
  /** The notice that tells of it, when it leaves, and to how many; null where nothing is left to tell. */
  notice: { id: number; at: Date; count: number } | null;
};

/**
 * Makes what stands now the next version, and owes a notice of it that takes up what is published in the next minutes;
 * one that waits already is widened. Null where nothing that delegates are told has changed.
 */
export async function publishProgramme(turn: Turn, publication: Publication): Promise<Published | null> {
  const { store, now } = turn;
  const { conferenceId, personId, why, reopens } = publication;
  const standing = programmeOf(await store.conferences.planOf(conferenceId));
  if (isSameProgramme(publication.before, standing)) return null;
  const latest = await store.programmes.latest(conferenceId, publication.before);
  const number = latest.number + 1;
  await store.programmes.add({
    conferenceId,
    number,
    programme: standing,
    why,
    sequence: latest.sequence + (changesCalendar(publication.before, standing) ? 1 : 0),
    publishedById: personId,
    publishedAt: now,
    reopened: reopens,
  });
  if (reopens) await reopenAnswers(turn, conferenceId, number);
  await carryDraftOver(turn, conferenceId, publication.before, standing);
  await turn.audit({
    action: 'publish-programme',
    conferenceId,
    subject: { kind: 'conference', id: conferenceId },
    before: { version: latest.number },
    after: { version: number, why, reopened: reopens, urgent: publication.isUrgent },
  });
  return { number, notice: await oweNotice(turn, publication, latest, number, standing) };
}

/** What is told, of everything that was published since people were told last. */
export async function toldAfter(
  turn: Turn,
  conferenceId: number,
  to: Programme,
  latest: ProgrammeVersion,
): Promise<{ from: ProgrammeVersion; told: Told[] }> {
  const { programmes } = turn.store;
  const open = await programmes.openNotice(conferenceId);
  const from = (open && (await programmes.version(conferenceId, open.fromVersion))) ?? latest;
  const anew = await programmes.askedAnew(conferenceId, from.number, Number.MAX_SAFE_INTEGER);
  return { from, told: await whoIsTold(turn.store, conferenceId, { from: from.programme, to }, anew) };
}

/** Those whom a notice is for. */
export function whomOf(told: readonly Told[]): Whom[] {
  return [{ kind: 'people', people: told.flatMap(({ people }) => people) }];
}

/** When a notice of this would leave. */
export async function leavesAt(
  { store, now, calendar }: Turn,
  conference: Pick<Conference, 'id'>,
  between: { from: Programme; to: Programme; isUrgent: boolean },
): Promise<Date> {
  const open = await store.programmes.openNotice(conference.id);
  const readyAt = between.isUrgent ? now : (open?.sendAt ?? new Date(now.getTime() + togetherMs));
  const { settings } = await store.dues.planOf(conference.id);
  return noticeLeavesAt(between, settings.quiet, readyAt > now ? readyAt : now, calendar);
}

async function oweNotice(
  turn: Turn,
  { conferenceId, personId, isUrgent, why }: Publication,
  latest: ProgrammeVersion,
  number: number,
  standing: Programme,
): Promise<Published['notice']> {
  const { store, now, chat } = turn;
  const open = await store.programmes.openNotice(conferenceId);
  const { from, told } = await toldAfter(turn, conferenceId, standing, latest);
  const count = told.flatMap(({ people }) => people).length;
  const at = await leavesAt(turn, { id: conferenceId }, { from: from.programme, to: standing, isUrgent });
  const text = `Thay đổi chương trình, bản số ${number}`;
  const urgentBecause = isUrgent ? (why ?? text) : null;
  if (open) {
    if (count === 0) await store.announcements.move(open.announcementId, ['scheduled'], 'cancelled');
    else await store.announcements.move(open.announcementId, ['scheduled'], 'scheduled', { sendAt: at });
    await store.announcements.rewrite(open.announcementId, {
      text,
      whom: whomOf(told),
      ...(isUrgent && { urgentBecause }),
    });
    const { announcementId, fromVersion } = open;
    await store.programmes.keepNotice(conferenceId, { announcementId, fromVersion, toVersion: number });
    return count === 0 ? null : { id: open.announcementId, at, count };
  }
  if (count === 0) return null;
  const draft = { kind: 'change' as const, aboutId: null, text, whom: whomOf(told), file: null };
  const id = await store.announcements.add(
    {
      ...draft,
      asksAcknowledgement: true,
      urgentBecause,
      conferenceId,
      authorId: personId,
      chatId: chat.id,
      state: 'scheduled',
      sendAt: at,
    },
    now,
  );
  await store.programmes.keepNotice(conferenceId, { announcementId: id, fromVersion: from.number, toVersion: number });
  return { id, at, count };
}

/** A deadline that has passed would leave nobody a chance to answer anew: then the conference's start is it. */
async function reopenAnswers({ store, now }: Turn, conferenceId: number, number: number): Promise<void> {
  await store.programmes.reopenAnswers(conferenceId, number);
  const conference = await store.conferences.of(conferenceId);
  if (conference?.rsvpBy && conference.rsvpBy <= now) await store.conferences.setRsvpBy(conferenceId, null);
}

/** What an organizer has been drafting meanwhile goes on from what stands now. */
async function carryDraftOver(
  { store, now }: Turn,
  conferenceId: number,
  before: Programme,
  standing: Programme,
): Promise<void> {
  const draft = await store.programmes.draft(conferenceId);
  if (!draft) return;
  const programme = rebaseProgramme(before, standing, draft.programme);
  if (isSameProgramme(programme, standing)) return store.programmes.dropDraft(conferenceId);
  const revision = Math.max(draft.revision + 1, now.getTime());
  await store.programmes.keepDraft(conferenceId, { ...draft, programme, revision });
}
