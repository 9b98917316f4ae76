import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn, until } from '../support/office.ts';

/** Kills; the long run of a release asks for more: KILLS=300 npm run test:chaos. */
const kills = Number(process.env.KILLS ?? 25);
const people = 24;
/** A kill, a start and the answers take a few seconds on a busy machine. */
const longestMs = Math.max(600_000, kills * 20_000);

type Report = { delegates: { total: number; attending: number; absent: number; silent: number } };

test(
  `killed ${kills} times while people answer, the program loses no answer and applies none twice`,
  async () => {
    const office = await openOffice(people);
    onTestFinished(() => office.close());
    const { program, telegram, invited, conferenceId } = office;
    await program.start();

    const guests = invited.map((one, place) => {
      const person = telegram.person({ id: 1000 + place, firstName: one.delegate.name });
      person.sends(`/start ${tokenIn(one.links.telegram)}`);
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

    const report = await program.command<Report>('report', conferenceId);
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
    expect(telegram.violations).toEqual([]);
    expect(await program.stop()).toBe(0);
  },
  longestMs,
);

/** What the person was last told is recorded. */
function lastAnswer(messages: { text: string }[]): string | undefined {
  const told = messages
    .map(({ text }) => /^ĐÃ GHI NHẬN.*\nĐồng chí (tham dự|vắng mặt)/.exec(text)?.[1])
    .findLast(Boolean);
  return told && { 'tham dự': 'Tham dự', 'vắng mặt': 'Vắng mặt' }[told];
}
