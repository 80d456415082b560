import { addDays } from '../../../types/shared/calendar';
import type { CheckupItem } from '../../../types/shared/checkups';
import { dayOf } from '../../kernel/clock';
import type { KeptBranch } from '../organization/kept';
import type { RuleBook } from '../rules/book';
import { decidingOf } from './limits';
import { openIn, seenOf, type Seen } from './records';
import { inTimeFrom } from './standing';

/**
 * What of the people on their way into the Party is open, for 支部体检: steps and how many people, no names. A step is due soon some days
 * before its last day (practice `developmentReminderDays`), and overdue by a rule that is sure and by no other. What waits at the
 * superior is information; while somebody's development rests nothing is due. A conversion is to be discussed in time once the
 * probation is over, and never overdue.
 */
export function developmentItems(
  people: readonly Pick<Seen, 'record' | 'next' | 'standings'>[],
  { rules, today }: { rules: RuleBook; today: string },
): CheckupItem[] {
  if (people.length === 0) return [{ matter: 'development', code: 'nobodyOnTheWay' }];
  const before = rules.numberOn('developmentReminderDays', today) ?? 0;
  return people.flatMap(({ record, next, standings }) =>
    next.flatMap((one): CheckupItem[] => {
      const { step, latest } = one;
      const limits = standings.find((one) => one.step === step)?.limits ?? [];
      const sure = decidingOf(limits.filter((limit) => limit.sure)).notAfter?.day;
      if (step === record.pendingStep)
        return [
          {
            matter: 'development',
            code: 'developmentAsked',
            step,
            count: 1,
            ...(sure !== undefined && { dueOn: sure }),
          },
        ];
      const inTime = inTimeFrom(one, today);
      if (inTime !== undefined)
        return [{ matter: 'development', code: 'developmentStep', step, count: 1, amberFrom: inTime }];
      if (latest === undefined) return [];
      const rule = decidingOf(limits).notAfter?.citation.rule;
      return [
        {
          matter: 'development',
          code: 'developmentStep',
          step,
          count: 1,
          dueOn: latest,
          amberFrom: addDays(latest, -before),
          ...(sure !== undefined && { redFrom: addDays(sure, 1) }),
          ...(rule !== undefined && { rule }),
        },
      ];
    }),
  );
}

/** The same of some branches, by their ids: three requests. */
export async function developmentCheckups(
  branches: readonly KeptBranch[],
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Map<string, CheckupItem[]>> {
  const today = dayOf(now);
  const seen = await seenOf(await openIn(branches.flatMap(({ ids }) => ids)), rules, today);
  const temporary: CheckupItem[] = [{ matter: 'development', code: 'temporary' }];
  return new Map(
    branches.map(({ branch, ids }) => {
      if (branch.temporary) return [branch._id, temporary];
      const own = seen.filter(({ record }) => ids.includes(record.organizationId));
      return [branch._id, developmentItems(own, { rules, today })];
    }),
  );
}
