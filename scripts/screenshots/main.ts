import { join } from 'node:path';
import { launchBrowser } from '../../tests/browser/launch';
import { root } from '../cloud';
import { startWorld } from '../gallery/world';
import { takeGallery } from './gallery';

/** Takes pictures of every page of the running product, in its states and looks, to be looked at. */

const folder = join(root, 'gallery');

async function main(): Promise<void> {
  const world = await startWorld();
  const browser = await launchBrowser();
  try {
    await takeGallery(browser, world, folder);
  } finally {
    await browser.close();
    await world.cloud.close();
  }
}

void main();
