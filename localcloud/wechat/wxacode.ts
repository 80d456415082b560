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
  const { data: squares, size } = encode(text, { border: QUIET_ZONE, ecc: 'M' });
  const scale = Math.max(1, Math.floor(width / size));
  const side = Math.max(width, size * scale);
  const margin = Math.floor((side - size * scale) / 2);
  // One byte a pixel, as it is written: no filters and little compression for two colours, since a call waits for it.
  const data = Buffer.alloc(side * side, 255);
  squares.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let line = 0; line < scale; line++) {
        const from = (margin + y * scale + line) * side + margin + x * scale;
        data.fill(0, from, from + scale);
      }
    });
  });
  const image = Object.assign(new PNG({ width: side, height: side }), { data });
  return PNG.sync.write(image, { ...oneByte, filterType: 0, deflateLevel: 3 });
}

const oneByte = { colorType: 0, inputColorType: 0, inputHasAlpha: false } as const;
