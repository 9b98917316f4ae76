import type { Role } from '../../src/domain/person.ts';
import type { RosterPerson } from '../../src/domain/roster.ts';
import { lanInList, plan } from './lan.ts';
import { type Chatter, type Stage, setStage } from './stage.ts';

/** A conference with Lan in seat A1 and an organizer, Hòa, both connected. Others of the list have no chat yet. */
export async function lanAndOffice(
  options: { group?: string; others?: Partial<RosterPerson>[]; role?: Role; groups?: string[] } = {},
) {
  const stage = await setStage();
  const delegateGroups = [{ section: 'Đại biểu', items: options.groups ?? [] }];
  const lanListed = { ...lanInList, seat: 'A1', group: options.group ?? lanInList.group };
  const conference = await stage.conference({ ...plan, delegateGroups }, [lanListed, ...(options.others ?? [])]);
  const listed = await stage.delegates(conference.id);
  const personId = listed[0]?.id ?? 0;
  const organizer = await stage.staff(conference.id, 'Hòa', options.role ?? 'organizer');
  const lan = await connect(stage, personId, 'lan');
  const hoa = await connect(stage, organizer.id, 'hoa');
  return {
    ...stage,
    conferenceId: conference.id,
    personId,
    organizerId: organizer.id,
    listed,
    lan,
    hoa,
    linkOf: async (id: number) => `/start ${await stage.tokenOf(id)}`,
    connect: (id: number, name: string) => connect(stage, id, name),
    invitation: (id: number) => stage.database.read.invitations.ofPerson(id),
    report: () => stage.database.read.reports.answers(conference.id),
    /** What somebody has heard since, unasked. */
    async hears(chatter: Chatter) {
      const lines = await stage.database.read.deliveries.ofAddress(chatter.from);
      return lines.slice(chatter.heard.length).map(({ reply }) => reply.text);
    },
  };
}

async function connect(stage: Stage, personId: number, name: string): Promise<Chatter> {
  const chatter = stage.person(name);
  await chatter.says(`/start ${await stage.tokenOf(personId)}`);
  await chatter.chooses('Đúng');
  await chatter.chooses('Đồng ý');
  return chatter;
}
