import { withoutEnd } from './clean.ts';
import { findDays } from './moments.ts';
import { type Node, walk } from './outline.ts';
import * as phrases from './phrases.ts';
import { plainLetters } from './plain-letters.ts';
import { findWhen, splitAtPlace } from './when.ts';

function withoutLead(text: string): string {
  const plain = plainLetters(text);
  const lead = /^(?:truc tiep )?(?:to chuc |dien ra )?tai(?: dia diem)?:? (?=\S)/.exec(plain);
  const rest = lead ? text.slice(lead[0].length) : text;
  const site = phrases.mainSite.exec(plainLetters(rest));
  if (!site) return withoutEnd(rest);
  const colon = /^[^:]{0,60}: */.exec(rest.slice(site[0].length));
  return colon ? withoutLead(rest.slice(site[0].length + colon[0].length)) : withoutEnd(rest);
}

function fromNode(node: Node): string | null {
  if (node.value) {
    const isCombined = /thoi gian/.test(node.plain);
    const text = isCombined ? splitAtPlace(node.value).where : node.value;
    return text ? withoutLead(text) : null;
  }
  const lines = node.children.filter((child) => child.text !== '' && !phrases.timeLabel.test(child.plain));
  const main = lines.find((child) => phrases.mainSite.test(plainLetters(child.text)));
  if (main) return withoutLead(main.value ?? main.text);
  const places = lines.filter((child) => !phrases.otherSite.test(child.plain));
  if (places.length === 0) return null;
  // One sentence may say both: "Hội thảo được tổ chức vào lúc 14h00, ngày … tại phòng Hội đồng".
  const texts = places.map((child) => (findDays(child.text).length > 0 ? splitAtPlace(child.text).where : child.text));
  const known = texts.filter((text) => text !== null);
  return known.length > 0 ? known.map(withoutLead).join('; ') : null;
}

/** Reads where the event takes place; of several sites (điểm cầu) the main one. */
export function readVenue(nodes: Node[]): string | null {
  const all = [...walk(nodes)];
  for (const node of all) {
    if (!phrases.venueLabel.test(node.plain) || node.text.length > 1500) continue;
    // A chapter that only holds the real line beneath it is passed over.
    if (!node.value && node.children.some((child) => phrases.venueLabel.test(child.plain) && child.value)) continue;
    const venue = fromNode(node);
    if (venue) return venue;
  }
  const site = all.find((node) => phrases.mainSite.test(node.plain) && node.value);
  if (site?.value) return withoutLead(site.value);
  const when = findWhen(nodes);
  const where = when ? splitAtPlace(when.text).where : null;
  return where ? withoutEnd(where) : null;
}
