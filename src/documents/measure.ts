/** What a line of text is about to take, before any program has laid it out. */
export type TextStyle = { size: number; bold?: boolean };

/** Widths of Times New Roman, in thousandths of the size; a letter weighs the same with and without its marks. */
const widths: [RegExp, number][] = [
  [/[ ,.;:'|!/\\ijlt()[\]-]/, 300],
  [/[frsI]/, 370],
  [/[W@%]/, 1000],
  [/[mwM]/, 860],
  [/[A-ZĐ]/, 690],
  [/[\u0020-\u024f\u2010-\u2027]/, 500],
];

const known = new Map<string, number>();

/** Points from the first letter to the last. Rather a little too much than too little. */
export function measureText(text: string, { size, bold = false }: TextStyle): number {
  let sum = 0;
  for (const letter of text) sum += known.get(letter) ?? learn(letter);
  return (sum / 1000) * size * (bold ? 1.06 : 1);
}

function learn(letter: string): number {
  const bare = [...letter.normalize('NFD')][0] ?? '';
  const width = /\p{M}/u.test(bare) ? 0 : (widths.find(([letters]) => letters.test(bare))?.[1] ?? 1000);
  known.set(letter, width);
  return width;
}

/** How many lines a text takes in a column of so many points; the first may begin further in. */
export function countLines(text: string, width: number, style: TextStyle & { indent?: number }): number {
  const blank = measureText(' ', style);
  let lines = 1;
  let used = style.indent ?? 0;
  let begun = false;
  for (const word of text.split(' ')) {
    const length = measureText(word, style);
    if (begun && used + blank + length > width) {
      lines += 1;
      used = 0;
      begun = false;
    }
    used += (begun ? blank : 0) + length;
    begun = true;
    if (used > width) {
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return lines;
}
