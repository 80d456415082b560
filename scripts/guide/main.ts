import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';
import { renderGuide } from './render';

/** Writes docs/guide from the app's own words. */
const folder = join(root, 'docs/guide');
mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(renderGuide())) writeFileSync(join(folder, file), text);
