import type { Plan } from '../../src/domain/plan.ts';
import { type Chatter, type Stage, setStage } from './stage.ts';

type Item = Partial<Plan['papers']['items'][number]>;

const paperDefaults: Plan['papers'] = {
  count: null,
  maxMinutes: 7,
  submitTo: 'Văn phòng Đảng ủy',
  deadline: '2026-05-29T11:00',
  reviewDeadline: '2026-05-30T11:00',
  items: [],
};

/** A conference of Sông Mây with these papers, Chị Hòa who organizes it, Anh Tâm who reviews, and contacts to connect. */
export async function papersAtWork(items: Item[] = [{}], options: { at?: string; plan?: Partial<Plan> } = {}) {
  const stage = await setStage({ at: options.at ?? '2026-05-26T08:00:00+07:00' });
  const papers = {
    ...paperDefaults,
    ...options.plan?.papers,
    items: items.map((item, place) => ({
      order: place + 1,
      topic: 'Chuyển đổi số ở tổ dân phố',
      unit: 'Tổ dân phố số 5',
      presenter: null,
      deadline: null,
      ...item,
    })),
  };
  const conference = await stage.conference({
    title: 'Tổ chức Hội nghị sơ kết',
    issuer: 'Đảng ủy phường Sông Mây',
    date: '2026-06-02',
    startTime: '08:00',
    ...options.plan,
    papers,
  });
  const { id } = conference;
  const office = await stage.staff(id, 'Chị Hòa', 'organizer');
  const reviewer = await stage.staff(id, 'Anh Tâm', 'reviewer');
  const all = () => stage.database.read.papers.ofConference(id);
  return {
    ...stage,
    conferenceId: id,
    officeId: office.id,
    reviewerId: reviewer.id,
    all,
    paper: async (place = 0) => {
      const paper = (await all())[place];
      if (!paper) throw new Error(`There is no paper ${place}`);
      return paper;
    },
    hoa: () => enter(stage, office.id, 'hoa'),
    tam: () => enter(stage, reviewer.id, 'tam'),
    enter: (personId: number, name: string) => enter(stage, personId, name),
    /** The contact of the unit of the paper at this place connects a chat. */
    contact: async (place = 0, name = `contact-${place}`) => {
      const contact = (await all())[place]?.contact;
      return enter(stage, contact?.id ?? 0, name);
    },
  };
}

async function enter(stage: Stage, personId: number, name: string): Promise<Chatter> {
  const chatter = stage.person(name);
  await chatter.says(await stage.codeOf(personId));
  await chatter.chooses('Đúng');
  if (chatter.last()?.buttons.includes('Đồng ý')) await chatter.chooses('Đồng ý');
  return chatter;
}

/** So many syllables, as a document of one paragraph. */
export function textOf(syllables: number, word = 'chữ'): string {
  return Array.from({ length: syllables }, () => word).join(' ');
}
