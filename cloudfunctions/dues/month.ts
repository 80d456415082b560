import { branchBooks, knownIn, receivedFor } from '../domain/dues/books';
import { duesDayIn } from '../domain/dues/day';
import type { DuesPaymentRecord } from '../domain/dues/model';
import { openRequestsOf } from '../domain/dues/requests';
import { openAssessment } from '../domain/dues/sealed';
import { assessedIn, fenIn, stateIn, unpaidBefore, unpaidOnEnd } from '../domain/dues/standing';
import { idsOfBranch } from '../domain/organization/counting';
import { dayOf, monthOf } from '../kernel/clock';
import type { DuesCall, DuesOutcome } from './context';
import { requireDuesKeeper, temporaryOf } from './keep';
import { correctedView, paidFen, unpaidRule } from './view';

/** The month of a branch in one grid: who owes, who paid, and how many earlier months are open. */
export async function month(call: DuesCall<'month'>): DuesOutcome<'month'> {
  const { input, target: branch, now } = call;
  const { settings, rules, today } = await requireDuesKeeper(call);
  const year = Number(input.month.slice(0, 4));
  const ids = idsOfBranch(branch);
  const [{ members, books }, received, requests] = await Promise.all([
    branchBooks(branch, year),
    receivedFor(ids, year),
    openRequestsOf(branch._id),
  ]);
  const ofMonth = received.filter((one) => one.month === input.month && one.stands);
  const thisMonth = monthOf(now);
  // Of a month to come nothing before it is late yet.
  const seen = input.month < thisMonth ? input.month : thisMonth;
  const here = new Set(members.map(({ _id }) => _id));
  return {
    ...temporaryOf(branch, rules, today),
    organizationId: branch._id,
    organizationName: branch.name,
    today,
    ...(settings?.day && { day: duesDayIn(input.month, settings.day, rules.workYears) }),
    members: members.map(({ _id: id, name, status }) => {
      const known = knownIn(books, id, ids);
      const payment = known.payments.find((one) => one.month === input.month);
      const assessed = assessedIn(known.assessments, input.month);
      const opened = assessed && openAssessment(assessed);
      const isHere = payment !== undefined && ids.includes(payment.organizationId);
      return {
        id,
        name,
        status,
        state: stateIn(known, input.month),
        ...(opened && { fen: fenIn(known, input.month, opened) + opened.voluntaryFen }),
        ...(payment?.stands && isHere && { paid: paidView(payment) }),
        elsewhere: payment?.stands === true && !isHere,
        mayUndo: payment?.stands === true && isHere && dayOf(payment.at) === today,
        version: isHere ? payment.version : 0,
        corrected: payment ? correctedView(payment, ids) : [],
        earlier: unpaidBefore(known, seen),
        onEnd: unpaidOnEnd(known, seen),
      };
    }),
    received: {
      people: ofMonth.length,
      fen: ofMonth.reduce((sum, one) => sum + paidFen(one), 0),
    },
    unpaid: unpaidRule(rules, today),
    requests: requests.filter(({ memberId }) => here.has(memberId)).length,
    backMonths: rules.numberOn('duesBackMonths', today) ?? 0,
    largeFromFen: (rules.numberOn('duesLargeFrom', today) ?? 0) * 100,
  };
}

const paidView = (payment: DuesPaymentRecord) => ({
  receivedOn: payment.receivedOn,
  way: payment.way,
  fen: paidFen(payment),
});
