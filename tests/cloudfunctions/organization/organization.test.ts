import type { Input } from '../../../types';
import { renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

describe('seeing organisations', () => {
  it('shows officers what lies below, with members counted', async () => {
    const seen = await world.caller.get(people.district, 'organization.browse', {
      organizationId: district._id,
    });
    expect(seen.organization.memberCount).toBe(12);
    expect(seen.children.map(({ id, memberCount }) => [id, memberCount]).sort()).toEqual([
      ['north', 8],
      ['south', 4],
    ]);
    expect(await world.caller.codeOf(people.town, 'organization.browse', { organizationId: 'south' })).toBe(
      'ACCESS_DENIED',
    );
    expect(await world.caller.codeOf(people.town, 'organization.browse', { organizationId: 'nowhere' })).toBe(
      'ACCESS_DENIED',
    );
  });

  it('shows names of a branch to its keepers only', async () => {
    const of = (openid: string, organizationId: string) =>
      world.caller.codeOf(openid, 'organization.members', { organizationId });
    expect(await of(people.secretary, branch._id)).toBe('ok');
    for (const openid of [
      people.town,
      people.district,
      people.admin,
      people.sisterSecretary,
      people.member,
    ]) {
      expect(await of(openid, branch._id)).toBe('ACCESS_DENIED');
    }
  });

  it('shows them to those above for a stated purpose, and remembers who looked', async () => {
    const look = (openid: string, organizationId: string) =>
      world.caller.codeOf(openid, 'organization.showMembers', { organizationId, purpose: 'inspection' });
    expect(await look(people.town, north._id)).toBe('ORGANIZATION.NOT_A_BRANCH');
    expect(await look(people.town, 'south-b1')).toBe('ACCESS_DENIED');
    expect(await look(people.secretary, branch._id)).toBe('ACCESS_DENIED');
    const without = { organizationId: sister._id } as Input<'organization.showMembers'>;
    expect(await world.caller.codeOf(people.town, 'organization.showMembers', without)).toBe('INVALID_INPUT');
    expect(await look(people.town, sister._id)).toBe('ok');
    const { records } = await world.caller.get(people.admin, 'audit.list', { organizationId: district._id });
    expect(records).toMatchObject([
      {
        actorName: people.town,
        action: 'organization.showMembers',
        target: sister._id,
        after: { purpose: 'inspection', members: 4 },
      },
    ]);
  });

  it('tells everyone who they are', async () => {
    const { person } = await world.caller.get(people.secretary, 'organization.me', {});
    expect(person).toMatchObject({
      name: '党员a',
      memberId: 'north-b1-a',
      roles: [{ role: 'secretary' }],
      demo: false,
    });
    expect(await world.caller.get(people.stranger, 'organization.me', {})).toEqual({ requests: false });
  });
});
