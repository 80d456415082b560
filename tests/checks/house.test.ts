import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parser } from 'typescript-eslint';
import { Linter } from 'eslint';
import { complaintsOf, importing, named, relativeOf, root, value, type Violation } from './planted';

const cases: [what: string, from: string, to: string, rules: string[]][] = [
  [
    'kernel → domain',
    'cloudfunctions/kernel/a.ts',
    'cloudfunctions/domain/x/b.ts',
    ['kernel-knows-no-business'],
  ],
  [
    'kernel → context',
    'cloudfunctions/kernel/a.ts',
    'cloudfunctions/dues/b.ts',
    ['kernel-knows-no-business'],
  ],
  [
    'domain → context',
    'cloudfunctions/domain/x/a.ts',
    'cloudfunctions/dues/b.ts',
    ['domain-knows-no-context'],
  ],
  [
    'context → context',
    'cloudfunctions/dues/a.ts',
    'cloudfunctions/home/b.ts',
    ['contexts-do-not-know-each-other'],
  ],
  [
    'jobs → more than steps',
    'cloudfunctions/jobs/a.ts',
    'cloudfunctions/dues/b.ts',
    ['jobs-takes-steps-only'],
  ],
  ['jobs → steps', 'cloudfunctions/jobs/a.ts', 'cloudfunctions/dues/steps.ts', []],
  [
    'past the door of the database',
    'cloudfunctions/domain/x/a.ts',
    'cloudfunctions/kernel/database/sdk.ts',
    ['the-database-has-one-door'],
  ],
  [
    'an action → the database',
    'cloudfunctions/dues/pay.ts',
    'cloudfunctions/kernel/database/index.ts',
    ['a-context-asks-the-database-in-stores'],
  ],
  ['a store → the database', 'cloudfunctions/dues/store.ts', 'cloudfunctions/kernel/database/index.ts', []],
  [
    "another's contract",
    'cloudfunctions/dues/a.ts',
    'types/home/contract.ts',
    ['a-context-takes-its-own-contract'],
  ],
  [
    'domain → a contract',
    'cloudfunctions/domain/x/a.ts',
    'types/home/contract.ts',
    ['domain-takes-no-contract-of-a-context'],
  ],
  ['its own contract', 'cloudfunctions/dues/a.ts', 'types/dues/contract.ts', []],
  [
    'contract → contract',
    'types/dues/contract.ts',
    'types/home/contract.ts',
    ['contracts-do-not-know-each-other'],
  ],
  [
    'shared words → anything',
    'types/shared/words.ts',
    'types/domain/person.ts',
    ['shared-values-know-nobody'],
  ],
  ['types → functions', 'types/domain/a.ts', 'cloudfunctions/kernel/b.ts', ['types-know-nobody']],
  [
    'app → values of a contract',
    'miniprogram/src/a.ts',
    'types/dues/contract.ts',
    ['mini-program-takes-types-only'],
  ],
  ['app → shared words', 'miniprogram/src/a.ts', 'types/shared/words.ts', []],
  ['app → functions', 'miniprogram/src/a.ts', 'cloudfunctions/dues/b.ts', ['mini-program-knows-no-server']],
  ['local cloud → product', 'localcloud/a.ts', 'cloudfunctions/dues/b.ts', ['local-cloud-knows-no-product']],
];

describe('who may know whom', () => {
  let violations: Violation[];
  beforeAll(() => {
    const planted = cases.flatMap(([, from, to], index) => {
      const importer = named(from, index);
      return [
        [importer, importing(relativeOf(importer, to))],
        [to, value],
      ];
    });
    // Two matters of the domain that build on each other.
    const ring = [
      ['cloudfunctions/domain/ring/a.ts', importing('../gnir/b')],
      ['cloudfunctions/domain/gnir/b.ts', value],
      ['cloudfunctions/domain/gnir/c.ts', importing('../ring/d')],
      ['cloudfunctions/domain/ring/d.ts', value],
    ];
    violations = complaintsOf(Object.fromEntries([...planted, ...ring]) as Record<string, string>);
  });

  it.each(cases.map((one, index) => [...one, index] as const))('%s', (_, from, _to, rules, index) => {
    const complained = violations
      .filter((one) => one.from === named(from, index))
      .map(({ rule }) => rule.name);
    expect(complained).toEqual(rules);
  });

  it('two matters of the domain that build on each other', () => {
    const rings = violations.filter(({ rule }) => rule.name === 'no-folder-cycles').map(({ from }) => from);
    expect(rings).toEqual(
      expect.arrayContaining(['cloudfunctions/domain/ring', 'cloudfunctions/domain/gnir']),
    );
  });
});

