/** One filled cell as a person sees it; `number` is what stands behind a formatted number. */
export type Cell = { kind: 'text' | 'number' | 'date' | 'error'; text: string; number?: number };

/** Rows and columns count from 0 and both ends belong to the merge. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** A sheet of either file type; empty cells and empty rows are holes. */
export type Grid = { name: string; hidden: boolean; rows: (Cell[] | undefined)[]; merges: Merge[] };

const errorValue = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;

/** A text that a spreadsheet program wrote instead of a value, as CSV files and copied cells carry it. */
export function isErrorValue(text: string): boolean {
  return errorValue.test(text.trim());
}

const longestCell = 5_000;

/** What is kept of a cell's text. Nothing on a list is that long, and patterns need an end to be quick. */
export function cutCell(text: string): string {
  return text.length > longestCell ? text.slice(0, longestCell) : text;
}
