import { dayOf, monthBefore, monthOf, monthsFrom } from '../../cloudfunctions/kernel/clock';
import { paymentId } from '../../cloudfunctions/domain/dues/books';
import type {
  DuesHandUpRecord,
  DuesPaymentRecord,
  DuesYearRecord,
} from '../../cloudfunctions/domain/dues/model';
import { emptyYear, type SumName } from '../../cloudfunctions/domain/dues/years';
import type { LocalCloud } from '../../localcloud';
import type { DuesCategory } from '../../types/shared/dues';
import { lastDayOf } from '../../types/shared/calendar';
import { Caller } from '../caller';
import { openids } from './accounts';
import type { DemoDistrict } from './district';

/**
 * Dues of this year: the imported branch's secretary assesses and notes them as people do; of other branches of its town a
 * few payments stand there, so that sums have something to add up.
 */
export async function collectDues(cloud: LocalCloud, district: DemoDistrict, now: number): Promise<void> {
  await keepDues(new Caller(cloud), district, now);
  const { payments, handUps } = elsewhere(district, now);
  await cloud.importDocuments('duesPayments', payments);
  await cloud.importDocuments('duesHandUps', handUps);
  const years = yearsOf(
    cloud.documents('duesPayments') as DuesPaymentRecord[],
    cloud.documents('duesHandUps') as DuesHandUpRecord[],
  );
  await cloud.importDocuments('duesYears', years, { over: true });
}

/** What members earn, in turn. */
const earners: { category: DuesCategory; sums: Record<string, number> }[] = [
  {
    category: 'employed',
    sums: {
      basicWage: 650_000,
      postWage: 300_000,
      regularBonus: 200_000,
      incomeTax: 12_000,
      socialInsurance: 195_000,
    },
  },
  { category: 'employed', sums: { basicWage: 520_000, postWage: 180_000, socialInsurance: 120_000 } },
  { category: 'retired', sums: { basicPension: 468_000 } },
  { category: 'employed', sums: { basicWage: 380_000, regularBonus: 90_000, socialInsurance: 70_000 } },
];

async function keepDues(caller: Caller, { rosterBranch, members }: DemoDistrict, now: number): Promise<void> {
  const organizationId = rosterBranch._id;
  const people = members.filter((one) => one.organizationId === organizationId);
  const year = monthOf(now).slice(0, 4);
  const months = monthsFrom(`${year}-01`, monthBefore(monthOf(now)));
  const secretary = openids.secretary;
  await caller.get(secretary, 'dues.arrange', { organizationId, day: 10 });
  // The last of them is still to be assessed.
  for (const [index, member] of people.slice(0, -1).entries()) {
    const earner = earners[index % earners.length];
    const from = `${year}-01`;
    const late = member.joinedOn && member.joinedOn.slice(0, 7) > from;
    if (!earner || late) continue;
    await caller.get(secretary, 'dues.assess', {
      organizationId,
      actKey: `demo-dues-${index}`,
      memberId: member._id,
      version: 0,
      ...earner,
      from,
    });
    // One has not handed in the last two months.
    const paid = index === 4 ? months.slice(0, -2) : months;
    for (const half of [paid.slice(0, 6), paid.slice(6)]) {
      const last = half.at(-1);
      if (!last) continue;
      await caller.get(secretary, 'dues.record', {
        organizationId,
        actKey: `demo-paid-${index}-${last}`,
        memberId: member._id,
        months: half,
        receivedOn: lastDayOf(last),
      });
    }
  }
  if (months.includes(`${year}-06`))
    await caller.get(secretary, 'dues.handUp', {
      organizationId,
      actKey: 'demo-hand-up',
      from: `${year}-04`,
      until: `${year}-06`,
      on: `${year}-07-03`,
      fen: 500_000,
      slip: 'SJ-0703',
    });
}

/** Branches of the town with dues, and their members who pay. */
const branchesAtMost = 12;
const payersAtMost = 4;
const fen = 6000;

function elsewhere({ organizations, members, rosterBranch, rosterTown }: DemoDistrict, now: number) {
  const month = monthBefore(monthOf(now));
  const branches = organizations
    .filter(
      ({ kind, path, _id }) =>
        kind === 'branch' && path.startsWith(rosterTown.path) && _id !== rosterBranch._id,
    )
    .slice(0, branchesAtMost);
  const payments = branches.flatMap((branch) =>
    members
      .filter((one) => one.organizationId === branch._id)
      .slice(0, payersAtMost)
      .map(({ _id: memberId, name: memberName }): DuesPaymentRecord => ({
        _id: paymentId(memberId, month),
        memberId,
        memberName,
        organizationId: branch._id,
        month,
        stands: true,
        receivedOn: `${month}-10`,
        receivedMonth: month,
        dueFen: fen,
        extraFen: 0,
        way: 'own',
        at: now,
        by: '支部书记',
        version: 1,
        acts: [],
        corrected: [],
      })),
  );
  const handUps = branches.slice(0, branchesAtMost / 2).map((branch, index): DuesHandUpRecord => ({
    _id: `demo-hand-up-${index}`,
    organizationId: branch._id,
    from: month,
    until: month,
    on: dayOf(now),
    fen: payersAtMost * fen,
    slip: `SJ-${1000 + index}`,
    at: now,
    by: '支部书记',
    withdrawnAt: null,
    received:
      index % 2 === 0 ? { fen: payersAtMost * fen, on: dayOf(now), at: now, by: '街镇党务工作者' } : null,
  }));
  return { payments, handUps };
}

/** What payments that stand and hand-ups that nobody took back come to, by branch and year. */
export function yearsOf(
  payments: readonly DuesPaymentRecord[],
  handUps: readonly DuesHandUpRecord[],
): DuesYearRecord[] {
  const years = new Map<string, DuesYearRecord>();
  const add = (organizationId: string, month: string, more: Partial<Record<SumName, number>>) => {
    const [number = 0, index = 0] = month.split('-').map(Number);
    const empty = emptyYear(organizationId, number);
    const year = years.get(empty._id) ?? empty;
    for (const [name, fen] of Object.entries(more)) {
      const sums = year[name as SumName];
      sums[index - 1] = (sums[index - 1] ?? 0) + fen;
    }
    years.set(year._id, year);
  };
  for (const { organizationId, receivedMonth, dueFen, extraFen } of payments.filter(({ stands }) => stands))
    add(organizationId, receivedMonth, { recorded: dueFen + extraFen });
  for (const { organizationId, until, fen, received } of handUps.filter((one) => one.withdrawnAt === null))
    add(organizationId, until, {
      handedUp: fen,
      received: received?.fen ?? 0,
      waiting: received ? 0 : 1,
    });
  return [...years.values()];
}
