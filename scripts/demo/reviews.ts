import type { LocalCloud } from '../../localcloud';
import { startOfDay } from '../../cloudfunctions/kernel/clock';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { Input } from '../../types';
import { Caller } from '../caller';
import { openids } from './accounts';
import type { DemoDistrict } from './district';
import { makeHeldThemeDay } from './history';
import { randomFrom } from './random';

/**
 * The imported branch held its 组织生活会 and 民主评议 last December, and wrote down what came of it; this year it has
 * begun to talk with its members.
 */
export async function reviewBranch(
  cloud: LocalCloud,
  { rosterBranch, members }: Pick<DemoDistrict, 'rosterBranch' | 'members'>,
  now: number,
): Promise<void> {
  const people = members.filter((one) => one.organizationId === rosterBranch._id);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - 1;
  const chair = { memberId: people[0]?._id ?? '', name: people[0]?.name ?? '' };
  const held = makeHeldThemeDay(randomFrom(12), rosterBranch, people, {
    day: startOfDay(Date.parse(`${year}-12-18`)),
    kinds: ['organizationalLife', 'democraticReview'],
    title: '组织生活会和民主评议党员',
    details: {
      organizationalLife: { topic: '对照检查，提出整改措施', chair },
      democraticReview: { chair },
    },
  });
  const documents: [string, { _id: string }[]][] = [
    ['activities', [held.activity]],
    ['rolls', [held.roster]],
    ['attendances', held.attendances],
    ['ledgerLines', held.lines],
    ['branchMonths', [held.branchMonth]],
  ];
  for (const [collection, all] of documents) await cloud.importDocuments(collection, all);
  const present = held.attendances.length;
  const record = recorder(new Caller(cloud), rosterBranch._id);
  await record(year, { step: 'talks', memberIds: people.map(({ _id }) => _id) });
  await record(year, { step: 'sheets', issued: present, returned: present, valid: present - 1 });
  await record(year, { step: 'grades', on: `${year}-12-22`, ...gradesOf(people) });
  await record(year, {
    step: 'rectification',
    items: [
      {
        key: 'demo-matter-1',
        what: '主题党日提前一周通知，方便三班倒的同志安排',
        dueOn: `${thisYear}-01-31`,
        doneOn: `${thisYear}-01-20`,
      },
      {
        key: 'demo-matter-2',
        what: '外出的党员每季度至少联系一次',
        dueOn: `${thisYear}-06-30`,
        doneOn: `${thisYear}-06-26`,
      },
    ],
  });
  const half = people.slice(0, Math.ceil(people.length / 2));
  await record(thisYear, { step: 'talks', memberIds: half.map(({ _id }) => _id) });
}

type What = Input<'democraticReview.record'>['what'];

/** Writes steps down one after the other, as the secretary does. */
const recorder = (caller: Caller, organizationId: string) => async (year: number, what: What) => {
  const { version } = await caller.get(openids.secretary, 'democraticReview.get', { organizationId, year });
  await caller.get(openids.secretary, 'democraticReview.record', {
    organizationId,
    year,
    actKey: `demo-review-${year}-${what.step}`,
    version,
    what,
  });
};

/** A quarter of the full members is 优秀, the others are 合格. */
function gradesOf(people: readonly MemberRecord[]) {
  const full = people.filter(({ status }) => status === 'full').length;
  const excellent = Math.floor(full / 4);
  return { excellent, qualified: full - excellent, basic: 0, unqualified: 0 };
}
