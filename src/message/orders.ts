import type { DocumentOrder } from './reply.ts';

/** The QR code of somebody's personal page. */
export function orderInvitationQr(personId: number): DocumentOrder {
  return { maker: 'invitation-qr', args: { person: personId }, name: 'Mã QR giấy mời.png' };
}

/** The conference for a telephone's calendar. Its name says what it is for, since the message is about something else. */
export function orderCalendarEntry(conferenceId: number): DocumentOrder {
  return { maker: 'calendar-entry', args: { conference: conferenceId }, name: 'Thêm vào lịch.ics' };
}
