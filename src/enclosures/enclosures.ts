import type { Calendar } from '../domain/calendar.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { Delivery } from '../message/delivery.ts';
import { type OutgoingFile, type Reply, waysIn } from '../message/reply.ts';
import type { TranscriptLine } from '../message/transcript.ts';
import type { Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import type { KeptLine } from '../store/transcripts.ts';
import { uploadLinkText } from '../store/upload-links.ts';
import { createDownloadLinks } from './download-links.ts';
import type { Made } from './maker.ts';
import { makeDocument } from './makers.ts';

type Sent = Pick<Delivery, 'id' | 'personId' | 'reply'>;

type Needs = {
  /** Reads what is committed. */
  store: Store;
  files: Pick<Files, 'read' | 'pathOf'>;
  passes: PassMaker;
  calendar: Calendar;
  clock: () => Date;
  publicUrl: string;
};

/** What a message is completed with where it leaves or is shown: codes and links in its text, a file. None of it is stored. */
export function createEnclosures(needs: Needs) {
  const { store, passes, clock } = needs;
  const links = createDownloadLinks(passes, clock);

  return {
    /** The message as it leaves. A file that is no longer to be given is left out. */
    async complete(delivery: Sent): Promise<{ reply: Reply; file?: OutgoingFile }> {
      const { reply } = delivery;
      const completed = { reply: { ...reply, text: await fill(reply.text), ...(await inForm(delivery)) } };
      const made = await make(reply);
      if (!reply.document || !made) return completed;
      const link = `${needs.publicUrl}${await pathOf(delivery)}`;
      const fetchLink = `${needs.publicUrl}/f/${links.fetchTokenFor(delivery.id, await ownerOf(delivery))}`;
      return { ...completed, file: { ...made, name: reply.document.name, link, fetchLink } };
    },

    /** The line as a page shows it. */
    async show({ sent, ...line }: KeptLine): Promise<TranscriptLine> {
      if (!sent) return line;
      const text = await fill(sent.reply.text);
      const order = sent.reply.document;
      if (!order) return { ...line, text };
      const file = { name: order.name, link: await pathOf(sent), isPicture: order.name.endsWith('.png') };
      return { ...line, text, file };
    },

    /** The file behind a link, or null when the link is not ours, is too old, or there is no such file any more. */
    async download(token: string): Promise<(Made & { name: string }) | null> {
      const id = links.claimedBy(token);
      const delivery = id === null ? null : await store.deliveries.of(id);
      if (!delivery?.reply.document || !links.isGood(token, await ownerOf(delivery))) return null;
      const made = await make(delivery.reply);
      return made && { ...made, name: delivery.reply.document.name };
    },
  };

  /** What an approved form says of its reader. */
  async function inForm({ personId, reply: { template } }: Sent): Promise<Pick<Reply, 'template'>> {
    const person = template && personId !== null ? await store.people.of(personId) : null;
    if (!template || !person) return {};
    const ofReader = {
      ten: person.name,
      ma: await fill(`{code:${person.id}}`),
      lien_ket: await fill(`{link:${person.id}}`),
    };
    return { template: { ...template, fields: { ...template.fields, ...ofReader } } };
  }

  async function pathOf(delivery: Sent): Promise<string> {
    return `/f/${links.tokenFor(delivery.id, await ownerOf(delivery))}`;
  }

  /** Whoever loses a way in, by renewal or for good, loses the files that were reached from there. */
  async function ownerOf({ personId }: Sent): Promise<string> {
    const pass = personId === null ? null : await store.passes.ofPerson(personId);
    return pass ? `${pass.personId}:${pass.counter}` : 'nobody';
  }

  async function make({ document }: Reply): Promise<Made | null> {
    return document ? makeDocument(document, { ...needs, now: clock() }) : null;
  }

  /** Puts people's codes and links where the text has room for them. */
  async function fill(text: string): Promise<string> {
    const found = [...text.matchAll(waysIn)].filter(([, kind]) => kind !== 'upload');
    const counters = new Map<number, number | null>();
    for (const personId of new Set(found.map((one) => Number(one[2])))) {
      counters.set(personId, (await store.passes.ofPerson(personId))?.counter ?? null);
    }
    return text.replace(waysIn, (_slot, kind, id) => {
      if (kind === 'upload') return `${needs.publicUrl}/u/${passes.sign(uploadLinkText(Number(id)))}`;
      const counter = counters.get(Number(id)) ?? null;
      if (counter === null) return '…';
      return kind === 'code'
        ? passes.codeOf(Number(id), counter)
        : `${needs.publicUrl}/c/${passes.tokenOf(Number(id), counter)}`;
    });
  }
}
