import type { Output } from '../../../types';
import type { LocalCloud } from '../../../localcloud';
import { addDays } from '../../../types/shared/calendar';
import { dayOf } from '../../../cloudfunctions/kernel/clock';
import { Caller } from '../../../scripts/caller';
import { openids } from '../../../scripts/demo/accounts';
import type { DemoDistrict } from '../../../scripts/demo/district';
import { teach } from '../../../scripts/demo/classes';
import { loadDemo } from '../../../scripts/demo/load';
import { handful } from '../../../scripts/demo/organizations';
import { tickUntilIdle } from '../../../scripts/timer';
import { day, noon, startEmptyCloud } from '../../support/cloud';

/**
 * Over a demonstration district: 支部体检 and 工作日历 say of every matter what the matter's own page says, and those above see the
 * same.
 */

let cloud: LocalCloud;
let caller: Caller;
let demo: DemoDistrict;
beforeAll(async () => {
  cloud = await startEmptyCloud();
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
  const { _id: branchId, parentId } = demo.rosterBranch;
  await teach(caller, { branchId, townId: parentId ?? '', now: noon });
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

type Entry = Output<'calendar.year'>['entries'][number];

/** What one line of the calendar says, as far as another page says it too. */
const line = (code: Entry['code'], on: string, what = ''): string => `${code} ${on} ${what}`;

/** The days of a year as the matters' own pages have them, for a branch's secretary. */
async function ownDays(organizationId: string, openid: string): Promise<string[]> {
  const of = { organizationId };
  const today = dayOf(cloud.now());
  const year = Number(today.slice(0, 4));
  const thisMonth = today.slice(0, 7);
  const [meetings, dues, term, board, { guidances }, { open }, { activities }, { temporary }] =
    await Promise.all([
      caller.get(openid, 'compliance.year', { ...of, year }),
      caller.get(openid, 'dues.month', { ...of, month: thisMonth }),
      caller.get(openid, 'election.body', of),
      caller.get(openid, 'development.board', of),
      caller.get(openid, 'guidance.list', {}),
      caller.get(openid, 'training.overview', {}),
      caller.get(openid, 'activity.calendar', { month: thisMonth }),
      caller.get(openid, 'organization.profile', of),
    ]);
  const due = meetings.rows.flatMap(({ kind, periods }) =>
    periods
      .filter(({ state }) => !['exempt', 'unknown', 'future'].includes(state))
      .map(({ endsOn, times, held }) => line('meeting', endsOn, `${kind} ${held}/${times}`)),
  );
  const months = [...new Map(guidances.map((one) => [one.month, one.id] as const)).entries()];
  const told = await Promise.all(
    months.map(async ([, guidanceId]) => {
      const { guidance, overdue } = await caller.get(openid, 'feedback.status', { ...of, guidanceId });
      return line('feedback', guidance.feedbackBy, overdue ? 'late' : '');
    }),
  );
  const people = temporary
    ? []
    : await Promise.all(
        board.people.map(({ id }) => caller.get(openid, 'development.get', { developmentId: id })),
      );
  const steps = people.flatMap(({ name, steps: all }) =>
    all
      .filter(
        ({ step, standing }) =>
          standing === 'next' || standing === 'goesOn' || (step === 'conversion' && standing === 'waiting'),
      )
      .flatMap(({ step, limits }) => {
        const days = (side: string) =>
          limits
            .filter((one) => one.side === side)
            .map(({ day: on }) => on)
            .sort();
        return [days('notBefore').at(-1), days('notAfter')[0]].flatMap((on) =>
          on === undefined ? [] : [line('step', on, `${name} ${step}`)],
        );
      }),
  );
  return [
    ...due,
    ...told,
    ...steps,
    ...(dues.day && !temporary ? [line('duesDay', dues.day.on)] : []),
    ...(term.termEndsOn && !temporary ? [line('termEnd', term.termEndsOn)] : []),
    ...open.map(({ id, enrolUntil }) => line('enrolment', dayOf(enrolUntil), id)),
    ...activities
      .filter((one) => one.organizationId === organizationId && one.status !== 'cancelled')
      .map(({ id, startsAt }) => line('gathering', dayOf(startsAt), id)),
  ].filter((one) => one.includes(` ${year}-`));
}

/** The same as the calendar says it. */
const onCalendar = (entries: Entry[], today: string): string[] =>
  entries.map(({ code, on, kind, held, times, name, step, aboutId, isDone, between }) => {
    switch (code) {
      case 'meeting':
        return line(code, between?.until ?? on, `${kind} ${held}/${times}`);
      case 'feedback':
        return line(code, on, !isDone && on < today ? 'late' : '');
      case 'step':
        return line(code, on, `${name} ${step}`);
      case 'enrolment':
      case 'gathering':
        return line(code, on, aboutId);
      default:
        return line(code, on);
    }
  });

it('the calendar of every branch has the days that the pages of its matters have', async () => {
  cloud.setNow(noon);
  const today = dayOf(noon);
  const seen = new Set<string>();
  for (const [organizationId, openid] of kept()) {
    const { entries } = await caller.get(openid, 'calendar.year', { organizationId, year: 2026 });
    const all = onCalendar(entries, today);
    const own = await ownDays(organizationId, openid);
    expect({ organizationId, lacking: own.filter((one) => !all.includes(one)) }).toEqual({
      organizationId,
      lacking: [],
    });
    // Nothing stands there that no page says: of feedback, terms and people the pages say all.
    const whole = ['feedback', 'termEnd', 'step'];
    const more = all.filter((one) => whole.includes(one.split(' ')[0] ?? '') && !own.includes(one));
    expect({ organizationId, more }).toEqual({ organizationId, more: [] });
    own.forEach((one) => seen.add(one.split(' ')[0] ?? ''));
  }
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['duesDay', 'enrolment', 'feedback', 'gathering', 'meeting', 'step', 'termEnd']),
  );
});

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
