import { startTestCloud, type TestCloud } from '../../support/cloud';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

it('a visitor reads what is asked of whom, with the article of every rule that is named', async () => {
  const { readers, citations } = await world.caller.get('a-visitor', 'burden.asked', {});
  expect(readers.map(({ reader }) => reader)).toEqual([
    'member',
    'groupLeader',
    'branchKeeper',
    'townOfficer',
    'districtOfficer',
  ]);
  const keeper = readers.find(({ reader }) => reader === 'branchKeeper');
  expect(keeper?.acts).toContainEqual({
    action: 'member.becomeFull',
    occasion: 'whenWanted',
    asks: [{ field: 'decidedOn', basis: ['becomingFull'], isUpload: false }],
  });
  const cited = new Set(citations.map(({ rule }) => rule));
  expect(cited.size).toBe(citations.length);
  expect(cited).toContain('becomingFull');
  expect(citations.every(({ regulation, article }) => regulation !== '' && article !== '')).toBe(true);
});
