/**
 * The text of .txt, .md, .csv and .xml bytes in whatever encoding offices save it: UTF-8, UTF-16 (also without its mark), or
 * windows-1258. Composed (NFC), lines end in `\n`. Null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const decoded = decodeAs(bytes, encodingOf(bytes)) ?? decodeVietnameseWindows(bytes);
  if (decoded === null || !isReadable(decoded)) return null;

  return decoded
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n');
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';

  // Blanks, digits and most letters have a zero byte in UTF-16, always on the same side.
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  const zerosFirst = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const zerosSecond = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (zerosSecond > pairs / 3 && zerosFirst < pairs / 20) return 'utf-16le';
  if (zerosFirst > pairs / 3 && zerosSecond < pairs / 20) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Any bytes decode in a one-byte encoding, so it counts only where Latin words and numbers come out. */
function decodeVietnameseWindows(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const strange = text.replace(/[\p{ASCII}\p{M}–—‘’“”…\u00a0]|[\u00c0-\u024f\u1e00-\u1eff]/gu, '').length;
  const plain = text.match(/[\da-z\s,;"]/gi)?.length ?? 0;
  return strange === 0 && plain > text.length / 2 ? text : null;
}

/** Text has no control characters but those that move the pen. */
function isReadable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(text);
}
