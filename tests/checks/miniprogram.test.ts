import {
  complaintsIn,
  complaintsOf,
  importing,
  named,
  relativeOf,
  root,
  value,
  type Violation,
} from './planted';

/** The app's half of the house: who may know whom there, and that its folders build on one another in one direction. */

const app = 'miniprogram/src';

const cases: [what: string, from: string, to: string, rules: string[]][] = [
  ['kit → domain', `${app}/kit/a.ts`, `${app}/domain/b.ts`, ['app-kit-knows-no-field']],
  ['kit → context', `${app}/kit/a.ts`, `${app}/dues/b.ts`, ['app-kit-knows-no-field']],
  ['kit → addresses of pages', `${app}/kit/a.ts`, `${app}/services/pages.ts`, ['app-kit-knows-no-field']],
  ['kit → words of the field', `${app}/kit/a.ts`, 'types/shared/words.ts', ['app-kit-knows-no-field']],
  ['kit → services', `${app}/kit/a.ts`, `${app}/services/call.ts`, []],
  ['services → kit', `${app}/services/a.ts`, `${app}/kit/b.ts`, ['app-services-know-no-screen']],
  ['services → context', `${app}/services/a.ts`, `${app}/dues/b.ts`, ['app-services-know-no-screen']],
  ['platform → domain', `${app}/platform/a.ts`, `${app}/domain/b.ts`, ['app-platform-knows-no-field']],
  ['domain → context', `${app}/domain/a.ts`, `${app}/dues/b.ts`, ['app-domain-knows-no-context']],
  [
    'domain → the list of contexts',
    `${app}/domain/a.ts`,
    `${app}/contexts.ts`,
    ['app-domain-knows-no-context'],
  ],
  ['domain → addresses of pages', `${app}/domain/a.ts`, `${app}/services/pages.ts`, []],
  ['context → context', `${app}/dues/a.ts`, `${app}/role/b.ts`, ['app-contexts-do-not-know-each-other']],
  [
    "context → another's descriptor",
    `${app}/dues/a.ts`,
    `${app}/role/context.ts`,
    ['app-contexts-do-not-know-each-other', 'app-descriptors-are-listed'],
  ],
  [
    'context → its own descriptor',
    `${app}/dues/a.ts`,
    `${app}/dues/context.ts`,
    ['app-descriptors-are-listed'],
  ],
  ['context → the list of contexts', `${app}/dues/a.ts`, `${app}/contexts.ts`, []],
  ['context → domain and kit', `${app}/dues/a.ts`, `${app}/domain/b.ts`, []],
];

/** Files whose names the rules know: these cannot be named after their case. */
const descriptors: [what: string, from: string, to: string, rules: string[]][] = [
  ['descriptor → screen', `${app}/fees/context.ts`, `${app}/fees/card.ts`, ['app-descriptors-are-plain']],
  ['descriptor → kit', `${app}/tax/context.ts`, `${app}/kit/card.ts`, ['app-descriptors-are-plain']],
  ['failures → kit', `${app}/levy/failures.ts`, `${app}/kit/card.ts`, ['app-descriptors-are-plain']],
  ['failures → addresses of pages', `${app}/rate/failures.ts`, `${app}/services/pages.ts`, []],
  ['descriptor → its labels', `${app}/toll/context.ts`, `${app}/toll/labels.ts`, []],
];

const folders = 'tests/checks/app-folders.cjs';

const ringsIn = (violations: Violation[]) =>
  violations.filter(({ rule }) => rule.name === 'no-folder-cycles').map(({ from }) => from);

describe('who may know whom in the app', () => {
  let violations: Violation[];
  beforeAll(() => {
    const planted = cases.flatMap(([, from, to], index) => {
      const importer = named(from, index);
      return [
        [importer, importing(relativeOf(importer, to))],
        [to, value],
      ];
    });
    const plain = descriptors.flatMap(([, from, to]) => [
      [from, importing(relativeOf(from, to))],
      [to, value],
    ]);
    violations = complaintsOf(Object.fromEntries([...planted, ...plain]) as Record<string, string>);
  });

  const rulesOn = (file: string) =>
    violations
      .filter(({ from, rule }) => from === file && rule.name.startsWith('app-'))
      .map(({ rule }) => rule.name)
      .sort();

  it.each(cases.map((one, index) => [...one, index] as const))('%s', (_, from, _to, rules, index) => {
    expect(rulesOn(named(from, index))).toEqual(rules);
  });

  it.each(descriptors)('%s', (_, from, _to, rules) => {
    expect(rulesOn(from)).toEqual(rules);
  });
});

describe('the folders of the app', () => {
  it('build on one another in one direction', () => {
    expect(ringsIn(complaintsIn(root, [app], folders))).toEqual([]);
  });

  it('are found out when they do not', () => {
    const ring = {
      [`${app}/kit/ring/a.ts`]: importing('../gnir/b'),
      [`${app}/kit/gnir/b.ts`]: value,
      [`${app}/kit/gnir/c.ts`]: importing('../ring/d'),
      [`${app}/kit/ring/d.ts`]: value,
    };
    expect(ringsIn(complaintsOf(ring, folders)).sort()).toEqual([`${app}/kit/gnir`, `${app}/kit/ring`]);
  });
});
