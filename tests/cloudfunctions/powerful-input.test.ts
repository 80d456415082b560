import fc from 'fast-check';
import { contracts, type ActionName } from '../../types';
import { commonCodes, type Action, type Contract } from '../../types/contract';
import { minute, noon, type TestCloud } from '../support/cloud';
import { longPeople, mighty, storedByEverything, valuesOf, type Stored } from '../support/everything';
import { inputsOf } from '../support/inputs';
import { renewLong, startLongCloud } from '../support/long-ids';

/**
 * Input that the contracts let through, made of ids that there are and of words as long as they may be, sent by people
 * who may do much: whatever stands in it, the answer is a declared code.
 */

const callers = [
  longPeople.secretary,
  longPeople.town,
  longPeople.district,
  longPeople.admin,
  mighty,
  mighty,
];

/** Tokens that WeChat or the cloud makes, which nobody can make up. */
const madeUp = [
  'attendance.checkInLater',
  'attendance.checkOutLater',
  'role.redeem',
  'reconciliation.begin',
  'roster.compare',
  'roster.preview',
  'paper.checkTemplate',
  'paper.putTemplate',
];

let stored: Stored;
let world: TestCloud;
beforeAll(async () => {
  stored = await storedByEverything();
  world = await startLongCloud(stored);
});
afterAll(() => world.cloud.close());

describe.each(
  Object.entries<Contract>(contracts).map(([context, { actions }], index) => ({ context, actions, index })),
)('$context', ({ context, actions, index }) => {
  beforeAll(async () => {
    await renewLong(world, stored);
    // Each a little later, so that nothing is remembered of what was set by another.
    world.cloud.setNow(noon + 75 * minute + index * 1.1 * minute);
  });

  it.each(Object.entries<Action>(actions))('%s answers with a declared code', async (name, action) => {
    const declared: string[] = [...commonCodes.filter((code) => code !== 'INTERNAL'), ...action.errors];
    const inputs = inputsOf(action.input, valuesOf(stored));
    if (!inputs) {
      expect(madeUp).toContain(`${context}.${name}`);
      return;
    }
    const valid = inputs.filter((input) => action.input.safeParse(input).success);
    await fc.assert(
      fc.asyncProperty(valid, fc.constantFrom(...callers), async (input, openid) => {
        const { reply } = await world.caller.ask(openid, `${context}.${name}` as ActionName, input as never);
        if (!reply.ok && !declared.includes(reply.error.code)) throw new Error(JSON.stringify(reply.error));
      }),
      { numRuns: 4 },
    );
  });
});
