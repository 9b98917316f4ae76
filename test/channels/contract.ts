import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import type { Address, Incoming, Input } from '../../src/message/incoming.ts';
import type { Choice, OutgoingFile, Reply } from '../../src/message/reply.ts';

/**
 * A message as its reader sees it: labels of the choices under it, in order, and the bytes of its file. Where a channel
 * has no buttons, numbered lines stand in the text; `readMenu` takes them off.
 */
export type Bubble = { text: string; labels: string[]; bytes: Uint8Array | null };

/** Somebody at the far end of the channel, who may be written to. */
type FarPerson = {
  address: Address;
  /** Resolves when the words are on their way, whether or not they were stored. */
  says(text: string): Promise<void>;
  /** Taps the newest button with this label, or types its number where the channel has none. */
  chooses(label: string): Promise<void>;
  sees(): Promise<Bubble[]>;
  /** The texts as they came, with the numbered lines where there are any. */
  reads(): Promise<string[]>;
};

/** What the suite needs to play the far end of one channel. */
export type ChannelHarness = {
  /** Fresh, and not started. */
  channel: Channel;
  person(firstName: string): Promise<FarPerson>;
  /** An address the far end refuses for ever; null where a channel knows no such thing. */
  refused(): Promise<Address | null>;
  /** Whether the far end offers a message again by itself that could not be stored. */
  offersAgain: boolean;
  /** Whether files go out as they are; where not, the text has a link to them. */
  carriesFiles: boolean;
  /** Looks for what no test may have caused, and lets go of everything. */
  close(): Promise<void>;
};

