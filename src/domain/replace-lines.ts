/**
 * A text in which the lines that differ between two versions of another are those of the newer one. Only whole lines
 * count, so that nothing else is touched; a line that the newer has more stands behind the one that it follows there.
 */
export function replaceLines(text: string, before: string, after: string): string {
  const [older, newer] = [before.split('\n'), after.split('\n')];
  const changed = pairLines(older, newer);
  return text
    .split('\n')
    .flatMap((line) => changed.get(line) ?? [line])
    .join('\n');
}

/** What becomes of each older line that does not stay: the lines in its place, or none. */
function pairLines(older: string[], newer: string[]): Map<string, string[]> {
  const [kept, still] = [new Set(newer), new Set(older)];
  const places = new Map<string, string[]>();
  let at = 0;
  for (const [place, line] of older.entries()) {
    const fresh: string[] = [];
    const next = older[place + 1];
    if (kept.has(line)) at = newer.indexOf(line) + 1;
    // What is new before the next line that stays, or before the older line in whose place nothing has come yet.
    const replaces = !kept.has(line);
    while (at < newer.length && !still.has(newer[at] ?? '')) {
      if (fresh.length === 1 && next !== undefined && !kept.has(next)) break;
      if (!replaces && next !== undefined && !kept.has(next)) break;
      fresh.push(newer[at] ?? '');
      at += 1;
    }
    if (replaces) places.set(line, fresh);
    else if (fresh.length > 0) places.set(line, [line, ...fresh]);
  }
  return places;
}
