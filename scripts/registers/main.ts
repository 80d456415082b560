import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Writes the lists of registers and selections from the files that declare them: `npm run registers`. Tests see that it was done. */
const folderOf = (mechanism: Mechanism) =>
  resolve(__dirname, `../../cloudfunctions/domain/${mechanism}/kinds`);

type Mechanism = 'register' | 'selection';

/** The name of what is declared, from its file: `owners-salon.ts` is `ownersSalon`. */
const nameOf = (file: string): string =>
  file.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What the list says. */
export function indexOf(files: readonly string[], mechanism: Mechanism): string {
  const names = files.filter((file) => file !== 'index.ts').map((file) => file.replace(/\.ts$/, ''));
  const lines = names.sort().map((file) => `export { default as ${nameOf(file)} } from './${file}';\n`);
  return `/** Every declared ${mechanism}; written by \`npm run registers\`. */\n${lines.join('')}`;
}

/** The files that declare them. */
export const filesOf = (mechanism: Mechanism): string[] => readdirSync(folderOf(mechanism));

if (require.main === module) {
  for (const mechanism of ['register', 'selection'] as const)
    writeFileSync(join(folderOf(mechanism), 'index.ts'), indexOf(filesOf(mechanism), mechanism));
}
