import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Turnstile } from '../../src/conversation/flood.ts';
import { addressing, loadWords } from '../../src/conversation/fluent.ts';
import { createReceiver } from '../../src/conversation/receive.ts';
import type { Script } from '../../src/conversation/scene.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { createPassMaker } from '../../src/domain/pass.ts';
import type { Role } from '../../src/domain/person.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { RosterPerson } from '../../src/domain/roster.ts';
import { flows, welcomeFlow } from '../../src/flows/index.ts';
import { nudgeSources } from '../../src/flows/nudges/index.ts';
import { announcementWords } from '../../src/flows/organizer/announcement-words.ts';
import { writeInvitation } from '../../src/flows/rsvp-record.ts';
import { createAnnouncer } from '../../src/jobs/announce/announcer.ts';
import { createFetcher } from '../../src/jobs/fetch-uploads.ts';
import { createNudger } from '../../src/jobs/nudge/nudger.ts';
import { createCardRewriter } from '../../src/jobs/rewrite-cards.ts';
import { createListTaker } from '../../src/jobs/take-lists.ts';
import type { Delivery } from '../../src/message/delivery.ts';
import type { Address, Input } from '../../src/message/incoming.ts';
import type { TemplateName } from '../../src/message/reply.ts';
import { createFiles } from '../../src/store/files.ts';
import { openDatabase } from '../../src/store/open.ts';
import { emptyPlan } from './plan.ts';
import { createPost, readers } from './post.ts';
import { clockAt } from './time.ts';

const words = loadWords('vi');
/** Renders a message of the Vietnamese locale, as a test expects to hear it. */
export const vi = addressing(words, 'đồng chí');

type Heard = { text: string; buttons: string[] };

/** All flows can be walked without a button: `STAGE=numbers vitest run test/flows`. */
const byNumbers = process.env.STAGE === 'numbers';

