import { type AnnouncementWords, type AnnouncingView, formOf } from '../../conversation/announcing.ts';
import { none, type Option, type Say, say } from '../../conversation/flow.ts';
import { withForms } from '../../conversation/form.ts';
import {
  type Announcement,
  drawProgress,
  excerptOf,
  hasSalutation,
  rateOf,
  totalOf,
} from '../../domain/announcement.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { addressPerson } from '../../domain/person.ts';
import { whyRefused } from '../../domain/refused-delivery.ts';
import { orderAttachedFile } from '../../message/orders.ts';
import { changeParts } from './change-words.ts';
import { countOf } from './circulate.ts';

/** A way to one thing that can be done about an announcement; it counts as long as that can be. */
function wayTo(action: string, id: number): Option {
  const menu = action === 'correct' ? 'announce' : 'announcement';
  return { menu, label: `announcement-do-${action}`, argument: `${action}-${id}` };
}

export const announcementWords: AnnouncementWords = {
  letter(draft, { whom }, round, about) {
    const { text, file, asksAcknowledgement, urgentBecause } = draft;
    const ownHead = /^\P{Ll}{3,80}\n/u.test(text) && about === null && round === 'first';
    return {
      ...say(
        'announcement-letter',
        {
          head: ownHead ? none : about ? 'correction' : round,
          urgent: String(urgentBecause !== null),
          whom: hasSalutation(text) ? none : whom,
          about: about ? excerptOf(about.text) : none,
          when: about?.when ?? none,
          text,
          asks: String(asksAcknowledgement),
        },
        asksAcknowledgement ? [{ menu: 'acknowledge', label: 'menu-acknowledge', argument: String(draft.id) }] : [],
      ),
      ...(file && { document: orderAttachedFile(draft.id, file) }),
    };
  },

  parts: changeParts,

  progress({ now, conference }, announcement, progress) {
    const { id, text, state, startedAt } = announcement;
    const { bar, percent } = drawProgress(progress);
    return say(
      'announcement-progress',
      {
        conference: shortNameOf(conference),
        excerpt: excerptOf(text),
        bar,
        percent,
        total: totalOf(progress),
        rate: rateOf(progress, startedAt, now) ?? none,
        state,
        ...progress,
      },
      state === 'going'
        ? [wayTo('pause', id)]
        : state === 'held'
          ? [wayTo('resume', id), wayTo('show', id)]
          : [wayTo('show', id)],
    );
  },

  report: reportOn,

  async waits(view, announcement, why) {
    const { store, calendar, conference } = view;
    const { id, whom, sendAt, state } = announcement;
    const all = { conferenceId: conference.id, cause: `announcement:${id}`, whom };
    const audience = await withForms(all, formOf(announcement), view);
    const [first] = await store.circulars.first(audience, 1);
    const to = { whom: addressPerson(first ?? { honorific: null, title: null, name: '…' }) };
    const count = countOf(await store.circulars.reach(audience));
    const sample = announcementWords.letter(announcement, to, 'first', null);
    return {
      ...say(
        'announcement-waits',
        { conference: shortNameOf(conference), when: calendar.formatMoment(sendAt), count, why },
        state === 'held' ? [wayTo('resume', id), wayTo('show', id)] : [wayTo('approve', id), wayTo('decline', id)],
      ),
      lists: { sample: [{ id: sample.id, args: sample.args ?? {} }] },
    };
  },
};

/** What has become of it, and what can be done about the rest. */
async function reportOn(view: AnnouncingView, announcement: Announcement): Promise<Say> {
  const { store, conference, calendar } = view;
  const { id, text, whom, asksAcknowledgement, state, startedAt, sendAt, withdrawnAt } = announcement;
  const outcome = await store.announcements.outcome(id);
  const all = { conferenceId: conference.id, cause: `announcement:${id}`, whom };
  const audience = await withForms(all, formOf(announcement), view);
  const rest = await store.circulars.reach(audience);
  const late = withdrawnAt ? 0 : rest.channels.reduce((sum, { count }) => sum + count, 0);
  const failures = await store.announcements.failures(id);
  const units = asksAcknowledgement ? await store.announcements.silentUnits(id, 3) : [];
  const silent = asksAcknowledgement ? Math.max(0, outcome.sent + outcome.unknown - outcome.acknowledged) : 0;
  const unreached = outcome.failed + outcome.unknown + rest.unreachable;
  const isOpen = withdrawnAt === null;
  const options: Option[] = [
    ...(state === 'going' ? [wayTo('pause', id)] : []),
    ...(state === 'held' ? [wayTo('resume', id)] : []),
    ...(state === 'scheduled' ? [wayTo('stop', id)] : []),
    ...(state === 'approval' ? [wayTo('approve', id), wayTo('decline', id)] : []),
    ...(state === 'done' && isOpen && outcome.unknown > 0 ? [wayTo('repeat', id)] : []),
    ...(state === 'done' && isOpen && silent > 0 ? [wayTo('nudge', id)] : []),
    ...(state === 'done' && late > 0 ? [wayTo('late', id)] : []),
    ...(startedAt && unreached + silent > 0 ? [wayTo('calls', id)] : []),
    ...(startedAt && isOpen && totalOf(outcome) > 0 ? [wayTo('correct', id), wayTo('withdraw', id)] : []),
  ];
  return {
    ...say(
      'announcement-report',
      {
        conference: shortNameOf(conference),
        excerpt: excerptOf(text),
        state: withdrawnAt ? 'withdrawn' : state,
        when: calendar.formatMoment(startedAt ?? sendAt),
        total: totalOf(outcome),
        waiting: outcome.waiting,
        sent: outcome.sent,
        unknown: outcome.unknown,
        failed: outcome.failed,
        unreachable: rest.unreachable,
        late,
        asks: String(asksAcknowledgement),
        acknowledged: outcome.acknowledged,
        silent,
        failures: failures.length,
        units: units.length,
      },
      options,
    ),
    lists: {
      reasons: reasonsOf(failures).map(([why, count]) => say('announcement-reason', { why, count })),
      silentUnits: units.map((one) => say('announcement-unit', { ...one, unit: one.unit ?? none })),
    },
  };
}

function reasonsOf(failures: { error: string; count: number }[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { error, count } of failures) counts.set(whyRefused(error), (counts.get(whyRefused(error)) ?? 0) + count);
  return [...counts];
}
