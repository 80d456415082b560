import { idsOfBranch } from '../domain/organization/counting';
import { booksOf, branchBooks, knownIn } from '../domain/dues/books';
import { endOf, heldUntil, keepAssessment } from '../domain/dues/assessments';
import { partsOf } from '../domain/dues/parts';
import { reckon } from '../domain/dues/reckoning';
import { answerRequest, findRequest, openRequestsOf } from '../domain/dues/requests';
import { openAssessment, sealAssessment } from '../domain/dues/sealed';
import { assessedIn, firstOwedBy, relievedIn } from '../domain/dues/standing';
import { paidUntilOf } from '../domain/dues/until';
import type { MemberRecord } from '../domain/membership/model';
import type { RuleBook } from '../domain/rules/book';
import { auditRead } from '../kernel/audit';
import { monthAfter, monthOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { DuesCall, DuesOutcome } from './context';
import { requireDuesKeeper, requireMember, requireNoting, temporaryOf } from './keep';
import { guideOn, openedView } from './view';

/** Who of a branch is assessed for a year: what each owes, and not of what. */
export async function assessments(call: DuesCall<'assessments'>): DuesOutcome<'assessments'> {
  const { input, target: branch, now } = call;
  const { rules, today } = await requireDuesKeeper(call);
  const [{ members, books, ids }, requests] = await Promise.all([
    branchBooks(branch, input.year),
    openRequestsOf(branch._id),
  ]);
  const month = monthSeen(input.year, now);
  return {
    ...temporaryOf(branch, rules, today),
    organizationId: branch._id,
    organizationName: branch.name,
    members: members.map(({ _id: id, name, status }) => {
      const known = knownIn(books, id, ids);
      const holds = assessedIn(known.assessments, month);
      const opened = holds && openAssessment(holds);
      const request = requests.find(({ memberId }) => memberId === id);
      const relief = relievedIn(known.reliefs, month);
      return {
        id,
        name,
        status,
        ...(holds && {
          assessment: {
            from: holds.from,
            until: holds.until,
            category: holds.category,
            ...(opened && { fen: opened.fen + opened.voluntaryFen }),
          },
        }),
        hasBefore: known.assessments.some(({ sealed }) => Boolean(sealed)),
        ...(request && {
          request: {
            requestId: request._id,
            from: request.from,
            reason: request.reason,
            askedAt: request.askedAt,
          },
        }),
        ...(relief && {
          relief: {
            id: relief._id,
            from: relief.from,
            until: relief.until,
            fen: relief.fen,
            reason: relief.reason,
          },
        }),
      };
    }),
    citation: rules.cite('duesYearly', today),
  };
}

/** The month by which a year is looked at: this one, or the year's last or first. */
function monthSeen(year: number, now: number): string {
  const month = monthOf(now);
  if (month > `${year}-12`) return `${year}-12`;
  return month < `${year}-01` ? `${year}-01` : month;
}

/** One member's assessment with its base. That it was looked at stays in the audit before it is shown. */
export async function assessment(call: DuesCall<'assessment'>): DuesOutcome<'assessment'> {
  const { input, target: branch, now } = call;
  const { rules, today } = await requireDuesKeeper(call);
  const member = await requireMember(input.memberId, branch);
  const books = await booksOf([member._id], input.year);
  const known = knownIn(books, member._id, idsOfBranch(branch));
  const month = monthSeen(input.year, now);
  const ofYear = known.assessments.filter(({ year }) => year === input.year);
  const holds = assessedIn(ofYear, month) ?? latest(ofYear);
  const before = holds ? undefined : latest(known.assessments);
  const until = await paidUntilOf(member._id, input.year, books);
  const request = await openRequestOf(member._id, branch._id);
  await auditRead(call, { action: 'dues.assessment', target: member._id, orgPath: await branch.keptAt() });
  return {
    organizationId: branch._id,
    name: member.name,
    guide: guideOn(rules, today),
    ...(holds && { now: openedView(holds, rules) }),
    ...(before && { before: openedView(before, rules) }),
    from: firstMonth(
      {
        member,
        until,
        lastPaid: [...known.paid].sort().at(-1),
        request,
        year: input.year,
        isFirst: ofYear.length === 0,
      },
      rules,
    ),
    paidUntil: until,
    version: known.assessments.length,
    ...(request && { request: { requestId: request._id, from: request.from } }),
  };
}

const latest = <One extends { from: string; at: number }>(all: readonly One[]): One | undefined =>
  [...all].sort((a, b) => a.at - b.at).at(-1);

async function openRequestOf(memberId: string, branchId: string) {
  return (await openRequestsOf(branchId)).find((one) => one.memberId === memberId);
}

interface Beginning {
  member: MemberRecord;
  /** 党费交至, and the last month that was paid anywhere, though some before it may be open. */
  until: string | undefined;
  lastPaid: string | undefined;
  request: { from: string } | undefined;
  year: number;
  isFirst: boolean;
}

/**
 * The first month that an assessment is for, as far as records tell: the one asked for, or after what is paid, or that
 * of the branch meeting, or January.
 */
function firstMonth({ member, until, lastPaid, request, year, isFirst }: Beginning, rules: RuleBook): string {
  const months = [
    `${year}-01`,
    ...(member.joinedOn ? [firstOwedBy(member.joinedOn, rules)] : []),
    ...[until, lastPaid].flatMap((month) => (month ? [monthAfter(month)] : [])),
  ];
  const first = months.sort().at(-1) ?? `${year}-01`;
  const wanted = request && !isFirst && request.from > first ? request.from : first;
  return wanted <= `${year}-12` ? wanted : `${year}-12`;
}

/** Assesses a member from a month on; the months before stay as they were. */
export async function assess(call: DuesCall<'assess'>): DuesOutcome<'assess'> {
  const { input, target: branch, caller, now } = call;
  const { rules, today } = await requireNoting(call);
  const { memberId, from, category, sums, voluntaryFen = 0, wholeYear = false, actKey } = input;
  const member = await requireMember(memberId, branch);
  requireParts(input);
  if (voluntaryFen >= (rules.numberOn('duesLargeFrom', today) ?? Infinity) * 100) refuse('DUES.LARGE');
  if (member.joinedOn && from < firstOwedBy(member.joinedOn, rules)) refuse('DUES.BEFORE_JOINING');
  const year = Number(from.slice(0, 4));
  const books = await booksOf([memberId], year);
  const known = knownIn(books, memberId, idsOfBranch(branch));
  const { fen, base, rate, beforeCap } = reckon(category, sums, rules, `${from}-01`);
  const until = heldUntil(category, from, wholeYear);
  const done = known.assessments.find((one) => one.actKey === actKey);
  if (done) return { fen: openAssessment(done)?.fen ?? fen, from: done.from, until: done.until };
  if (known.assessments.length !== input.version) refuse('DUES.CHANGED');
  requireOpen({ ...known, until: await paidUntilOf(member._id, year, books) }, { from, until });
  const requests = (await openRequestsOf(branch._id)).filter((one) => one.memberId === memberId);
  await keepAssessment(
    {
      // The version counts this year's and the last one's: of another year the same number is another assessment.
      _id: digestOf('assessment', branch._id, memberId, String(year), String(input.version)),
      memberId,
      memberName: member.name,
      organizationId: branch._id,
      year,
      from,
      until,
      category,
      sealed: sealAssessment({ sums, base, beforeCap, fen, voluntaryFen, ...(rate && { rate }) }),
      actKey,
      at: now,
      by: caller.account.name,
      endsOn: endOf(until),
      leftOn: null,
    },
    requests.map(({ _id }) => _id),
    call,
    await branch.keptAt(),
  );
  return { fen, from, until };
}

/** Sums of another category's lines would be kept and counted nowhere. */
function requireParts({ category, sums }: DuesCall<'assess'>['input']): void {
  const parts = new Set(partsOf[category].map(({ part }) => part));
  const given = Object.entries(sums).filter(([, fen]) => fen > 0);
  if (given.some(([part]) => !parts.has(part as never))) refuse('DUES.WRONG_PARTS');
}

/** What is paid stays as it was assessed; what another branch was paid for is not owed again. */
function requireOpen(
  known: { assessments: readonly unknown[]; paid: ReadonlySet<string>; until: string | undefined },
  { from, until }: { from: string; until: string },
): void {
  const paidOnes = [...known.paid].filter((month) => from <= month && month <= until).sort();
  if (paidOnes.length > 0) refuse('DUES.MONTH_PAID', { month: paidOnes.at(-1) });
  if (known.assessments.length === 0 && known.until !== undefined && from <= known.until)
    refuse('DUES.PAID_UNTIL', { month: known.until });
}

/** Leaves a member's dues as they were assessed, and tells them. */
export async function decline(call: DuesCall<'decline'>): DuesOutcome<'decline'> {
  const { input, target: branch } = call;
  await requireDuesKeeper(call);
  const request = await findRequest(input.requestId);
  if (request?.organizationId !== branch._id) refuse('DUES.NO_REQUEST');
  await answerRequest(request, 'declined', call, await branch.keptAt());
  return { done: true };
}
