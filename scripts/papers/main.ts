import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { papers, type PaperName } from '../../types/shared/papers';
import { root } from '../cloud';
import { writeContactSheet } from './contact-sheet';
import { calendar } from './templates/calendar';
import { elections } from './templates/elections';
import { development } from './templates/development';
import { dues } from './templates/dues';
import { formation } from './templates/formation';
import { handover } from './templates/handover';
import { ledger } from './templates/ledger';
import { lists } from './templates/lists';
import { training } from './templates/training';
import { review } from './templates/review';
import { meetings } from './templates/meetings';
import { selection } from './templates/selection';

/**
 * `npm run papers -- templates`: writes the templates of all papers as the office files that the function fills. They are
 * ordinary files: changed by hand in Word instead, they are as good. `npm run papers -- contact-sheet`: looks at all of them.
 */
const folder = resolve(__dirname, '../../cloudfunctions/domain/paper/templates');

const templates: Record<PaperName, () => Promise<Uint8Array>> = {
  ...lists,
  ...meetings,
  ...elections,
  ...dues,
  ...development,
  ...training,
  ...formation,
  ...review,
  ...calendar,
  ...selection,
  ...handover,
  ledger,
};

async function writeTemplates(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, write] of Object.entries(templates)) {
    const file = `${name}.${papers[name as PaperName].format}`;
    writeFileSync(join(folder, file), await write());
    console.log(file);
  }
}

async function lookAtPapers(): Promise<void> {
  const file = 'docs/papers.jpg';
  const bytes = await writeContactSheet(join(root, file));
  console.log(`${file}: ${Math.round(bytes / 1024)} KB`);
}

const works: Record<string, () => Promise<void>> = {
  templates: writeTemplates,
  'contact-sheet': lookAtPapers,
};

const work = works[process.argv[2] ?? ''];
if (!work) throw new Error(`npm run papers -- ${Object.keys(works).join(' | ')}`);
void work();
