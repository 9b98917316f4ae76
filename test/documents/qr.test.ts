import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { drawQr } from '../../src/documents/qr.ts';

/** A grey picture of 8 bits without filters, as rows of dark pixels. */
function readPicture(file: Uint8Array): { side: number; isDark: (x: number, y: number) => boolean } {
  const bytes = Buffer.from(file);
  const side = bytes.readUInt32BE(16);
  expect([bytes.readUInt32BE(20), bytes[24], bytes[25]]).toEqual([side, 8, 0]);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const pixels = inflateSync(Buffer.concat(data));
  return { side, isDark: (x, y) => (pixels[y * (side + 1) + 1 + x] ?? 0) < 128 };
}

test('the picture is the code of the link, level M, with four modules of white around it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Za-z0-9_-]{1,120}$/), async (token) => {
      const link = `https://thu-ky.example/c/${token}`;
      const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
      const { side, isDark } = readPicture(await drawQr(link));
      const scale = side / (modules.size + 8);

      expect(Number.isInteger(scale)).toBe(true);
      expect(side).toBeGreaterThanOrEqual(300);
      for (let row = -4; row < modules.size + 4; row++) {
        for (let column = -4; column < modules.size + 4; column++) {
          const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
          const middle = (place: number) => Math.floor((place + 4.5) * scale);
          if (isDark(middle(column), middle(row)) !== (inside && Boolean(modules.get(row, column)))) {
            throw new Error(`Module ${row}, ${column} of ${link} differs`);
          }
        }
      }
    }),
    { numRuns: 15 },
  );
});
