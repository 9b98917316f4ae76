const words = /\p{L}[\p{L}\p{M}]*/gu;

/** Typed without a small letter, as offices type headings and leaders' names. */
export function isAllCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A capital at the start of every word, also behind a hyphen or an apostrophe: H'HEN NIÊ is H'Hen Niê. */
export function toNameCase(text: string): string {
  return text.replace(words, capitalise);
}

export function capitalise(word: string): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase('vi') + rest.join('').toLocaleLowerCase('vi');
}
