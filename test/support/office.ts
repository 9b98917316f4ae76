import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram, type Program } from './program.ts';
import { startTelegramDouble, type TelegramDouble } from './telegram.ts';

const plan = `ĐẢNG BỘ THÀNH PHỐ VẠN XUÂN
ĐẢNG ỦY PHƯỜNG SÔNG MÂY
*
Số 21-KH/ĐU

KẾ HOẠCH
Tổ chức Hội nghị sơ kết công tác dân vận

I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1. Thời gian: Từ 08h00, ngày 15/12/2099
2. Địa điểm: Hội trường tầng 2, trụ sở phường Sông Mây.
3. Thành phần: Các đồng chí Bí thư Chi bộ.

II. CHƯƠNG TRÌNH
| TT | Thời gian | Nội dung | Người thực hiện |
|---|---|---|---|
| 1 | 08h00 - 08h15 | Khai mạc | Bí thư Đảng ủy |
| 2 | 08h15 - 09h00 | Báo cáo sơ kết | Trưởng Ban Xây dựng Đảng |
`;

export type Office = {
  program: Program;
  telegram: TelegramDouble;
  conferenceId: string;
  owner: { code: string; links: { telegram: string; web: string } };
  invited: { delegate: { id: number; name: string }; code: string; links: { telegram: string; web: string } }[];
  close(): Promise<void>;
};

/** The real program with a conference of its own, beside a Telegram of its own; not started yet. */
export async function openOffice(people: number, settings: Record<string, string> = {}): Promise<Office> {
  const telegram = await startTelegramDouble();
  const program = await createProgram({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    ...settings,
  });
  const [planFile, listFile] = [join(program.folder, 'ke-hoach.md'), join(program.folder, 'dai-bieu.csv')];
  writeFileSync(planFile, plan);
  const rows = Array.from(
    { length: people },
    (_, place) => `${place + 1},Trần Văn ${nameOf(place)},Bí thư Chi bộ,09000001${String(place).padStart(2, '0')}`,
  );
  writeFileSync(listFile, ['STT,Họ và tên,Chức vụ,Số điện thoại', ...rows].join('\n'));
  const made = await program.command<{ conference: { id: number }; owner: Office['owner'] }>(
    'conference',
    'add',
    '--plan',
    planFile,
    '--delegates',
    listFile,
  );
  const conferenceId = String(made.conference.id);
  const invited = await program.command<Office['invited']>('invitations', conferenceId);
  return {
    program,
    telegram,
    conferenceId,
    owner: made.owner,
    invited,
    async close() {
      await program.remove();
      await telegram.close();
    },
  };
}

/** The token that a personal link carries. */
export function tokenIn(link: string): string {
  return new URL(link).searchParams.get('start') ?? '';
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 20) {
    if (waited > 30_000) throw new Error('waited half a minute in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function nameOf(place: number): string {
  const words = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà'];
  return `${words[place % 6]} ${words[Math.floor(place / 6) % 6]}`;
}
