import { formatDay, formatDeadline, formatTime } from './calendar.ts';
import type { Plan, PlannedAward, PlannedPaper } from './plan.ts';
import { compareAgendas } from './plan-change/agenda.ts';
import { type Change, compareList, compareText, shorten, type Text } from './plan-change/change.ts';
import { type Chapter, chapters } from './plan-chapter.ts';

export type { Change } from './plan-change/change.ts';

const compare: Record<Chapter, (standing: Plan, proposed: Plan) => Change[]> = {
  place: comparePlace,
  delegates: compareDelegates,
  agenda: (standing, proposed) => compareAgendas(standing.agenda, proposed.agenda),
  papers: comparePapers,
  tasks: compareTasks,
  awards: compareAwards,
};

/** What a revised plan would change, chapter by chapter. What says the same is not there. */
export function comparePlans(standing: Plan, proposed: Plan): Change[] {
  return chapters.flatMap((chapter) => compare[chapter](standing, proposed));
}

function comparePlace(standing: Plan, proposed: Plan): Change[] {
  const text = (what: string, textOf: (plan: Plan) => Text) =>
    compareText('place', what, textOf(standing), textOf(proposed));
  return [
    ...text('Tên hội nghị', (plan) => plan.title),
    ...text('Cơ quan ban hành', (plan) => plan.issuer),
    ...text('Số kế hoạch', (plan) => plan.planNumber),
    ...text('Ngày', (plan) => (plan.date ? formatDay(plan.date) : null)),
    ...text('Giờ bắt đầu', (plan) => timeOf(plan.startTime)),
    ...text('Giờ kết thúc', (plan) => timeOf(plan.endTime)),
    ...text('Thời lượng', (plan) => plan.duration),
    ...text('Thời gian ghi trong văn bản', (plan) => plan.dateText),
    ...text('Thời gian dự kiến', (plan) => (plan.tentative ? 'dự kiến' : 'chính thức')),
    ...text('Địa điểm', (plan) => plan.venue),
    ...compareList('place', 'Căn cứ', standing.basis, proposed.basis, (basis) => basis),
    ...compareList('place', 'Nơi nhận', standing.recipients, proposed.recipients, (recipient) => recipient),
    ...text('Người ký', ({ signer }) =>
      signer ? [signer.onBehalfOf, signer.title, signer.name].filter(Boolean).join(', ') : null,
    ),
  ];
}

function compareDelegates(standing: Plan, proposed: Plan): Change[] {
  return [
    ...compareText(
      'delegates',
      'Số đại biểu',
      countOf(standing.expectedDelegates),
      countOf(proposed.expectedDelegates),
    ),
    ...compareList(
      'delegates',
      'Thành phần',
      standing.delegateGroups,
      proposed.delegateGroups,
      (group) => group.section,
      (from, to) => [
        ...compareText('delegates', 'Tên thành phần', from.section, to.section),
        ...compareList('delegates', to.section, from.items, to.items, (item) => item),
      ],
    ),
    ...compareList(
      'delegates',
      'Trang phục',
      standing.dressCode,
      proposed.dressCode,
      (rule) => rule.who,
      (from, to) => [
        ...compareText('delegates', 'Trang phục, đối tượng', from.who, to.who),
        ...compareText('delegates', `Trang phục, ${to.who}`, from.text, to.text),
      ],
    ),
  ];
}

function comparePapers({ papers: standing }: Plan, { papers: proposed }: Plan): Change[] {
  const text = (what: string, from: Text, to: Text) => compareText('papers', what, from, to);
  return [
    ...text('Số tham luận', countOf(standing.count), countOf(proposed.count)),
    ...text('Thời gian mỗi tham luận', minutesOf(standing.maxMinutes), minutesOf(proposed.maxMinutes)),
    ...text('Nơi nhận tham luận', standing.submitTo, proposed.submitTo),
    ...text('Hạn nộp', deadlineOf(standing.deadline), deadlineOf(proposed.deadline)),
    ...text('Hạn thẩm định', deadlineOf(standing.reviewDeadline), deadlineOf(proposed.reviewDeadline)),
    ...compareList('papers', 'Tham luận', standing.items, proposed.items, describePaper, (from, to) => {
      const name = `Tham luận ${to.order} (${shorten(describePaper(to))})`;
      return [
        ...text(`${name}, chủ đề`, from.topic, to.topic),
        ...text(`${name}, đơn vị`, from.unit, to.unit),
        ...text(`${name}, người trình bày`, from.presenter, to.presenter),
        ...text(`${name}, hạn nộp`, deadlineOf(from.deadline), deadlineOf(to.deadline)),
      ];
    }),
  ];
}

function compareTasks(standing: Plan, proposed: Plan): Change[] {
  return compareList(
    'tasks',
    'Đơn vị được giao việc',
    standing.tasks,
    proposed.tasks,
    (body) => body.unit,
    (from, to) => [
      ...compareText('tasks', 'Tên đơn vị', from.unit, to.unit),
      ...compareList(
        'tasks',
        to.unit,
        from.tasks,
        to.tasks,
        (task) => task.text,
        (one, other) => [
          ...compareText('tasks', to.unit, one.text, other.text),
          ...compareText(
            'tasks',
            `${to.unit}, hạn của việc "${shorten(other.text)}"`,
            deadlineOf(one.deadline),
            deadlineOf(other.deadline),
          ),
        ],
      ),
    ],
  );
}

function compareAwards(standing: Plan, proposed: Plan): Change[] {
  return compareList(
    'awards',
    'Khen thưởng',
    standing.awards,
    proposed.awards,
    (award) => award.by,
    (from, to) => [
      ...compareText('awards', 'Cấp khen thưởng', from.by, to.by),
      ...compareText('awards', to.by, quotaOf(from), quotaOf(to)),
      ...compareList(
        'awards',
        `${to.by}, phân bổ`,
        from.breakdown,
        to.breakdown,
        (share) => share.unit,
        (one, other) => [
          ...compareText('awards', `${to.by}, đơn vị được phân bổ`, one.unit, other.unit),
          ...compareText('awards', `${to.by}, ${other.unit}`, quotaOf(one), quotaOf(other)),
        ],
      ),
    ],
  );
}

function describePaper(paper: PlannedPaper): string {
  return paper.topic ?? paper.unit ?? `Tham luận ${paper.order}`;
}

/** `25 tập thể, 25 cá nhân`. */
export function quotaOf(award: Pick<PlannedAward, 'collectives' | 'individuals'>): string | null {
  const parts = [
    award.collectives === null ? null : `${award.collectives} tập thể`,
    award.individuals === null ? null : `${award.individuals} cá nhân`,
  ];
  return parts.filter(Boolean).join(', ') || null;
}

function timeOf(time: Text): Text {
  return time && formatTime(time);
}

function deadlineOf(deadline: Text): Text {
  return deadline && formatDeadline(deadline);
}

function countOf(count: number | null): Text {
  return count === null ? null : String(count);
}

function minutesOf(minutes: number | null): Text {
  return minutes === null ? null : `${minutes} phút`;
}
