import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cloud';
import { built } from './build';

/** `npm run handbook`: writes what the handbook's pages get ready made, from its chapters and the registry of rules. */
for (const [file, content] of Object.entries(built())) {
  writeFileSync(join(root, file), content);
}
