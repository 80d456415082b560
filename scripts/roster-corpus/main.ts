import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatted } from '../format';
import { cases } from './cases';

/**
 * Writes the corpus of rosters, each file with what must be read from it beside it. Files of writers that are not on this
 * machine stay as they are.
 */
const folder = resolve(__dirname, '../../tests/cloudfunctions/roster/corpus');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const { name, ending, about, writer, make, expected } of cases) {
    const file = join(folder, `${name}.${ending}`);
    const made = await make();
    if (made) writeFileSync(file, made);
    else if (!existsSync(file)) throw new Error(`${writer} is not here, and ${file} was never written`);
    const told = JSON.stringify({ about, writer, file: `${name}.${ending}`, ...expected });
    const beside = join(folder, `${name}.json`);
    writeFileSync(beside, await formatted(beside, told));
    bytes += readFileSync(file).length;
  }
  console.log(`${cases.length} files, ${Math.ceil(bytes / 1024)} KB`);
}

void main();
