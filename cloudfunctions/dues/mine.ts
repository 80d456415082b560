import { idsOfBranch } from '../domain/organization/counting';
import { booksOf, knownIn, settingsOf } from '../domain/dues/books';
import { keepsDues } from '../domain/dues/keeper';
import { duesDayIn } from '../domain/dues/day';
import { answerRequest, findRequest, leaveRequest, requestId, requestsOf } from '../domain/dues/requests';
import { openAssessment } from '../domain/dues/sealed';
import { assessedIn, fenIn, stateIn, unpaidOnEnd } from '../domain/dues/standing';
import { paidUntilOf } from '../domain/dues/until';
import { findOrganization } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf, monthOf, monthsFrom } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { Caller } from '../kernel/identity';
import type { DuesCall, DuesOutcome } from './context';
import { temporaryOf } from './keep';
import { correctedView, openedView, paidFen, unpaidRule } from './view';

/** The caller as a member of a branch. */
function memberOf({ account }: Caller): { memberId: string; organizationId: string } {
  const { memberId, organizationId } = account;
  return memberId ? { memberId, organizationId } : refuse('ACCOUNT.NOT_A_MEMBER');
}

/** The caller's own dues of a year, in the branch where they are now; what they paid stands wherever it was received. */
export async function mine({ input, caller, now }: DuesCall<'mine'>): DuesOutcome<'mine'> {
  const { memberId, organizationId } = memberOf(caller);
  const { year } = input;
  const asked = booksOf([memberId], year);
  const [branch, settings, rules, books, until, wishes] = await Promise.all([
    findOrganization(organizationId),
    settingsOf(organizationId),
    ruleBook(now),
    asked,
    paidUntilOf(memberId, year, asked),
    requestsOf(memberId),
  ]);
  if (!branch) throw new Error(`no branch ${organizationId}`);
  const today = dayOf(now);
  const known = knownIn(books, memberId, idsOfBranch(branch));
  const open = wishes.find((one) => one.status === 'open' && one.organizationId === organizationId);
  return {
    ...temporaryOf(branch, rules, today),
    organizationId,
    branchName: branch.name,
    months: monthsFrom(`${year}-01`, `${year}-12`).map((month) => {
      const payment = known.payments.find((one) => one.month === month);
      const assessed = assessedIn(known.assessments, month);
      const opened = assessed && openAssessment(assessed);
      const owed = opened && fenIn(known, month, opened) + opened.voluntaryFen;
      return {
        month,
        state: stateIn(known, month),
        ...(payment?.stands
          ? { fen: paidFen(payment), receivedOn: payment.receivedOn }
          : owed !== undefined && { fen: owed }),
        corrected: payment ? correctedView(payment) : [],
      };
    }),
    assessments: known.assessments
      .filter((one) => one.year === year)
      .sort((a, b) => b.at - a.at)
      .map((one) => openedView(one, rules)),
    reliefs: known.reliefs
      .filter((one) => one.from <= `${year}-12` && one.until >= `${year}-01`)
      .map(({ from, until: to, fen, decidedOn }) => ({ from, until: to, fen, decidedOn })),
    ...(until !== undefined && { paidUntil: until }),
    unpaidOnEnd: branch.temporary ? 0 : unpaidOnEnd(known, monthOf(now)),
    unpaid: unpaidRule(rules, today),
    ...(settings?.day && { day: duesDayIn(monthOf(now), settings.day, rules.workYears) }),
    ...(settings?.keeperName && { keeperName: settings.keeperName }),
    keepsDues: keepsDues(caller.account, organizationId, settings, now),
    ...(open && { request: { requestId: open._id, from: open.from, askedAt: open.askedAt } }),
    citations: (['duesMonthly', 'duesYearly', 'duesWhere'] as const).map((id) => rules.cite(id, today)),
  };
}

/** Asks to be assessed anew from a month of this year on. */
export async function ask(call: DuesCall<'ask'>): DuesOutcome<'ask'> {
  const { input, caller, now } = call;
  const { memberId, organizationId } = memberOf(caller);
  const { from, reason } = input;
  if (from.slice(0, 4) !== monthOf(now).slice(0, 4)) refuse('DUES.NOT_THIS_YEAR');
  const branch = await findOrganization(organizationId);
  if (branch?.temporary) refuse('DUES.TEMPORARY_BRANCH');
  const _id = requestId(memberId, from);
  await leaveRequest(
    {
      _id,
      memberId,
      memberName: caller.account.name,
      organizationId,
      from,
      reason,
      status: 'open',
      askedAt: now,
      decidedAt: null,
    },
    call,
    branch?.path ?? caller.account.orgPath,
  );
  return { requestId: _id };
}

/** Takes the caller's own wish back; one that was answered is left. */
export async function withdraw(call: DuesCall<'withdraw'>): DuesOutcome<'withdraw'> {
  const { input, caller } = call;
  const found = await findRequest(input.requestId);
  if (!found || found.memberId !== caller.account.memberId) refuse('DUES.NO_REQUEST');
  await answerRequest(found, 'withdrawn', call, caller.account.orgPath);
  return { done: true };
}