/** The promises every channel keeps. */
export function channelContract(name: string, makeHarness: () => Promise<ChannelHarness>): void {
  describe(`the channel contract: ${name}`, () => {
    let harness: ChannelHarness;
    let channel: Channel;
    let received: Incoming[];

    beforeEach(async () => {
      harness = await makeHarness();
      channel = harness.channel;
      received = [];
    });

    afterEach(async () => {
      await channel.stop();
      await harness.close();
    });

    async function start(): Promise<void> {
      await channel.start(async (incoming) => {
        received.push(incoming);
      });
    }

    async function receivedFrom(person: FarPerson, count: number): Promise<Input[]> {
      const inputs = () => received.filter(({ from }) => from.id === person.address.id).map(({ input }) => input);
      await vi.waitFor(() => expect(inputs().length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });
      return inputs();
    }

    test('is up once started', async () => {
      await start();
      expect(channel.health()).toBe('up');
    });

    test('takes each message in once, and those of one chat in order', async () => {
      await start();
      const [lan, minh] = [await harness.person('Lan'), await harness.person('Minh')];
      const words = ['một', 'hai', 'ba', 'bốn', 'năm'];
      for (const word of words) {
        await lan.says(word);
        await minh.says(word);
      }

      const texts = words.map((text) => ({ kind: 'text', text }));
      expect(await receivedFrom(lan, 5)).toEqual(texts);
      expect(await receivedFrom(minh, 5)).toEqual(texts);
      expect(received.map(({ from }) => from.channel)).toEqual(Array(10).fill(channel.name));
      expect(new Set(received.map(({ id }) => id)).size).toBe(10);
    });

    test.each(hostileTexts)('takes in unchanged what people write: %j', async (text) => {
      await start();
      const lan = await harness.person('Lan');
      await lan.says(text);
      expect(await receivedFrom(lan, 1)).toEqual([{ kind: 'text', text }]);
    });

    test('gives a choice back as it was offered', async () => {
      await start();
      const lan = await harness.person('Lan');
      await channel.send(lan.address, reply('Đồng chí dự họp chứ?', choices));
      await lan.chooses('Vắng mặt');
      expect(await receivedFrom(lan, 1)).toEqual([
        channel.can.buttons === 'none' ? { kind: 'text', text: '2' } : { kind: 'choice', value: 'rsvp:absent:1f3' },
      ]);
    });

    test('shows the number of each choice where it has no buttons', async ({ skip }) => {
      if (channel.can.buttons !== 'none') return skip();
      await start();
      const lan = await harness.person('Lan');
      const office = { label: 'Gọi văn phòng', value: 'm:1:office', digit: '0' };
      const old = { label: 'Xem lại', value: 'm:1:card', digit: '' };
      await channel.send(lan.address, reply('Đồng chí dự họp chứ?', [...choices, office, old]));
      expect((await lan.reads()).join('\n\n')).toBe(
        'Đồng chí dự họp chứ?\n\n1. Tham dự\n2. Vắng mặt\n3. Cử người dự thay\n0. Gọi văn phòng\n- Xem lại',
      );
    });

    test('shows a text that just fills a message, and one unit more, within its limit', async () => {
      await start();
      const lan = await harness.person('Lan');
      for (const length of [channel.can.maxText, channel.can.maxText + 1]) {
        const text = 'ở đây '
          .repeat(Math.ceil(length / 6))
          .slice(0, length - 1)
          .concat('ạ');
        expect(await channel.send(lan.address, reply(text))).toMatchObject({ kind: 'sent' });
      }
      const lengths = (await lan.sees()).map((bubble) => bubble.text.length);
      expect(lengths.slice(0, 1)).toEqual([channel.can.maxText]);
      expect(lengths).toHaveLength(3);
    });

    test('says what was sent, with an id of its own', async () => {
      await start();
      const lan = await harness.person('Lan');
      const first = await channel.send(lan.address, reply('Kính chào đồng chí.'));
      const second = await channel.send(lan.address, reply('Kính mời đồng chí dự họp.'));

      expect([first.kind, second.kind]).toEqual(['sent', 'sent']);
      expect(second).not.toEqual(first);
      expect((await lan.sees()).map(({ text }) => text)).toEqual(['Kính chào đồng chí.', 'Kính mời đồng chí dự họp.']);
    });

    test('delivers a long text whole and in order, with the choices once under the last part', async () => {
      await start();
      const lan = await harness.person('Lan');
      const text = longText(12_000);
      expect(await channel.send(lan.address, reply(text, choices))).toMatchObject({ kind: 'sent' });

      const seen = await lan.sees();
      expect(withoutBlanks(seen.map((bubble) => bubble.text).join(''))).toBe(withoutBlanks(text));
      expect(seen.map(({ labels }) => labels)).toEqual([
        ...Array(seen.length - 1).fill([]),
        ['Tham dự', 'Vắng mặt', 'Cử người dự thay'],
      ]);
    });

    test.each([
      ['short', 'Danh sách đại biểu <đính kèm> & "xác báo".'],
      ['long', longText(6_000)],
    ])('delivers a file whole beside a %s text, with the choices once under the last part', async (_which, text) => {
      await start();
      const lan = await harness.person('Lan');
      expect(await channel.send(lan.address, reply(text, choices), file)).toMatchObject({ kind: 'sent' });

      const seen = await lan.sees();
      const link = harness.carriesFiles ? '' : `${file.name}: ${file.link}`;
      expect(withoutBlanks(seen.map((bubble) => bubble.text).join(''))).toBe(withoutBlanks(text + link));
      expect(seen.flatMap(({ bytes }) => (bytes ? [Buffer.from(bytes)] : []))).toEqual(
        harness.carriesFiles ? [Buffer.from(file.bytes)] : [],
      );
      expect(seen.map(({ labels }) => labels)).toEqual([
        ...Array(seen.length - 1).fill([]),
        ['Tham dự', 'Vắng mặt', 'Cử người dự thay'],
      ]);
    });

    test.each(hostileTexts)('shows unchanged what it is given: %j', async (text) => {
      await start();
      const lan = await harness.person('Lan');
      expect(await channel.send(lan.address, reply(text))).toMatchObject({ kind: 'sent' });
      expect((await lan.sees()).map((bubble) => bubble.text)).toEqual([text]);
    });

    test('puts another text and other buttons in the place of a message', async ({ skip }) => {
      await start();
      if (!channel.edit) return skip();
      const lan = await harness.person('Lan');
      const sent = await channel.send(lan.address, reply('Họp lúc 14h00.', choices));
      await channel.send(lan.address, reply('Kính chào.'));
      const id = sent.kind === 'sent' ? sent.messageId : '';
      for (const _twice of [1, 2])
        expect(await channel.edit(lan.address, id, reply('<b> 13h30 & "đúng"', choices.slice(0, 1)))).toMatchObject({
          kind: 'sent',
        });
      expect((await lan.sees()).map(({ text, labels }) => [text, labels])).toEqual([
        ['<b> 13h30 & "đúng"', ['Tham dự']],
        ['Kính chào.', []],
      ]);
      expect(await channel.edit(lan.address, '999999', reply('Không có.'))).toMatchObject({ kind: 'refused' });
    });

    test('changes what left in parts, and beside a file, and leaves the file', async ({ skip }) => {
      await start();
      if (!channel.edit) return skip();
      const lan = await harness.person('Lan');
      const sent = await channel.send(lan.address, reply(longText(6_000), choices));
      const filed = await channel.send(lan.address, reply('Danh sách kèm theo.'), file);
      for (const one of [sent, filed])
        expect(
          await channel.edit(lan.address, one.kind === 'sent' ? one.messageId : '', reply('Đã sửa.')),
        ).toMatchObject({ kind: 'sent' });
      expect((await lan.sees()).map(({ text, bytes }) => [text, bytes?.length ?? null])).toEqual([
        ['Đã sửa.', null],
        ['Đã sửa.', file.bytes.length],
      ]);
    });

    test('takes a message back whole, once', async ({ skip }) => {
      await start();
      if (!channel.remove) return skip();
      const lan = await harness.person('Lan');
      const sent = await channel.send(lan.address, reply(longText(6_000), choices));
      await channel.send(lan.address, reply('Kính chào.'));
      for (const _twice of [1, 2])
        expect(await channel.remove(lan.address, sent.kind === 'sent' ? sent.messageId : '')).toMatchObject({
          kind: 'sent',
        });
      expect((await lan.sees()).map(({ text }) => text)).toEqual(['Kính chào.']);
    });

    test('says that a chat refuses it for ever', async ({ skip }) => {
      await start();
      const address = await harness.refused();
      if (!address) return skip();
      expect(await channel.send(address, reply('Kính chào.'))).toMatchObject({ kind: 'refused' });
    });

    test('offers again, first and in order, what could not be stored', async ({ skip }) => {
      if (!harness.offersAgain) return skip();
      let isBroken = true;
      await channel.start(async (incoming) => {
        if (isBroken) {
          isBroken = false;
          throw new Error('the disk is full');
        }
        received.push(incoming);
      });
      const lan = await harness.person('Lan');
      await lan.says('một');
      await lan.says('hai');
      expect(await receivedFrom(lan, 2)).toEqual([
        { kind: 'text', text: 'một' },
        { kind: 'text', text: 'hai' },
      ]);
    });

    test('takes nothing in any more once stopped, and waits for what is in hand', async () => {
      const lan = await harness.person('Lan');
      let isStored = false;
      let finish = () => {};
      const stored = new Promise<void>((resolve) => {
        finish = resolve;
      });
      await channel.start(async (incoming) => {
        received.push(incoming);
        await stored;
        isStored = true;
      });
      const saying = lan.says('một');
      await receivedFrom(lan, 1);
      const stopping = channel.stop();
      finish();
      await Promise.all([stopping, saying]);
      expect(isStored).toBe(true);

      await lan.says('hai').catch(() => {});
      expect(await receivedFrom(lan, 1)).toEqual([{ kind: 'text', text: 'một' }]);
    });
  });
}

