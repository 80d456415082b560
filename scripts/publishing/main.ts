import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../cloud';
import { replaceParts } from '../document-parts';
import { partsOfPublishing } from './parts';
import { takePictures } from './take';

/**
 * `npm run publishing [-- --pictures]`: writes the parts of `docs/publishing.md` that follow from the code; with
 * `--pictures` it also runs our own commands on a local cloud of this machine, and draws what they say.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } });
  await replaceParts(join(root, 'docs/publishing.md'), partsOfPublishing());
  if (values.pictures) await takePictures();
}

void main();
