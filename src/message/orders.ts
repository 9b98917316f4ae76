import type { DocumentOrder } from './reply.ts';

/** The QR code of somebody's personal page. */
export function orderInvitationQr(personId: number): DocumentOrder {
  return { maker: 'invitation-qr', args: { person: personId }, name: 'Mã QR giấy mời.png' };
}

/** The conference for a telephone's calendar. Its name says what it is for, since the message is about something else. */
export function orderCalendarEntry(conferenceId: number): DocumentOrder {
  return { maker: 'calendar-entry', args: { conference: conferenceId }, name: 'Thêm vào lịch.ics' };
}

/** Those who have not answered, to be telephoned. */
export function orderCallList(conferenceId: number): DocumentOrder {
  return { maker: 'call-list', args: { conferenceId }, name: 'danh-sach-goi-dien.xlsx' };
}

/** What people without a smartphone are to be told. */
export function orderByHandSheet(conferenceId: number): DocumentOrder {
  return { maker: 'by-hand-sheet', args: { conferenceId }, name: 'tin-can-bao.docx' };
}

/** Everybody's answers. */
export function orderAnswerList(conferenceId: number): DocumentOrder {
  return { maker: 'answer-list', args: { conferenceId }, name: 'danh-sach-xac-bao.xlsx' };
}

/** Everything that is kept about somebody, for themselves. */
export function orderOwnData(personId: number): DocumentOrder {
  return { maker: 'own-data', args: { person: personId }, name: 'du-lieu-ca-nhan.xlsx' };
}

/** Who did what. */
export function orderAuditLog(conferenceId: number): DocumentOrder {
  return { maker: 'audit-log', args: { conferenceId }, name: 'nhat-ky.xlsx' };
}

/** The numbers of the answers by group. */
export function orderAnswerReport(conferenceId: number): DocumentOrder {
  return { maker: 'answer-report', args: { conferenceId }, name: 'bao-cao-thanh-phan-dai-bieu.docx' };
}

/** The file that goes with an announcement. */
export function orderAttachedFile(announcementId: number, file: { name: string }): DocumentOrder {
  return { maker: 'attached-file', args: { announcement: announcementId }, name: file.name };
}

/** Whom an announcement has not reached, or who has not acknowledged it, to be telephoned. */
export function orderAnnouncementCalls(announcementId: number): DocumentOrder {
  return { maker: 'announcement-calls', args: { announcement: announcementId }, name: 'danh-sach-goi-dien.xlsx' };
}

/** Every paper as it stands. */
export function orderPaperList(conferenceId: number): DocumentOrder {
  return { maker: 'paper-list', args: { conferenceId }, name: 'danh-sach-tham-luan.xlsx' };
}

/** The accepted papers as their authors sent them. */
export function orderPaperArchive(conferenceId: number): DocumentOrder {
  return { maker: 'paper-archive', args: { conferenceId }, name: 'tham-luan.zip' };
}

/** The accepted papers in one document. */
export function orderProceedings(conferenceId: number): DocumentOrder {
  return { maker: 'proceedings', args: { conferenceId }, name: 'ky-yeu-tham-luan.docx' };
}

/** What a version of a paper changed since the one before it. */
export function orderComparison(paperId: number, version: { id: number; number: number }): DocumentOrder {
  return {
    maker: 'paper-comparison',
    args: { paperId, versionId: version.id },
    name: `so-sanh-ban-${version.number}.docx`,
  };
}

/** A file that a reviewer marked up; once the verdict is taken back there is none. */
export function orderReviewFile(verdictId: number, name: string): DocumentOrder {
  return { maker: 'review-file', args: { verdictId }, name };
}

/** A version as it was handed in. */
export function orderDraft(versionId: number, name: string): DocumentOrder {
  return { maker: 'paper-draft', args: { versionId }, name };
}

/** A document of the conference, in the version that was newest when it was asked for. */
export function orderConferenceDocument({ id, name }: { id: number; name: string }): DocumentOrder {
  return { maker: 'conference-document', args: { document: id }, name };
}
