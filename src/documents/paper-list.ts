import { type Calendar, formatDeadline } from '../domain/calendar.ts';
import { dueOf, newestDraft, type Paper, type PaperState, type PaperStep } from '../domain/paper.ts';
import { writeSheet } from './sheet.ts';

/** How states are named on paper. */
const paperStateNames: Record<PaperState, string> = {
  assigned: 'Đã giao',
  'speaker-named': 'Đã cử người trình bày',
  received: 'Đã nhận bản thảo',
  'in-review': 'Đang thẩm định',
  'correction-asked': 'Đề nghị chỉnh sửa',
  accepted: 'Đạt',
  'not-accepted': 'Không đạt',
  withdrawn: 'Đã rút',
};

/** `danh-sach-tham-luan.xlsx`: every paper of a conference as it stands, those that were withdrawn too. */
export function writePaperList(
  papers: Paper[],
  { calendar, syllablesPerMinute }: { calendar: Calendar; syllablesPerMinute: number },
): Uint8Array {
  return writeSheet(
    'Danh sách tham luận',
    [
      'Số',
      'Chủ đề',
      'Đơn vị',
      'Người trình bày',
      'Trạng thái',
      'Thời lượng quy định (phút)',
      'Số chữ',
      'Thời lượng bản mới nhất (phút)',
      'Số bản',
      'Bản mới nhất nhận lúc',
      'Hạn gửi bản thảo',
      'Hạn thẩm định',
      'Hạn báo cáo Thường trực',
      'Kết quả gần nhất lúc',
      'Đã báo cáo lúc',
      'Hình thức',
      'Thứ tự',
    ],
    papers.map((paper) => {
      const draft = newestDraft(paper);
      const moment = (at: Date | null | undefined) => (at ? calendar.formatMoment(at) : null);
      const deadline = (step: PaperStep) => {
        const due = dueOf(paper, step);
        return due === null ? null : formatDeadline(due);
      };
      return [
        paper.order,
        paper.topic,
        paper.unit,
        paper.speaker?.name ?? paper.presenter,
        paperStateNames[paper.state],
        paper.minutes,
        draft?.syllables ?? null,
        draft?.syllables ? inMinutes(draft.syllables, syllablesPerMinute) : null,
        draft ? draft.number : 0,
        moment(draft?.receivedAt),
        deadline('author'),
        deadline('review'),
        deadline('report'),
        moment(paper.verdicts.at(-1)?.at),
        moment(paper.reportedAt),
        paper.delivery && { spoken: 'Trình bày', printed: 'In kỷ yếu' }[paper.delivery],
        paper.place,
      ];
    }),
  );
}

/** To one decimal, so that a column of them can be added up. */
function inMinutes(syllables: number, perMinute: number): number {
  return Math.round((syllables * 10) / perMinute) / 10;
}
