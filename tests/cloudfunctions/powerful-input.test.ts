import fc from 'fast-check';
import { contracts, type ActionName } from '../../types';
import { commonCodes, type Action, type Contract } from '../../types/contract';
import { minute, noon, type TestCloud } from '../support/cloud';
import { longPeople, mighty, storedByEverything, valuesOf, type Stored } from '../support/everything';
import { inputsOf } from '../support/inputs';
import { startLongCloud } from '../support/long-ids';

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
const madeUp = ['attendance.checkInLater', 'attendance.checkOutLater', 'roster.preview'];

let stored: Stored;
beforeAll(async () => {
  stored = await storedByEverything();
});

describe.each(Object.entries<Contract>(contracts))('%s', (context, { actions }) => {
  let world: TestCloud;
  beforeAll(async () => {
    world = await startLongCloud(stored);
    world.cloud.setNow(noon + 75 * minute);
  });
  afterAll(() => world.cloud.close());

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
      { numRuns: 8 },
    );
  });
});
