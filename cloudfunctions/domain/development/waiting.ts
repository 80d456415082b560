import type { Waiting } from '../../../types/domain/todo';
import { addDays } from '../../../types/shared/calendar';
import { dayOf, instantOf } from '../../kernel/clock';
import { collection, command, within } from '../../kernel/database';
import { idsOf } from '../../kernel/paths';
import { findOrganizations } from '../organization/find';
import { keptFor, type Held, type KeptBranch } from '../organization/kept';
import { ruleBook } from '../rules/amendments';
import { approvalRoad } from './approver';
import { Developments, type DevelopmentRecord } from './model';
import { askedSteps } from './plan';
import { openIn, seenOf } from './records';
import { inTimeFrom } from './standing';

/** What of 党员发展 waits for somebody: steps that are due, people who are sent here, and what branches ask to approve. */
export async function developmentsWaiting(
  { branches, bodies, offices }: Pick<Held, 'branches' | 'bodies' | 'offices'>,
  now: number,
): Promise<Waiting[]> {
  const [due, coming, asked] = await Promise.all([
    stepsDue(branches, now),
    comingIn(branches),
    // A committee may be the body that approves: whoever keeps it answers.
    askedOf([...offices, ...bodies], now),
  ]);
  return [...due, ...coming, ...asked];
}

/** Steps that are due within days, or were; of the people of each branch together. */
async function stepsDue(branches: readonly KeptBranch[], now: number): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const today = dayOf(now);
  const [rules, records] = await Promise.all([ruleBook(now), openIn(branches.flatMap(({ ids }) => ids))]);
  const soon = addDays(today, rules.numberOn('developmentReminderDays', today) ?? 0);
  const seen = await seenOf(records, rules, today);
  return branches.flatMap((kept) => {
    // What is asked of the superior waits there.
    const next = seen
      .filter(({ record }) => keptFor([kept], record.organizationId))
      .flatMap((one) => one.next.filter(({ step }) => step !== one.record.pendingStep));
    const days = next
      .flatMap(({ latest }) => (latest !== undefined && latest <= soon ? [latest] : []))
      .sort();
    const inTime = next.flatMap((one) => inTimeFrom(one, today) ?? []).sort();
    const [[dueOn], [from]] = [days, inTime];
    if (dueOn === undefined && from === undefined) return [];
    return [
      {
        kind: 'developmentDue',
        organizationId: kept.branch._id,
        count: days.length + inTime.length,
        ...(dueOn === undefined ? { since: instantOf(from ?? today, '00:00') } : { dueOn }),
      } as const,
    ];
  });
}

/** People whom other branches send. */
async function comingIn(branches: readonly KeptBranch[]): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const sent = await collection(Developments).find(
    { movingToId: command.in(branches.flatMap(({ ids }) => ids)) },
    { limit: 500 },
  );
  return branches.flatMap((kept) => {
    const own = sent.filter(({ movingToId }) => keptFor([kept], movingToId ?? ''));
    return own.length > 0
      ? [{ kind: 'developmentComing', organizationId: kept.branch._id, count: own.length } as const]
      : [];
  });
}

/** What branches ask of the offices that somebody holds, and nobody answered. */
async function askedOf(offices: Held['offices'], now: number): Promise<Waiting[]> {
  if (offices.length === 0) return [];
  const today = dayOf(now);
  const [rules, pending] = await Promise.all([
    ruleBook(now),
    collection(Developments).find(
      offices.map(({ path }) => ({ pendingStep: command.in(askedSteps), orgPath: within(path) })),
      { limit: 500 },
    ),
  ]);
  const above = [...new Set(pending.flatMap(({ orgPath }) => idsOf(orgPath)))];
  const known = new Map((await findOrganizations(above)).map((one) => [one._id, one]));
  const approverOf = ({ orgPath }: DevelopmentRecord) =>
    approvalRoad(
      idsOf(orgPath).flatMap((id) => known.get(id) ?? []),
      rules,
      today,
    ).approver?._id;
  return offices.flatMap(({ _id }) => {
    const own = pending.filter((one) => approverOf(one) === _id);
    if (own.length === 0) return [];
    const since = Math.min(...own.map(({ pendingSince }) => pendingSince ?? 0));
    return [{ kind: 'developmentAsked', organizationId: _id, count: own.length, since } as const];
  });
}
