import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openOffice, tokenIn, until } from '../support/office.ts';

test('an invitation in Telegram brings its QR picture and the date, and no secret is kept anywhere', async () => {
  const office = await openOffice(2);
  onTestFinished(() => office.close());
  const { program, telegram, invited } = office;
  const [opened, typed] = invited;
  await program.start();
  const lan = telegram.person({ id: 701, firstName: 'Lan' });
  const minh = telegram.person({ id: 702, firstName: 'Minh' });

  lan.sends(`/start ${tokenIn(opened?.links.telegram ?? '')}`);
  minh.sends(`Mã của tôi: ${typed?.code}`);
  for (const person of [lan, minh]) {
    await person.hears(/Xin hỏi/);
    person.taps('Đúng');
    await person.hears(/đồng ý để tiếp tục/);
    person.taps('Đồng ý');
  }
  const invitation = await lan.hears(`GIẤY MỜI · MÃ ${opened?.code}`);
  const menu = await lan.hears();
  await minh.hears(`GIẤY MỜI · MÃ ${typed?.code}`);

  expect(invitation.bold).toEqual([`GIẤY MỜI · MÃ ${opened?.code}`]);
  expect(invitation.file?.kind).toBe('photo');
  expect(invitation.file?.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(invitation.buttons.map(({ label }) => label)).toContain('Tham dự');
  expect(menu.file).toMatchObject({ kind: 'document', name: 'Thêm vào lịch.ics' });
  expect(menu.file?.bytes.toString()).toContain('DTSTART:20991215T010000Z');

  lan.taps('Giấy mời và chỗ ngồi');
  expect((await lan.hears(/^GIẤY MỜI.*\n.*\nKính mời/)).file?.bytes).toEqual(invitation.file?.bytes);
  await talkOnPage(program.url, tokenIn(opened?.links.telegram ?? ''), opened?.code ?? '');
  expect(telegram.violations).toEqual([]);
  expect(await program.stop()).toBe(0);

  const secrets = invited.flatMap(({ code, links }) => [code, code.replace('-', ''), tokenIn(links.telegram)]);
  expect(secrets.map(({ length }) => length)).toEqual([9, 8, 22, 9, 8, 22]);
  expect(secretsIn(program.folder, ['MÃ {code:'])).toEqual(['thu-ky.db: MÃ {code:']);
  expect(secretsIn(program.folder, secrets)).toEqual([]);
  expect(secrets.filter((secret) => program.printed().includes(secret))).toEqual([]);
});

/** Says something on the personal page, and fetches the picture that it shows. */
async function talkOnPage(url: string, token: string, code: string): Promise<void> {
  const page = `${url}/c/${token}`;
  for (const text of ['Đúng', 'Xác báo']) {
    await fetch(`${page}/say`, { method: 'POST', body: new URLSearchParams({ text }), redirect: 'manual' });
  }
  let link: string | undefined;
  await until(async () => {
    const shown = await (await fetch(page)).text();
    link = /<img src="([^"]+)"/.exec(shown)?.[1];
    return shown.includes(`GIẤY MỜI · MÃ ${code}`) && link !== undefined;
  });
  const picture = await fetch(`${url}${link}`);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await fetch(`${url}${link}x`)).status).toBe(404);
}

/** Which of the secrets stand in the bytes of which file. */
function secretsIn(folder: string, secrets: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${name}: ${secret}`);
    });
}
