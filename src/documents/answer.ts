import type { Rsvp } from '../domain/invitation.ts';

/** How the answers are named on paper. */
export const answerNames: Record<Rsvp, string> = {
  attending: 'Tham dự',
  absent: 'Vắng mặt',
  substituted: 'Cử người dự thay',
  silent: 'Chưa trả lời',
};

/** Green, red, blue and grey, light enough for black letters on them. */
export const answerColours: Record<Rsvp, string> = {
  attending: '66BB6A',
  absent: 'EF5350',
  substituted: '64B5F6',
  silent: 'BDBDBD',
};

/** In the order in which they are counted. */
export const answerOrder: readonly Rsvp[] = ['attending', 'absent', 'substituted', 'silent'];
