const longest = 100;
/** Turn the line around, draw nothing, or end it. */
const unseen = /[\p{Cc}\p{Cf}]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that somebody typed, as a file may be called when it goes out to others: never a path, never a device. */
export function safeName(name: string, otherwise = 'tham-luan'): string {
  const plain = name
    .normalize('NFC')
    .toWellFormed()
    .replace(unseen, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s_]+|[.\s]+$/g, '')
    .replace(devices, '_$&');
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length);
  return `${shorten(stem) || otherwise}${ending}`;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= longest ? text : letters.slice(0, longest).join('').trimEnd();
}
