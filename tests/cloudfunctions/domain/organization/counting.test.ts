import type { LocalCloud } from '../../../../localcloud';
import type { BranchMonthRecord } from '../../../../cloudfunctions/domain/gathering/model';
import type { OrganizationRecord } from '../../../../cloudfunctions/domain/organization/model';
import { startEmptyCloud } from '../../../support/cloud';

// The list of branches of a month with what stands beside them, as the pages of offices read it.

const inBeijing = (day: string) => Date.parse(`${day}T12:00:00+08:00`);
const now = inBeijing('2026-11-23');

const of = (kind: OrganizationRecord['kind'], path: string, more = {}): OrganizationRecord => {
  const [_id = '', parentId = null] = path.split('/').filter(Boolean).reverse();
  return { _id, kind, name: _id, parentId, path, ...more };
};
const district = of('district', '/sj/');
const towns = ['a', 'b'].map((id) => of('town', `/sj/town-${id}/`));
const [a, b] = towns as [OrganizationRecord, OrganizationRecord];
const months = (organizationId: string, held: number): BranchMonthRecord[] =>
  ['2026-08', '2026-09', '2026-10'].map((month) => ({
    _id: `${organizationId}:${month}`,
    organizationId,
    month,
    kinds: { themeDay: { held, expected: 10, present: 7 } },
  }));

let cloud: LocalCloud;
let counting: typeof import('../../../../cloudfunctions/domain/organization/counting');
let figures: typeof import('../../../../cloudfunctions/domain/gathering/months');
beforeAll(async () => {
  cloud = await startEmptyCloud();
  Object.assign(process.env, cloud.sdkEnvironment());
  counting = await import('../../../../cloudfunctions/domain/organization/counting');
  figures = await import('../../../../cloudfunctions/domain/gathering/months');
});

/** Which branches counted below an organisation in a month, and how many theme days each held; and the requests it took. */
async function listOf(organization: OrganizationRecord, month: string) {
  const asked = cloud.database.injectFault({ delayMs: 0 });
  const { branches } = await counting.branchesIn(organization, month, now, {
    months: figures.monthsIn(month),
  });
  cloud.database.clearFaults();
  const held = branches.map((one) => [one.id, figures.themeDaysHeld(one).held] as const);
  return { held: Object.fromEntries(held), requests: asked.struck };
}

it('has what each branch held beside it, and what was merged into it by then: one request', async () => {
  await cloud.importDocuments('organizations', [
    district,
    ...towns,
    of('branch', '/sj/town-a/quiet/'),
    of('branch', '/sj/town-a/grown/', { absorbed: [{ id: 'gone', at: inBeijing('2026-09-15') }] }),
    of('branch', '/sj/town-a/gone/', { mergedInto: 'grown', closedAt: inBeijing('2026-09-15') }),
    // Its September is settled where it stood on the tenth of October.
    of('branch', '/sj/town-b/moved/', {
      placedAt: inBeijing('2026-10-20'),
      stood: [{ path: '/sj/town-a/moved/', until: inBeijing('2026-10-20') }],
    }),
  ]);
  await cloud.importDocuments('branchMonths', [
    ...months('grown', 1),
    ...months('gone', 2),
    ...months('moved', 4),
  ]);
  // The rules are read once.
  await listOf(a, '2026-08');
  expect(await listOf(a, '2026-08')).toEqual({
    held: { quiet: 0, grown: 1, gone: 2, moved: 4 },
    requests: 1,
  });
  expect(await listOf(a, '2026-09')).toEqual({ held: { quiet: 0, grown: 3, moved: 4 }, requests: 1 });
  expect(await listOf(b, '2026-09')).toEqual({ held: {}, requests: 1 });
  expect(await listOf(a, '2026-10')).toEqual({ held: { quiet: 0, grown: 3 }, requests: 1 });
  expect(await listOf(b, '2026-10')).toEqual({ held: { moved: 4 }, requests: 1 });
  expect(await listOf(district, '2026-10')).toEqual({ held: { quiet: 0, grown: 3, moved: 4 }, requests: 1 });
});

it('is whole however many there are', async () => {
  const many = Array.from({ length: 4010 }, (_, index) => of('branch', `/sj/town-b/many-${index}/`));
  await cloud.importDocuments('organizations', many);
  await cloud.importDocuments('branchMonths', months('many-4009', 5));
  const { held, requests } = await listOf(district, '2026-10');
  expect([Object.keys(held).length, held['many-4009'], held['grown'], requests]).toEqual([4013, 5, 3, 3]);
});
