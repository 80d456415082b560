import fc from 'fast-check';
import { contracts } from '../../types';
import type { Action, Reply } from '../../types/contract';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { people } from '../support/district';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
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
    -1,
    1e308,
    true,
  ),
  fc.jsonValue({ maxDepth: 6 }),
);

/** An input with some fields of the action's own, each hostile, and perhaps one that it does not have. */
const inputFor = (action: Action) => {
  const fields = Object.keys((action.input as unknown as { shape: Record<string, unknown> }).shape);
  return fc
    .oneof(
      hostile,
      fc.record(Object.fromEntries([...fields, 'role'].map((field) => [field, hostile])), {
        requiredKeys: [],
      }),
    )
    .filter((input) => !action.input.safeParse(input ?? {}).success);
};

describe.each(actions)('$context › $name', ({ context, name, action }) => {
  it('answers malformed input with INVALID_INPUT and the field, touching nothing', async () => {
    await fc.assert(
      fc.asyncProperty(inputFor(action), async (input) => {
        const { result, databaseRequests, log } = await world.cloud.call(
          context,
          { action: name, input },
          { openid: people.secretary },
        );
        const reply = result as Reply<unknown>;
        expect(reply).toEqual({
          ok: false,
          error: {
            code: 'INVALID_INPUT',
            requestId: expect.any(String) as string,
            details: { field: expect.any(String) as string, reason: expect.any(String) as string },
          },
        });
        expect(databaseRequests).toBe(0);
        expect(log).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([null, 'text', 7, [], {}, { action: 'toString' }, { action: '__proto__' }, { action: { $ne: 1 } }])(
  'an event %j names no action',
  async (event) => {
    const { result } = await world.cloud.call('activity', event, { openid: people.secretary });
    expect(result).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } });
  },
);
