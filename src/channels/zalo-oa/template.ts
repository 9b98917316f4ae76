import type { Template, TemplateName } from '../../message/reply.ts';
import { splitText } from '../split.ts';

/** What each template has to be filled with: exactly that. `docs/zalo.md` has their texts. */
const fieldsOf: Record<TemplateName, readonly string[]> = {
  invitation: ['ten', 'hoi_nghi', 'thoi_gian', 'dia_diem', 'han', 'ma', 'lien_ket'],
  reminder: ['ten', 'hoi_nghi', 'thoi_gian', 'han', 'ma', 'lien_ket'],
  change: ['ten', 'hoi_nghi', 'noi_dung', 'ma', 'lien_ket'],
};

/** How much Zalo lets stand in each. */
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

/** The fields as Zalo takes them: those of the template, on one line, none empty, none too long. */
export function templateData({ name, fields }: Template): Record<string, string> {
  return Object.fromEntries(
    fieldsOf[name].map((field) => {
      const value = (fields[field] ?? '').replace(/\s+/g, ' ').trim();
      return [field, shorten(value, mostLetters[field] ?? 30) || '-'];
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
