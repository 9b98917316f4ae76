const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A count in a number format of Word's (`w:numFmt`); formats that Vietnamese offices do not use count in digits. */
export function numeral(count: number, format: string): string {
  if (format === 'upperRoman') return roman(count).toUpperCase();
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperLetter') return letter(count).toUpperCase();
  if (format === 'lowerLetter') return letter(count);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return format === 'none' ? '' : String(count);
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [size, sign] of romans) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** a … z, then aa, bb …, as Word does it. */
function letter(count: number): string {
  if (count < 1 || count > 260) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}
