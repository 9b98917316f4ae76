import type { Substitute } from '../../src/domain/invitation.ts';
import { setStage } from './stage.ts';

export const plan = {
  title: 'Tổ chức Hội nghị tổng kết',
  issuer: 'Ủy ban nhân dân phường Sông Mây',
  date: '2026-03-10',
  startTime: '14:00',
  venue: 'Hội trường số 2',
};

export const lanInList = {
  name: 'Nguyễn Thị Lan',
  title: 'Bí thư Chi bộ',
  unit: 'Chi bộ 3',
  phone: '0912345678',
  group: 'Khu phố',
};

/** A conference with one delegate, Lan, who has a chat and was given a link and a code. */
export async function lanInvited(options: Parameters<typeof setStage>[0] = {}) {
  const stage = await setStage(options);
  const conference = await stage.conference(plan, [lanInList]);
  const [listed] = await stage.delegates(conference.id);
  const personId = listed?.id ?? 0;
  return {
    ...stage,
    conferenceId: conference.id,
    personId,
    lan: stage.person('lan'),
    link: `/start ${await stage.tokenOf(personId)}`,
    code: await stage.codeOf(personId),
    /** What is recorded for Lan. */
    async answer() {
      const invitation = await stage.database.read.invitations.ofPerson(personId);
      return {
        rsvp: invitation?.rsvp,
        reason: invitation?.reason ?? null,
        substitute: describeSent(invitation?.substitute ?? null),
      };
    },
  };
}

/** The same, with Lan greeted, asked and connected. */
export async function lanConnected(options: Parameters<typeof setStage>[0] = {}) {
  const stage = await lanInvited(options);
  await stage.lan.says(stage.link);
  await stage.lan.chooses('Đúng');
  await stage.lan.chooses('Đồng ý');
  return stage;
}

/** Who is sent, without the number that the store gives them. */
function describeSent(substitute: Substitute | null): Substitute | null {
  return substitute && { name: substitute.name, title: substitute.title, phone: substitute.phone };
}
