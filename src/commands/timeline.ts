import { type NudgeSource, type NudgeView, viewNudges } from '../conversation/nudge.ts';
import { foresee } from '../conversation/timeline.ts';
import type { NudgeKind } from '../domain/nudge.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { ChannelName } from '../message/incoming.ts';
import { conferenceOf, print, printJson, type Workplace } from './command.ts';

type Entry = {
  at: Date;
  what: string;
  count: number;
  channels: Partial<Record<ChannelName, number>>;
  unreachable: number;
};

const nudges: Record<NudgeKind, string> = {
  rsvp: 'Nhắc xác báo',
  eve: 'Báo trước một ngày',
  day: 'Báo buổi sáng hội nghị',
  task: 'Nhắc nhiệm vụ',
  overdue: 'Báo nhiệm vụ đến hạn',
  ack: 'Nhắc xác nhận đã nắm thông tin',
  paper: 'Nhắc tham luận',
  summary: 'Tổng hợp cho ban tổ chức',
};

/** What stands before the first colon of a delivery's key. */
const causes: Record<string, string> = {
  invitation: 'Giấy mời',
  remind: 'Nhắc xác báo',
  announcement: 'Thông báo',
  'announcement-again': 'Gửi lại thông báo',
  nudge: 'Tin nhắc',
  cancelled: 'Báo hủy hội nghị',
};

const channelNames: Record<ChannelName, string> = {
  telegram: 'Telegram',
  'zalo-bot': 'Zalo',
  'zalo-oa': 'Zalo OA',
  web: 'Trang cá nhân',
  'by-hand': 'Báo trực tiếp',
};

/** `timeline`: every message that is going to be sent as things stand: when, to how many, what, on which channels. */
export async function showTimeline(
  place: Workplace,
  id: string,
  sources: readonly NudgeSource[],
  options: { json?: true },
): Promise<void> {
  const conference = await conferenceOf(place, id);
  const { database, calendar, clock, config } = place;
  const at = { store: database.read, now: clock(), calendar, officePhone: config.officePhone, forms: [] };
  const view = await viewNudges(at, conference);
  const coming = conference.state === 'cancelled' ? [] : await foresee(sources, view);
  const entries: Entry[] = [
    ...coming.map(({ kinds, ...one }) => ({ ...one, what: kinds.map((kind) => nudges[kind]).join('; ') })),
    ...(await listAnnouncements(view)),
    ...(await listPending(view)),
  ].sort((one, other) => +one.at - +other.at);
  if (options.json) return printJson(entries);
  if (entries.length === 0) print('Không còn tin nào sẽ gửi.');
  print(...entries.map((entry) => describe(entry, place)));
}

/** Those that wait for their time, or for a second organizer. */
async function listAnnouncements({ store, conference, settings, calendar, now }: NudgeView): Promise<Entry[]> {
  const listed = await store.announcements.list(conference.id, 1000);
  const entries = listed
    .filter(({ state }) => state === 'scheduled' || state === 'approval')
    .map(async ({ id, whom, sendAt, state, urgentBecause }): Promise<Entry> => {
      const reach = await store.circulars.reach({ conferenceId: conference.id, cause: `announcement:${id}`, whom });
      const soonest = sendAt < now ? now : sendAt;
      return {
        at: urgentBecause ? soonest : nextAllowed(settings.quiet, soonest, calendar),
        what: state === 'approval' ? 'Thông báo (chờ duyệt)' : 'Thông báo',
        count: reach.channels.reduce((sum, { count }) => sum + count, 0),
        channels: Object.fromEntries(reach.channels.map(({ channel, count }) => [channel, count])),
        unreachable: reach.unreachable,
      };
    });
  return Promise.all(entries);
}

/** What is owed already and has not left. */
async function listPending({ store, conference, now }: NudgeView): Promise<Entry[]> {
  const rows = await store.reports.pending(conference.id);
  const groups = Map.groupBy(rows, ({ cause, dueAt }) => `${cause} ${Math.max(+dueAt, +now)}`);
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    return [
      {
        at: first.dueAt < now ? now : first.dueAt,
        what: causes[first.cause] ?? 'Tin trả lời và tin riêng',
        count: some.reduce((sum, { count }) => sum + count, 0),
        channels: Object.fromEntries(some.map(({ channel, count }) => [channel, count])),
        unreachable: 0,
      },
    ];
  });
}

function describe({ at, what, count, channels, unreachable }: Entry, { calendar }: Workplace): string {
  const ways = Object.entries(channels).map(([name, number]) => `${channelNames[name as ChannelName]} ${number}`);
  return [
    `${calendar.formatMoment(at)} · ${what} · ${count} người`,
    ways.length > 0 ? ` (${ways.join(', ')})` : '',
    unreachable > 0 ? ` · chưa kết nối ${unreachable}` : '',
  ].join('');
}
