import { splitAtColon } from './clean.ts';
import { type ListMark, type MarkKind, takeMark } from './list-mark.ts';
import { isBareChapter, type Piece } from './paragraphs.ts';
import { plainLetters } from './plain-letters.ts';

/** A paragraph with what stands beneath it. `text` is without the list mark; label and value part at the first colon. */
export type Node = {
  mark: ListMark | null;
  text: string;
  label: string;
  /** The label in plain letters, for the recognisers. */
  plain: string;
  value: string | null;
  rows: string[][] | null;
  children: Node[];
};

const ranks: Record<MarkKind | 'plain', number> = {
  part: 1,
  capital: 2,
  roman: 3,
  number: 4,
  dotted: 5,
  letter: 6,
  bracket: 7,
  plain: 8,
  star: 9,
  dash: 10,
  plus: 11,
  dot: 12,
};
const bareChapterRank = 3;
const deepest = 30;

type Open = { node: Node; rank: number };

function createNode(mark: ListMark | null, text: string, rows: string[][] | null): Node {
  const { label, value } = splitAtColon(text);
  return { mark, text, label, plain: plainLetters(label).trim(), value, rows, children: [] };
}

/** A paragraph under which bullets stand; a whole sentence takes none. */
function leadsOn(node: Node): boolean {
  return node.mark !== null || node.text.endsWith(':') || (node.text.length <= 120 && !/[.;,]$/.test(node.text));
}

function follows(earlier: ListMark | null, mark: ListMark): boolean {
  if (!earlier || earlier.kind !== mark.kind) return false;
  if (mark.kind !== 'dotted') return earlier.value === mark.value - 1;
  if (earlier.path.length !== mark.path.length) return false;
  return earlier.path.slice(0, -1).join('.') === mark.path.slice(0, -1).join('.');
}

/** How many of the open nodes stay open above a node with this mark. */
function depthFor(stack: Open[], mark: ListMark): number {
  const rank = rankOf(mark);
  const same = stack.findLastIndex((open) => open.node.mark?.kind === mark.kind);
  if (mark.value > 0) {
    const lead = stack.at(-1);
    if (mark.value === 1 && mark.kind !== 'dotted' && lead?.rank === ranks.plain && lead.node.text.endsWith(':'))
      return stack.length;
    const before = stack.findLastIndex((open) => follows(open.node.mark, mark));
    if (before >= 0) return before;
    // A list that begins anew at 1 stands beneath what is open, whatever kind of mark the chapters above use.
    const isFirst = mark.value === 1 && mark.kind !== 'dotted' && same >= 0;
    if (isFirst) {
      const lead = stack.at(-1);
      return lead && (!/[.;,]$/.test(lead.node.text) || lead.rank < ranks.plain) ? stack.length : same + 1;
    }
    if (same >= 0 && mark.kind !== 'dotted') return same;
  }
  if (same >= 0 && mark.value === 0) return same;
  let depth = stack.length;
  while (depth > 0 && (stack[depth - 1]?.rank ?? 0) >= rank) depth -= 1;
  return depth;
}

function rankOf(mark: ListMark): number {
  return ranks[mark.kind] + (mark.kind === 'dotted' ? Math.min(mark.path.length - 2, 3) * 0.2 : 0);
}

/** Puts every paragraph beneath its heading: chapters, numbered headings, lists in lists, tables. */
export function outlineOf(pieces: Piece[]): Node[] {
  const top: Node[] = [];
  let stack: Open[] = [];
  const place = (node: Node, depth: number, rank: number) => {
    stack = stack.slice(0, Math.min(depth, deepest));
    (stack.at(-1)?.node.children ?? top).push(node);
    stack.push({ node, rank });
  };
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      const keep = stack.findLastIndex((open) => open.rank < ranks.star) + 1;
      place(createNode(null, '', piece.rows), keep, ranks.plain);
      stack.pop();
      continue;
    }
    const { mark, rest } = takeMark(piece.text);
    const node = createNode(mark, rest, null);
    if (!mark) {
      const rank = isBareChapter(rest) ? bareChapterRank : ranks.plain;
      place(node, stack.findLastIndex((open) => open.rank < rank) + 1, rank);
      continue;
    }
    const last = stack.at(-1);
    if (last && last.rank === ranks.plain && !leadsOn(last.node)) stack.pop();
    place(node, depthFor(stack, mark), rankOf(mark));
  }
  return top;
}

/** Every node, in the order of the document. */
export function* walk(nodes: Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
