import { refusalOf } from '../../cloudfunctions/kernel/access';
import { contracts } from '../../types';
import type { Action } from '../../types/contract';
import { roles, type Role } from '../../types/shared/roles';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';

/**
 * Who may do what, written down by hand. `over`: these roles, held over the organisation itself or one above it.
 * `audience`: whoever belongs to the organisation, and these roles over it. An action that is missing here fails.
 */
type Entry = 'anyone' | 'bound' | { over: Role[] } | { audience: Role[] };

const keepers: Role[] = ['secretary', 'deputySecretary', 'affairsWorker'];
const onlookers: Role[] = ['committeeMember', 'instructor'];
const officers: Role[] = ['townOfficer', 'districtOfficer', 'districtAdmin'];

const table: Record<string, Entry> = {
  'account.agreePrivacy': 'anyone',
  'account.bindByPhone': 'anyone',
  'account.searchBranches': 'anyone',
  'account.branch': 'anyone',
  'account.requestBinding': 'anyone',
  'account.myRequest': 'anyone',
  'account.requests': { over: keepers },
  'account.decide': { over: keepers },
  'account.changePhone': 'bound',
  'account.unbind': 'bound',
  'account.unbindMember': { over: keepers },
  'activity.prepare': { over: keepers },
  'activity.saveDraft': { over: keepers },
  'activity.drafts': { over: keepers },
  'activity.plan': { over: keepers },
  'activity.conflicts': { over: keepers },
  'activity.publish': { over: keepers },
  'activity.edit': { over: keepers },
  'activity.postpone': { over: keepers },
  'activity.cancel': { over: keepers },
  'activity.setThemeDay': { over: keepers },
  'activity.correctRoll': { over: keepers },
  'activity.addGuest': { over: keepers },
  'activity.list': 'bound',
  'activity.calendar': 'bound',
  'activity.detail': { audience: [...keepers, ...officers] },
  'attendance.showCode': { over: keepers },
  'attendance.checkIn': { audience: [] },
  'attendance.checkInLater': { audience: [] },
  'attendance.checkOut': { audience: [] },
  'attendance.roll': { over: keepers },
  'attendance.checkInByHand': { over: keepers },
  'attendance.revoke': { over: keepers },
  'attendance.confirm': { over: keepers },
  'attendance.refuse': { over: keepers },
  'attendance.request': { audience: [] },
  'attendance.withdrawRequest': { audience: [] },
  'attendance.decideRequest': { over: keepers },
  'attendance.requests': { over: keepers },
  'attendance.mine': 'bound',
  'activity.close': { over: keepers },
  'ledger.year': { over: [...keepers, ...officers] },
  'audit.list': { over: ['districtAdmin'] },
  'compliance.branch': { over: [...keepers, ...onlookers, ...officers] },
  'compliance.year': { over: [...keepers, ...onlookers, ...officers] },
  'compliance.overview': { over: officers },
  'guidance.list': 'bound',
  'guidance.detail': { audience: officers },
  'guidance.version': { audience: officers },
  'guidance.file': { audience: officers },
  'guidance.prepare': { over: officers },
  'guidance.draft': { over: officers },
  'guidance.saveDraft': { over: officers },
  'guidance.submit': { over: officers },
  'guidance.review': { over: officers },
  'guidance.publish': { over: officers },
  'home.get': 'anyone',
  'member.list': { over: keepers },
  'member.showPhone': { over: keepers },
  'member.mine': 'bound',
  'member.askCorrection': 'bound',
  'member.settleCorrection': { over: keepers },
  'member.becomeFull': { over: keepers },
  'member.setAway': { over: keepers },
  'member.leave': { over: keepers },
  'member.transferOut': { over: keepers },
  'member.decideTransfer': { over: keepers },
  'member.withdrawTransfer': { over: keepers },
  'member.receive': { over: keepers },
  'member.transfers': { over: keepers },
  'message.inbox': 'bound',
  'message.markRead': 'bound',
  'message.recordConsent': 'bound',
  'message.preferences': 'bound',
  'message.setMuted': 'bound',
  'message.campaigns': { over: officers },
  'message.resume': { over: officers },
  'minutes.get': { audience: keepers },
  'minutes.save': { audience: keepers },
  'minutes.preparePhoto': { audience: keepers },
  'minutes.confirm': { audience: keepers },
  'minutes.history': { audience: keepers },
  'organization.me': 'anyone',
  'organization.browse': { over: [...keepers, ...onlookers, ...officers] },
  'organization.profile': { over: [...keepers, ...onlookers, ...officers] },
  'organization.members': { over: keepers },
  'organization.showMembers': { over: officers },
  'organization.create': { over: officers },
  'organization.rename': { over: officers },
  'organization.move': { over: officers },
  'organization.merge': { over: officers },
  'organization.close': { over: officers },
  'organization.setUnits': { over: officers },
  'organization.setCommittee': { over: [...keepers, ...officers] },
  'report.themeDays': { over: officers },
  'roster.preview': { over: [...keepers, ...officers] },
  'roster.rows': { over: [...keepers, ...officers] },
  'roster.commit': { over: [...keepers, ...officers] },
  'roster.undo': { over: [...keepers, ...officers] },
  'guidance.recordReading': { audience: officers },
  'feedback.status': { over: [...keepers, ...onlookers, ...officers] },
  'feedback.give': { over: keepers },
  'feedback.report': { over: officers },
  'feedback.urge': { over: officers },
  'export.begin': { over: keepers },
  'export.advance': { over: keepers },
  'export.guidanceReport': { over: officers },
  'roster.export': { over: [...keepers, ...officers] },
  'roster.template': 'bound',
  'scene.resolve': 'anyone',
  'scene.ofActivity': { over: keepers },
  'scene.ofBranch': { over: keepers },
  'role.list': { over: [...keepers, ...officers] },
  'role.grant': { over: [...keepers, ...officers] },
  'role.revoke': { over: [...keepers, ...officers] },
};

const target = '/d/t/b/';

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
  const grant = {
    role,
    organizationId: 'o',
    organizationName: 'o',
    organizationKind: 'branch' as const,
    orgPath,
  };
  return {
    _id: 'x',
    name: 'x',
    memberId: 'm',
    organizationId: 'o',
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

  it('allows whom the table allows, whatever they hold wherever', () => {
    for (const role of roles) {
      for (const place of Object.keys(places) as Place[]) {
        const allowed = refusalOf(access, person(role, place), { orgPath: target }, now) === undefined;
        expect([role, place, allowed]).toEqual([role, place, expected(entry, role, place)]);
      }
    }
  });

  it('refuses a stranger unless it is for anyone, and a role that has ended', () => {
    expect(refusalOf(access, undefined, { orgPath: target }, now)).toBe(
      entry === 'anyone' ? undefined : 'NOT_BOUND',
    );
    for (const role of roles) {
      const former = person(role, 'parent');
      former.grants = former.grants.map((grant) => ({ ...grant, until: now }));
      const allowed = refusalOf(access, former, { orgPath: target }, now) === undefined;
      expect(allowed).toBe(entry === 'anyone' || entry === 'bound');
    }
  });
});
