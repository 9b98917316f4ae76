import { conferenceOf, print, printJson, type Workplace } from './command.ts';

/** `report`: who comes, what has become of the papers, what is owed and was paid. */
export async function showReport(place: Workplace, id: string, options: { json?: true }): Promise<void> {
  const conference = await conferenceOf(place, id);
  const { reports, papers: kept, announcements: told } = place.database.read;
  const delegates = await reports.answers(conference.id);
  const byState = await kept.countByState(conference.id);
  const papers = { total: Object.values(byState).reduce((sum, count) => sum + count, 0), byState };
  const deliveries = await reports.deliveries(conference.id);
  const announcements = await told.figures(conference.id);
  if (options.json) return printJson({ delegates, papers, deliveries, announcements });
  print(
    `Mời ${delegates.total} · Kết nối ${delegates.connected} · Tham dự ${delegates.attending} · Vắng mặt ${delegates.absent} · Dự thay ${delegates.substituted} · Chưa trả lời ${delegates.silent}`,
    `Tham luận: ${papers.total}`,
    `Tin: đã gửi ${deliveries.sent} · chờ gửi ${deliveries.pending} · không rõ ${deliveries.unknown} · không gửi được ${deliveries.failed}`,
    ...announcements.map(
      ({ id, recipients, sent, unknown, failed, acknowledged }) =>
        `Thông báo ${id}: gửi ${recipients} · đã gửi ${sent} · không rõ ${unknown} · không gửi được ${failed} · đã nắm thông tin ${acknowledged}`,
    ),
  );
}
