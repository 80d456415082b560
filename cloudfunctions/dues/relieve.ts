import { idsOfBranch } from '../domain/organization/counting';
import { booksOf, knownIn } from '../domain/dues/books';
import { endReliefWith, findRelief, keepRelief } from '../domain/dues/reliefs';
import { superiorOf } from '../domain/dues/superior';
import { monthsFrom } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { shiftMonth } from '../../types/shared/calendar';
import type { DuesCall, DuesOutcome } from './context';
import { requireDuesKeeper, requireMember, requireNoting, requirePast } from './keep';

/** Months that one decision is for, at most: who needs more is looked at again. */
const monthsAtMost = 24;

/** Notes a relief as it was decided: by the branch, and agreed to by the committee above. Rule `duesExemption`. */
export async function relieve(call: DuesCall<'relieve'>): DuesOutcome<'relieve'> {
  const { input, target: branch, caller, now } = call;
  const { today } = await requireNoting(call);
  const { memberId, from, until, fen, reason, decidedOn, approvedOn, actKey } = input;
  const member = await requireMember(memberId, branch);
  if (until < from || until > shiftMonth(from, monthsAtMost - 1)) refuse('DUES.PERIOD');
  for (const day of [decidedOn, approvedOn]) requirePast(day, today);
  if (approvedOn < decidedOn) refuse('DUES.PERIOD');
  const reliefId = digestOf('relief', branch._id, memberId, actKey);
  if (await findRelief(reliefId)) return { reliefId };
  const known = knownIn(await booksOf([memberId], Number(from.slice(0, 4))), memberId, idsOfBranch(branch));
  if (known.assessments.length === 0) refuse('DUES.NOT_ASSESSED', { month: from });
  const paid = monthsFrom(from, until).find((month) => known.paid.has(month));
  if (paid) refuse('DUES.MONTH_PAID', { month: paid });
  await keepRelief(
    {
      _id: reliefId,
      memberId,
      memberName: member.name,
      organizationId: branch._id,
      fen,
      from,
      until,
      reason,
      decidedOn,
      approvedOn,
      approvedBy: (await superiorOf(branch))?.name ?? '',
      at: now,
      by: caller.account.name,
    },
    call,
    await branch.keptAt(),
  );
  return { reliefId };
}

/** Ends a relief with a month; what was relieved up to then stays so. */
export async function endRelief(call: DuesCall<'endRelief'>): DuesOutcome<'endRelief'> {
  const { input, target: branch } = call;
  await requireDuesKeeper(call);
  const relief = await findRelief(input.reliefId);
  if (!relief || !idsOfBranch(branch).includes(relief.organizationId)) refuse('DUES.NO_RELIEF');
  const { until } = input;
  if (until < relief.from || until > relief.until) refuse('DUES.PERIOD');
  if (until !== relief.until) await endReliefWith(relief, until, call, await branch.keptAt());
  return { until };
}
