import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { modelFiles } from '../../scripts/models';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';

/**
 * Nobody's minutes are measured, nobody is counted against others (domain rule: no 时长, no 积分, no 排名): no record and no
 * answer has a field for it.
 */

/** Words that a field of that kind is called by, as parts of its name. */
const measuring = [
  'duration',
  'second',
  'seconds',
  'minute',
  'minutes',
  'elapsed',
  'online',
  'rank',
  'ranking',
  'score',
  'scores',
  'point',
  'points',
  'heartbeat',
  'dwell',
  'stay',
  'streak',
  'attempts',
  'tries',
  'views',
];

/** Fields that are called so and measure nobody, by where they are, and why. */
const allowed: Record<string, string> = {
  'domain/messaging attempts': 'how often WeChat was asked to take a message',
  'domain/minutes minutesId': 'the minutes (记录) of a meeting',
  'ledger minutes': 'the minutes (记录) of a meeting',
  'minutes minutes': 'the minutes (记录) of a meeting',
  'activity minutesMissing': 'that a meeting has no minutes (记录)',
  'minutes points': 'what somebody said at a meeting, point by point',
  'activity lateAfterMinutes': 'a rule of the gathering: who comes later is late',
  'activity minimumStayMinutes': 'a rule of the gathering: who leaves before has not attended',
  'rule secondPerson': 'the second of two people who lay a rule down',
};

/** Where a field is and what it is called: `activity.plan.output.rules.lateAfterMinutes` is `activity lateAfterMinutes`. */
const shortly = (path: string): string => `${path.split('.')[0]} ${path.split('.').at(-1)}`;

/** The words that a name in camel case is made of: `minimumStayMinutes` has `minimum`, `stay` and `minutes`. */
const wordsOf = (name: string): string[] =>
  name.split(/(?=[A-Z])|[^A-Za-z]/).map((word) => word.toLowerCase());

const isMeasuring = (path: string): boolean =>
  wordsOf(path.split('.').at(-1) ?? '').some((word) => measuring.includes(word));

interface Shape {
  def: { type: string; innerType?: Shape; element?: Shape; valueType?: Shape; options?: Shape[]; in?: Shape };
  shape?: Record<string, Shape>;
}

/** Every field of what an action takes or answers, by its path. */
function fieldsOf({ def, shape = {} }: Shape, path: string): string[] {
  const { innerType, element, valueType, options = [], in: inner } = def;
  const inside = [innerType, element, valueType, inner, ...options].flatMap((one) => one ?? []);
  return [
    ...Object.entries(shape).flatMap(([name, field]) => [
      `${path}.${name}`,
      ...fieldsOf(field, `${path}.${name}`),
    ]),
    ...inside.flatMap((one) => fieldsOf(one, path)),
  ];
}

/** The fields of records as their models declare them, also of collections that do not leave the district. */
const ofRecords = modelFiles().flatMap((file) => {
  const folder = relative(resolve(__dirname, '../../cloudfunctions'), file).replace('/model.ts', '');
  const names = [...readFileSync(file, 'utf8').matchAll(/\b([a-zA-Z]+)\??:/g)].map(([, name = '']) => name);
  return [...new Set(names)].map((name) => `${folder}.${name}`);
});

const ofContracts = Object.values(contracts).flatMap(({ context, actions }) =>
  Object.entries(actions as Record<string, Action>).flatMap(([name, { input, output }]) => [
    ...fieldsOf(input as unknown as Shape, `${context}.${name}.input`),
    ...fieldsOf(output as unknown as Shape, `${context}.${name}.output`),
  ]),
);

const found = [...new Set([...ofRecords, ...ofContracts].filter(isMeasuring))];

it('no record and no answer measures people, or it is said why it does not', () => {
  expect(found.filter((path) => !Object.hasOwn(allowed, shortly(path)))).toEqual([]);
});

it('what is allowed is there', () => {
  const names = new Set(found.map(shortly));
  expect(Object.keys(allowed).filter((name) => !names.has(name))).toEqual([]);
});

it('sees through lists and unions, and knows a field by its words', () => {
  expect(ofContracts).toContain('course.answer.output.verdicts.isRight');
  expect(ofRecords).toContain('domain/course.place');
  expect(['a.onlineSeconds', 'a.b.totalScore', 'a.rank'].every(isMeasuring)).toBe(true);
  expect(['a.secretary', 'a.pointsOut', 'a.onlineLearning'].map(isMeasuring)).toEqual([false, true, true]);
});
