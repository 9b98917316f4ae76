import { splitText } from '../split.ts';

/** How much Zalo lets stand in each field of our templates; `docs/zalo.md` has their texts. */
const mostLetters: Record<string, number> = {
  ten: 30,
  ma: 30,
  hoi_nghi: 200,
  thoi_gian: 20,
  dia_diem: 200,
  han: 20,
  noi_dung: 200,
  lien_ket: 200,
};

/** The fields as Zalo takes them: known ones, on one line, none empty, none too long. */
export function templateData(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const most = mostLetters[name];
      return most === undefined ? [] : [[name, shorten(value.replace(/\s+/g, ' ').trim(), most) || '-']];
    }),
  );
}

function shorten(text: string, most: number): string {
  const letters = text.normalize('NFC');
  return letters.length <= most ? letters : `${splitText(letters, most - 1)[0] ?? ''}…`;
}

/** `0912345678` as Zalo writes it: `84912345678`. */
export function toInternational(phone: string): string {
  return phone.replace(/^0/, '84');
}
