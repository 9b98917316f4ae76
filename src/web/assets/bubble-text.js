/**
 * @typedef {{ text: string, link: string | null }} Part
 */

/**
 * A message as it is shown: its kind, if the first line is one (GIẤY MỜI, or XÁC BÁO · Hội nghị), and the rest, in
 * parts. Only links that lead back to us can be tapped. Runs on the server and in the browser alike.
 * @param {string} text
 * @param {'person' | 'secretary'} by
 * @param {string} publicUrl
 * @returns {{ kind: string, parts: Part[] }}
 */
export function readBubble(text, by, publicUrl) {
  const end = text.indexOf('\n');
  const first = end < 0 ? '' : text.slice(0, end);
  const kind = by === 'secretary' && isKind(first) ? first : '';
  return { kind, parts: splitLinks(kind ? text.slice(end + 1) : text, publicUrl) };
}

/** @param {string} line */
function isKind(line) {
  const head = line.split(' · ')[0] ?? '';
  return line.length <= 80 && /\p{Lu}{2}/u.test(head) && !/\p{Ll}/u.test(head);
}

/**
 * @param {string} text
 * @param {string} publicUrl
 * @returns {Part[]}
 */
function splitLinks(text, publicUrl) {
  const parts = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const link = found.replace(/[.,;:!?)\]…]+$/u, '');
    if (!isOurs(link, publicUrl)) continue;

    if (index > from) parts.push({ text: text.slice(from, index), link: null });
    parts.push({ text: link, link });
    from = index + link.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), link: null });
  return parts;
}

/**
 * @param {string} link
 * @param {string} publicUrl
 */
function isOurs(link, publicUrl) {
  try {
    const { origin, pathname } = new URL(publicUrl);
    const to = new URL(link);
    const folder = pathname.endsWith('/') ? pathname : `${pathname}/`;
    return to.origin === origin && `${to.pathname}/`.startsWith(folder) && !to.username && !to.password;
  } catch {
    return false;
  }
}