/** What was sent to somebody who sees no buttons, as text and labels; the suite's menus have several lines. */
export function readMenu(text: string): Pick<Bubble, 'text' | 'labels'> {
  const menu = /(?:^|\n\n)((?:\d{1,3}\.|-) [^\n]+(?:\n(?:\d{1,3}\.|-) [^\n]+)+)$/.exec(text);
  if (!menu?.[1]) return { text, labels: [] };
  return {
    text: text.slice(0, menu.index),
    labels: menu[1].split('\n').map((line) => line.replace(/^(?:\d{1,3}\.|-) /, '')),
  };
}

/** The number that stands before a label in the newest text that has it. */
export function numberOf(label: string, texts: string[]): string {
  const lines = texts.flatMap((text) => text.split('\n'));
  return lines.findLast((line) => line.replace(/^\d{1,3}\. /, '') === label)?.split('.')[0] ?? '';
}

const choices: Choice[] = [
  { label: 'Tham dự', value: 'rsvp:attending:1f3', digit: '1' },
  { label: 'Vắng mặt', value: 'rsvp:absent:1f3', digit: '2' },
  { label: 'Cử người dự thay', value: 'rsvp:substitute:1f3', digit: '3' },
];

const file = {
  name: 'Danh sách "xác báo".bin',
  type: 'application/octet-stream',
  bytes: Uint8Array.from({ length: 70_000 }, (_, place) => (place * 7) % 256),
  link: 'https://hoi-nghi.example/f/1',
} satisfies OutgoingFile;

const hostileTexts = [
  '<b>&"\'</b> &lt;i&gt; </pre> <script>alert(1)</script>',
  '{ $name } { -brand } { "x" } [key] *other .attr = 1',
  'trái \u202eiảhp\u202c, ghép\u200bchữ, nối\u200dliền',
  '👩‍👩‍👧‍👦 🇻🇳 👍🏽',
  '*đậm* _nghiêng_ `mã` [nhãn](http://127.0.0.1) ~gạch~ \\',
  'Nguyễn Thị Ánh Tuyết\ndòng hai\n\nđoạn hai',
];

function reply(text: string, offered: Choice[] = []): Reply {
  return { text, choices: offered };
}

function longText(length: number): string {
  const paragraphs: string[] = [];
  for (let index = 1; paragraphs.join('\n\n').length < length; index += 1) {
    paragraphs.push(
      `${index}. Đại biểu <${index}> & đoàn trình bày báo cáo của đơn vị, sau đó thảo luận. `.repeat(4).trim(),
    );
  }
  return paragraphs.join('\n\n');
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
