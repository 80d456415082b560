import fc from 'fast-check';
import { refusedBy } from '../../cloudfunctions/kernel/access';
import { liesWithin } from '../../cloudfunctions/kernel/paths';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';
import { contracts, type ActionName } from '../../types';
import type { Access, Action, Contract } from '../../types/contract';
import { roles, type Role } from '../../types/shared/roles';
import type { AccessTable, Entry } from './access/entries';
import { day, minute, noon, type TestCloud } from '../support/cloud';
import { branch, faraway, north, sister, south } from '../support/district';
import { storedByEverything, valuesOf, type Stored } from '../support/everything';
import { inputsOf } from '../support/inputs';
import { longId, longOpenid, startLongCloud, withLongIds } from '../support/long-ids';

/**
 * The table of who may do what, through the functions: people of every role, of the branch, above it, beside it and far
 * from it, and those who have no role any more, call every action about the branch's own records.
 */

/** Roles held over an organisation, each by a WeChat user of its own; officers, so that nobody belongs to the branch. */
interface Holder {
  openid: string;
  role: Role;
  path: string;
  /** Whether what they hold counts. */
  inEffect: boolean;
}

const places = { own: branch, above: north, beside: sister, far: faraway, otherTown: south };
type Place = keyof typeof places;

const everyRole = roles.filter((role) => role !== 'member');
const held: [Place, readonly Role[]][] = [
  ['own', everyRole],
  ['above', everyRole],
  ['beside', ['secretary', 'deputySecretary']],
  ['far', ['secretary', 'affairsWorker']],
  ['otherTown', ['townOfficer', 'districtAdmin']],
];

const now = noon + 75 * minute;

const holders: (Holder & { account: AccountRecord })[] = [];
function hold(place: Place, role: Role, state: 'inEffect' | 'runOut' | 'closed'): void {
  const over = withLongIds(places[place]);
  const openid = longOpenid(`${place}-${role}-${state}`);
  const grant = {
    role,
    organizationId: over._id,
    organizationName: over.name,
    organizationKind: over.kind,
    orgPath: over.path,
    ...(state === 'runOut' && { until: now - 1 }),
  };
  const account = {
    _id: openid,
    name: '某人',
    organizationId: longId('d'),
    organizationName: 'd',
    orgPath: `/${longId('d')}/`,
    grants: [grant],
    ...(state === 'closed' && { closedAt: now - day }),
  };
  holders.push({ openid, role, path: over.path, inEffect: state === 'inEffect', account });
}
for (const [place, all] of held) for (const role of all) hold(place, role, 'inEffect');
for (const role of ['secretary', 'townOfficer', 'districtAdmin'] as const) {
  hold('above', role, 'runOut');
  hold('above', role, 'closed');
}

const stranger = longOpenid('NEVER-SEEN');

const table: AccessTable = Object.fromEntries(
  Object.keys(contracts).flatMap((context) => {
    const { access } = jest.requireActual<{ access: AccessTable }>(`./access/${context}`);
    return Object.entries(access).map(([name, entry]) => [`${context}.${name}`, entry]);
  }),
);

/** The roles that an entry lets in, held over what the action is about. */
const rolesOf = (entry: Entry | undefined): readonly Role[] => {
  if (entry === undefined || entry === 'anyone' || entry === 'bound') return [];
  return 'over' in entry ? entry.over : entry.audience;
};

let all: Stored;
let own: Stored;
beforeAll(async () => {
  all = await storedByEverything();
  // What names the branch and nothing else, so that every input is about it.
  const [here, there] = [branch, faraway].map(({ _id }) => longId(_id));
  own = all.map(([name, documents]): Stored[number] => [
    name,
    documents.filter((document) => {
      const { orgPath, path = orgPath } = document as { orgPath?: string; path?: string };
      if (name === 'guidances') return true;
      const text = JSON.stringify(document);
      return path === `/${longId('d')}/${longId('north')}/${here}/` && !text.includes(there ?? '');
    }),
  ]);
});

/** Where the record lies that an input is about. */
function pathOf(access: Access, input: unknown): string | undefined {
  if (access.allow !== 'holders' && access.allow !== 'audience') return undefined;
  const id = (input as Record<string, unknown>)[access.over.by];
  const documents = own.flatMap(([, some]) => some) as { _id: string; orgPath?: string; path?: string }[];
  const found = documents.find(({ _id }) => _id === id);
  return found?.orgPath ?? found?.path;
}

describe.each(Object.entries<Contract>(contracts))('%s', (context, { actions }) => {
  let world: TestCloud;
  beforeAll(async () => {
    world = await startLongCloud(all);
    world.cloud.setNow(now);
    await world.cloud.importDocuments(
      'accounts',
      holders.map(({ account }) => account),
    );
  });
  afterAll(() => world.cloud.close());

  const guarded = Object.entries<Action>(actions).filter(
    ([, { access }]) => access.allow === 'holders' || access.allow === 'audience',
  );
  if (guarded.length === 0) {
    it.skip('guards nothing by place', () => undefined);
    return;
  }

  it.each(guarded)('%s', async (name, { access, input }) => {
    const inputs = inputsOf(input, valuesOf(own));
    if (!inputs) return;
    const about = (given: unknown) => input.safeParse(given).success && pathOf(access, given) !== undefined;
    const [given] = fc.sample(inputs.filter(about), { numRuns: 1, seed: 7 });
    const path = pathOf(access, given) ?? '';
    const codeOf = (openid: string) =>
      world.caller.codeOf(openid, `${context}.${name}` as ActionName, given as never);
    const letIn = rolesOf(table[`${context}.${name}`]);
    const refused = refusedBy(access);
    expect(await codeOf(stranger)).toBe('NOT_BOUND');
    const wrong: string[] = [];
    // Those who are refused first: whoever is let in may change what it is about.
    for (const mayPass of [false, true]) {
      for (const { openid, role, path: over, inEffect } of holders) {
        if ((inEffect && letIn.includes(role) && liesWithin(path, over)) !== mayPass) continue;
        const code = await codeOf(openid);
        const isRefused = code === refused || code === 'NOT_BOUND';
        if (isRefused === mayPass) wrong.push(`${openid} ${code}`);
        // One who was let in is enough to see that the door opens; the next may find the record gone.
        if (mayPass) break;
      }
    }
    expect(wrong).toEqual([]);
  });
});
