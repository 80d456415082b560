import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ecmaVersion } from 'acorn';
import { simple } from 'acorn-walk';
import { getBrowsersList } from 'miniprogram-compat';
import { root } from '../../scripts/cloud';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';
import { ON_APPLICATION, PRIVATE } from './harness/runtime/wx/private';
import { declaredByProduct } from './harness/options';
import interfaces from './interfaces.json';
import { usedInterfaces, type Source } from './package/used';
import { built } from './phone';

/** The package as WeChat and the oldest phone that may run it take it. */

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

const sources: Source[] = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(built, path), 'utf8') }));

describe('what failures say', () => {
  const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
  const textOf = (folder: string) =>
    sources
      .filter(({ path }) => folderOf(path) === folder)
      .map(({ text }) => text)
      .join('\n');
  // The list of actions that are sent once is no call.
  const main = (textOf('') + textOf('pages')).replace(/\[("\w+\.\w+",?){5,}\]/, '');
  const packages = [...new Set(sources.map(({ path }) => folderOf(path)))].filter(Boolean);
  const actions = Object.entries(contracts).flatMap(([context, contract]) =>
    Object.entries<Action>(contract.actions).map(([name, { errors }]) => ({
      name: `${context}.${name}`,
      errors,
    })),
  );
  const keysOf = (text: string) => new Set(text.match(/"[\w.]+":/g));
  const mainKeys = keysOf(main);
  /** Codes that a call of a package may answer, and that nothing which it loads has words for. */
  const unsaid = (text: string) => {
    const keys = keysOf(text);
    const isSaid = (code: string) => [mainKeys, keys].some((some) => some.has(`"${code}":`));
    return actions
      .filter(({ name }) => text.includes(`"${name}"`))
      .flatMap(({ name, errors }) =>
        errors.filter((code) => !isSaid(code)).map((code) => `${name}: ${code}`),
      );
  };

  it.each(['', ...packages])('lies where it may be met: %s', (folder) => {
    expect(unsaid(folder === '' ? main : textOf(folder))).toEqual([]);
  });

  it('is missed where it is not', () => {
    expect(unsaid('"complaint.send"')).toContain('complaint.send: COMPLAINT.WHICH_BRANCH');
  });
});

describe('the oldest base library that is let in', () => {
  // The newest edition of JavaScript whose syntax a browser takes whole, looking behind in a pattern aside.
  const EDITIONS: Record<string, ecmaVersion | undefined> = {
    'ios 13': 2019,
    'ios 14': 2021,
    'chrome 86': 2021,
  };
  const library = String(read(join(root, 'project.config.json')).libVersion);
  const editions = getBrowsersList(library)?.map((browser) => Number(EDITIONS[browser])) ?? [];
  const edition = Math.min(...editions) as ecmaVersion;

  const faults = (some: Source[]) =>
    some.flatMap(({ path, text }) => {
      try {
        parse(text, { ecmaVersion: edition });
        return [];
      } catch (error) {
        const { message, pos } = error as { message: string; pos: number };
        return [`${path}: ${message}: ${text.slice(pos - 40, pos + 20)}`];
      }
    });

  it('is one whose syntax is known', () => {
    expect(edition).toBeGreaterThanOrEqual(2019);
  });

  it('reads every file, and would not read what is newer', () => {
    expect(faults([{ path: 'newer.js', text: 'class A { field = 1 }' }])).toHaveLength(1);
    expect(faults(sources)).toEqual([]);
  });

  it('meets no pattern that looks behind, which iOS reads from 16.4', () => {
    const found = sources.flatMap(({ path, text }) =>
      patternsIn(text).flatMap((pattern) => (/\(\?<[=!]/.test(pattern) ? [`${path}: ${pattern}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

function patternsIn(text: string): string[] {
  const patterns: string[] = [];
  simple(parse(text, { ecmaVersion: 'latest' }), {
    Literal({ regex }) {
      if (regex) patterns.push(regex.pattern);
    },
  });
  return patterns;
}

describe('interfaces.json', () => {
  const used = usedInterfaces(sources);
  const app = read(join(built, 'app.json'));

  it('lists what the code uses, and nothing else', () => {
    expect([...Object.keys(interfaces.private), ...interfaces.ordinary].sort()).toEqual(used);
  });

  it('says of every private interface what it takes, and names none as an ordinary one', () => {
    const told = Object.entries(declaredByProduct.private).map(([name, { information }]) => [
      name,
      information,
    ]);
    expect(told).toEqual(used.flatMap((name) => (PRIVATE.has(name) ? [[name, PRIVATE.get(name)]] : [])));
  });

  it('agrees with app.json about what is opened on application', () => {
    expect(app.requiredPrivateInfos ?? []).toEqual(
      expect.arrayContaining(ON_APPLICATION.filter((name) => used.includes(name))),
    );
    expect(app.requiredPrivateInfos ?? []).toHaveLength(
      ON_APPLICATION.filter((name) => used.includes(name)).length,
    );
    expect(app.__usePrivacyCheck__).toBe(true);
  });

  it('has a domain for each way into the network that is used', () => {
    const open = Object.entries(interfaces.domains).flatMap(([name, domains]) =>
      domains.length > 0 ? [name] : [],
    );
    expect(open).toEqual(Object.keys(interfaces.domains).filter((name) => used.includes(name)));
  });
});

// Phones are reported to show no picture whose address is an SVG in plain text; base64 and PNG are safe.
it('pictures are no SVG in plain text', () => {
  const plain = sources
    .filter(({ text }) => /data:image\/svg\+xml(?!;base64)/.test(text))
    .map(({ path }) => path);
  expect(plain).toEqual([]);
});
