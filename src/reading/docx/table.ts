import { children, elements, find, number, value, type XmlElement } from '../xml.ts';
import type { AskStyle } from './styles.ts';

/** Word's own limit of columns. */
const maxColumns = 63;

/**
 * The cells of a table, as many in every row; null where a merged cell reaches, and where a row is shorter.
 * Struck rows are left out.
 */
export function readGrid(table: XmlElement): (XmlElement | null)[][] {
  const rows = rowsOf(table).map((row) => {
    const cells = Array<XmlElement | null>(columns(value(row, 'w:trPr', 'w:gridBefore')) ?? 0).fill(null);
    for (const cell of unwrap(row, 'w:tc')) {
      const properties = find(cell, 'w:tcPr');
      const span = columns(value(properties, 'w:gridSpan')) ?? 1;
      cells.push(continues(properties) ? null : cell, ...Array<null>(Math.max(span - 1, 0)).fill(null));
    }
    return cells.slice(0, maxColumns);
  });

  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}

/** Whether lines are drawn around or inside the table, by itself, by its style or by any of its cells. */
export function hasLines(table: XmlElement, askStyle: AskStyle): boolean {
  const own = find(table, 'w:tblPr', 'w:tblBorders');
  const borders =
    own ?? askStyle(value(table, 'w:tblPr', 'w:tblStyle'), (style) => find(style, 'w:tblPr', 'w:tblBorders'));
  const cells = rowsOf(table).flatMap((row) => unwrap(row, 'w:tc'));
  return [borders, ...cells.map((cell) => find(cell, 'w:tcPr', 'w:tcBorders'))].some(isDrawn);
}

function isDrawn(borders: XmlElement | undefined): boolean {
  return (
    borders !== undefined && elements(borders).some(({ attributes }) => !/^(none|nil)?$/.test(attributes.val ?? ''))
  );
}

function rowsOf(table: XmlElement): XmlElement[] {
  return unwrap(table, 'w:tr').filter((row) => !find(row, 'w:trPr', 'w:del'));
}

/** Rows and cells, also those that stand inside a content control. */
function unwrap(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? unwrap(child, name) : [];
  });
}

function continues(properties: XmlElement | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = properties && children(properties, name)[0];
    return merge !== undefined && merge.attributes.val !== 'restart';
  });
}

function columns(text: string | undefined): number | undefined {
  const count = number(text);
  return count === undefined ? undefined : Math.min(Math.max(count, 0), maxColumns);
}
