import type { Turn } from '../../conversation/flow.ts';
import { parsePhone } from '../../domain/phone.ts';
import { foldMarks, tidy } from '../../domain/vietnamese.ts';

/** Lines that are looked at. */
const mostLines = 2_000;

/**
 * The delegates whom the lines of a pasted list mean: a telephone number anywhere in a line decides; else `#12` is a
 * person's number in this program, `12` the number in the delegate list, and anything else a name, as far as the first
 * comma or tab. A line that means nobody, or several, is given back.
 */
export async function matchList(turn: Turn, text: string): Promise<{ people: number[]; unmatched: string[] }> {
  const lines = text
    .split(/[\n;]+/)
    .map(tidy)
    .filter(Boolean)
    .slice(0, mostLines);
  const delegates = await turn.store.invitations.listed(turn.conference.id);
  const [byPhone, byName, byOrder, byId] = [
    index(delegates, ({ phone }) => phone),
    index(delegates, ({ name }) => foldMarks(name)),
    index(delegates, ({ order }) => String(order)),
    index(delegates, ({ personId }) => String(personId)),
  ];
  const found = lines.map((line) => ({ line, people: find(line) }));
  return {
    people: [...new Set(found.flatMap(({ people }) => (people.length === 1 ? people : [])))],
    unmatched: found.filter(({ people }) => people.length !== 1).map(({ line }) => line),
  };

  function find(line: string): number[] {
    const number = /^(#?)(\d{1,6})[.)]?$/.exec(line);
    if (number?.[2]) return (number[1] ? byId : byOrder).get(String(Number(number[2]))) ?? [];
    const { phone } = parsePhone(/(?:\+?84|0)[\d\s.-]{8,13}/.exec(line)?.[0] ?? '');
    const called = phone ? (byPhone.get(phone) ?? []) : [];
    if (called.length === 1) return called;
    const [name = ''] = line.replace(/^(?:\d{1,4}\s*[.)]|[-•*+])\s*/, '').split(/\s*[,\t|(]\s*|\s+[-–]\s+/);
    const bare = name.replace(/^(?:đ\/c|đồng chí|ông|bà|anh|chị)\.?\s+/iu, '').replace(/[\d\s.+-]+$/, '');
    const named = byName.get(foldMarks(bare)) ?? [];
    const both = named.filter((id) => called.includes(id));
    return both.length > 0 ? both : phone && called.length === 0 && named.length !== 1 ? [] : named;
  }
}

function index<Item extends { personId: number }>(items: Item[], keyOf: (item: Item) => string | null) {
  const found = new Map<string, number[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key) found.set(key, [...(found.get(key) ?? []), item.personId]);
  }
  return found;
}
