import { startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

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
      'ORGANIZATION.NOT_FOUND',
    );
  });

  it('shows names of one branch only', async () => {
    const of = (openid: string, organizationId: string) =>
      world.caller.codeOf(openid, 'organization.members', { organizationId });
    expect(await of(people.town, sister._id)).toBe('ok');
    expect(await of(people.town, north._id)).toBe('ORGANIZATION.NOT_A_BRANCH');
    expect(await of(people.secretary, sister._id)).toBe('ACCESS_DENIED');
    expect(await of(people.member, branch._id)).toBe('ACCESS_DENIED');
  });

  it('tells everyone who they are', async () => {
    const { person } = await world.caller.get(people.secretary, 'organization.me', {});
    expect(person).toMatchObject({
      name: '党员a',
      memberId: 'north-b1-a',
      roles: [{ role: 'secretary' }],
      demo: false,
    });
    expect(await world.caller.get(people.stranger, 'organization.me', {})).toEqual({});
  });
});
