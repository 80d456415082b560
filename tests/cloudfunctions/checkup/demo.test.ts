import { startLocalCloud, type LocalCloud } from '../../../localcloud';
import { addDays } from '../../../types/shared/calendar';
import { dayOf } from '../../../cloudfunctions/kernel/clock';
import { Caller } from '../../../scripts/caller';
import { product } from '../../../scripts/cloud';
import { openids } from '../../../scripts/demo/accounts';
import type { DemoDistrict } from '../../../scripts/demo/district';
import { loadDemo } from '../../../scripts/demo/load';
import { handful } from '../../../scripts/demo/organizations';
import { tickUntilIdle } from '../../../scripts/timer';
import { day, noon, patience } from '../../support/cloud';

/** Over a demonstration district: 支部体检 says of every matter what the matter's own page says, and those above see the same. */

let cloud: LocalCloud;
let caller: Caller;
let demo: DemoDistrict;
beforeAll(async () => {
  cloud = await startLocalCloud({ port: 0, data: ':memory:', ...product(), strictIndexes: true, patience });
  cloud.setNow(noon);
  caller = new Caller(cloud);
  demo = await loadDemo(cloud, noon, { size: { ...handful, branches: [5, 6] } });
  // Some terms end about now.
  const branches = demo.organizations.filter(({ kind }) => kind === 'branch');
  const changed = branches.slice(1).map((branch, index) => ({
    ...branch,
    ...(index % 3 < 2 && { termEndsOn: addDays(dayOf(noon), index * 40 - 30) }),
    ...(index === 3 && { temporary: true }),
  }));
  await cloud.importDocuments('organizations', changed, { over: true });
});
afterAll(() => cloud.close());

/** Branches with the WeChat user who is their secretary. */
const kept = () =>
  demo.accounts.flatMap(({ _id, grants }) =>
    grants
      .filter(({ role }) => role === 'secretary')
      .map(({ organizationId }) => [organizationId, _id] as const),
  );

const counted = <One>(all: readonly One[], of: (one: One) => string | undefined): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of all) {
    const key = of(one);
    if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

/** What the matters' own pages say, in the words of the check-up: so many of what is red, and of what is amber. */
async function ownPages(organizationId: string, openid: string): Promise<Record<string, number>> {
  const of = { organizationId };
  const today = dayOf(cloud.now());
  const [meetings, dues, term, board, learning, { temporary }] = await Promise.all([
    caller.get(openid, 'compliance.branch', of),
    caller.get(openid, 'dues.month', { ...of, month: today.slice(0, 7) }),
    caller.get(openid, 'election.body', of),
    caller.get(openid, 'development.board', of),
    caller.get(openid, 'learning.members', { ...of, year: Number(today.slice(0, 4)) }),
    caller.get(openid, 'organization.profile', of),
  ]);
  const all: Record<string, number> = {};
  for (const duty of [...meetings.duties, ...meetings.overdue]) {
    const light = { soon: 'amber', overdue: 'red' }[duty.state as string];
    if (light) all[`${duty.kind} ${light}`] = duty.times - duty.held;
  }
  const isLate = ({ earlier, onEnd, state }: (typeof dues.members)[number]) =>
    earlier.length > 0 || onEnd > 0 || (state === 'due' && today >= (dues.day?.on ?? '9'));
  if (!temporary && dues.members.some(({ state }) => state !== 'notAssessed')) {
    Object.assign(
      all,
      counted(dues.members, (one) =>
        isLate(one) ? `duesUnpaid ${one.onEnd >= 5 ? 'red' : 'amber'}` : undefined,
      ),
      counted(dues.members, ({ state }) => (state === 'notAssessed' ? 'duesToAssess amber' : undefined)),
    );
  }
  if (term.term) all[`term ${term.term.left < 0 ? 'red' : 'amber'}`] = 1;
  if (!temporary)
    Object.assign(
      all,
      counted(
        board.people.flatMap(({ nextSteps, pending }) => nextSteps.filter(({ step }) => step !== pending)),
        ({ step, latest, isOverdue }) =>
          latest !== undefined && latest <= addDays(today, 14)
            ? `${step} ${isOverdue ? 'red' : 'amber'}`
            : undefined,
      ),
    );
  const short = learning.members.filter(({ earned, required }) => earned < required).length;
  // They are told of in the last month.
  if (today >= '2026-12-01' && short > 0 && learning.members.some(({ earned }) => earned > 0))
    all['hours amber'] = short;
  return all;
}

type Items = { code: string; light: string; kind?: string; step?: string; count?: number; year?: number }[];

/** The same as the check-up says it. */
function told(items: Items): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { code, light, kind, step, count = 1 } of items) {
    if (light !== 'red' && light !== 'amber') continue;
    const name = kind ?? step ?? { leaderHours: 'hours', termGoing: 'term' }[code] ?? code;
    all[`${name} ${light}`] = (all[`${name} ${light}`] ?? 0) + count;
  }
  return all;
}

it.each([
  ['today', 0],
  ['a week later', 7],
  ['in the next month', 9],
])('%s', async (_, days) => {
  cloud.setNow(noon + days * day);
  await tickUntilIdle(cloud);
  const found = kept();
  expect(found.length).toBeGreaterThan(4);
  const seen = new Set<string>();
  const live = new Map<string, Record<string, number>>();
  for (const [organizationId, openid] of found) {
    const { matters } = await caller.get(openid, 'checkup.branch', { organizationId });
    const own = told(matters.flatMap(({ items }) => items).filter(({ code }) => code !== 'duesToPublish'));
    expect({ organizationId, ...own }).toEqual({
      organizationId,
      ...(await ownPages(organizationId, openid)),
    });
    live.set(organizationId, told(matters.flatMap(({ items }) => items)));
    Object.keys(own).forEach((key) => seen.add(key.replace(/ .*/, '')));
  }
  // It is not only meetings that are open there.
  expect([...seen]).toEqual(expect.arrayContaining(['themeDay', 'duesUnpaid', 'duesToAssess', 'term']));
  const above = new Map<string, Record<string, number>>();
  const look = async (organizationId: string): Promise<void> => {
    const month = dayOf(cloud.now()).slice(0, 7);
    const { rows } = await caller.get(openids.district, 'compliance.overview', { organizationId, month });
    for (const { id, kind, help } of rows) {
      if (kind === 'branch') above.set(id, told(help?.items ?? []));
      else await look(id);
    }
  };
  await look('sj');
  expect(above).toEqual(live);
});
