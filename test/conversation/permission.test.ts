import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actions, may } from '../../src/domain/permission.ts';
import { type Role, roles } from '../../src/domain/person.ts';
import { flows } from '../../src/flows/index.ts';
import { keptRows } from '../support/kept.ts';
import { plan } from '../support/lan.ts';
import { setStage, vi } from '../support/stage.ts';

/** What a forged button may carry besides a flow: numbers of what there is, in the shapes that flows read. */
const argumentsTried = ['yes-1', 'no-2', '2', 'substituted-0'];

/** Somebody with one role at one conference, beside another delegate there and a conference of others. */
async function somebodyWho(role: Role) {
  const stage = await setStage();
  const held = await stage.conference(plan, [{ name: 'Lê Thị Lan' }, { name: 'Trần Văn Bình', phone: '0900000002' }]);
  const others = await stage.conference({ ...plan, title: 'Hội nghị khác' }, [{ name: 'Vũ Thị Mơ' }]);
  const [lan, binh] = await stage.delegates(held.id);
  const [mo] = await stage.delegates(others.id);
  const stranger = await stage.staff(others.id, 'Chủ trì khác', 'owner');
  const own = role === 'delegate' ? { id: lan?.id ?? 0 } : await stage.staff(held.id, 'Người thử', role);
  const chat = stage.person('thu');
  await chat.says(`/start ${await stage.tokenOf(own.id)}`);
  await chat.chooses('Đúng');
  await chat.chooses('Đồng ý');
  stage.refusals.length = 0;
  return {
    ...stage,
    chat,
    personId: own.id,
    neighbour: { conferenceId: 0, personIds: [binh?.id ?? 0] },
    elsewhere: { conferenceId: others.id, personIds: [mo?.id ?? 0, stranger.id] },
    /** What was refused since it was asked last. */
    refused: () => stage.refusals.splice(0),
    /** Puts the chat into the middle of a flow, as if it had come there while it still might. */
    async standAt(flow: string, step: string) {
      const chatRow = await stage.database.read.chats.find(chat.from);
      const tap = `a:${own.id}:${flow}:7:0`;
      const offered = [{ label: 'Xác nhận', digit: '1', value: 'yes', tap }];
      const dialog = { personId: own.id, flow, step, state: null, offered, serial: 7, answered: null };
      await stage.database.transaction((store) => store.dialogs.keep(chatRow?.id ?? 0, dialog));
      return tap;
    },
  };
}

describe.each(roles)('somebody who is %s', (role) => {
  test('may begin what the table says, by command and by forged button, and nothing else changes anything', async () => {
    const { chat, personId, refused, databaseFile, neighbour, elsewhere } = await somebodyWho(role);
    const [theirs, others] = [keptRows(databaseFile, neighbour), keptRows(databaseFile, elsewhere)];
    const found: Record<string, boolean[]> = {};
    const expected: Record<string, boolean[]> = {};

    const isTheirs = (flow: (typeof flows)[number]) => may([role], flow.action);
    const before = keptRows(databaseFile);
    for (const flow of [...flows].sort((one, other) => Number(isTheirs(one)) - Number(isTheirs(other)))) {
      if (isTheirs(flow) && Object.values(expected).every(([theirs]) => !theirs)) {
        expect(keptRows(databaseFile), 'what is denied changes nothing').toEqual(before);
      }
      await chat.says(`/${flow.command}`);
      const begun = [!refused().includes(flow.name)];
      for (const argument of ['', ...argumentsTried]) {
        await chat.taps(`m:${personId}:${flow.name}${argument && `:${argument}`}`);
        begun.push(!refused().includes(flow.name));
      }
      found[flow.name] = begun;
      expected[flow.name] = begun.map(() => isTheirs(flow));
    }

    expect(found).toEqual(expected);
    expect(keptRows(databaseFile, elsewhere), 'another conference').toEqual(others);
    if (['delegate', 'contact', 'speaker'].includes(role)) {
      expect(keptRows(databaseFile, neighbour), 'another delegate').toEqual(theirs);
    }
  });

  test('may not even go on with what the table denies', async () => {
    const { chat, refused, databaseFile, standAt } = await somebodyWho(role);
    const before = keptRows(databaseFile);
    for (const flow of flows.filter(({ action }) => !may([role], action))) {
      for (const step of Object.keys(flow.steps)) {
        await chat.taps(await standAt(flow.name, step));
        await standAt(flow.name, step);
        await chat.says('1');
        expect(refused(), `${flow.name}/${step}`).toEqual([flow.name, flow.name]);
      }
    }
    expect(keptRows(databaseFile)).toEqual(before);
  });

  test('does nothing in somebody else’s name, of this conference or another', async () => {
    const { chat, databaseFile, neighbour, elsewhere } = await somebodyWho(role);
    const before = keptRows(databaseFile);
    for (const id of [...neighbour.personIds, elsewhere.personIds[0]]) {
      for (const flow of flows) {
        await chat.taps(`m:${id}:${flow.name}:${argumentsTried[0]}`);
        await chat.taps(`a:${id}:${flow.name}:1:0`);
      }
    }
    expect(new Set(chat.heard.slice(-4).map(({ text }) => text))).toEqual(new Set([vi('not-understood')]));
    expect(keptRows(databaseFile)).toEqual(before);
  });
});

test('a role that is taken away is gone with the next message, whatever was open', async () => {
  const { chat, personId, refused, database, clock } = await somebodyWho('organizer');
  await chat.says('/huyhoinghi');
  const yes = await chat.newest('Xác nhận');
  await database.transaction((store) => store.people.revoke(personId, 'organizer', clock.now()));
  await chat.taps(yes);
  expect(chat.last()?.text).toBe(vi('refusal-not-yours'));
  expect(refused()).toEqual(['cancel-conference']);
  expect((await database.read.conferences.of(1))?.state).toBe('open');
});

test('every action of the table is asked for by a flow', () => {
  const begun = new Set<string>(flows.map(({ action }) => action));
  const folder = join(import.meta.dirname, '../../src/flows');
  const sources = globSync('**/*.ts', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));
  const isAsked = (action: string) =>
    begun.has(action) || sources.some((text) => text.includes(`may(turn.roles, '${action}')`));
  expect(actions.filter((action) => !isAsked(action))).toEqual([]);
});

test('nobody without a role may do anything', () => {
  expect(actions.filter((action) => may([], action))).toEqual([]);
});
