import { printable } from './printable.ts';

/** A name as it may stand in every file system: what Windows forbids is a blank, and it is not too long for any. */
const forbidden = /[<>:"/\\|?*]/g;
const longestName = 80;
/** What is opened without running anything; whatever else a sender called it gets an ending that nothing opens. */
const safeEnding = /\.(docx?|pdf|odt|odp|pptx?)$/i;

/**
 * `01_UBND thành phố.docx`: names for files of an archive, in the order of the list and no two alike, in capitals or
 * not. `title` and `name`, the name under which a file was sent, are free text of strangers.
 */
export function nameInArchive(files: { order: number; title: string; name: string }[]): string[] {
  const digits = Math.max(2, ...files.map(({ order }) => String(order).length));
  const taken = new Set<string>();
  return files.map(({ order, title, name }) => {
    const base = `${String(order).padStart(digits, '0')}_${safeTitle(title)}`;
    const ending = safeEnding.exec(name.trim())?.[0].toLowerCase() ?? '.bin';
    let chosen = `${base}${ending}`;
    for (let copy = 2; taken.has(chosen.toLowerCase()); copy++) chosen = `${base} (${copy})${ending}`;
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}

function safeTitle(title: string): string {
  const plain = printable(
    title
      .slice(0, 1_000)
      .replace(forbidden, ' ')
      .replace(/[\u200e\u200f\u061c]/g, ''),
  );
  const cut = [...plain].slice(0, longestName).join('');
  return cut.replace(/^[.\s]+|[.\s]+$/g, '') || 'tham luận';
}
