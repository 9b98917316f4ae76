import type { Choice, OutgoingFile, Reply } from '../../message/reply.ts';
import { layOutPlain } from '../plain.ts';
import { splitText } from '../split.ts';
import { type Sign, writeTapPayload } from './tap.ts';

export const maxText = 2000;
const mostButtons = 5;
const maxTitle = 100;

export type Button = { title: string; type: 'oa.query.hide'; payload: string };

/** The texts that a reply takes, and the buttons under the last: none where there are too many, or none are allowed. */
export function layOut(
  reply: Reply,
  {
    userId,
    sign,
    withButtons,
    link,
  }: { userId: string; sign: Sign; withButtons: boolean; link: OutgoingFile | undefined },
): { texts: string[]; buttons: Button[] } {
  const { choices } = reply;
  if (!withButtons || choices.length === 0 || choices.length > mostButtons) {
    return { texts: layOutPlain(reply, maxText, link), buttons: [] };
  }
  const texts = layOutPlain({ ...reply, choices: [] }, maxText, link);
  return { texts, buttons: choices.map((choice) => toButton(choice, userId, sign)) };
}

/** A tap comes back as a text of its reader that is not shown. */
function toButton({ label, value }: Choice, userId: string, sign: Sign): Button {
  const [title = label] = splitText(label, maxTitle);
  return { title, type: 'oa.query.hide', payload: writeTapPayload(userId, value, sign) };
}
