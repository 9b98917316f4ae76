import type { DocumentOrder } from '../message/reply.ts';
import type { Made, Maker, MakerNeeds } from './maker.ts';

/**
 * Every document that a message can order: the table of contents. A maker is loaded when something is first ordered of
 * it, because what writes Word, Excel and pictures is half of all that the program would load at its start.
 */
const makers = new Map<string, () => Promise<Maker>>([
  ['invitation-qr', async () => (await import('./invitation-qr.ts')).makeInvitationQr],
  ['calendar-entry', async () => (await import('./calendar-entry.ts')).makeCalendarEntry],
  ['call-list', async () => (await import('./call-list.ts')).makeCallList],
  ['by-hand-sheet', async () => (await import('./by-hand-sheet.ts')).makeByHandSheet],
  ['audit-log', async () => (await import('./audit-log.ts')).makeAuditLog],
  ['own-data', async () => (await import('./own-data.ts')).makeOwnData],
  ['answer-list', async () => (await import('./answer-list.ts')).makeAnswerList],
  ['answer-report', async () => (await import('./answer-report.ts')).makeAnswerReport],
  ['announcement-calls', async () => (await import('./announcement-calls.ts')).makeAnnouncementCalls],
  ['attached-file', async () => (await import('./handed-in.ts')).makeAttachedFile],
  ['conference-document', async () => (await import('./handed-in.ts')).makeConferenceDocument],
  ['paper-list', async () => (await import('./papers.ts')).makePaperList],
  ['paper-archive', async () => (await import('./papers.ts')).makePaperArchive],
  ['proceedings', async () => (await import('./papers.ts')).makeProceedings],
  ['paper-comparison', async () => (await import('./papers.ts')).makeComparison],
  ['paper-draft', async () => (await import('./handed-in.ts')).makePaperDraft],
  ['review-file', async () => (await import('./handed-in.ts')).makeReviewFile],
]);

export async function makeDocument(order: DocumentOrder, needs: MakerNeeds): Promise<Made | null> {
  const load = makers.get(order.maker);
  if (!load) throw new Error(`There is no maker of ${order.maker}`);
  const make = await load();
  return make(order.args, needs);
}
