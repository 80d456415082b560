import { dayOf, monthBefore, monthOf, monthsFrom } from '../../kernel/clock';
import type { ActivityKind } from '../../../types/shared/activities';
import type { ActivityRecord } from '../gathering/model';
import type { OrganizationRecord } from '../organization/model';
import { checkOf, dutyState, type CheckFacts } from './branch-check';
import { factsOf, knownOf } from './branch-checks';
import type { BranchCheckRecord, DutyRecord } from './model';
import { periodOf } from './periods';

/** What branches owe this month, quarter and year, from the records as they are at this moment, by id; as many requests for many. */
export async function checksNow(
  branches: OrganizationRecord[],
  now: number,
): Promise<Map<string, { check: BranchCheckRecord; facts: CheckFacts }>> {
  if (branches.length === 0) return new Map();
  const month = monthOf(now);
  const before = monthBefore(month);
  const months = monthsFrom(`${before.slice(0, 4)}-01`, month);
  const known = await knownOf(branches, { months, checked: [before, month] }, now);
  return new Map(
    branches.map((branch) => {
      const [previous, current] = [before, month].map((one) => known.checks.get(`${branch._id}:${one}`));
      const facts = factsOf(branch, months, known);
      return [branch._id, { check: checkOf(month, facts, { current, previous }), facts }];
    }),
  );
}

/** The same of one branch. */
export async function checkNow(
  branch: OrganizationRecord,
  now: number,
): Promise<{ check: BranchCheckRecord; facts: CheckFacts }> {
  const found = (await checksNow([branch], now)).get(branch._id);
  if (!found) throw new Error(`no check of ${branch._id}`);
  return found;
}

type Planned = Pick<ActivityRecord, 'kinds' | 'month' | 'status'>;

/** How far a branch is with a kind of meeting that it owes in a period: `planned` are published and not ended. */
export interface PlannedDuty extends Pick<DutyRecord, 'kind' | 'every' | 'endsOn' | 'times' | 'held'> {
  planned: number;
}

/** What a branch owes in the periods of this moment and what of that is planned; what it is exempt from is left out. */
export const plannedDuties = (
  { duties, month }: Pick<BranchCheckRecord, 'duties' | 'month'>,
  activities: Planned[],
  now: number,
): PlannedDuty[] =>
  duties
    .filter((duty) => dutyState(duty, dayOf(now)) !== 'exempt')
    .map(({ kind, every, endsOn, times, held }) => ({
      kind,
      every,
      endsOn,
      times,
      held,
      planned: activities.filter((one) => isPlanned(one, kind, periodOf(every, month))).length,
    }));

const isPlanned = (one: Planned, kind: ActivityKind, { from, to }: { from: string; to: string }): boolean =>
  one.status === 'published' && one.kinds.includes(kind) && from <= one.month && one.month <= to;
