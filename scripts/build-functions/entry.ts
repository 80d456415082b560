import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { contextsOf } from '../../cloudfunctions/deployment';
import { root } from '../cloud';
import { modelFiles } from '../models';

/** The code that a function begins with, made here, and the names by which esbuild finds it. */

const source = join(root, 'cloudfunctions');
const serve = join(source, 'kernel/serve.ts');

const importing = (file: string): string => `import ${JSON.stringify(file)};`;

/** What is there before anything is asked: all models. */
const beginning = (): string[] => modelFiles().map(importing);

/** A function that serves contexts, each loaded when it is first asked; or one that has an entry of its own. */
function entryOf(name: string): string {
  const own = join(source, name, 'index.ts');
  const contexts = contextsOf(name);
  if (existsSync(own) && contexts.length === 0)
    return [...beginning(), `export { main } from ${JSON.stringify(own)};`].join('\n');
  return [
    ...beginning(),
    `import { serveContexts } from ${JSON.stringify(serve)};`,
    'export const main = serveContexts({',
    ...contexts.map((one) => `  ${one}: async () => (await import('context:${one}')).default,`),
    '});',
  ].join('\n');
}

/** A context, after all that its function began with: what all of them stand on then lies in one file, and not in twenty. */
const contextOf = (name: string): string =>
  [
    ...beginning(),
    importing(serve),
    `export { default } from ${JSON.stringify(join(source, name, 'index.ts'))};`,
  ].join('\n');

/** What a context reads later, likewise. */
const laterOf = (file: string): string =>
  [...beginning(), importing(serve), `export * from ${JSON.stringify(file)};`].join('\n');

const kinds: Record<string, (name: string) => string> = {
  function: entryOf,
  context: contextOf,
  later: laterOf,
};

/** Finds `function:NAME` and `context:NAME`, and what is read later than its context. */
export const entries: Plugin = {
  name: 'entries',
  setup: (build) => {
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: `${join(resolveDir, path)}.ts`, namespace: 'later' } : undefined,
    );
    for (const [kind, contentsOf] of Object.entries(kinds)) {
      build.onResolve({ filter: new RegExp(`^${kind}:`) }, ({ path }) => ({
        path: path.slice(kind.length + 1),
        namespace: kind,
      }));
      build.onLoad({ filter: /./, namespace: kind }, ({ path }) => ({
        contents: contentsOf(path),
        resolveDir: root,
        loader: 'ts',
      }));
    }
  },
};
