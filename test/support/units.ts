import { type Chatter, setStage } from './stage.ts';

const unitsPlan = {
  title: 'Tổ chức Hội nghị tổng kết',
  date: '2026-03-10',
  startTime: '14:00',
  delegateGroups: [
    { section: 'Đại biểu thành phố', items: ['Thường trực Thành ủy', 'Đại diện lãnh đạo các ban'] },
    { section: 'Đại biểu các phường', items: ['Đại biểu các phường: mỗi phường 05 đại biểu'] },
    { section: 'Đại biểu các xã', items: ['Đồng chí Bí thư, Chủ tịch UBND xã'] },
  ],
};

/** An organizer with a chat, and a conference whose plan names a quota and posts. */
export async function officeOpen(plan: Parameters<Awaited<ReturnType<typeof setStage>>['conference']>[0] = {}) {
  const stage = await setStage();
  const conference = await stage.conference({ ...unitsPlan, ...plan });
  const owner = await stage.staff(conference.id, 'Đỗ Thị Vân', 'owner');
  const van = stage.person('van');
  await enter(van, `/start ${await stage.tokenOf(owner.id)}`);

  return {
    ...stage,
    conference,
    van,

    /** Gives units of the wards' group their places, as the organizer does. */
    async gives(lines: string) {
      await van.says('/phanbo');
      await van.chooses('Phân bổ thêm');
      await van.chooses('Đại biểu các phường: mỗi phường 05 đại biểu (mỗi đơn vị 5)');
      await van.says(lines);
      await van.chooses('Xác nhận');
    },

    /** A contact's chat, connected by the link that the organizer was given. */
    async contact(name: string) {
      const all = await stage.database.read.allotments.ofConference(conference.id);
      const found = all.flatMap(({ contacts }) => contacts).find((one) => one.name === name);
      const chatter = stage.person(name);
      await enter(chatter, `/start ${await stage.tokenOf(found?.id ?? 0)}`);
      return chatter;
    },

    async named(unit: string) {
      const all = await stage.database.read.allotments.ofConference(conference.id);
      const one = all.find((allotment) => allotment.unit === unit);
      const people = one ? await stage.database.read.nominations.of(one.id) : [];
      return people.map((person) => person.name);
    },
  };
}

export async function enter(chatter: Chatter, link: string): Promise<void> {
  await chatter.says(link);
  await chatter.chooses('Đúng');
  await chatter.chooses('Đồng ý');
}
