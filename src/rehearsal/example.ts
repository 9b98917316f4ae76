import type { Plan } from '../domain/plan.ts';
import { blankPlan } from '../domain/plan-chapter.ts';
import type { RosterPerson } from '../domain/roster.ts';

const papers = [
  ['Dạy người cao tuổi dùng dịch vụ công trực tuyến', 'Tổ dân phố số 5'],
  ['Xây dựng tuyến phố văn minh', 'Tổ dân phố số 3'],
  ['Chăm sóc sức khỏe tại nhà', 'Trạm Y tế phường'],
  ['Phát huy vai trò của thanh niên', 'Đoàn phường'],
];

/** A made-up conference with dates like a real one: papers three days before it, tasks until the day before. */
export const examplePlan: Plan = {
  ...blankPlan('Tổ chức Hội nghị sơ kết phong trào "Tổ dân phố số"'),
  issuer: 'Ban Thường vụ Đảng ủy phường Sông Mây',
  date: '2026-06-12',
  startTime: '08:00',
  endTime: '11:00',
  venue: 'Hội trường tầng 2, trụ sở Đảng ủy phường',
  dressCode: [{ who: 'Đại biểu', text: 'Trang phục lịch sự' }],
  papers: {
    count: papers.length,
    maxMinutes: 7,
    submitTo: 'Văn phòng Đảng ủy',
    deadline: '2026-06-09T11:00',
    reviewDeadline: '2026-06-10T11:00',
    items: papers.map(([topic = '', unit = ''], place) => ({
      order: place + 1,
      topic,
      unit,
      presenter: null,
      deadline: null,
    })),
  },
  tasks: [
    {
      unit: 'Phòng Văn hóa phường',
      tasks: [{ text: 'Trang trí hội trường', deadline: '2026-06-11T11:00' }],
    },
    {
      unit: 'Trạm Y tế phường',
      tasks: [{ text: 'Bố trí trực cấp cứu', deadline: '2026-06-11T17:00' }],
    },
  ],
};

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const middles = ['Văn', 'Thị', 'Minh', 'Thanh', 'Đức'];
const names = ['An', 'Bình', 'Cúc', 'Dũng', 'Hà', 'Khoa', 'Lan'];

/** Made-up delegates, so many. */
export function madeUpPeople(count: number): RosterPerson[] {
  return Array.from({ length: count }, (_, place) => ({
    sheet: 'Diễn tập',
    row: place + 2,
    name: [families, middles, names].map((some) => some[(place * 3 + Math.floor(place / 7)) % some.length]).join(' '),
    honorific: null,
    title: 'Bí thư Chi bộ',
    unit: `Tổ dân phố số ${place + 1}`,
    phone: null,
    group: 'Đại biểu phường',
    alsoIn: null,
    subgroup: null,
    seat: `${String.fromCharCode(65 + Math.floor(place / 10))}${String((place % 10) + 1).padStart(2, '0')}`,
    note: null,
    email: null,
  }));
}
