import { randomFrom, type Random } from '../../scripts/demo/random';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { branch, faraway, people, sister } from '../support/district';
import { calm, Phones, rounds, seed, storm } from './weather';
import type { AuditRecord } from '../../cloudfunctions/kernel/model';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

/** What was asked for of one thing, one after another, and what the last acknowledged answer said it is now. */
interface Story {
  action: string;
  target: string;
  /** The value asked for, as the audit tells it in `after`. */
  asked: unknown[];
  /** The value that stands. */
  stands: () => unknown;
  valueIn: (audit: AuditRecord) => unknown;
}

const stored = (collection: string, id: string): unknown =>
  (world.cloud.documents(collection) as { _id: string }[]).find(({ _id }) => _id === id);

const changesOfEach = 4;

/** A town renames one of its branches. */
async function renamed(phones: Phones, organizationId: string): Promise<Story> {
  const asked = Array.from({ length: changesOfEach }, (_, index) => `${organizationId}第${index}次更名`);
  for (const name of asked)
    await phones.get(people.district, 'organization.rename', { organizationId, name });
  return {
    action: 'organization.rename',
    target: organizationId,
    asked,
    stands: () => (stored('organizations', organizationId) as OrganizationRecord).name,
    valueIn: ({ after }) => after?.['name'],
  };
}

/** A secretary notes since when a member is away. */
async function away(phones: Phones, secretary: string, memberId: string): Promise<Story> {
  const asked = Array.from({ length: changesOfEach }, (_, index) => `2026-0${index + 1}-01`);
  for (const awaySince of asked) await phones.get(secretary, 'member.setAway', { memberId, awaySince });
  return {
    action: 'member.setAway',
    target: memberId,
    asked,
    stands: () => (stored('members', memberId) as MemberRecord).awaySince,
    valueIn: ({ after }) => after?.['awaySince'],
  };
}

/** A role is granted and ended. */
async function granted(phones: Phones, organizationId: string, memberId: string): Promise<Story[]> {
  const role = 'committeeMember';
  const { grantId } = await phones.get(people.district, 'role.grant', { organizationId, memberId, role });
  await phones.get(people.district, 'role.revoke', { organizationId, grantId, reason: '届满' });
  // A grant that was left alone may arrive after the end: what stands is then what came last.
  const story = { target: grantId, stands: () => true, asked: [true] };
  return [
    { ...story, action: 'role.grant', valueIn: ({ after }) => after?.['memberId'] === memberId },
    { ...story, action: 'role.revoke', valueIn: ({ after }) => after?.['revoked'] === '届满' },
  ];
}

/** Someone who may not. */
async function refused(phones: Phones): Promise<void> {
  const reply = await phones.ask(people.farMember, 'organization.rename', {
    organizationId: branch._id,
    name: '不该有的名称',
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'ACCESS_DENIED' } });
}

test.each(Array.from({ length: rounds }, (_, index) => index))(
  `stormy changes: what was acknowledged stands, and is on record with its maker (seed ${seed}, round %i)`,
  async (round) => {
    const { cloud } = world;
    const random: Random = randomFrom(seed + round);
    // A new name is brought to every collection in which the organisation stands, in one call.
    storm(cloud, seed + round, 0.2);
    const phones = new Phones(world, random);
    const stories = await Promise.all([
      renamed(phones, branch._id),
      renamed(phones, sister._id),
      away(phones, people.secretary, 'north-b1-b'),
      away(phones, 'SOUTH-B1-A', 'south-b1-c'),
      granted(phones, faraway._id, 'south-b1-b'),
      granted(phones, sister._id, 'north-b2-c'),
      refused(phones),
    ]);
    await phones.settled();
    await calm(cloud);
    const audits = cloud.documents('audits') as AuditRecord[];
    for (const story of stories.flatMap((one) => one ?? [])) check(story, audits);
    expect(audits.filter(({ actor }) => actor.openid === people.farMember)).toEqual([]);
  },
);

function check({ action, target, asked, stands, valueIn }: Story, audits: AuditRecord[]): void {
  const told = audits
    .filter((audit) => audit.action === action && audit.target === target)
    .sort((a, b) => a.at - b.at);
  // Every value that was acknowledged is on record, and nothing else is.
  expect([...new Set(told.map(valueIn))].sort()).toEqual([...asked].sort());
  // One record of each request that did it.
  expect(new Set(told.map(({ requestId }) => requestId)).size).toBe(told.length);
  expect(asked).toContain(stands());
  expect(told.every(({ actor, orgPath }) => actor.openid !== '' && orgPath !== '')).toBe(true);
}
