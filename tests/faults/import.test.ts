import { randomFrom } from '../../scripts/demo/random';
import { upload } from '../cloudfunctions/roster/support';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { branch, people } from '../support/district';
import { calm, Phones, rounds, seed, storm } from './weather';
import type { AuditRecord } from '../../cloudfunctions/kernel/model';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';

let world: TestCloud;
beforeEach(async () => {
  world = await startTestCloud();
});
afterEach(() => world.cloud.close());

const newcomers = Array.from({ length: 40 }, (_, index) => `王${String.fromCodePoint(0x4e00 + index)}`);
const rows = [
  ['姓名', '人员类别', '入党日期'],
  ...newcomers.map((name) => [name, '正式党员', '2020-03-01']),
  ['党员b', '正式党员', '2019-05-04'],
];

test.each(Array.from({ length: rounds }, (_, index) => index))(
  `a stormy import: the whole roster is in, once, each row on record (seed ${seed}, round %i)`,
  async (round) => {
    const { cloud } = world;
    storm(cloud, seed + round);
    const phones = new Phones(world, randomFrom(seed + round));
    const { importId, counts } = await phones.get(people.secretary, 'roster.preview', async () => ({
      organizationId: branch._id,
      fileId: await upload(world, rows),
    }));
    expect(counts).toMatchObject({ add: newcomers.length, change: 1, problem: 0 });
    await phones.get(people.secretary, 'roster.commit', { importId });
    await phones.settled();
    // What the calls did not finish, the timer does.
    await calm(cloud);
    await calm(cloud);

    const members = cloud.documents('members') as MemberRecord[];
    const brought = members.filter((member) => member.importId === importId);
    expect(brought.map(({ name }) => name).sort()).toEqual([...newcomers].sort());
    expect(brought.filter(({ state }) => state !== 'active')).toEqual([]);
    expect(members.find(({ _id }) => _id === 'north-b1-b')).toMatchObject({ joinedOn: '2019-05-04' });
    const told = (cloud.documents('audits') as AuditRecord[]).filter(
      ({ action }) => action === 'roster.commit',
    );
    const changed = [...brought.map(({ _id }) => _id), 'north-b1-b'];
    expect([...new Set(told.map(({ target }) => target))].sort()).toEqual(
      expect.arrayContaining(changed.sort()),
    );
    expect(new Set(told.map(({ _id }) => _id)).size).toBe(told.length);
  },
);
