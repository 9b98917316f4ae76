/** A text for one line among others: cut at a word, with `…`. */
export function shortenTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\s,;:]+\S*$/, '')}…`;
}
