import type { AgendaItem } from '../plan.ts';
import type { Programme } from './programme.ts';

/**
 * What looks wrong and may be meant: `early`, an item before the conference begins; `overlap`, one that begins before
 * the one above it is over; `backwards`, one that ends before it begins; `timeless`, one without a time among others.
 */
export type Doubt = { kind: 'early' | 'overlap' | 'backwards' | 'timeless'; item: AgendaItem };

/** Doubts about a programme that there were not about the one before it. */
export function newDoubts(from: Programme, to: Programme): Doubt[] {
  const known = new Set(doubtsOf(from).map(keyOf));
  return doubtsOf(to).filter((doubt) => !known.has(keyOf(doubt)));
}

function keyOf({ kind, item }: Doubt): string {
  return `${kind}:${item.title}`;
}

function doubtsOf({ startTime, agenda }: Programme): Doubt[] {
  const isTimed = agenda.some(({ start }) => start !== null);
  let latest = '';
  return agenda.flatMap((item) => {
    const { start, end } = item;
    if (start === null) return isTimed ? [{ kind: 'timeless' as const, item }] : [];
    const doubts: Doubt[] = [];
    if (startTime !== null && start < startTime) doubts.push({ kind: 'early', item });
    if (start < latest) doubts.push({ kind: 'overlap', item });
    if (end !== null && end <= start) doubts.push({ kind: 'backwards', item });
    latest = [latest, start, end ?? ''].sort().at(-1) ?? '';
    return doubts;
  });
}
