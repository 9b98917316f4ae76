import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createProgram } from '../support/program.ts';
import { startTelegramDouble } from '../support/telegram.ts';

/** Kills; the long run of a release asks for more: KILLS=300 npm run test:chaos. */
const kills = Number(process.env.KILLS ?? 25);
const people = 24;

const plan = `ĐẢNG ỦY PHƯỜNG SÔNG MÂY

KẾ HOẠCH
Tổ chức Hội nghị thử độ bền

I. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: 08h00, ngày 15/12/2099
2. Địa điểm: Hội trường tầng 2.
`;

type Invited = { delegate: { id: number; name: string }; links: { telegram: string } }[];
type Report = { delegates: { total: number; attending: number; absent: number; silent: number } };

test(`killed ${kills} times while people answer, the program loses no answer and applies none twice`, async () => {
  const double = await startTelegramDouble();
  const program = await createProgram({
    TELEGRAM_BOT_TOKEN: double.token,
    TELEGRAM_API_ROOT: double.apiRoot,
  });
  onTestFinished(async () => {
    await program.remove();
    await double.close();
  });
  const files = [join(program.folder, 'plan.txt'), join(program.folder, 'list.csv')] as const;
  writeFileSync(files[0], plan);
  const rows = Array.from(
    { length: people },
    (_, place) => `${place + 1},Trần Văn ${name(place)},09000001${String(place).padStart(2, '0')}`,
  );
  writeFileSync(files[1], ['STT,Họ và tên,Số điện thoại', ...rows].join('\n'));
  const { conference } = await program.command<{ conference: { id: number } }>(
    'conference',
    'add',
    '--plan',
    files[0],
    '--delegates',
    files[1],
  );
  const invited = await program.command<Invited>('invitations', String(conference.id));
  await program.start();

  const guests = invited.map((one, place) => {
    const person = double.person({ id: 1000 + place, firstName: one.delegate.name });
    person.sends(`/start ${new URL(one.links.telegram).searchParams.get('start')}`);
    return { person, answer: '', acknowledged: '' };
  });
  await until(() => guests.every(({ person }) => person.messages.length > 0));
  for (const { person } of guests) person.taps('Đúng');
  await until(() => guests.every(({ person }) => person.messages.length > 1));
  for (const { person } of guests) person.taps('Đồng ý');
  await until(() => guests.every(({ person }) => person.messages.some(({ text }) => text.startsWith('GIẤY MỜI'))));

  let answered = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const asked = guests.filter((_guest, place) => (place + kill) % 3 === 0);
    for (const guest of asked) {
      guest.answer = guest.answer === 'Tham dự' ? 'Vắng mặt' : 'Tham dự';
      guest.person.sends(guest.answer);
      answered += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
    await program.kill();
    await program.start();
    await until(() => asked.every(({ person, answer }) => lastAnswer(person.messages) === answer));
  }

  const report = await program.command<Report>('report', String(conference.id));
  const attending = guests.filter(({ answer }) => answer === 'Tham dự').length;
  const absent = guests.filter(({ answer }) => answer === 'Vắng mặt').length;
  const acknowledgements = guests
    .flatMap(({ person }) => person.messages)
    .filter(({ text }) => /^ĐÃ GHI NHẬN.*\nĐồng chí (?:tham dự|vắng mặt)/.test(text)).length;
  const lost = guests.filter(({ person, answer }) => answer !== '' && lastAnswer(person.messages) !== answer).length;
  process.stdout.write(
    `kills ${kills} · answers ${answered} · acknowledged ${acknowledgements} · said again ${acknowledgements - answered} · lost ${lost}\n`,
  );
  expect(report.delegates).toMatchObject({ total: people, attending, absent, silent: people - attending - absent });
  expect(acknowledgements).toBeGreaterThanOrEqual(answered);
  expect(double.violations).toEqual([]);
  expect(await program.stop()).toBe(0);
});

/** What the person was last told is recorded. */
function lastAnswer(messages: { text: string }[]): string | undefined {
  const told = messages
    .map(({ text }) => /^ĐÃ GHI NHẬN.*\nĐồng chí (tham dự|vắng mặt)/.exec(text)?.[1])
    .findLast(Boolean);
  return told && { 'tham dự': 'Tham dự', 'vắng mặt': 'Vắng mặt' }[told];
}

function name(place: number): string {
  const letters = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà'];
  return `${letters[place % 6]} ${letters[Math.floor(place / 6) % 6]}`;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 30_000) throw new Error('waited half a minute in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
