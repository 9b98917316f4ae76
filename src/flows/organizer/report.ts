import { z } from 'zod';
import { end, type Flow, type Say, say, type Turn } from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import {
  orderAnswerList,
  orderAnswerReport,
  orderPaperArchive,
  orderPaperList,
  orderProceedings,
} from '../../message/orders.ts';

/**
 * An organizer gets what there is on paper: everybody's answer in a list, the numbers by group in a report, and where
 * the conference has papers their list; of those that were accepted the files themselves, and all in one document.
 */
export const report: Flow<null> = {
  name: 'report',
  command: 'baocao',
  action: 'see-answers',
  state: z.null(),
  isOffered: () => true,
  shelf: 'desk',

  async begin(turn) {
    const { id } = turn.conference;
    const { total } = await turn.store.reports.answers(id);
    await turn.audit({ action: 'export-answers', subject: { kind: 'conference', id }, after: { people: total } });
    await turn.audit({ action: 'export-report', subject: { kind: 'conference', id } });
    const answers: Say[] = [
      {
        ...say('report-list', { conference: shortNameOf(turn.conference), total }),
        document: orderAnswerList(id),
      },
      {
        ...say('report-composition', { conference: shortNameOf(turn.conference) }),
        document: orderAnswerReport(id),
      },
    ];
    return end(...answers, ...(await reportPapers(turn)));
  },

  steps: {},
};

async function reportPapers(turn: Turn): Promise<Say[]> {
  const { id } = turn.conference;
  const conference = shortNameOf(turn.conference);
  const states = await turn.store.papers.countByState(id);
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];

  await turn.audit({ action: 'export-papers', subject: { kind: 'conference', id }, after: { papers: total } });
  const list = { ...say('report-papers', { conference, total }), document: orderPaperList(id) };
  const accepted = states.accepted ?? 0;
  if (accepted === 0) return [list];
  return [
    list,
    { ...say('report-accepted', { conference, accepted }), document: orderPaperArchive(id) },
    { ...say('report-proceedings', { conference, accepted }), document: orderProceedings(id) },
  ];
}
