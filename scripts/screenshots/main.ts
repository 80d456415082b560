import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/browser/launch';
import { root } from '../cloud';
import { startWorld } from '../gallery/world';
import { takeGallery } from './gallery';

/** Takes the pictures of the documentation from the running product: every page, in its states and looks. */

const folder = join(root, 'docs/screenshots');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
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
