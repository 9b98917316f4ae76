/** Composed (NFC), with every run of blanks, no-break and zero-width ones too, as one blank and none at the ends. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without accents or case, `đ` as `d`, blanks as one: how people type in a hurry, and how lists are compared. */
export function foldMarks(text: string): string {
  return tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}

const toneMarks = '\u0300\u0301\u0303\u0309\u0323';
/** `oa`, `oe` and `uy` carry their tone on either letter: hóa and hoá, ủy and uỷ are the same word. */
const openPairs = new RegExp(`(o[${toneMarks}][ae]|u[${toneMarks}]y|o[ae][${toneMarks}]|uy[${toneMarks}])`, 'g');

/** For comparing wording: case, blanks, dashes and the old and new places of the tone made one; accents kept. */
export function foldWording(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .normalize('NFD')
    .replace(openPairs, (pair) => {
      const tone = [...pair].find((letter) => toneMarks.includes(letter)) ?? '';
      return pair.replace(tone, '') + tone;
    })
    .normalize('NFC');
}
