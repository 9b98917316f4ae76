import { expect, test } from 'vitest';
import { guessesEverywhere } from '../../src/domain/guessing.ts';
import { lanConnected, lanInvited } from '../support/lan.ts';
import { vi } from '../support/stage.ts';

const refused = vi('pair-refused', { office: vi('office-call', { phone: '0225 0000 001' }) });
const guesses = [...'ABCDEFGHJK'].map((letter) => `${letter}BCD-2345`);

test('ten wrong codes an hour are answered, then none for an hour, the right one neither', async () => {
  const { lan, code, clock, person } = await lanInvited();
  for (const guess of guesses) expect((await lan.says(guess)).map(({ text }) => text)).toEqual([refused]);

  expect(await lan.says('LBCD-2345'.replace('L', 'M'))).toEqual([]);
  expect(await lan.says(code)).toEqual([]);
  expect(await lan.says(`/start ${code}`)).toEqual([]);
  clock.pass(3_590_000);
  expect(await lan.says(code)).toEqual([]);

  const other = person('other', 'web');
  expect((await other.says('NBCD-2345'))[0]?.text).toBe(refused);
  expect((await other.says(code))[0]?.buttons).toEqual(['Đúng', 'Không phải']);

  clock.pass(60_000);
  expect((await lan.says(code))[0]?.buttons).toEqual(['Đúng', 'Không phải']);
});

test('a chat that has guessed too often may still open its own link, and be greeted', async () => {
  const { lan, link } = await lanInvited();
  for (const guess of guesses) await lan.says(guess);
  expect((await lan.says('xin chào'))[0]?.text).toContain('hệ thống trả lời tự động');
  expect((await lan.says(link))[0]?.buttons).toEqual(['Đúng', 'Không phải']);
});

test.each([
  ['within sentences', (guess: string) => `mã của tôi là ${guess} ạ`],
  ['after /start', (guess: string) => `/start ${guess}`],
  ['without hyphen', (guess: string) => guess.replace('-', '')],
  ['as made-up links', (guess: string) => `/start ${guess.repeat(3)}`],
])('guesses %s count too', async (_how, write) => {
  const { lan, code } = await lanInvited();
  for (const guess of guesses) expect((await lan.says(write(guess)))[0]?.text).toBe(refused);
  expect(await lan.says(code)).toEqual([]);
});

test('guesses count while somebody else’s identity question is open', async () => {
  const { lan, code, conferenceId, delegates, database, clock, codeOf } = await lanInvited();
  await database.transaction((store) =>
    store.people.addDelegates(conferenceId, [{ ...blank, name: 'Trần Văn Bình' }], 'Đại biểu', clock.now()),
  );
  const binh = (await delegates(conferenceId)).find(({ name }) => name === 'Trần Văn Bình');
  await lan.says(await codeOf(binh?.id ?? 0));
  for (const guess of guesses) expect((await lan.says(guess))[0]?.text).toBe(refused);
  expect(await lan.says(code)).toEqual([]);
  expect((await lan.says('không phải'))[0]?.buttons).toEqual([]);
});

test('a delegate who guesses other people’s codes is counted like a stranger, and goes on being a delegate', async () => {
  const { lan, answer } = await lanConnected();
  for (const guess of guesses) expect((await lan.says(guess))[0]?.text).toBe(refused);
  expect(await lan.says('ZBCD-2345')).toEqual([]);
  await lan.says('tham dự');
  expect((await answer()).rsvp).toBe('attending');
});

test('when too many codes were tried in all chats together, typed codes wait and links go on working', async () => {
  const { lan, code, link, database, clock, person } = await lanInvited();
  await person('crowd').says('xin chào');
  await database.transaction(async (store) => {
    const { id } = await store.chats.at({ channel: 'telegram', id: 'crowd' }, clock.now());
    for (let count = 0; count < guessesEverywhere; count += 1) await store.passes.noteGuess(id, clock.now());
  });

  const later = vi('pair-later', { office: vi('office-call', { phone: '0225 0000 001' }) });
  expect((await lan.says(code))[0]?.text).toBe(later);
  expect((await lan.says(link))[0]?.buttons).toEqual(['Đúng', 'Không phải']);
});

const blank = {
  sheet: 'Danh sách',
  row: 9,
  honorific: null,
  title: null,
  unit: null,
  phone: null,
  group: null,
  subgroup: null,
  alsoIn: null,
  seat: null,
  note: null,
  email: null,
};
