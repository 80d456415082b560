import { quarterOf } from '../../types/shared/calendar';
import { idsOfBranch } from '../domain/organization/counting';
import { duesForbiddenWays, type DuesWay } from '../../types/shared/dues';
import { booksOf, knownIn, paymentId } from '../domain/dues/books';
import { changePaid, notePaid, type Paying } from '../domain/dues/payments';
import { openAssessment } from '../domain/dues/sealed';
import { assessedIn, fenIn, outOfReach, stateIn } from '../domain/dues/standing';
import type { RuleBook } from '../domain/rules/book';
import { citationText } from '../domain/rules/registry';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { DuesCall, DuesOutcome } from './context';
import { requireDuesKeeper, requireMember, requireNoting, requirePast } from './keep';
import { paidFen } from './view';

/** Notes that somebody paid some months: by themselves, a quarter at once, or by another hand. */
export async function record(call: DuesCall<'record'>): DuesOutcome<'record'> {
  const { input, target: branch, caller, now } = call;
  const { rules, today } = await requireNoting(call);
  const { way, receivedOn = today, memberId, actKey, extraFen = 0 } = input;
  if (isForbidden(way)) {
    refuse('DUES.FORBIDDEN', { article: citationText(rules.cite('duesForbidden', today)) });
  }
  requirePast(receivedOn, today);
  const months = [...new Set(input.months)].sort();
  requireAgreed({ ...input, way }, months, today);
  if (extraFen >= (rules.numberOn('duesLargeFrom', receivedOn) ?? Infinity) * 100) refuse('DUES.LARGE');
  const member = await requireMember(memberId, branch);
  if (input.handedBy && way === 'otherHand') await requireHand(input.handedBy, call);
  const ids = idsOfBranch(branch);
  const known = knownIn(await booksOf([memberId], Number(months[0]?.slice(0, 4))), memberId, ids);
  const firstOpen = months.find((month) => !known.paid.has(month));
  const all = months.map((month): Paying => {
    const state = stateIn(known, month);
    if (state === 'notOwed') refuse('DUES.NOT_OWED', { month });
    const assessed = assessedIn(known.assessments, month);
    const opened = assessed && openAssessment(assessed);
    // What is paid already stays as it is, whatever it was assessed by.
    if (state !== 'paid') {
      if (state === 'relieved') refuse('DUES.NOT_OWED', { month });
      if (!opened) refuse('DUES.NOT_ASSESSED', { month });
      requireReach(month, { receivedOn, consentedOn: input.consentedOn }, rules);
    }
    // A branch's consent is kept where one is asked for.
    const isAgreed = way !== 'own' || outOfReach(month, receivedOn, rules) !== undefined;
    return {
      _id: paymentId(memberId, month),
      memberId,
      memberName: member.name,
      organizationId: branch._id,
      month,
      receivedOn,
      receivedMonth: receivedOn.slice(0, 7),
      dueFen: opened ? fenIn(known, month, opened) : 0,
      // What is given once goes with the first of the months that is not paid already.
      extraFen: (opened?.voluntaryFen ?? 0) + (month === firstOpen ? extraFen : 0),
      way,
      ...(isAgreed && input.consentedOn && { consentedOn: input.consentedOn }),
      ...(way === 'otherHand' && { handedBy: input.handedBy ?? 'other' }),
      at: now,
      by: caller.account.name,
      act: digestOf(caller.openid, actKey),
    };
  });
  return notePaid(all, call, await branch.keptAt());
}

const isForbidden = (way: string): way is (typeof duesForbiddenWays)[number] =>
  (duesForbiddenWays as readonly string[]).includes(way);

/** Another way than month by month by oneself takes the branch's consent; a quarter is one. Rule `duesMonthly`. */
function requireAgreed(
  {
    way,
    consentedOn,
    handedBy,
    memberId,
  }: {
    way: DuesWay;
    memberId: string;
    consentedOn?: string | undefined;
    handedBy?: string | undefined;
  },
  months: string[],
  today: string,
): void {
  if (way !== 'own' && consentedOn === undefined) refuse('DUES.CONSENT_NEEDED');
  if (consentedOn !== undefined) requirePast(consentedOn, today);
  if (way === 'quarter' && new Set(months.map(quarterOf)).size > 1) refuse('DUES.NOT_ONE_QUARTER');
  if (way === 'otherHand' && handedBy === memberId) refuse('DUES.HANDED_BY_WHOM');
}

async function requireHand(handedBy: string, { target }: DuesCall<'record'>): Promise<void> {
  await requireMember(handedBy, target);
}

/**
 * Paid ahead only so far, and back as a rule (一般) only so far: what is older takes the branch's consent. Rules `duesBackMonths`
 * and `duesAheadMonths`.
 */
function requireReach(
  month: string,
  { receivedOn, consentedOn }: { receivedOn: string; consentedOn: string | undefined },
  rules: RuleBook,
): void {
  const out = outOfReach(month, receivedOn, rules);
  if (out?.why === 'back') {
    if (consentedOn !== undefined) return;
    refuse('DUES.TOO_FAR_BACK', {
      month,
      most: out.most,
      article: citationText(rules.cite('duesBackMonths', receivedOn)),
    });
  }
  if (out) refuse('DUES.TOO_FAR_AHEAD', { month, most: out.most });
}

/** Takes a payment back on the day it was noted. */
export async function undo(call: DuesCall<'undo'>): DuesOutcome<'undo'> {
  const { input, target: branch } = call;
  const { today } = await requireDuesKeeper(call);
  const version = await changePaid(
    seenIn(call),
    {
      action: 'dues.undo',
      orgPath: await branch.keptAt(),
      change: ({ at }) => (dayOf(at) === today ? {} : refuse('DUES.TOO_LATE_TO_UNDO')),
    },
    call,
  );
  return { version: Math.max(version, input.version) };
}

/** Says that a payment is not so: what stood stays to be seen. */
export async function correct(call: DuesCall<'correct'>): DuesOutcome<'correct'> {
  const { input, target: branch, caller, now } = call;
  await requireDuesKeeper(call);
  const { name: by } = caller.account;
  const version = await changePaid(
    seenIn(call),
    {
      action: 'dues.correct',
      orgPath: await branch.keptAt(),
      change: (found) => {
        const { organizationId, receivedOn, way, corrected } = found;
        const stood = {
          organizationId,
          receivedOn,
          way,
          fen: paidFen(found),
          reason: input.reason,
          at: now,
          by,
        };
        return { corrected: [...corrected, stood] };
      },
    },
    call,
  );
  return { version };
}

const seenIn = ({ input, target }: DuesCall<'undo'> | DuesCall<'correct'>) => ({
  _id: paymentId(input.memberId, input.month),
  branchIds: idsOfBranch(target),
  version: input.version,
});
