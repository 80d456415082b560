import { PNG } from 'pngjs';
import qrcode from 'qrcode-generator';
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
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * QUIET_ZONE;
  const scale = Math.max(1, Math.floor(width / size));
  const side = Math.max(width, size * scale);
  const margin = Math.floor((side - size * scale) / 2);
  // One byte a pixel, as it is written: no filters and little compression for two colours, since a call waits for it.
  const data = Buffer.alloc(side * side, 255);
  for (let y = 0; y < count; y++) {
    for (let x = 0; x < count; x++) {
      if (!code.isDark(y, x)) continue;
      for (let line = 0; line < scale; line++) {
        const from = (margin + (QUIET_ZONE + y) * scale + line) * side + margin + (QUIET_ZONE + x) * scale;
        data.fill(0, from, from + scale);
      }
    }
  }
  const image = Object.assign(new PNG({ width: side, height: side }), { data });
  return PNG.sync.write(image, { ...oneByte, filterType: 0, deflateLevel: 3 });
}

const oneByte = { colorType: 0, inputColorType: 0, inputHasAlpha: false } as const;
