/** Text of a CSV file in the encodings that offices save; null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(findEncoding(bytes)).decode(bytes);
  return /[^\P{Cc}\t\n\v\f\r]/u.test(text) ? null : text;
}

function findEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1000);
  if (countZeros(head, 1) > head.length / 8) return 'utf-16le';
  if (countZeros(head, 0) > head.length / 8) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}

function countZeros(bytes: Uint8Array, from: number): number {
  return bytes.filter((byte, index) => byte === 0 && index % 2 === from).length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
