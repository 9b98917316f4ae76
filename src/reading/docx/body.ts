import type { Block } from '../block.ts';
import { elements, find, type XmlElement } from '../xml.ts';
import type { MarkOf } from './numbering.ts';
import { paragraphText } from './paragraph-text.ts';
import { standsSideBySide } from './side-by-side.ts';
import type { AskStyle } from './styles.ts';
import { hasLines, readGrid } from './table.ts';

/** What stands in the body, in a cell or in a text box, before it is known for which of them it is read. */
type Piece = { kind: 'paragraph'; mark: string; text: string } | { kind: 'table'; rows: string[][] };

/** Wrappers around paragraphs and tables that a reader does not see. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads paragraphs and tables in the order in which a reader meets them. */
export function readBody(body: XmlElement, askStyle: AskStyle, markOf: MarkOf): Block[] {
  function piecesOf(parent: XmlElement): Piece[] {
    const pieces: Piece[] = [];
    let struckTogether = '';
    for (const element of elements(parent)) {
      if (element.name === 'w:p') {
        const { text, boxes, endIsStruck } = paragraphText(element, askStyle);
        const mark = markOf(find(element, 'w:pPr'));
        pieces.push(...boxes.flatMap(piecesOf));
        struckTogether += text;
        if (endIsStruck) continue;
        pieces.push({ kind: 'paragraph', mark, text: struckTogether.trim() });
        struckTogether = '';
      } else if (element.name === 'w:tbl') pieces.push(...tablePieces(element));
      else if (wrappers.has(element.name)) pieces.push(...piecesOf(element));
      else if (element.name === 'mc:AlternateContent') {
        pieces.push(
          ...(elements(element)
            .map(piecesOf)
            .find(({ length }) => length > 0) ?? []),
        );
      }
    }
    return pieces;
  }

  function tablePieces(table: XmlElement): Piece[] {
    const cells = readGrid(table).map((row) => row.map((cell) => (cell ? piecesOf(cell) : [])));
    const rows = cells.map((row) => row.map(cellText));
    if (!standsSideBySide(rows, hasLines(table, askStyle))) return [{ kind: 'table', rows }];

    const columns = rows[0]?.map((_, column) => cells.flatMap((row) => row[column] ?? [])) ?? [];
    return columns.flat();
  }

  return piecesOf(body).flatMap(asBlocks);
}

/** A paragraph with line breaks is broken by hand, as print is: its lines may be headings or parts of a sentence. */
function asBlocks(piece: Piece): Block[] {
  if (piece.kind === 'table') return piece.rows.some((row) => row.some(Boolean)) ? [piece] : [];
  if (piece.text === '') return [];

  const text = withMark(piece);
  if (!text.includes('\n')) return [{ kind: 'paragraph', text }];
  return [...text.split('\n'), ''].map((line) => ({ kind: 'line', text: line }));
}

/** A number alone says something in a cell: many tables count their rows that way. */
function cellText(pieces: Piece[]): string {
  return pieces
    .flatMap((piece) =>
      piece.kind === 'table' ? piece.rows.map((row) => row.filter(Boolean).join('\t')) : withMark(piece),
    )
    .filter(Boolean)
    .join('\n');
}

function withMark({ mark, text }: { mark: string; text: string }): string {
  return [mark, text].filter(Boolean).join(' ');
}
