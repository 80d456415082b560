import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'jpeg-js';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { guidePictures } from '../../miniprogram/src/guide/chapters';
import { root } from '../../scripts/cloud';

/**
 * The pictures of the documentation, one of each page, are also what pages are held against: `npm run pictures` takes
 * them anew once a change is meant, and has been looked at.
 */

const folder = join(root, 'docs/screenshots');
/** Where the app's own guide has its pictures. */
const guide = join(root, 'miniprogram/src/guide/pictures');
/** What a page looks like that does not look as it did, and where. */
const unlike = join(root, 'bench-results/pictures');

const accepts = process.env['ACCEPT_PICTURES'] === '1';

/** A colour that differs less is a matter of how a browser smooths its letters. */
const COLOUR = 0.2;
/** Of a screen's 329,160 pixels; a word that changed has more. */
const PIXELS = 40;
/** What is drawn late, such as a count that comes by itself, is waited for. */
const TRIES = 30;

/** The name of a page's picture: `pages-home` of `pages/home/index`. */
const pictureOf = (path: string): string => path.replace(/\/index$/, '').replaceAll('/', '-');

/**
 * Holds what is on a page against its picture.
 * @param look how it is looked at, where there is more than one picture of it
 * @returns what differs, in words; nothing when it looks as it did, or when pictures are being taken
 */
export async function faultsOfPicture(page: Page, path: string, look?: 'care' | 'desk'): Promise<string[]> {
  const name = [pictureOf(path), ...(look ? [look] : [])].join('-');
  const file = join(folder, `${name}.jpg`);
  if (accepts) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await still(page));
    for (const [shown, picture] of Object.entries(guidePictures))
      if (picture === name) copyFileSync(file, join(guide, `${shown}.jpg`));
    return [];
  }
  if (!existsSync(file)) return [`there is no picture of it: npm run pictures`];
  const wanted = readFileSync(file);
  rmSync(join(unlike, `${name}.jpg`), { force: true });
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (pixelsThatDiffer(wanted, await shot(page)).pixels <= PIXELS) return [];
    await page.waitForTimeout(250);
  }
  const found = await shot(page);
  const { pixels, picture } = pixelsThatDiffer(wanted, found);
  mkdirSync(unlike, { recursive: true });
  writeFileSync(join(unlike, `${name}.jpg`), found);
  if (picture) writeFileSync(join(unlike, `${name}-differs.png`), PNG.sync.write(picture));
  return [`it looks different (${pixels} pixels): see bench-results/pictures/${name}.jpg`];
}

const shot = (page: Page): Promise<Buffer> =>
  page.screenshot({ type: 'jpeg', quality: 50, scale: 'css', animations: 'disabled' });

/** A picture that stays the same for a while. */
async function still(page: Page): Promise<Buffer> {
  let last = await shot(page);
  for (;;) {
    await page.waitForTimeout(700);
    const next = await shot(page);
    if (next.equals(last)) return next;
    last = next;
  }
}

/** How many pixels of two pictures differ, and where; most often they are the same to the byte. */
export function pixelsThatDiffer(wanted: Buffer, found: Buffer): { pixels: number; picture?: PNG } {
  if (wanted.equals(found)) return { pixels: 0 };
  const [one, other] = [decode(wanted), decode(found)];
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { pixels: Infinity };
  const picture = new PNG({ width, height });
  const pixels = pixelmatch(one.data, other.data, picture.data, width, height, { threshold: COLOUR });
  return { pixels, picture };
}
