import type { NudgeKind } from '../domain/nudge.ts';
import type { PaperState } from '../domain/paper.ts';
import type { Installation } from '../installation.ts';

const kinds: Record<NudgeKind, string> = {
  rsvp: 'nhắc xác báo',
  eve: 'báo trước một ngày',
  day: 'báo buổi sáng hội nghị',
  task: 'nhắc nhiệm vụ',
  overdue: 'báo nhiệm vụ đến hạn',
  ack: 'nhắc xác nhận',
  paper: 'nhắc tham luận',
  summary: 'tổng hợp cho ban tổ chức',
};

const states: Record<string, string> = {
  passed: 'đã qua thời điểm',
  overtaken: 'đã có tin mới hơn',
  capped: 'đủ hai lần trong ngày',
  unreachable: 'chưa kết nối',
};

const paperStates: Record<PaperState, string> = {
  assigned: 'đã giao',
  'speaker-named': 'đã cử người trình bày',
  received: 'đã nhận bản thảo',
  'in-review': 'đang thẩm định',
  'correction-asked': 'đề nghị chỉnh sửa',
  accepted: 'đạt',
  'not-accepted': 'không đạt',
  withdrawn: 'đã rút',
};

/** What was sent and when, what was not and why, and how the conference stands in the end. */
export async function giveAccount({ database, calendar }: Installation, conferenceId: number): Promise<string[]> {
  const { dues, reports, papers, tasks } = database.read;
  const history = await dues.history(conferenceId);
  const told = history.filter(({ state }) => state === 'told');
  const messages = [...Map.groupBy(told, ({ message }) => message).values()].map((some) => ({
    at: some[0]?.settledAt ?? new Date(0),
    what: [...new Set(some.map(({ kind }) => kinds[kind]))].join(', '),
  }));
  const hourly = Map.groupBy(
    messages,
    ({ at, what }) => `${calendar.dayOf(at)} ${calendar.formatTimeOf(at).slice(0, 2)} ${what}`,
  );
  const lines = [...hourly.values()].map((some) => {
    const [first] = some;
    return first ? `  ${calendar.formatMoment(first.at)}: ${first.what}: ${some.length} tin` : '';
  });
  const dropped = Map.groupBy(
    history.filter(({ state }) => state === 'dropped'),
    ({ kind, why }) => `${kinds[kind]}, ${states[why ?? ''] ?? why}`,
  );
  const answers = await reports.answers(conferenceId);
  const byState = Map.groupBy(await papers.ofConference(conferenceId), ({ state }) => state);
  const done = (await tasks.ofConference(conferenceId)).filter(({ doneAt }) => doneAt).length;
  const sent = await reports.deliveries(conferenceId);
  return [
    'Đã gửi:',
    ...lines,
    'Không gửi:',
    ...[...dropped].map(([why, some]) => `  ${why}: ${some.length}`),
    `Thôi nhắc vì đã xong việc: ${history.filter(({ state }) => state === 'closed').length}`,
    `Xác báo: mời ${answers.total}, kết nối ${answers.connected}, tham dự ${answers.attending}, vắng mặt ${answers.absent}, chưa trả lời ${answers.silent}`,
    `Tham luận: ${[...byState].map(([state, some]) => `${paperStates[state]} ${some.length}`).join(', ') || 'không có'}; nhiệm vụ hoàn thành ${done}`,
    `Tin: đã gửi ${sent.sent}, chờ gửi ${sent.pending}, không rõ ${sent.unknown}, không gửi được ${sent.failed}; trong đó tin nhắc ${messages.length}`,
  ];
}
