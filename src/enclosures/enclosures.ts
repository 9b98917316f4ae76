import type { Calendar } from '../domain/calendar.ts';
import type { PassMaker } from '../domain/pass.ts';
import type { Delivery } from '../message/delivery.ts';
import { codeSlot, type OutgoingFile, type Reply, slotsOf } from '../message/reply.ts';
import type { TranscriptLine } from '../message/transcript.ts';
import type { Store } from '../store/store.ts';
import type { KeptLine } from '../store/transcripts.ts';
import { createDownloadLinks } from './download-links.ts';
import type { Made } from './maker.ts';
import { makeDocument } from './makers.ts';

type Sent = Pick<Delivery, 'id' | 'personId' | 'reply'>;

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
    async complete(delivery: Sent): Promise<{ reply: Reply; file?: OutgoingFile }> {
      const { reply } = delivery;
      const completed = { reply: { ...reply, text: await fillSlots(reply) } };
      const made = await make(reply);
      if (!reply.document || !made) return completed;
      const link = `${needs.publicUrl}${await pathOf(delivery)}`;
      return { ...completed, file: { ...made, name: reply.document.name, link } };
    },

    /** The line as a page shows it. */
    async show({ sent, ...line }: KeptLine): Promise<TranscriptLine> {
      if (!sent) return line;
      const text = await fillSlots(sent.reply);
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

  /** Fills the slots of those people alone whom the message names beside its text: a text may hold anybody's words. */
  async function fillSlots({ text, codeOf, waysInOf = [] }: Reply): Promise<string> {
    let filled = codeOf === undefined ? text : text.replaceAll(codeSlot, (await wayIn(codeOf)).code);
    for (const personId of waysInOf) {
      const [slots, way] = [slotsOf(personId), await wayIn(personId)];
      filled = filled.replaceAll(slots.code, way.code).replaceAll(slots.link, way.link);
    }
    return filled;
  }

  async function wayIn(personId: number): Promise<{ code: string; link: string }> {
    const pass = await store.passes.ofPerson(personId);
    if (!pass) return { code: '…', link: '…' };
    const token = passes.tokenOf(personId, pass.counter);
    return { code: passes.codeOf(personId, pass.counter), link: `${needs.publicUrl}/c/${token}` };
  }
}
