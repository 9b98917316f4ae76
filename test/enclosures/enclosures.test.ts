import { expect, test } from 'vitest';
import { drawQr } from '../../src/documents/qr.ts';
import { createEnclosures } from '../../src/enclosures/enclosures.ts';
import { orderCalendarEntry, orderInvitationQr } from '../../src/message/orders.ts';
import type { Reply } from '../../src/message/reply.ts';
import { lanInvited } from '../support/lan.ts';

const publicUrl = 'https://hoi-nghi.example';

async function setEnclosures() {
  const stage = await lanInvited();
  const { database, files, passes, clock, script } = stage;
  const enclosures = createEnclosures({
    store: database.read,
    files,
    passes,
    calendar: script.calendar,
    clock: clock.now,
    publicUrl,
  });
  const invitation: Reply = {
    text: `GIẤY MỜI · MÃ {code:${stage.personId}}`,
    choices: [],
    document: orderInvitationQr(stage.personId),
  };
  const entry: Reply = { text: 'Chọn', choices: [], document: orderCalendarEntry(stage.conferenceId) };
  const complete = (reply: Reply) => enclosures.complete({ id: 5, personId: stage.personId, reply });
  return { ...stage, enclosures, complete, invitation, entry };
}

test('an invitation leaves with its code, and with the QR code of the personal page', async () => {
  const { complete, invitation, code, tokenOf, personId } = await setEnclosures();
  const { reply, file } = await complete(invitation);

  expect(reply.text).toBe(`GIẤY MỜI · MÃ ${code}`);
  expect(file?.bytes).toEqual(await drawQr(`${publicUrl}/c/${await tokenOf(personId)}`));
  expect(file).toMatchObject({ name: 'Mã QR giấy mời.png', type: 'image/png' });
  expect(file?.link.startsWith(`${publicUrl}/f/`)).toBe(true);
});

test('a link and a code that somebody is to pass on are filled in as the message leaves', async () => {
  const { complete, code, tokenOf, personId } = await setEnclosures();
  const { reply } = await complete({ text: `{link:${personId}} {code:${personId}} {code:999}`, choices: [] });
  expect(reply.text).toBe(`${publicUrl}/c/${await tokenOf(personId)} ${code} …`);
});

test('what opens a door follows its renewal', async () => {
  const { complete, invitation, database, clock, personId, codeOf } = await setEnclosures();
  const before = await complete(invitation);
  await database.transaction((store) => store.passes.renew(personId, clock.now()));
  const after = await complete(invitation);

  expect(after.reply.text).toBe(`GIẤY MỜI · MÃ ${await codeOf(personId)}`);
  expect(after.reply.text).not.toBe(before.reply.text);
  expect(after.file?.bytes).not.toEqual(before.file?.bytes);
});

test('a withdrawn invitation and a cancelled conference give no picture and no entry', async () => {
  const { complete, invitation, entry, database, clock, personId, conferenceId } = await setEnclosures();
  await database.transaction((store) => store.invitations.withdraw(personId, clock.now()));
  expect(await complete(invitation)).not.toHaveProperty('file');
  expect(await complete(entry)).toHaveProperty('file');

  await database.transaction((store) => store.conferences.cancel(conferenceId));
  expect(await complete(entry)).not.toHaveProperty('file');
});

test('the entry tells a calendar when and where, and no secret', async () => {
  const { complete, entry, code, tokenOf, personId } = await setEnclosures();
  const { file } = await complete(entry);
  const text = Buffer.from(file?.bytes ?? '').toString();

  expect(text.split('\r\n')).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'DTSTART:20260310T070000Z',
      'SUMMARY:Hội nghị tổng kết',
      'END:VCALENDAR',
    ]),
  );
  expect(text).not.toContain(code);
  expect(text).not.toContain(await tokenOf(personId));
});

test('braces that a person wrote stay what they are', async () => {
  const { complete } = await setEnclosures();
  const reply: Reply = { text: 'Người dự thay: {code}', choices: [] };
  expect(await complete(reply)).toEqual({ reply });
});

test('an order that nobody can make is a bug', async () => {
  const { complete } = await setEnclosures();
  const reply: Reply = { text: 'x', choices: [], document: { maker: 'constructor', args: {}, name: 'x' } };
  await expect(complete(reply)).rejects.toThrow('There is no maker of constructor');
});

test('a page shows the line with its code and its file, which the link fetches', async () => {
  const { enclosures, lan, link, code, database, clock, personId } = await setEnclosures();
  await lan.says(link);
  await lan.chooses('Đúng');
  await lan.chooses('Đồng ý');
  await database.transaction(async (store) => {
    for (const { id, dueAt } of await store.deliveries.ofAddress(lan.from)) {
      const settlement = { state: 'sent' as const, dueAt, attempts: 1, lastError: null, messageId: String(id) };
      await store.deliveries.settle(id, settlement, dueAt);
    }
  });

  const lines = await Promise.all((await database.read.transcripts.of(lan.from, 10)).map(enclosures.show));
  const [invitation, menu] = lines.slice(-2);
  expect(invitation?.text.split('\n')[0]).toBe(`GIẤY MỜI · MÃ ${code}`);
  expect(invitation?.file).toMatchObject({ name: 'Mã QR giấy mời.png', isPicture: true });
  expect(menu?.file).toMatchObject({ name: 'Thêm vào lịch.ics', isPicture: false });
  expect(Object.keys(invitation ?? {})).not.toContain('sent');

  const tokenIn = (where = '') => where.replace('/f/', '');
  expect(await enclosures.download(tokenIn(invitation?.file?.link))).toMatchObject({ type: 'image/png' });
  expect(await enclosures.download(tokenIn(menu?.file?.link))).toMatchObject({ name: 'Thêm vào lịch.ics' });
  expect(await enclosures.download(tokenIn(invitation?.file?.link).replace('.', 'z.'))).toBeNull();
  expect(await enclosures.download(`${tokenIn(menu?.file?.link).slice(0, -1)}!`)).toBeNull();

  await database.transaction((store) => store.passes.renew(personId, clock.now()));
  expect(await enclosures.download(tokenIn(invitation?.file?.link))).toBeNull();
});

test('a message hands on the ways in of those whom the locale names, one or several', async () => {
  const { complete, code, tokenOf, personId } = await setEnclosures();
  const text = `{code:${personId}} {link:${personId}} {code:${personId + 100}} {code}`;
  expect((await complete({ text, choices: [] })).reply.text).toBe(
    `${code} ${publicUrl}/c/${await tokenOf(personId)} … {code}`,
  );
});
