import { refusalOf } from '../../cloudfunctions/kernel/access';
import { idsOf, type PathNow } from '../../cloudfunctions/kernel/paths';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';
import { roles, type Role } from '../../types/shared/roles';
import type { AccessTable, Entry } from './access/entries';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';

/** What stands in `access/`, a file for each context. */
const table: AccessTable = Object.fromEntries(
  Object.keys(contracts).flatMap((context) => {
    const { access } = jest.requireActual<{ access: AccessTable }>(`./access/${context}`);
    return Object.entries(access).map(([name, entry]) => [`${context}.${name}`, entry]);
  }),
);

const target = '/d/t/b/' as PathNow;
const guarded = { keptAt: () => Promise.resolve(target) };

/** Where a person stands towards the organisation that an action is about. */
const places = {
  own: target,
  parent: '/d/t/',
  sibling: '/d/t/b2/',
  unrelated: '/d/t2/b3/',
  below: '/d/t/b/g/',
};
type Place = keyof typeof places;

const now = 1_000;

function person(role: Role, place: Place): AccountRecord {
  const orgPath = places[place];
  const organizationId = idsOf(orgPath).at(-1) ?? '';
  const grant = {
    role,
    organizationId,
    organizationName: 'o',
    organizationKind: 'branch' as const,
    orgPath,
  };
  return {
    _id: 'x',
    name: 'x',
    memberId: 'm',
    organizationId,
    organizationName: 'o',
    orgPath,
    grants: role === 'member' ? [] : [grant],
  };
}

function expected(entry: Entry, role: Role, place: Place): boolean {
  if (entry === 'anyone' || entry === 'bound') return true;
  const above = place === 'own' || place === 'parent';
  if ('over' in entry) return above && entry.over.includes(role);
  const belongs = place === 'own' || place === 'below';
  return belongs || (above && entry.audience.includes(role));
}

const actions = Object.values(contracts).flatMap(({ context, actions: all }) =>
  Object.entries(all as Record<string, Action>).map(
    ([name, action]) => [`${context}.${name}`, action] as const,
  ),
);

it('names every action, and no other', () => {
  expect(Object.keys(table).sort()).toEqual(actions.map(([name]) => name).sort());
});

describe.each(actions)('%s', (name, { access }) => {
  const entry = table[name] ?? { over: [] };

  it('allows whom the table allows, whatever they hold wherever', async () => {
    for (const role of roles) {
      for (const place of Object.keys(places) as Place[]) {
        const allowed = (await refusalOf(access, person(role, place), guarded, now)) === undefined;
        expect([role, place, allowed]).toEqual([role, place, expected(entry, role, place)]);
      }
    }
  });

  it('refuses a stranger unless it is for anyone, and a role that has ended', async () => {
    expect(await refusalOf(access, undefined, guarded, now)).toBe(
      entry === 'anyone' ? undefined : 'NOT_BOUND',
    );
    for (const role of roles) {
      const former = person(role, 'parent');
      former.grants = former.grants.map((grant) => ({ ...grant, until: now }));
      const allowed = (await refusalOf(access, former, guarded, now)) === undefined;
      expect(allowed).toBe(entry === 'anyone' || entry === 'bound');
    }
  });
});
