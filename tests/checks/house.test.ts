import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

interface Complaint {
  rule: string;
  message: string;
}

/** What the linter says, as it is configured here, of each file of a house of these files. */
function lintedIn(files: Record<string, string>): (file: string) => Complaint[] {
  const house = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    cpSync(join(root, 'scripts/lint'), join(house, 'scripts/lint'), { recursive: true });
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
    const tsconfig = '{"compilerOptions":{"strict":true}}';
    for (const [name, text] of Object.entries({ 'tsconfig.json': tsconfig, ...files })) {
      mkdirSync(dirname(join(house, name)), { recursive: true });
      writeFileSync(join(house, name), text);
    }
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json', '.'], {
      cwd: house,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; code: string; message: string }[];
    };
    return (file) =>
      diagnostics
        .filter(({ filename }) => filename === file)
        .map(({ code, message }) => ({ rule: code, message }))
        .sort((a, b) => (a.rule + a.message < b.rule + b.message ? -1 : 1));
  } finally {
    rmSync(house, { recursive: true });
  }
}

/**
 * Through the configuration as it stands: a later block of it can take away what an earlier one says, so that a rule
 * that works alone no longer fires in the house.
 */
describe('the linter as it is configured', () => {
  const ofMembers = "import { Members } from '../domain/membership/model';";
  const begun = 'const running = await database.startTransaction();';
  const cases: [what: string, rule: string, file: string, code: string, count: number][] = [
    ['written by a stranger', 'owners', 'dues/store.ts', `${ofMembers} collection(Members).put(m);`, 1],
    [
      'written by a stranger in a transaction',
      'owners',
      'dues/within.ts',
      `${ofMembers} within.in(Members).update('a', {});`,
      1,
    ],
    [
      'written by a stranger under another name',
      'owners',
      'dues/alias.ts',
      `${ofMembers} const all = collection(Members); all.add(m);`,
      1,
    ],
    [
      'written by who cannot be told',
      'owners',
      'dues/unknown.ts',
      'collection(model).updateWhere({}, {});',
      1,
    ],
    [
      'written by its owner',
      'owners',
      'domain/membership/roles.ts',
      "import { Members } from './model'; collection(Members).put(m);",
      0,
    ],
    ['read by a stranger', 'owners', 'dues/read.ts', `${ofMembers} collection(Members).findById('a');`, 0],
    [
      'a search in a transaction',
      'transactions',
      'kernel/database/a.ts',
      `async function a() { ${begun} await running.collection('x').where({}).get(); }`,
      1,
    ],
    [
      'a change by condition in a transaction',
      'transactions',
      'kernel/database/b.ts',
      `async function a() { ${begun} running.collection('x').where({}).updateAndReturn({}); }`,
      2,
    ],
    [
      'an aggregation in a transaction',
      'transactions',
      'kernel/database/c.ts',
      `async function a() { ${begun} running.collection('x').aggregate().end(); }`,
      1,
    ],
    [
      'a search in what is offered inside one',
      'transactions',
      'kernel/database/d.ts',
      `function documents(s) { return s.collection('x').where({}).get(); }`,
      1,
    ],
    [
      'the SDK’s own retries',
      'transactions',
      'kernel/database/e.ts',
      'const a = () => database.runTransaction(work);',
      1,
    ],
    [
      'a single record in a transaction',
      'transactions',
      'kernel/database/f.ts',
      `async function a() { ${begun} await running.collection('x').doc('1').get(); }`,
      0,
    ],
    [
      'a search outside of one',
      'transactions',
      'kernel/database/g.ts',
      `const a = () => database.collection('x').where({}).get();`,
      0,
    ],
    [
      'a file that lies in storage before it is written down',
      'one-way',
      'dues/file.ts',
      "import { uploadFile } from '../kernel/storage';\nexport { uploadFile as put } from '../kernel/storage';\nvoid uploadFile;\n",
      2,
    ],
    [
      'a file by the way that writes it down',
      'one-way',
      'dues/given.ts',
      "import { giveFile } from '../kernel/given-files';\nvoid giveFile;\n",
      0,
    ],
    [
      'a promise that nobody waits for',
      'no-floating-promises',
      'dues/promise.ts',
      'const work = async () => 1;\nwork();\n',
      1,
    ],
  ];
  const faults = [
    "import { Members } from '../domain/membership/model';",
    'export const path = (record: { orgPath: string }) => record.orgPath as PathNow;',
    'export const asserted = (record: { orgPath: string }) => <PathNow>record.orgPath;',
    'export const taken = (path: PathNow) => holds(account, roles, path, now);',
    'export const literal = { ...{ a: 1 } };',
    'export const search = () => database.runTransaction(work);',
    'export const write = () => collection(Members).put(member);',
  ].join('\n');
  const keeping = 'cloudfunctions/domain/organization/keeping.ts';
  let complaints: (file: string) => Complaint[];

  beforeAll(() => {
    complaints = lintedIn({
      ...Object.fromEntries(cases.map(([, , file, code]) => [`cloudfunctions/${file}`, code])),
      'cloudfunctions/dues/pay.ts': faults,
      [keeping]: faults,
    });
  });

  it.each(cases)('%s', (_, rule, file, _code, count) => {
    const found = complaints(`cloudfunctions/${file}`).filter((one) => one.rule.includes(rule));
    expect(found).toHaveLength(count);
  });

  const ofTheHouse = (file: string) =>
    complaints(file)
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('house'));

  it('all rules hold an action', () => {
    expect(ofTheHouse('cloudfunctions/dues/pay.ts')).toEqual([
      'house(no-spread-literals)',
      'house(one-way)',
      'house(one-way)',
      'house(owners)',
      'house(transactions)',
    ]);
  });

  it('the one place that says who keeps a record now may say so', () => {
    expect(ofTheHouse(keeping)).toEqual([
      'house(no-spread-literals)',
      'house(owners)',
      'house(transactions)',
    ]);
  });
});
