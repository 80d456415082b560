import type { ActivityKind } from '../../../types/shared/activities';
import type { DutyState } from '../../../types/shared/duties';
import { dayOf, monthOf, monthsFrom } from '../../kernel/clock';
import type { OrganizationRecord } from '../organization/model';
import { checkOf, dutyState, fulfilledIn, heldIn, type CheckFacts } from './branch-check';
import { factsOf, knownOf } from './branch-checks';
import { meetingBases, type MeetingBasis } from './meetings';
import type { DutyRecord } from './model';
import type { Period } from './periods';

/** A kind of meeting in a period of a year, as it was judged then; of what is to come, nothing is due yet. */
export interface YearDuty extends DutyRecord {
  state: DutyState;
}

/** A branch's year of meetings. */
export interface YearOfDuties {
  facts: CheckFacts;
  /** What is asked for at all, by the rules of today or of the year's last day. */
  bases: MeetingBasis[];
  dutyIn: (kind: ActivityKind, period: Period) => YearDuty;
}

/** What was due of a branch in each period of a year, as it was judged then, and what was held; the same requests for every year. */
export async function dutiesOfYear(
  branch: OrganizationRecord,
  year: number,
  now: number,
): Promise<YearOfDuties> {
  const months = monthsFrom(`${year}-01`, `${year}-12`);
  const thisMonth = monthOf(now);
  const today = dayOf(now);
  const known = await knownOf([branch], { months, checked: months }, now);
  const facts = factsOf(branch, months, known);
  const written = (month: string) => known.checks.get(`${branch._id}:${month}`);
  const current = checkOf(thisMonth, facts, { current: written(thisMonth) });

  /** What was, or is, due in a period, and fulfilled by now; nothing where nobody looked, or looks yet. */
  const judgedIn = (kind: ActivityKind, period: Period): DutyRecord | undefined => {
    const underWay = period.from <= thisMonth && thisMonth <= period.to;
    const check = underWay ? current : written(period.to);
    const duty = check?.duties.find((one) => one.kind === kind && one.period === period.key);
    return check && duty && { ...duty, ...fulfilledIn(period, duty, check.structure, facts) };
  };
  const lastDay = `${year}-12-31`;
  return {
    facts,
    bases: meetingBases(lastDay < today ? lastDay : today, known.rules),
    dutyIn: (kind, period) => {
      const duty = judgedIn(kind, period);
      if (duty) return { ...duty, state: dutyState(duty, today) };
      const held = heldIn(period, kind, facts.held);
      const seen = {
        kind,
        every: period.every,
        period: period.key,
        endsOn: period.endsOn,
        times: 0,
        ...held,
      };
      if (held.held > 0) return { ...seen, state: 'done' };
      return { ...seen, state: period.from > thisMonth ? 'future' : 'unknown' };
    },
  };
}
