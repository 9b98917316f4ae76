import { say } from '../../conversation/flow.ts';
import type { NudgeSource, NudgeView } from '../../conversation/nudge.ts';
import { type Announcement, excerptOf } from '../../domain/announcement.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { contentOf } from '../../domain/programme/describe.ts';
import { nextAllowed } from '../../domain/quiet-hours.ts';
import { toldOf } from '../organizer/change-words.ts';

const hourMs = 3_600_000;
const mostAnnouncements = 50;

/** Whoever was asked to confirm that they know of an announcement, and has not. */
export const ackNudge: NudgeSource = {
  kind: 'ack',

  async moments(view) {
    const { settings, calendar } = view;
    return (await open(view)).flatMap(({ id, startedAt }) =>
      settings.ack.map((hours) => {
        const at = nextAllowed(settings.quiet, new Date((startedAt?.getTime() ?? 0) + hours * hourMs), calendar);
        const until = new Date(at.getTime() + 24 * hourMs);
        const round = String(startedAt?.getTime());
        return { kind: 'ack' as const, subject: id, round, rung: `+${hours}`, at, until, escalates: false };
      }),
    );
  },

  async owing(view, { subject }, among) {
    const isOpen = (await open(view)).some(({ id }) => id === subject);
    return isOpen ? view.store.nudgeAudience.unacknowledged(subject, among) : [];
  },

  async write(view, { subject }, person) {
    const announcement = await view.store.announcements.of(subject);
    const told = announcement?.kind === 'change' ? contentOf(await toldOf(view, subject, person.id)) : '';
    const excerpt = told || excerptOf(announcement?.text ?? '');
    return {
      alone: say('nudge-ack', { whom: addressPerson(person), excerpt, conference: shortNameOf(view.conference) }),
      line: say('nudge-ack-line', { excerpt }),
      options: [{ menu: 'acknowledge', label: 'menu-acknowledge', argument: String(subject) }],
      lane: 'bulk',
    };
  },

  async open(view) {
    const owed = (await open(view)).map(async ({ id, text }) => {
      const personIds = await view.store.nudgeAudience.unacknowledged(id, null);
      const line = say('nudge-ack-owed', { excerpt: excerptOf(text), count: personIds.length });
      return { kind: 'ack' as const, subject: id, deadline: null, personIds, line };
    });
    return (await Promise.all(owed)).filter(({ personIds }) => personIds.length > 0);
  },
};

/** Those that ask for it, have begun to go, and were not taken back. */
async function open({ store, conference }: NudgeView): Promise<Announcement[]> {
  const newest = await store.announcements.list(conference.id, mostAnnouncements);
  return newest.filter(
    ({ asksAcknowledgement, startedAt, withdrawnAt }) => asksAcknowledgement && startedAt !== null && !withdrawnAt,
  );
}
