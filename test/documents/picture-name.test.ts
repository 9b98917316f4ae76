import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePicture } from '../../src/documents/picture-name.ts';

test.each([
  ['Trần Văn Bình', 6, 270, '007-tran-van-binh.png'],
  ['Trâ\u0300n Đức  Ánh', 0, 1086, '0001-tran-duc-anh.png'],
  ['../../etc/passwd', 1, 2, '002-etc-passwd.png'],
  ['…', 2, 3, '003-dai-bieu.png'],
])('the picture of %s is found under a plain name', (name, place, count, file) => {
  expect(namePicture(name, place, count)).toBe(file);
});

test('no name makes a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(namePicture(name, 0, 1)).toMatch(/^001-[a-z0-9]+(?:-[a-z0-9]+)*\.png$/);
    }),
  );
});
