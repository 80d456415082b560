import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Writes the list of registers from the files that declare them: `npm run registers`. A test sees that it was done. */
const folder = resolve(__dirname, '../../cloudfunctions/domain/register/kinds');

/** The name of a register, from its file: `owners-salon.ts` is `ownersSalon`. */
const nameOf = (file: string): string =>
  file.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What the list says. */
export function indexOf(files: readonly string[]): string {
  const names = files.filter((file) => file !== 'index.ts').map((file) => file.replace(/\.ts$/, ''));
  const lines = names.sort().map((file) => `export { default as ${nameOf(file)} } from './${file}';\n`);
  return `/** Every declared register; written by \`npm run registers\`. */\n${lines.join('')}`;
}

/** The files of the registers. */
export const registerFiles = (): string[] => readdirSync(folder);

if (require.main === module) writeFileSync(join(folder, 'index.ts'), indexOf(registerFiles()));
