import { foldMarks } from '../domain/vietnamese.ts';

/** `007-tran-van-binh.png`: in the order of the list, with nothing in it that a file system could read as a path. */
export function namePicture(name: string, place: number, count: number): string {
  const digits = Math.max(3, String(count).length);
  const slug = foldMarks(name.slice(0, 400))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${String(place + 1).padStart(digits, '0')}-${slug || 'dai-bieu'}.png`;
}
