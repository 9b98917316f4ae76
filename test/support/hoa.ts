import type { RosterPerson } from '../../src/domain/roster.ts';
import type { Address } from '../../src/message/incoming.ts';
import { plan } from './lan.ts';
import { setStage } from './stage.ts';

/** A conference with these people, and Chị Hòa who organizes it in a chat. */
export async function hoaOrganizes(people: Partial<RosterPerson>[], options: Parameters<typeof setStage>[0] = {}) {
  const stage = await setStage(options);
  const conference = await stage.conference(plan, people);
  const { id } = await stage.staff(conference.id, 'Chị Hòa', 'organizer');
  const hoa = stage.person('hoa');
  await hoa.says(await stage.codeOf(id));
  await hoa.says('đúng');
  await hoa.says('đồng ý');
  const ids = (await stage.delegates(conference.id)).map((delegate) => delegate.id);
  return {
    ...stage,
    conferenceId: conference.id,
    hoa,
    hoaId: id,
    ids,
    /** The delegate at this place of the list connects a chat. */
    async connect(place: number, channel: Address['channel'] = 'telegram') {
      const chat = stage.person(`delegate-${place}-${channel}`, channel);
      await chat.says(`/start ${await stage.tokenOf(ids[place] ?? 0)}`);
      await chat.says('đúng');
      if (chat.last()?.buttons.includes('Đồng ý')) await chat.says('đồng ý');
      return chat;
    },
    invitationOf: (place: number) => stage.database.read.invitations.ofPerson(ids[place] ?? 0),
  };
}
