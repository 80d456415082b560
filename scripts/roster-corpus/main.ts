import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { cases } from './cases';

/**
 * Writes the corpus of rosters, each file with what must be read from it beside it. Files of writers that are not on this
 * machine stay as they are.
 */
const folder = resolve(__dirname, '../../tests/cloudfunctions/roster/corpus');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const style = await resolveConfig(join(folder, 'any.json'));
  let bytes = 0;
  for (const { name, ending, about, writer, make, expected } of cases) {
    const file = join(folder, `${name}.${ending}`);
    const made = await make();
    if (made) writeFileSync(file, made);
    else if (!existsSync(file)) throw new Error(`${writer} is not here, and ${file} was never written`);
    const told = JSON.stringify({ about, writer, file: `${name}.${ending}`, ...expected });
    writeFileSync(join(folder, `${name}.json`), await format(told, { ...style, parser: 'json' }));
    bytes += readFileSync(file).length;
  }
  console.log(`${cases.length} files, ${Math.ceil(bytes / 1024)} KB`);
}

void main();
