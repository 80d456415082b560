import qrcode from 'qrcode-generator';

/** Points that each square of the code is drawn with: crisp on a projector, and a few kilobytes to hand over. */
const side = 8;

/** Draws a text as a QR code: an address that holds a bitmap. Phones are reported not to show an SVG there. */
export function codePicture(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createDataURL(side, 2 * side);
}
