import fc from 'fast-check';
import { keyFields } from '../../../types/shared/subjects';
import { postKinds } from '../../../types/shared/developments';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister, south } from '../../support/district';
import { acts } from './support';

/** 新发展党员: what a year's page says is what a recount of the records comes to, wherever people belong since. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const { stand, recordOf, record } = acts(() => world);
const share = (organizationId: string = district._id, year = 2026, openid: string = people.district) =>
  world.caller.get(openid, 'development.share', { organizationId, year });

const homes = [branch, sister, faraway];
const admission = fc.record({
  by: fc.constantFrom(0, 1, 2),
  since: fc.constantFrom(0, 1, 2),
  on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-31', '2026-11-20', '2027-01-01', null),
  postKind: fc.constantFrom(...postKinds),
  state: fc.constantFrom('open', 'archived', 'ended'),
});

it('equals a recount over random years of people who moved on since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(admission, { maxLength: 30 }), async (drawn) => {
      await renew(world);
      const records = drawn.map(({ by, since, on, ...one }, index) => ({
        ...one,
        _id: `dv-${index}`,
        admittedOn: on,
        admittedBy: on && homes[by]?._id,
        organizationId: homes[since]?._id,
        orgPath: homes[since]?.path,
      }));
      await world.cloud.importDocuments('developments', records);
      const of = (ids: string[], kind?: string) =>
        records.filter(
          ({ admittedOn, admittedBy, postKind }) =>
            admittedOn?.startsWith('2026') &&
            ids.includes(admittedBy ?? '') &&
            (kind === undefined || postKind === kind),
        ).length;
      const all = homes.map(({ _id }) => _id);
      const found = await share();
      expect(found.people).toBe(of(all));
      expect(found.kinds).toEqual(Object.fromEntries(postKinds.map((kind) => [kind, of(all, kind)])));
      expect(found.rows.map((one) => [one.id, one.people])).toEqual(
        expect.arrayContaining([
          [north._id, of([branch._id, sister._id])],
          [south._id, of([faraway._id])],
        ]),
      );
    }),
    { numRuns: 6 },
  );
});

it('says the share of the year that the district has set, and in which key fields', async () => {
  const setting = (name: 'newMembersOfDistrict' | 'newMembersYear', value: number) =>
    world.caller.get(people.admin, 'setting.change', { organizationId: district._id, setting: name, value });
  expect(await share()).toMatchObject({ people: 0, aim: { percent: 30, ofDistrict: 0 } });
  expect((await share(district._id, 2025)).aim).toBeUndefined();
  const set = (keyField: 'cluster' | 'highTech') =>
    world.caller.get(people.town, 'organization.setKeyFields', {
      organizationId: branch._id,
      keyFields: [keyField, 'cluster', keyField],
    });
  expect(await set('highTech')).toEqual({ keyFields: ['cluster', 'highTech'] });
  expect(
    await world.caller.codeOf(people.secretary, 'organization.setKeyFields', {
      organizationId: branch._id,
      keyFields: [],
    }),
  ).toBe('ACCESS_DENIED');
  await setting('newMembersOfDistrict', 8);
  world.cloud.advance(2 * minute);
  await world.cloud.importDocuments('developments', [
    { _id: 'dv-a', admittedOn: '2026-05-01', admittedBy: branch._id, postKind: 'worker' },
    { _id: 'dv-b', admittedOn: '2026-05-02', admittedBy: faraway._id, postKind: 'research' },
  ]);
  const found = await share();
  expect(found).toMatchObject({ people: 2, aim: { percent: 30, ofDistrict: 8 } });
  expect(found.fields).toEqual(
    keyFields.map((field) => ({ field, people: field === 'cluster' || field === 'highTech' ? 1 : 0 })),
  );
  expect((await share(north._id, 2026, people.town)).people).toBe(1);
});

it('counts who was approved where they were admitted, by the day of the meeting', async () => {
  await stand('superiorTalk');
  expect((await share(district._id, 2021)).people).toBe(0);
  await record('dv-one', { step: 'approval', on: '2021-12-10', document: '松委〔2021〕9号' });
  expect(recordOf('dv-one')).toMatchObject({ admittedOn: '2021-09-10', admittedBy: branch._id });
});

it('costs as many requests with fifty times the people', async () => {
  const cost = async () => {
    const asked = { organizationId: district._id, year: 2026 };
    return (await world.caller.ask(people.district, 'development.share', asked)).databaseRequests;
  };
  await cost();
  const before = await cost();
  await world.cloud.importDocuments(
    'developments',
    Array.from({ length: 150 }, (_, index) => ({
      _id: `dv-${index}`,
      admittedOn: '2026-05-01',
      admittedBy: homes[index % 3]?._id,
      postKind: 'worker',
      begunAt: noon,
    })),
  );
  expect(await cost()).toBe(before);
  expect((await share()).people).toBe(150);
});
