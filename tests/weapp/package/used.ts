import { readFileSync } from 'node:fs';
import {
  parse,
  type Expression,
  type FunctionExpression,
  type Node,
  type Super,
  type VariableDeclarator,
} from 'acorn';
import { simple } from 'acorn-walk';
import { analyze, type ScopeManager } from 'eslint-scope';

/** A file of the build. */
export interface Source {
  path: string;
  text: string;
}

// Taro's own parts: they name every interface there is and call those that the product asks for.
const PLATFORM = /^(taro|runtime)\.js$/;

/**
 * The interfaces of WeChat's that the product's code uses, sorted: what is read from Taro (`scanCode`), from its cloud
 * (`cloud.callFunction`) and what buttons open (`button.getPhoneNumber`). Fails where code chooses one as it runs.
 */
export function usedInterfaces(sources: Source[]): string[] {
  const taro = taroModule(sources);
  const known = interfaceNames();
  const used = new Set<string>();
  for (const { path, text } of sources) {
    if (PLATFORM.test(path)) continue;
    const tree = parse(text, { ecmaVersion: 'latest', ranges: true });
    const scopes = analyze(tree as never, { ecmaVersion: 2022 });
    simple(tree, {
      Property({ key, value }) {
        if (key.type === 'Identifier' && key.name === 'openType' && value.type === 'Literal')
          used.add(`button.${String(value.value)}`);
        if (value.type !== 'FunctionExpression') return;
        for (const name of readFrom(taro, value, scopes))
          if (known.has(name) || name.startsWith('cloud.')) used.add(name);
      },
    });
  }
  return [...used].sort();
}

/** What one module of webpack's reads from the module of Taro: from itself, or from its default. */
function readFrom(taro: number, module: FunctionExpression, scopes: ScopeManager): string[] {
  const itself = new Set<Node>();
  const byDefault = new Set<Node>();
  // A minifier uses its short names again and again: what counts is which variable a name stands for.
  const note = (into: Set<Node>, declarator: Node) => {
    for (const variable of scopes.getDeclaredVariables(declarator as never))
      for (const { identifier } of variable.references) into.add(identifier as unknown as Node);
  };
  const declarators: VariableDeclarator[] = [];
  simple(module, { VariableDeclarator: (declarator) => void declarators.push(declarator) });
  for (const declarator of declarators) {
    const { init } = declarator;
    if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') continue;
    const [given] = init.arguments;
    if (given?.type === 'Literal' && given.value === taro) note(itself, declarator);
  }
  for (const declarator of declarators) {
    const { init } = declarator;
    if (init?.type !== 'CallExpression') continue;
    const [given] = init.arguments;
    // webpack's `n` gives a function that reads a module's default.
    if (nameRead(init.callee) === 'n' && given && itself.has(given)) note(byDefault, declarator);
  }
  if (itself.size === 0) return [];
  const isTaro = (node: Expression | Super) =>
    itself.has(node) ||
    (node.type === 'CallExpression' && node.arguments.length === 0 && byDefault.has(node.callee));
  const names: string[] = [];
  simple(module, {
    MemberExpression(node) {
      const name = nameRead(node);
      if (isTaro(node.object)) {
        if (!name)
          throw new Error('an interface of WeChat is chosen while the app runs: it cannot be listed');
        names.push(name);
      } else if (nameRead(node.object) === 'cloud' && node.object.type === 'MemberExpression') {
        if (name && isTaro(node.object.object)) names.push(`cloud.${name}`);
      }
    },
  });
  return names;
}

/** The name after the dot, where a node reads one. */
function nameRead(node: Expression | Super): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}

function taroModule(sources: Source[]): number {
  const text = sources.find(({ path }) => path === 'taro.js')?.text ?? '';
  const id = /(\d+):\(?function\([^)]*\)\{[^{}]*"initNativeApi"/.exec(text)?.[1];
  if (!id) throw new Error('taro.js of the build has no module that gives Taro');
  return Number(id);
}

// WeChat's own typings name all that `wx` has.
function interfaceNames(): Set<string> {
  const typings = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8');
  const methods = typings.slice(typings.indexOf('interface Wx {')).matchAll(/^ {8}([a-zA-Z]+)[(<]/gm);
  return new Set([...methods].map(([, name = '']) => name));
}