describe('a collection is written in the folder that owns it', () => {
  const { owners } = jest.requireActual<{ owners: never }>('../../scripts/lint/owners.cjs');
  const complaints = (file: string, code: string) =>
    new Linter({ cwd: root }).verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: parser },
        plugins: { house: { rules: { owners } } },
        rules: { 'house/owners': 'error' },
      },
      { filename: join(root, file) },
    );

  it.each<[string, string, string, number]>([
    [
      'by a stranger',
      'dues/store.ts',
      "import { Members } from '../domain/membership/model'; collection(Members).put(m);",
      1,
    ],
    [
      'in a transaction',
      'dues/store.ts',
      "import { Members } from '../domain/membership/model'; within.in(Members).update('a', {});",
      1,
    ],
    [
      'under another name',
      'dues/store.ts',
      "import { Members } from '../domain/membership/model'; const all = collection(Members); all.add(m);",
      1,
    ],
    ['of an unknown model', 'dues/store.ts', 'collection(model).updateWhere({}, {});', 1],
    [
      'by its owner',
      'domain/membership/roles.ts',
      "import { Members } from './model'; collection(Members).put(m);",
      0,
    ],
    [
      'read by a stranger',
      'dues/store.ts',
      "import { Members } from '../domain/membership/model'; collection(Members).findById('a');",
      0,
    ],
  ])('%s', (_, file, code, count) => {
    expect(complaints(`cloudfunctions/${file}`, code)).toHaveLength(count);
  });
});

describe('a transaction takes single records, as wx-server-sdk documents', () => {
  const { transactions } = jest.requireActual<{ transactions: never[] }>(
    '../../scripts/lint/transactions.cjs',
  );
  const complaints = (code: string) =>
    new Linter({ cwd: root }).verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: parser },
        rules: { 'no-restricted-syntax': ['error', ...transactions] },
      },
      { filename: join(root, 'cloudfunctions/kernel/database/a.ts') },
    );
  const begun = 'const running = await database.startTransaction();';

  it.each([
    ['a search', `async function a() { ${begun} await running.collection('x').where({}).get(); }`, 1],
    [
      'a change by condition',
      `async function a() { ${begun} running.collection('x').where({}).updateAndReturn({}); }`,
      2,
    ],
    ['an aggregation', `async function a() { ${begun} running.collection('x').aggregate().end(); }`, 1],
    ['what is offered inside one', `function documents(s) { return s.collection('x').where({}).get(); }`, 1],
    ['the SDK’s own retries', 'const a = () => database.runTransaction(work);', 1],
    ['a single record', `async function a() { ${begun} await running.collection('x').doc('1').get(); }`, 0],
    ['a search outside', `const a = () => database.collection('x').where({}).get();`, 0],
  ])('%s', (_, code, count) => {
    expect(complaints(code)).toHaveLength(count);
  });
});

/**
 * Through the configuration as it stands: a later block of it can take away what an earlier one says, so that a rule
 * that works alone no longer fires in the house.
 */
describe('the linters as they are configured', () => {
  const rulesOf = (file: string, code: string): string[] => {
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/eslint'),
      ['--stdin', '--stdin-filename', file, '--format', 'json'],
      { cwd: root, input: code, encoding: 'utf8' },
    );
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string; message: string }[] }[];
    return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`).sort();
  };
  const faults = [
    "import { Members } from '../domain/membership/model';",
    'export const path = (record: { orgPath: string }) => record.orgPath as PathNow;',
    'export const asserted = (record: { orgPath: string }) => <PathNow>record.orgPath;',
    'export const taken = (path: PathNow) => holds(account, roles, path, now);',
    'export const literal = { ...{ a: 1 } };',
    'export const search = () => database.runTransaction(work);',
    'export const write = () => collection(Members).put(member);',
  ].join('\n');
  const one = (pattern: RegExp) => expect.stringMatching(pattern) as string;

  it('all hold an action', () => {
    expect(rulesOf('cloudfunctions/dues/pay.ts', faults)).toEqual([
      one(/^house\/owners: /),
      one(/Ask domain\/organization\/keeping/),
      one(/Ask domain\/organization\/keeping/),
      one(/Transactions begin in kernel/),
      one(/Write the properties themselves/),
    ]);
  });

  it('the one place that says who keeps a record now may say so', () => {
    expect(rulesOf('cloudfunctions/domain/organization/keeping.ts', faults)).toEqual([
      one(/^house\/owners: /),
      one(/Transactions begin in kernel/),
      one(/Write the properties themselves/),
    ]);
  });

  it('types are looked at: a promise that nobody waits for is refused', () => {
    const house = mkdtempSync(join(tmpdir(), 'lint-'));
    try {
      writeFileSync(join(house, 'tsconfig.json'), '{"compilerOptions":{"strict":true}}');
      writeFileSync(join(house, 'a.ts'), 'const work = async () => 1;\nwork();\n');
      const { stdout } = spawnSync(
        join(root, 'node_modules/.bin/oxlint'),
        ['--config', join(root, '.oxlintrc.json'), '--format', 'unix', '.'],
        { cwd: house, encoding: 'utf8' },
      );
      expect(stdout).toMatch(/no-floating-promises/);
    } finally {
      rmSync(house, { recursive: true });
    }
  });
});
