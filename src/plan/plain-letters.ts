const known = new Map<string, string>();

function plainLetter(letter: string): string {
  const stripped = letter
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace('đ', 'd');
  return stripped.length === 1 ? stripped : letter;
}

/**
 * Without accents or case, dashes as `-`, and exactly as long as the text: a place found in the plain letters is the
 * same place in the text. The text must be composed (NFC).
 */
export function plainLetters(text: string): string {
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    let found = known.get(letter);
    if (found === undefined) {
      found = /[\u2010-\u2015\u2212]/.test(letter) ? '-' : /\s/.test(letter) ? ' ' : plainLetter(letter);
      known.set(letter, found);
    }
    plain += found;
  }
  return plain;
}

/** True when the text has letters and none of them is small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
