const longestName = 80;

/** A file's name as it is shown: in one line, and not longer than one. */
export function nameFile(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1)}…`;
}
