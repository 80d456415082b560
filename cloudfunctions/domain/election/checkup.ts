import { addDays } from '../../../types/shared/calendar';
import type { CheckupItem } from '../../../types/shared/checkups';
import { dayOf } from '../../kernel/clock';
import type { OrganizationRecord } from '../organization/model';
import { stagesOf } from '../organization/term';
import type { RuleBook } from '../rules/book';
import { openOf } from './elections';

/**
 * What of a branch's term is open, for 支部体检, as `termStanding` says it on every day: from the first reminder on it is due soon
 * (practice `termReminderMonths`), after its last day it is over (rule `electionDue`), also while it is being renewed (换届): a
 * by-election leaves the term as it is.
 */
export function termItems(
  { temporary, termEndsOn }: Pick<OrganizationRecord, 'temporary' | 'termEndsOn'>,
  isRenewed: boolean,
  { rules, today }: { rules: RuleBook; today: string },
): CheckupItem[] {
  if (temporary) return [{ matter: 'election', code: 'temporary' }];
  if (!termEndsOn) return [{ matter: 'election', code: 'termUnknown' }];
  return [
    {
      matter: 'election',
      code: isRenewed ? 'termGoing' : 'term',
      dueOn: termEndsOn,
      amberFrom: stagesOf(termEndsOn, today, rules)[0]?.on ?? termEndsOn,
      redFrom: addDays(termEndsOn, 1),
    },
  ];
}

/** The same of some branches, by their ids: one request. */
export async function termCheckups(
  branches: readonly OrganizationRecord[],
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Map<string, CheckupItem[]>> {
  const open = await openOf(branches.map(({ _id }) => _id));
  const renewals = open.filter(({ kind }) => kind === 'renewal');
  const renewed = new Set(renewals.map(({ organizationId }) => organizationId));
  const at = { rules, today: dayOf(now) };
  return new Map(branches.map((branch) => [branch._id, termItems(branch, renewed.has(branch._id), at)]));
}
