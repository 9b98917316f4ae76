import { PNG } from 'pngjs';

/** A stretch of a bar: how long compared to the others, and its colour as `RRGGBB`. */
export type Stretch = { count: number; colour: string };

const white = 'FFFFFF';

/** One bar of a chart as a PNG, in pixels. It is as long as its counts together are of `most`; what remains is white. */
export function drawBar(stretches: Stretch[], most: number, size: { width: number; height: number }): Uint8Array {
  const picture = new PNG(size);
  const pixel = Math.max(1, most) / size.width;
  const ends: { at: number; colour: string }[] = [];
  for (const { count, colour } of stretches) ends.push({ at: (ends.at(-1)?.at ?? 0) + count, colour });
  for (let x = 0; x < size.width; x += 1) {
    const colour = ends.find(({ at }) => (x + 0.5) * pixel < at)?.colour ?? white;
    const [red = 0, green = 0, blue = 0] = Buffer.from(colour, 'hex');
    for (let y = 0; y < size.height; y += 1) picture.data.set([red, green, blue, 255], 4 * (y * size.width + x));
  }
  return PNG.sync.write(picture, { colorType: 2 });
}
