import QRCode from 'qrcode';

const quietZone = 4;
/** Pixels on a side, at least: 34 mm on paper at more than 220 to the inch. */
const smallest = 300;

/** A PNG of the link's QR code, level M, which a fold or a stain on the paper does not stop. Modules are whole pixels. */
export async function drawQr(link: string): Promise<Uint8Array> {
  const code = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const scale = Math.ceil(smallest / (code.modules.size + 2 * quietZone));
  return QRCode.toBuffer(link, { errorCorrectionLevel: 'M', margin: quietZone, scale });
}
