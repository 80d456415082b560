import { readFileSync } from 'node:fs';
import { parse, type Expression, type FunctionExpression, type Super } from 'acorn';
import { simple } from 'acorn-walk';

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
    simple(parse(text, { ecmaVersion: 'latest' }), {
      Property({ key, value }) {
        if (key.type === 'Identifier' && key.name === 'openType' && value.type === 'Literal')
          used.add(`button.${String(value.value)}`);
        if (value.type !== 'FunctionExpression') return;
        for (const name of readFrom(taro, value))
          if (known.has(name) || name.startsWith('cloud.')) used.add(name);
      },
    });
  }
  return [...used].sort();
}

/** What one module of webpack's reads from the module of Taro: from itself, or from its default. */
function readFrom(taro: number, module: FunctionExpression): string[] {
  const itself = new Set<string>();
  const byDefault = new Set<string>();
  simple(module, {
    VariableDeclarator({ id, init }) {
      if (id.type !== 'Identifier' || init?.type !== 'CallExpression') return;
      const [given] = init.arguments;
      const { callee } = init;
      if (callee.type === 'Identifier' && given?.type === 'Literal' && given.value === taro)
        itself.add(id.name);
      // webpack's `n` gives a function that reads a module's default.
      if (nameRead(callee) === 'n' && given?.type === 'Identifier' && itself.has(given.name))
        byDefault.add(id.name);
    },
  });
  if (itself.size === 0) return [];
  const isTaro = (node: Expression | Super) => {
    if (node.type === 'Identifier') return itself.has(node.name);
    if (node.type !== 'CallExpression' || node.arguments.length > 0) return false;
    return node.callee.type === 'Identifier' && byDefault.has(node.callee.name);
  };
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