/** A real store on a temporary file, the real conversation, and people who talk to it. No channel, no dispatcher. */
export async function setStage(
  options: {
    at?: string;
    officePhone?: string | null;
    forms?: readonly TemplateName[];
    expectsFaults?: true;
    turnstile?: Turnstile;
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-'));
  const clock = clockAt(options.at ?? '2026-03-01T08:00:00+07:00');
  const passes = createPassMaker(new Uint8Array(32).fill(7));
  const databaseFile = join(folder, 'test.db');
  const database = await openDatabase(`file:${databaseFile}`, passes, clock.now);
  const faults: unknown[] = [];
  const refusals: string[] = [];
  const script: Script = {
    words,
    calendar: createCalendar('Asia/Ho_Chi_Minh'),
    flows,
    welcome: welcomeFlow,
    officePhone: options.officePhone === undefined ? '0225 0000 001' : options.officePhone,
    ...(options.forms && { forms: options.forms }),
    onRefusal: ({ flow }) => refusals.push(flow),
    perSecond: (channel) => (channel === 'telegram' ? 28 : 2_000),
  };
  const receiver = createReceiver({
    ...(options.turnstile && { turnstile: options.turnstile }),
    database,
    script,
    passes,
    clock: clock.now,
    ignoresStamps: false,
    onTurn: () => {},
    onFault: (_what, error) => faults.push(error),
  });
  const post = createPost();
  const files = createFiles(folder);
  const fetcher = createFetcher({
    database,
    channels: [post.channel],
    files,
    readers,
    clock: clock.now,
    onFetched: () => {},
    onFault: (_what, error) => faults.push(error),
  });
  const announcer = createAnnouncer({
    forms: options.forms ?? [],
    database,
    script: announcementWords,
    words,
    calendar: script.calendar,
    clock: clock.now,
    onOwed: () => {},
  });
  const cards = createCardRewriter({
    database,
    invitation: writeInvitation,
    words,
    calendar: script.calendar,
    clock: clock.now,
    onOwed: () => {},
  });
  const lists = createListTaker({ database, words, clock: clock.now, onProgress: () => {} });
  const nudger = createNudger({
    database,
    sources: nudgeSources,
    words,
    calendar: script.calendar,
    officePhone: script.officePhone,
    clock: clock.now,
    onOwed: () => {},
  });
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await lists.stop();
    await receiver.stop();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  onTestFinished(close);
  let messages = 0;

  return {
    /** Takes the stage away before the test is over; otherwise that happens by itself. */
    close,
    database,
    /** The database as a file, for whoever looks at it from outside. */
    databaseFile,
    passes,
    clock,
    faults,
    refusals,
    receiver,
    lists,
    script,
    files,
    folder,
    nudger,
    announcer,
    cards,

    async conference(plan: Partial<Plan> = {}, people: Partial<RosterPerson>[] = []) {
      const conference = await database.transaction((store) =>
        store.conferences.add({ ...emptyPlan, ...plan }, clock.now()),
      );
      const listed = people.map((person, place) => listedPerson(person, place));
      await database.transaction((store) => store.people.addDelegates(conference.id, listed, 'Đại biểu', clock.now()));
      return conference;
    },

    async staff(conferenceId: number, name: string, role: Role) {
      return database.transaction((store) => store.people.addStaff(conferenceId, name, role, clock.now()));
    },

    async tokenOf(personId: number) {
      const pass = await database.read.passes.ofPerson(personId);
      return passes.tokenOf(personId, pass?.counter ?? 0);
    },

    async codeOf(personId: number) {
      const pass = await database.read.passes.ofPerson(personId);
      return passes.codeOf(personId, pass?.counter ?? 0);
    },

    async delegates(conferenceId: number) {
      return database.read.reports.delegates(conferenceId);
    },

    /** Somebody with a chat. */
    person(id: string, channel: Address['channel'] = 'telegram') {
      const from: Address = { channel, id };
      const heard: Heard[] = [];
      let seen = 0;

      const send = async (input: Input, messageId = `m${++messages}`): Promise<Heard[]> => {
        await receiver.receive({ id: messageId, from, at: clock.now(), input });
        return listen();
      };

      const listen = async (): Promise<Heard[]> => {
        await receiver.settled(from);
        if (faults.length > 0 && !options.expectsFaults) throw faults[0];
        const fresh = await hears();
        clock.pass(1000);
        return fresh;
      };

      /** What has come since, asked for or not. */
      const hears = async (): Promise<Heard[]> => {
        const lines = await owedTo(from);
        const fresh = lines.slice(seen);
        seen = lines.length;
        heard.push(...fresh);
        return fresh;
      };

      return {
        heard,
        from,
        send,
        hears,
        /** The messages as they stand in the chat now, edited and taken back as they were. */
        async sees() {
          return showStanding(await database.read.deliveries.ofAddress(from));
        },
        says: (text: string) => send({ kind: 'text', text }),
        /** Sends a file; it is read when the person waits for it. */
        sendsFile(name: string, content: string | object) {
          const file = post.take(name, content);
          return send({ kind: 'file', ...file });
        },
        /** Every file that was sent is fetched and read meanwhile. */
        async waits() {
          await fetcher.run();
          await receiver.resume();
          return listen();
        },
        /** Taps the newest button with this label; where there are none, types the number that stands before it. */
        async chooses(label: string) {
          const { value, digit, stands } = await newestChoice(label);
          return send(byNumbers ? { kind: 'text', text: stands ? digit : label } : { kind: 'choice', value });
        },
        /** The value behind the newest button with this label, to be tapped later or twice. */
        newest: async (label: string) => (await newestChoice(label)).value,
        taps: (value: string) => send({ kind: 'choice', value }),
        texts: () => heard.map(({ text }) => text),
        last: () => heard.at(-1),
      };

      /** `stands`: its number still counts, because nothing was asked since. */
      async function newestChoice(label: string) {
        const lines = (await database.read.deliveries.ofAddress(from)).reverse();
        const answers = lines.filter(({ lane }) => lane === 'answer');
        const choice = lines
          .flatMap((line) => line.reply.choices.map((one) => ({ ...one, stands: !answers.slice(2).includes(line) })))
          .find((one) => one.label === label);
        if (!choice) throw new Error(`${id} was never offered "${label}"`);
        return choice;
      }
    },
  };

  async function owedTo(address: Address): Promise<Heard[]> {
    const lines = (await database.read.deliveries.ofAddress(address)).filter(({ change }) => !change);
    return lines.map(({ reply }) => ({ text: reply.text, buttons: reply.choices.map((choice) => choice.label) }));
  }
}

export type Stage = Awaited<ReturnType<typeof setStage>>;
export type Chatter = ReturnType<Stage['person']>;

function listedPerson(person: Partial<RosterPerson>, place: number): RosterPerson {
  return {
    sheet: 'Danh sách',
    row: place + 2,
    name: `Nguyễn Văn ${place}`,
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
    ...person,
  };
}

/** What a chat shows once all that it was owed has arrived. */
function showStanding(deliveries: Delivery[]): string[] {
  const shown = new Map<number, string>();
  for (const { id, state, change, reply } of deliveries) {
    if (state === 'dropped') continue;
    if (change?.how === 'remove') shown.delete(change.earlierId);
    else shown.set(change?.earlierId ?? id, reply.text);
  }
  return [...shown.values()];
}
