import type { DocumentOrder } from '../message/reply.ts';
import { makeAnnouncementCalls } from './announcement-calls.ts';
import { makeAnswerList } from './answer-list.ts';
import { makeAnswerReport } from './answer-report.ts';
import { makeAuditLog } from './audit-log.ts';
import { makeByHandSheet } from './by-hand-sheet.ts';
import { makeCalendarEntry } from './calendar-entry.ts';
import { makeCallList } from './call-list.ts';
import { makeAttachedFile, makeConferenceDocument, makePaperDraft, makeReviewFile } from './handed-in.ts';
import { makeInvitationQr } from './invitation-qr.ts';
import type { Made, Maker, MakerNeeds } from './maker.ts';
import { makeOwnData } from './own-data.ts';
import { makeComparison, makePaperArchive, makePaperList, makeProceedings } from './papers.ts';

/** Every document that a message can order: the table of contents. */
const makers = new Map<string, Maker>([
  ['invitation-qr', makeInvitationQr],
  ['calendar-entry', makeCalendarEntry],
  ['call-list', makeCallList],
  ['by-hand-sheet', makeByHandSheet],
  ['audit-log', makeAuditLog],
  ['own-data', makeOwnData],
  ['answer-list', makeAnswerList],
  ['answer-report', makeAnswerReport],
  ['announcement-calls', makeAnnouncementCalls],
  ['attached-file', makeAttachedFile],
  ['conference-document', makeConferenceDocument],
  ['paper-list', makePaperList],
  ['paper-archive', makePaperArchive],
  ['proceedings', makeProceedings],
  ['paper-comparison', makeComparison],
  ['paper-draft', makePaperDraft],
  ['review-file', makeReviewFile],
]);

export async function makeDocument(order: DocumentOrder, needs: MakerNeeds): Promise<Made | null> {
  const make = makers.get(order.maker);
  if (!make) throw new Error(`There is no maker of ${order.maker}`);
  return make(order.args, needs);
}
