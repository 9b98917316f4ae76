import type { Calendar } from '../domain/calendar.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { Delivery } from '../message/delivery.ts';
import { codeSlot, type OutgoingFile, type Reply } from '../message/reply.ts';
import type { TranscriptLine } from '../message/transcript.ts';
import type { Store } from '../store/store.ts';
import type { KeptLine } from '../store/transcripts.ts';
import { createDownloadLinks } from './download-links.ts';
import type { Made } from './maker.ts';
import { makeDocument } from './makers.ts';

type Needs = {
  /** Reads what is committed. */
  store: Store;
  passes: PassMaker;
  calendar: Calendar;
  clock: () => Date;
  publicUrl: string;
};

/** What a message is completed with where it leaves or is shown: a code in its text, a file. None of it is stored. */
export function createEnclosures(needs: Needs) {
  const { store, passes, clock } = needs;
  const links = createDownloadLinks(passes, clock);

  return {
    /** The message as it leaves. A file that is no longer to be given is left out. */
    async complete({ id, reply }: Pick<Delivery, 'id' | 'reply'>): Promise<{ reply: Reply; file?: OutgoingFile }> {
      const completed = { reply: { ...reply, text: await fillCode(reply) } };
      const made = await make(reply);
      if (!reply.document || !made) return completed;
      const link = `${needs.publicUrl}${pathOf(id)}`;
      return { ...completed, file: { ...made, name: reply.document.name, link } };
    },

    /** The line as a page shows it. */
    async show({ sent, ...line }: KeptLine): Promise<TranscriptLine> {
      if (!sent) return line;
      const text = await fillCode(sent.reply);
      const order = sent.reply.document;
      if (!order) return { ...line, text };
      const file = { name: order.name, link: pathOf(sent.deliveryId), isPicture: order.name.endsWith('.png') };
      return { ...line, text, file };
    },

    /** The file behind a link, or null when the link is not ours, is too old, or there is no such file any more. */
    async download(token: string): Promise<(Made & { name: string }) | null> {
      const deliveryId = links.read(token);
      const reply = deliveryId === null ? null : await store.deliveries.replyOf(deliveryId);
      const made = reply && (await make(reply));
      return made && reply.document ? { ...made, name: reply.document.name } : null;
    },
  };

  function pathOf(deliveryId: number): string {
    return `/f/${links.tokenFor(deliveryId)}`;
  }

  async function make({ document }: Reply): Promise<Made | null> {
    return document ? makeDocument(document, { ...needs, now: clock() }) : null;
  }

  async function fillCode({ text, codeOf }: Reply): Promise<string> {
    if (codeOf === undefined) return text;
    const pass = await store.passes.ofPerson(codeOf);
    return text.replaceAll(codeSlot, pass ? passes.codeOf(pass.personId, pass.counter) : '…');
  }
}
