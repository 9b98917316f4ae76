import { announcingOffice } from './announcing.ts';
import { items } from './programme.ts';

export const agenda = items(
  '14:00-14:15 Khai mạc | Bí thư Đảng ủy',
  '14:15-15:00 Báo cáo tổng kết | Trần Văn Bình',
  '15:00-15:15 Nghỉ giải lao',
  '15:15-16:00 Thảo luận',
);

/** Lan, Bình and Cường invited to a conference with an agenda, in which Bình reports; Chị Hòa organizes. */
export async function changingOffice(options: Parameters<typeof announcingOffice>[0] = {}) {
  const office = await announcingOffice(options);
  const { database, conferenceId, clock, hoa, announcer, cards, deliver } = office;
  await database.transaction(async (store) => {
    const plan = { ...(await store.conferences.planOf(conferenceId)), agenda };
    await store.conferences.revise(conferenceId, plan, ['agenda'], clock.now());
  });
  return {
    ...office,
    /** Says these, one after the other, to the draft. */
    async change(...said: string[]) {
      await hoa.says('/chuongtrinhmoi');
      for (const one of said) await hoa.says(one);
    },
    /** Publishes what was drafted, without a reason. */
    async publish(why: string | null = null, button = 'Công bố') {
      await hoa.chooses('Xem và công bố');
      if (why === null) await hoa.chooses('Bỏ qua');
      else await hoa.says(why);
      return hoa.chooses(button);
    },
    /** Five minutes and more pass, and everything that is due is sent. */
    async fiveMinutes() {
      clock.pass(5 * 60_000);
      await cards.run();
      await announcer.run();
      await deliver();
    },
    version: () => database.read.programmes.versions(conferenceId),
    announcements: () => database.read.announcements.list(conferenceId, 10),
  };
}
