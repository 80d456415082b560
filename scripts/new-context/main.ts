import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatted } from '../format';

/**
 * `npm run new-context -- NAME TERM`: writes a context that works and passes the checks as it is, with a list and a
 * form, their tests and their gallery views, and adds its line to each list. NAME is the identifier of the glossary
 * (`pioneerPost`), TERM the Chinese term (先锋岗). See docs/house.md.
 */
const root = process.env.NEW_CONTEXT_ROOT ?? resolve(__dirname, '../..');
const templates = join(__dirname, 'templates');

/** The lists that every context stands in: one line each. */
const lists: Record<string, (name: string) => string> = {
  'types/contracts.ts': (name) => `export { ${name}Contract as ${name} } from './${name}/contract';`,
  'miniprogram/src/audit-words.ts': (name) =>
    `export { auditWords as ${name} } from './${name}/audit-words';`,
  'miniprogram/src/contexts.ts': (name) => `export { ${name} } from './${name}/context';`,
  'miniprogram/src/failures.ts': (name) => `export { failures as ${name} } from './${name}/failures';`,
  'scripts/gallery/contexts.ts': (name) => `export { ${name} } from './views/${name}';`,
};

async function main(): Promise<void> {
  const [name = '', term = ''] = parseArgs({ allowPositionals: true }).positionals;
  if (!/^[a-z][a-zA-Z]{2,30}$/.test(name) || term === '') {
    throw new Error('npm run new-context -- NAME TERM, for example: pioneerPost 先锋岗');
  }
  if (existsSync(join(root, 'cloudfunctions', name))) throw new Error(`there is a context ${name} already`);
  const Name = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
  const CODE = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const filled = (text: string) =>
    text
      .replaceAll('__name__', name)
      .replaceAll('__Name__', Name)
      .replaceAll('__CODE__', CODE)
      .replaceAll('__term__', term);
  for (const template of readdirSync(templates, { recursive: true, encoding: 'utf8' })) {
    if (!template.endsWith('.tpl')) continue;
    const file = join(root, filled(template).replace(/\.tpl$/, ''));
    mkdirSync(dirname(file), { recursive: true });
    const text = filled(readFileSync(join(templates, template), 'utf8'));
    // A longer name breaks lines elsewhere.
    writeFileSync(file, await formatted(file, text));
    console.log(`  ${file.slice(root.length + 1)}`);
  }
  for (const [list, lineOf] of Object.entries(lists)) addLine(join(root, list), lineOf(name));
  console.log(`\n${name}（${term}）已建好，并登记在：\n  ${Object.keys(lists).join('\n  ')}`);
  console.log('接着把契约、规则和页面写成这件事真正的样子。说明见 docs/house.md。');
}

/** Adds a line among its like, in the order of the alphabet. */
function addLine(file: string, line: string): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const first = lines.findIndex((one) => one.startsWith('export {'));
  const sorted = [...lines.slice(first), line].sort();
  writeFileSync(file, `${[...lines.slice(0, first), ...sorted].join('\n')}\n`);
}

void main();
