import type { Lane } from '../../src/message/delivery.ts';
import type { ChannelName } from '../../src/message/incoming.ts';
import type { Store } from '../../src/store/store.ts';
import { hoaOrganizes } from './hoa.ts';

type Outcome = 'sent' | 'unknown' | 'failed';

const people = [
  { name: 'Nguyễn Thị Lan', title: 'Bí thư Chi bộ', unit: 'Chi bộ 1', group: 'Khối Đảng', phone: '0912345678' },
  { name: 'Trần Văn Bình', honorific: 'ông', unit: 'Chi bộ 2', group: 'Khối Đảng', phone: '0912345679' },
  { name: 'Lê Văn Cường', unit: 'Chi bộ 1', group: 'Khối chính quyền' },
];
export const announced = 'Hội nghị bắt đầu lúc 13h30 thay vì 14h00.';

/** A conference with three delegates, Chị Hòa who announces, and a postman who says what becomes of each message. */
export async function announcingOffice(options: Parameters<typeof hoaOrganizes>[1] = {}) {
  const stage = await hoaOrganizes(people, options);
  const { database, clock, announcer } = stage;
  return {
    ...stage,
    /** The announcer runs and everything that is due is sent, or comes to what is said of it. */
    async deliver(outcome: (personId: number | null) => Outcome = () => 'sent', most = 500) {
      await announcer.run();
      await database.transaction(async (store) => {
        for (const channel of ['telegram', 'web', 'by-hand'] as const) {
          for (const lane of ['answer', 'notice', 'bulk'] as const) await pay(store, channel, lane, outcome, most);
        }
      });
      clock.pass(4_000);
      await announcer.run();
    },
    /** Everything but the sending: the text, whom, and the preview with its buttons. */
    async write(said: string = announced) {
      await stage.hoa.says('/thongbao');
      await stage.hoa.says(said);
      return stage.hoa.chooses('Tất cả');
    },
    figures: () => database.read.announcements.figures(stage.conferenceId),
  };

  /** Of a chat only the first that is owed may leave at a time; of a broadcast so many. */
  async function pay(
    store: Store,
    channel: ChannelName,
    lane: Lane,
    outcome: (personId: number | null) => Outcome,
    most: number,
  ): Promise<void> {
    const due = await store.deliveries.due(channel, lane, clock.now(), lane === 'bulk' ? most : 500, [], null);
    const claimed = await store.deliveries.claim(due.map(({ id }) => id));
    for (const one of claimed) {
      const state = lane === 'bulk' && !one.change ? outcome(one.personId) : 'sent';
      const lastError = state === 'failed' ? '403: Forbidden: bot was blocked by the user' : null;
      const settled = { state, dueAt: one.dueAt, attempts: 1, lastError, messageId: String(one.id) };
      await store.deliveries.settle(one.id, settled, clock.now());
    }
    if (claimed.length > 0 && (lane !== 'bulk' || most > 1)) await pay(store, channel, lane, outcome, most);
  }
}
