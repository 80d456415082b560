import { PNG } from 'pngjs';
import { encode } from 'uqr';
import { WechatError } from './errors';

const DEFAULT_WIDTH = 430;
const QUIET_ZONE = 4;

/**
 * `wxacode.getUnlimited`: a picture that opens a page of the app; an ordinary QR code here, which any phone can read.
 * @returns PNG bytes
 * @throws 40129 a wrong `scene`, 41030 a wrong `page`, 40097 a wrong `width`
 */
export function getUnlimited(
  parameters: Record<string, unknown>,
  address: (page: string, scene: string) => string,
): Buffer {
  const { scene, page = 'pages/index/index', width = DEFAULT_WIDTH } = parameters;
  if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/.test(scene))
    throw new WechatError(40129, 'invalid scene');
  if (typeof page !== 'string' || page === '' || page.startsWith('/') || page.includes('?'))
    throw new WechatError(41030, 'invalid page');
  if (typeof width !== 'number' || width < 280 || width > 1280) throw new WechatError(40097, 'invalid width');
  return draw(address(page, scene), width);
}

function draw(text: string, width: number): Buffer {
  const { data, size } = encode(text, { border: QUIET_ZONE, ecc: 'M' });
  const scale = Math.max(1, Math.floor(width / size));
  const side = Math.max(width, size * scale);
  const margin = Math.floor((side - size * scale) / 2);
  const image = new PNG({ width: side, height: side });
  image.data.fill(255);
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) blacken(image, margin + x * scale, margin + y * scale, scale);
    });
  });
  // Two colours need no filters and little compression, and a call waits for it.
  return PNG.sync.write(image, { colorType: 0, filterType: 0, deflateLevel: 3 });
}

function blacken(image: PNG, left: number, top: number, side: number): void {
  for (let y = top; y < top + side; y++)
    for (let x = left; x < left + side; x++) {
      const at = (y * image.width + x) * 4;
      image.data[at] = image.data[at + 1] = image.data[at + 2] = 0;
    }
}
