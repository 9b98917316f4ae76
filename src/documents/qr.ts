import QRCode from 'qrcode';

const quietZone = 4;
/** Pixels on a side, at least: 34 mm on paper at more than 220 to the inch. */
const smallest = 300;

/** One byte a pixel and no filter: a third of the size and of the time of the library's own choice. */
const grey = { colorType: 0, filterType: 0, deflateLevel: 6, deflateStrategy: 0 } as {
  deflateLevel: number;
  deflateStrategy: number;
};

/** A PNG of the link's QR code, level M, which a fold or a stain on the paper does not stop. Modules are whole pixels. */
export async function drawQr(link: string): Promise<Uint8Array> {
  const code = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const scale = Math.ceil(smallest / (code.modules.size + 2 * quietZone));
  return QRCode.toBuffer(link, { errorCorrectionLevel: 'M', margin: quietZone, scale, rendererOpts: grey });
}

/** The pictures by link. One after the other: a thousand at once would gain no time and take a thousand times the memory. */
export async function drawQrs(links: string[]): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const link of links) pictures.set(link, await drawQr(link));
  return pictures;
}
