import { candidateKeyOf } from '../../../cloudfunctions/domain/selection/candidate';
import { isInvolved, isOfHonour } from '../../../cloudfunctions/domain/selection/conflict';
import type { AccountRecord } from '../../../cloudfunctions/kernel/model';
import type { Role } from '../../../types/shared/roles';

/** Whose opinion is not asked: who is named, belongs to where it comes from, or runs that or what stands above it below the offices. */

const account = (
  at: string,
  roles: [Role, string][] = [],
  more: Partial<AccountRecord> = {},
): AccountRecord =>
  ({
    _id: 'OPENID',
    name: '某某',
    memberId: 'm-1',
    organizationId: at.split('/').at(-2) ?? '',
    organizationName: '支部',
    orgPath: at,
    grants: roles.map(([role, organizationId]) => ({
      role,
      organizationId,
      organizationName: organizationId,
      organizationKind: 'branch',
      orgPath: '/elsewhere/',
    })),
    createdAt: 0,
    ...more,
  }) as AccountRecord;

const application = (organizationId: string, personId = 'm-9') => ({
  organizationId,
  people: [{ field: 'candidate', id: personId, name: '某某' }],
});

const far = '/sj/south/b9/';

it.each<[string, AccountRecord, ReturnType<typeof application>, string, boolean]>([
  ['named in it', account(far), application('b1', 'm-1'), '/sj/north/c1/b1/', true],
  ['of the branch', account('/sj/north/c1/b1/'), application('b1'), '/sj/north/c1/b1/', true],
  ['of a branch beside', account('/sj/north/c1/b2/'), application('b1'), '/sj/north/c1/b1/', false],
  [
    'keeper of the branch',
    account(far, [['affairsWorker', 'b1']]),
    application('b1'),
    '/sj/north/c1/b1/',
    true,
  ],
  [
    'keeper of the committee above',
    account(far, [['secretary', 'c1']]),
    application('b1'),
    '/sj/north/c1/b1/',
    true,
  ],
  [
    'keeper of another committee',
    account(far, [['secretary', 'c2']]),
    application('b1'),
    '/sj/north/c1/b1/',
    false,
  ],
  [
    'officer of the town above',
    account(far, [['townOfficer', 'north']]),
    application('b1'),
    '/sj/north/c1/b1/',
    false,
  ],
  ['below the committee whose it is', account('/sj/north/c1/b2/'), application('c1'), '/sj/north/c1/', true],
  ['of what it was merged into', account('/sj/north/b3/'), application('b1'), '/sj/north/b3/', true],
  [
    'of what was merged into it',
    account('/sj/north/b3/', [], { formerIds: ['b1'] }),
    application('b1'),
    '/sj/north/b3/',
    true,
  ],
  [
    'keeper where it lies by now',
    account(far, [['secretary', 'c7']]),
    application('b1'),
    '/sj/south/c7/b1/',
    true,
  ],
])('%s', (_who, who, what, path, involved) => {
  expect(isInvolved(who, what, path, 1)).toBe(involved);
});

it('two applications for the same are known by it: a person and a subject anywhere, a name within its branch', () => {
  const of = (organizationId: string, more: Partial<Parameters<typeof candidateKeyOf>[0]> = {}) =>
    candidateKeyOf({ organizationId, people: [], subjects: [], values: {}, ...more });
  const named = (id: string) => [{ field: 'candidate', id, name: '某某' }];
  expect(of('b1', { people: named('m-1') })).toBe(of('b2', { people: named('m-1') }));
  expect(of('b1', { people: named('m-1') })).not.toBe(of('b1', { people: named('m-2') }));
  expect(of('b1', { subjects: named('s-1') })).toBe(of('b2', { subjects: named('s-1') }));
  expect(of('b1', { people: [{ field: 'host', id: 'm-1', name: '某某' }] })).toBe(of('b1'));
  expect(of('b1')).not.toBe(of('b2'));
  const words = (text: string) => ({ values: { candidate: text } });
  expect(of('b1', words('红色 驿站'))).toBe(of('b1', words('红色驿站')));
  expect(of('b1', words('红色驿站'))).not.toBe(of('b2', words('红色驿站')));
});

it('an honour is their own of who holds it, and of who was named in what it was given for', () => {
  const who = account(far);
  expect(isOfHonour(who, { memberId: 'm-1' })).toBe(true);
  expect(isOfHonour(who, { memberId: 'm-9', namedIds: ['m-9', 'm-1'] })).toBe(true);
  expect(isOfHonour(who, { memberId: 'm-9', namedIds: ['m-9'] })).toBe(false);
  expect(isOfHonour(who, {})).toBe(false);
});
