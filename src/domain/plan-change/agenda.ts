import { formatTime } from '../calendar.ts';
import type { AgendaItem } from '../plan.ts';
import { type Change, compareText, shorten } from './change.ts';
import { findMoved, matchItems } from './match.ts';

/** An item that changed its place is moved, not dropped and added; a number that only shifted is no change. */
export function compareAgendas(standing: AgendaItem[], proposed: AgendaItem[]): Change[] {
  const { pairs, dropped, added } = matchItems(standing, proposed, (item) => item.title);
  const inOrder = pairs.toSorted((one, other) => one.from.order - other.from.order);
  const moved = findMoved(inOrder.map(({ to }) => to.order));
  return [
    ...inOrder.flatMap(({ from, to }) => [
      ...(moved.has(to.order) ? [change('moved', nameItem(from), `mục ${from.order}`, `mục ${to.order}`)] : []),
      ...compareItem(from, to),
    ]),
    ...dropped.map((item) => change('dropped', `Mục ${item.order}`, describeItem(item), null)),
    ...added.map((item) => change('added', `Mục ${item.order}`, null, describeItem(item))),
  ];
}

function compareItem(from: AgendaItem, to: AgendaItem): Change[] {
  const name = nameItem(to);
  return [
    ...compareText('agenda', `${name}, giờ`, timesOf(from), timesOf(to)),
    ...compareText('agenda', `${name}, nội dung`, from.title, to.title),
    ...compareText('agenda', `${name}, người thực hiện`, from.responsible, to.responsible),
    ...compareText('agenda', `${name}, phiên`, from.session, to.session),
    ...compareText('agenda', `${name}, điều kiện`, from.ifAny ? 'nếu có' : null, to.ifAny ? 'nếu có' : null),
  ];
}

function nameItem(item: AgendaItem): string {
  return `Mục ${item.order} (${shorten(item.title)})`;
}

function describeItem(item: AgendaItem): string {
  return [timesOf(item), item.title].filter(Boolean).join(' ');
}

function timesOf({ start, end }: AgendaItem): string | null {
  return (
    [start, end]
      .filter((time) => time !== null)
      .map(formatTime)
      .join('–') || null
  );
}

function change(kind: Change['kind'], what: string, from: string | null, to: string | null): Change {
  return { chapter: 'agenda', kind, what, from, to };
}
