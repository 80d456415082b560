import fc from 'fast-check';
import type * as z from 'zod';
import { contracts, type ActionName } from '../../types';
import type { Action, Contract } from '../../types/contract';
import { minute, noon, type TestCloud } from '../support/cloud';
import { branch, faraway } from '../support/district';
import { longPeople, storedByEverything, valuesOf, type Stored } from '../support/everything';
import { inputsOf, placesOf, withValue } from '../support/inputs';
import { longId, renewLong, startLongCloud } from '../support/long-ids';

/** Nobody learns from an answer whether there is something where they may not look: missing and forbidden are one. */

/** Places whose answers do differ, and why that tells nobody anything. */
const branchesAreFound = 'whoever asks to be bound finds every branch by its name';
const told: Record<string, string> = {
  'account.branch organizationId': branchesAreFound,
  'account.requestBinding organizationId': branchesAreFound,
  'complaint.send organizationId': branchesAreFound,
  'selection.honour honourId': 'an honour is shown to everybody of the district',
  'activity.addGuest branchId': branchesAreFound,
  'activity.publish audience.jointIds': branchesAreFound,
  'activity.saveDraft audience.jointIds': branchesAreFound,
  'member.transferOut toOrganizationId': branchesAreFound,
  'development.move toOrganizationId': branchesAreFound,
};

const isId = (leaf: z.ZodType): boolean =>
  leaf.safeParse('nobody:there').success && !leaf.safeParse('no id').success;

let all: Stored;
let own: Stored;
let foreign: Stored;
let world: TestCloud;
beforeAll(async () => {
  all = await storedByEverything();
  world = await startLongCloud(all);
  const [here, there] = [branch, faraway].map(({ _id }) => longId(_id));
  const only = (one = '', other = '') =>
    all.map(([name, documents]): Stored[number] => {
      const texts = documents.map((document) => JSON.stringify(document));
      return [name, documents.filter((_, at) => texts[at]?.includes(one) && !texts[at].includes(other))];
    });
  own = only(here, there);
  foreign = only(there, here);
});

const callers = [longPeople.secretary, longPeople.member, longPeople.town, longPeople.stranger];

afterAll(() => world.cloud.close());

describe.each(
  Object.entries<Contract>(contracts).map(([context, { actions }], index) => ({ context, actions, index })),
)('$context', ({ context, actions, index }) => {
  beforeAll(async () => {
    await renewLong(world, all);
    // Each a little later, so that nothing is remembered of what was set by another.
    world.cloud.setNow(noon + 75 * minute + index * 1.1 * minute);
    await world.caller.get(longPeople.stranger, 'account.agreePrivacy', { version: 1 });
  });

  const places = Object.entries<Action>(actions).flatMap(([name, { input }]) =>
    placesOf(input, isId).map((place) => [`${context}.${name}`, place.join('.'), name, place] as const),
  );
  if (places.length === 0) {
    it.skip('names nothing', () => undefined);
    return;
  }

  it.each(places)('%s tells nothing of %s', async (fullName, place, name, path) => {
    if (told[`${fullName} ${place}`]) return;
    const { input } = actions[name] as Action;
    const inputs = inputsOf(input, valuesOf(own));
    if (!inputs) return;
    const others = valuesOf(foreign)(path.at(-1) ?? '').filter(
      (value) => !valuesOf(own)(path.at(-1) ?? '').includes(value),
    );
    if (others.length === 0) return;
    const codeOf = (openid: string, given: unknown) =>
      world.caller.codeOf(openid, fullName as ActionName, given as never);
    const differing = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        inputs,
        fc.constantFrom(...others),
        fc.constantFrom(...callers),
        async (given, other, openid) => {
          fc.pre(input.safeParse(given).success);
          const missing = withValue(given, [...path], 'nobody-there');
          const forbidden = await codeOf(openid, withValue(given, [...path], other));
          if (forbidden !== (await codeOf(openid, missing))) {
            // Not because the first call changed something.
            const again = await codeOf(openid, missing);
            if (again !== (await codeOf(openid, withValue(given, [...path], other))))
              differing.add(`${again} ${forbidden}`);
          }
        },
      ),
      { numRuns: 3, maxSkipsPerRun: 40 },
    );
    expect([...differing]).toEqual([]);
  });
});
