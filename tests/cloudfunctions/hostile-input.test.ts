import fc from 'fast-check';
import { environment } from '../../scripts/cloud';
import type { LocalCloud } from '../../localcloud';
import { LIMITS } from '../../localcloud/limits';
import { contracts } from '../../types';
import { functionOf } from '../../types/shared/functions';
import { commonCodes, type Action, type Reply } from '../../types/contract';
import { startTestCloud, minute, noon, type TestCloud } from '../support/cloud';
import { branch, district, faraway, members, north, people, sister } from '../support/district';

Object.assign(process.env, environment);

let world: TestCloud;
let others: string[];

beforeAll(async () => {
  world = await startTestCloud();
  const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
    organizationId: branch._id,
    actKey: 'somebody-s-activity',
    kinds: ['themeDay'],
    title: '主题党日',
    place: '活动室',
    startsAt: noon,
    endsAt: noon + 600 * minute,
    itemIds: [],
  });
  others = [
    activityId,
    'd:2026-12',
    ...[branch, sister, faraway, north, district].map(({ _id }) => _id),
    ...members.map(({ _id }) => _id),
    people.secretary,
    'nobody',
  ];
});
afterAll(() => world.cloud.close());

const actions = Object.values(contracts).flatMap(({ context, actions: all }) =>
  Object.entries(all as Record<string, Action>).map(([name, action]) => ({ context, name, action })),
);

/** What someone hostile puts where a value belongs. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    { $ne: null },
    { $gt: '' },
    { $regex: '.*' },
    JSON.parse('{"__proto__":{"admin":true}}'),
    { constructor: { prototype: {} } },
    ['a', 'b'],
    null,
    '',
    '\u0000',
    '../../etc/passwd',
    'x'.repeat(20_000),
    JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
    Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`key${index}`, index])),
    -1,
    1e308,
    true,
  ),
  fc.jsonValue({ maxDepth: 6 }),
);

/** What looks right: other people's ids, days, months, numbers, words. */
const plausible = () =>
  fc.oneof(
    fc.constantFrom(...others),
    fc.constantFrom<unknown>(
      '2026-11-01',
      '2030-01-01',
      '2026-11',
      '123456',
      '王芳',
      '$where',
      noon,
      noon + minute,
      1,
      2026,
      true,
      [],
      ['one'],
    ),
    fc.constantFrom<unknown>(
      'themeDay',
      'full',
      'contact',
      'affairsWorker',
      'districtAdmin',
      'branch',
      'an-act-key',
    ),
  );

const fieldsOf = (action: Action) =>
  Object.keys((action.input as unknown as { shape: Record<string, unknown> }).shape);

/** An input made of the action's own fields and one that it does not have; or something else altogether. */
function inputFor(action: Action) {
  const fields = fieldsOf(action);
  const some = <T>(value: fc.Arbitrary<T>, names: string[]) =>
    fc.record(Object.fromEntries(names.map((field) => [field, value])), { requiredKeys: [] });
  const all = fc.record(Object.fromEntries(fields.map((field) => [field, plausible()])));
  const any = fc.oneof(hostile, some(hostile, [...fields, 'role']), some(plausible(), fields), all);
  // What is larger the platform itself turns away, before any function is called.
  return any.filter(
    (input) => Buffer.byteLength(JSON.stringify({ input })) < LIMITS.clientRequestBytes.most - 200,
  );
}

type CallRecord = ReturnType<LocalCloud['recentCalls']>[number];

/** The writes of a call that lasted: what a transaction wrote that was rolled back did not. */
function lastingWrites({ requests }: CallRecord): string[] {
  const rolledBack = requests.some((request) => request.action === 'database.abortTransaction');
  return requests
    .filter(({ action }) => /insertDocument|modify|remove/.test(action))
    .filter(({ target }) => !['budgets', 'refusals'].includes(target) && !rolledBack)
    .map(({ action, target }) => `${action} ${target}`);
}

describe.each(actions)('$context › $name', ({ context, name, action }) => {
  // Who unbinds is a stranger afterwards, so that it is done by someone of whom nothing else is asked.
  const callers = name === 'unbind' ? [people.farMember] : [people.sisterMember, people.stranger];

  it('answers whatever it is sent with a declared code, never INTERNAL, and a refusal changes nothing', async () => {
    const declared: string[] = [...commonCodes.filter((code) => code !== 'INTERNAL'), ...action.errors];
    await fc.assert(
      fc.asyncProperty(inputFor(action), fc.constantFrom(...callers), async (input, openid) => {
        const { result, requestId, databaseRequests, log } = await world.cloud.call(
          functionOf(context),
          { action: `${context}.${name}`, input },
          { openid },
        );
        const reply = result as Reply<unknown>;
        expect(log).toEqual([]);
        if (reply.ok) return;
        expect(declared).toContain(reply.error.code);
        expect(JSON.stringify(reply.error)).not.toMatch(/\bat .*\.js|stack/);
        const call = world.cloud.recentCalls().find((one) => one.requestId === requestId);
        expect(call && lastingWrites(call)).toEqual([]);
        if (!action.input.safeParse(input ?? {}).success) {
          expect(reply.error).toMatchObject({
            code: 'INVALID_INPUT',
            details: { field: expect.any(String) as string },
          });
          expect(databaseRequests).toBe(0);
        }
      }),
      { numRuns: 12 },
    );
  });
});

const nameless = [
  'toString',
  '__proto__',
  'activity',
  'activity.',
  'activity.toString',
  'activity.__proto__',
];
const misplaced = ['toString.call', '__proto__.list', 'activity.publish.now', 'report.themeDays', { $ne: 1 }];

it.each([null, 'text', 7, [], {}, ...[...nameless, ...misplaced].map((action) => ({ action }))])(
  'an event %j names no action of the function',
  async (event) => {
    const { result } = await world.cloud.call('everyday', event, { openid: people.secretary });
    expect(result).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } });
  },
);
