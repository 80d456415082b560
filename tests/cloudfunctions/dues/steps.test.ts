import type { DuesAssessmentRecord } from '../../../cloudfunctions/domain/dues/model';
import { tickUntilIdle } from '../../../scripts/timer';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people, sister } from '../../support/district';

/** What the clock does with dues: it tells of unpaid months, and takes bases away that nobody needs. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const stored = <T>(name: string) => world.cloud.documents(name) as T[];
const told = (of: string) => stored<{ of: string }>('notices').filter((one) => one.of === of).length;
const at = async (month: number, day: number, hour = 2) => {
  world.cloud.setNow(Date.UTC(2026, month - 1, day, hour));
  await tickUntilIdle(world.cloud);
};
const b = `${branch._id}-b`;
const assessment = () => stored<DuesAssessmentRecord>('duesAssessments').find((one) => one.memberId === b);

it('unpaid months are told at one, three and five, once each, and of a temporary branch never', async () => {
  world.cloud.setNow(Date.UTC(2026, 0, 10, 2));
  const over = { organizationId: branch._id };
  await world.caller.get(people.secretary, 'dues.assess', {
    ...over,
    actKey: 'steps-assess',
    memberId: b,
    version: 0,
    category: 'employed',
    sums: { basicWage: 943_000 },
    from: '2026-01',
  });
  await at(2, 5);
  expect(told('duesUnpaid')).toBe(0);
  const counts: number[] = [];
  for (const month of [2, 3, 4, 5, 6]) {
    await at(month, 6);
    await at(month, 7);
    counts.push(told('duesUnpaid'));
  }
  expect(counts).toEqual([1, 1, 2, 2, 3]);
  expect(told('duesToCollect')).toBe(3);
  const { notices } = await world.caller.get(people.member, 'message.inbox', {});
  expect(notices.filter(({ kind }) => kind === 'dues')).toHaveLength(3);
  // Nothing of it says how much.
  expect(JSON.stringify(stored('notices'))).not.toMatch(/14145|141\.45/);
});

it('who comes back owes by what was assessed: the base stays', async () => {
  const go = async (from: string, to: { organizationId: string; by: string }, actKey: string) => {
    const { transferId } = await world.caller.get(from, 'member.transferOut', {
      memberId: b,
      actKey,
      toOrganizationId: to.organizationId,
    });
    await world.caller.get(to.by, 'member.decideTransfer', { transferId, accept: true });
  };
  const own = { organizationId: branch._id, by: people.secretary };
  const other = { organizationId: sister._id, by: people.sisterSecretary };
  await go(own.by, other, 'there-and-back');
  await at(6, 8, 20);
  expect(assessment()).toMatchObject({ leftOn: '2026-06-09' });
  await go(other.by, own, 'and-home-again');
  await at(6, 9, 20);
  expect(assessment()?.leftOn).toBeNull();
  await at(10, 10, 20);
  expect(assessment()?.sealed).toBeDefined();
});

it('who left the branch leaves no base behind after a while, and who stays keeps theirs', async () => {
  expect(assessment()?.sealed).toBeDefined();
  const { transferId } = await world.caller.get(people.secretary, 'member.transferOut', {
    memberId: b,
    actKey: 'steps-transfer',
    toOrganizationId: sister._id,
  });
  await world.caller.get(people.sisterSecretary, 'member.decideTransfer', { transferId, accept: true });
  await at(6, 8, 20);
  expect(assessment()).toMatchObject({ leftOn: '2026-06-09' });
  await at(8, 20, 20);
  expect(assessment()?.sealed).toBeDefined();
  await at(9, 10, 20);
  expect(assessment()?.sealed ?? null).toBeNull();
  expect(assessment()).toMatchObject({ from: '2026-01', until: '2026-12' });
});
