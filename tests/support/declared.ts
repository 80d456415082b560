import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functions, root } from '../../scripts/cloud';
import { modelFiles } from '../../scripts/models';

/** The built functions, and among them that of registers and selections with one more declaration; nothing else of it is other. */

export type Mechanism = 'register' | 'selection';

const folderOf = (mechanism: Mechanism) => join(root, `cloudfunctions/domain/${mechanism}/kinds`);

/** The list of a mechanism as it would be with one more file. */
const oneMore = (mechanism: Mechanism, name: string, file: string): Plugin => ({
  name: 'one-more',
  setup: (built) => {
    built.onLoad({ filter: new RegExp(`${mechanism}[\\\\/]kinds[\\\\/]index\\.ts$`) }, () => ({
      contents: [
        ...readdirSync(folderOf(mechanism))
          .filter((one) => one !== 'index.ts')
          .map((one, at) => `export { default as ours_${at} } from './${one.replace(/\.ts$/, '')}';`),
        `export { default as ${name} } from ${JSON.stringify(file)};`,
      ].join('\n'),
      resolveDir: folderOf(mechanism),
      loader: 'ts',
    }));
  },
});

/** A folder of functions in which a declaration of the test's is one of a mechanism's; whoever asked for it removes it. */
export async function functionsWith(
  mechanism: Mechanism,
  name: string,
  file: string,
): Promise<{ folder: string; remove: () => void }> {
  const made = mkdtempSync(join(tmpdir(), 'registers-'));
  for (const one of readdirSync(functions).filter((name) => name !== 'registers')) {
    mkdirSync(join(made, one));
    for (const file of readdirSync(join(functions, one)))
      symlinkSync(join(functions, one, file), join(made, one, file));
  }
  const own = join(made, 'registers');
  mkdirSync(own);
  for (const one of ['config.json', 'package.json'])
    cpSync(join(functions, 'registers', one), join(own, one));
  await build({
    stdin: {
      contents: [
        ...modelFiles().map((one) => `import ${JSON.stringify(one)};`),
        `import { serveContexts } from ${JSON.stringify(join(root, 'cloudfunctions/kernel/serve.ts'))};`,
        `export const main = serveContexts({ ${['register', 'selection']
          .map((one) => `${one}: async () => (await import(${pathOf(one)})).default`)
          .join(', ')} });`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile: join(own, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    loader: { '.docx': 'binary', '.xlsx': 'binary' },
    plugins: [oneMore(mechanism, name, file)],
  });
  return { folder: made, remove: () => rmSync(made, { recursive: true, force: true }) };
}

const pathOf = (context: string): string => JSON.stringify(join(root, `cloudfunctions/${context}/index.ts`));
