import { branchKeepers } from '../../types/shared/roles';
import { electionsOf } from '../domain/election/elections';
import { isElecting, termRule, termStanding, type TermStanding } from '../domain/organization/term';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import { holds } from '../kernel/identity';
import type { ElectionCall, ElectionOutcome } from './context';
import { ruled, summaryOf } from './view';

/** A body's term and its elections. */
export async function body({ target, caller, now }: ElectionCall<'body'>): ElectionOutcome<'body'> {
  const { _id, name, kind, temporary, closedAt } = target;
  const [elections, rules, keptAt] = await Promise.all([electionsOf(_id), ruleBook(now), target.keptAt()]);
  const today = dayOf(now);
  const applies = isElecting(kind) && !closedAt;
  const isOpen = elections.some((one) => one.closedAt === null);
  // A village's body told so when it was elected last.
  const place = elections.find((one) => one.kind === 'renewal' && one.state === 'done')?.place ?? 'ordinary';
  const standing = applies ? termStanding(target, today, rules) : undefined;
  return {
    name,
    kind,
    applies,
    temporary: temporary ? rules.cite('temporaryBranch', today) : undefined,
    term: standing && termOf(standing),
    termEndsOn: target.termEndsOn ?? undefined,
    termYears: isElecting(kind) ? ruled(rules, termRule(kind, place), today) : undefined,
    due: rules.cite('electionDue', today),
    reminders: (['termReminderMonths', 'termReminderAgainMonths', 'termReminderLastMonths'] as const).map(
      (id) => rules.numberOn(id, today) ?? 0,
    ),
    elections: elections.map((one) => summaryOf(one, target)),
    mayStart: applies && !temporary && !isOpen && holds(caller.account, branchKeepers, keptAt, now),
  };
}

export const termOf = ({ endsOn, left, stage }: TermStanding) => ({ endsOn, left, stage: stage.months });
