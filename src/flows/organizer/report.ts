import { z } from 'zod';
import { end, type Flow, say } from '../../conversation/flow.ts';
import { shortNameOf } from '../../domain/conference.ts';
import { orderAnswerList, orderAnswerReport } from '../../message/orders.ts';

/** An organizer gets the answers on paper: everybody's in a list, and the numbers by group in a report. */
export const report: Flow<null> = {
  name: 'report',
  command: 'baocao',
  action: 'see-answers',
  state: z.null(),
  isOffered: () => true,
  onDesk: true,

  async begin(turn) {
    const { id } = turn.conference;
    const { total } = await turn.store.reports.answers(id);
    await turn.audit({ action: 'export-answers', subject: { kind: 'conference', id }, after: { people: total } });
    await turn.audit({ action: 'export-report', subject: { kind: 'conference', id } });
    return end(
      {
        ...say('report-list', { conference: shortNameOf(turn.conference), total }),
        document: orderAnswerList(id),
      },
      {
        ...say('report-composition', { conference: shortNameOf(turn.conference) }),
        document: orderAnswerReport(id),
      },
    );
  },

  steps: {},
};
