import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/cloud';
import { byHand } from '../../scripts/deploy/by-hand';
import { readSettings } from '../../scripts/deploy/settings';
import { partsOfPublishing } from '../../scripts/publishing/parts';
import { linesOf } from '../../scripts/publishing/picture';
import { folder } from '../../scripts/publishing/take';

/** docs/publishing.md says what the code uses, and its pictures what our commands say. */

const text = readFileSync(join(root, 'docs/publishing.md'), 'utf8');
const pictures = readdirSync(folder).sort();

/** However wide a table was drawn. */
const squeezed = (some: string) => some.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();

it.each(Object.entries(partsOfPublishing()))(
  'its %s is that of the code: npm run publishing',
  (name, part) => {
    const [, written = ''] = new RegExp(`<!-- ${name} -->([^]*)<!-- /${name} -->`).exec(text) ?? [];
    expect(squeezed(written)).toBe(squeezed(part));
  },
);

it('it shows every picture there is, and no other', () => {
  const shown = [...text.matchAll(/\(publishing\/([\w-]+\.svg)\)/g)].map(([, file]) => file);
  expect([...new Set(shown)].sort()).toEqual(pictures);
  const bytes = pictures.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(bytes).toBeLessThan(200 * 1024);
});

/** Every text that a command can say, as a pattern: what is put into it may be anything. */
function sayings(...folders: string[]): RegExp[] {
  const found: string[] = [];
  const literal = (some: string) => some.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(literal(node.text));
    if (ts.isTemplateExpression(node))
      found.push(
        [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].map(literal).join('.*'),
      );
    ts.forEachChild(node, visit);
  };
  for (const one of folders)
    for (const path of readdirSync(join(root, one), { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.ts'))
        visit(ts.createSourceFile(path, readFileSync(join(root, one, path), 'utf8'), ts.ScriptTarget.Latest));
  // A text that is nearly all put in says nothing of itself.
  return found
    .filter((saying) => (saying.match(/[\u4e00-\u9fff]/g) ?? []).length >= 2)
    .map((saying) => new RegExp(`^\\s*${saying.trim()}$`));
}

const said = sayings('scripts/deploy', 'scripts/bootstrap', 'scripts/rollback');
const local = readSettings({ file: '', env: 'local' }, {});
const toBeDone = byHand(local, { domain: '6c6f-local-cloud-1250000000.tcb.qcloud.la', refused: undefined });
const exactly = new Set(
  toBeDone.flatMap(({ what, details }, index) => [
    `${index + 1}. ${what}`,
    ...details.map((detail) => `   - ${detail}`),
  ]),
);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const isTrue = (line: string): boolean => {
  if (line === '' || /^……（\d+ 行）$/.test(line)) return true;
  const [, command] = /^\$ npm run ([\w-]+)/.exec(line) ?? [];
  if (command) return command in scripts;
  if (/^ {3}- |^\d+\. /.test(line)) return exactly.has(line);
  if (/^ {2}\S+ {2}••••-••••-••••$/.test(line)) return true;
  const plain = line.replace(/^\[\d+\/\d+\] /, '').trim();
  return said.some((saying) => saying.test(plain));
};

it.each(pictures)('every line of %s can still be said: npm run publishing -- --pictures', (file) => {
  const lines = linesOf(readFileSync(join(folder, file), 'utf8'));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => !isTrue(line))).toEqual([]);
});

it.each(['全部部署好了', '1. 请您别的人办', '$ npm run nothing', '建集 members'])(
  '%s is said by nothing',
  (line) => {
    expect(isTrue(line)).toBe(false);
  },
);
