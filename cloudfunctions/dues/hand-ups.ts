import { quarterOf } from '../../types/shared/calendar';
import { idsOfBranch } from '../domain/organization/counting';
import {
  findHandUp,
  findLarge,
  handUpsOf,
  keepHandUp,
  keepLarge,
  largesOf,
  turnHandUp,
  turnLarge,
} from '../domain/dues/hand-ups';
import type { DuesHandUpRecord, DuesLargeRecord } from '../domain/dues/model';
import { receivedByMonth } from '../domain/dues/sums';
import { superiorOf } from '../domain/dues/superior';
import { membersWithin } from '../domain/membership/find';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { DuesCall, DuesOutcome } from './context';
import { requireDuesKeeper, requireMember, requireNoting, requirePast, temporaryOf } from './keep';

/** What a branch handed up of a year's quarters against what it received in them, and large payments. */
export async function handUps(call: DuesCall<'handUps'>): DuesOutcome<'handUps'> {
  const { input, target: branch } = call;
  const { rules, today } = await requireDuesKeeper(call);
  const { year } = input;
  const ids = idsOfBranch(branch);
  const [all, received, large, superior, members] = await Promise.all([
    handUpsOf(ids, year),
    receivedByMonth(ids, year),
    largesOf({ organizationIds: ids }, year),
    superiorOf(branch),
    membersWithin(branch.path),
  ]);
  const inMonth = (index: number) => sumOf([...received.values()].map((one) => one[index] ?? 0));
  return {
    ...temporaryOf(branch, rules, today),
    organizationId: branch._id,
    organizationName: branch.name,
    ...(superior && { superiorName: superior.name }),
    quarters: [0, 1, 2, 3].map((at) => {
      const [from, until] = [monthOfYear(year, at * 3), monthOfYear(year, at * 3 + 2)];
      const own = all.filter((one) => one.withdrawnAt === null && from <= one.until && one.until <= until);
      return {
        quarter: at + 1,
        from,
        until,
        recordedFen: sumOf([0, 1, 2].map((index) => inMonth(at * 3 + index))),
        handedUpFen: sumOf(own.map(({ fen }) => fen)),
        receivedFen: sumOf(own.map((one) => one.received?.fen ?? 0)),
      };
    }),
    handUps: latestFirst(all).map(handUpView),
    large: large.map(({ _id: id, memberName, fen, on, toName, withdrawnAt, receipt }) => ({
      id,
      memberName,
      fen,
      on,
      toName,
      withdrawn: withdrawnAt !== null,
      ...(receipt && { receipt: { number: receipt.number, on: receipt.on } }),
    })),
    members: members.map(({ _id: id, name }) => ({ id, name })),
    largeFromFen: (rules.numberOn('duesLargeFrom', today) ?? 0) * 100,
  };
}

const sumOf = (all: number[]): number => all.reduce((sum, one) => sum + one, 0);
const monthOfYear = (year: number, index: number) => `${year}-${String(index + 1).padStart(2, '0')}`;

export const latestFirst = <One extends { until: string; at: number; _id: string }>(all: One[]): One[] =>
  all.sort((a, b) => (a.until === b.until ? b.at - a.at : 0) || (a.until < b.until ? 1 : -1));

export const handUpView = ({
  _id: id,
  from,
  until,
  on,
  fen,
  slip,
  withdrawnAt,
  received,
}: Omit<DuesHandUpRecord, 'by' | 'organizationId' | 'at'>) => ({
  id,
  from,
  until,
  on,
  fen,
  slip,
  withdrawn: withdrawnAt !== null,
  ...(received && { received: { fen: received.fen, on: received.on } }),
});

/** Notes what was handed up; of whole months of one quarter, by which both sides compare, and not of months to come. */
export async function handUp(call: DuesCall<'handUp'>): DuesOutcome<'handUp'> {
  const { input, target: branch, caller, now } = call;
  const { today } = await requireNoting(call);
  const { actKey, from, until, on, fen, slip } = input;
  requirePast(on, today);
  if (until < from || quarterOf(from) !== quarterOf(until) || until > on.slice(0, 7)) refuse('DUES.PERIOD');
  if (!(await superiorOf(branch))) refuse('DUES.NOBODY_ABOVE');
  const handUpId = digestOf('hand-up', branch._id, actKey);
  const record: DuesHandUpRecord = {
    _id: handUpId,
    organizationId: branch._id,
    from,
    until,
    on,
    fen,
    slip,
    at: now,
    by: caller.account.name,
    withdrawnAt: null,
    received: null,
  };
  await keepHandUp(record, call, await branch.keptAt());
  return { handUpId };
}

/** Takes one back that nobody above has received yet; it stays to be seen. */
export async function withdrawHandUp(call: DuesCall<'withdrawHandUp'>): DuesOutcome<'withdrawHandUp'> {
  const { input, target: branch, now } = call;
  await requireDuesKeeper(call);
  const found = await findHandUp(input.handUpId);
  if (!found || !idsOfBranch(branch).includes(found.organizationId)) refuse('DUES.NO_HAND_UP');
  await turnHandUp(
    found,
    ({ received, withdrawnAt }) => takenBack(received, { withdrawnAt, now }),
    {
      action: 'dues.withdrawHandUp',
      orgPath: await branch.keptAt(),
      after: { from: found.from, until: found.until },
    },
    call,
  );
  return { done: true };
}

/** Notes a large payment, which the committee above takes on whole. Rule `duesLargeFrom`. */
export async function recordLarge(call: DuesCall<'recordLarge'>): DuesOutcome<'recordLarge'> {
  const { input, target: branch, caller, now } = call;
  const { rules, today } = await requireNoting(call);
  const { actKey, memberId, fen, on } = input;
  requirePast(on, today);
  if (fen < (rules.numberOn('duesLargeFrom', on) ?? 0) * 100) refuse('DUES.NOT_LARGE');
  const [member, superior] = await Promise.all([requireMember(memberId, branch), superiorOf(branch)]);
  if (!superior) refuse('DUES.NOBODY_ABOVE');
  const record: DuesLargeRecord = {
    _id: digestOf('large', branch._id, actKey),
    memberId,
    memberName: member.name,
    organizationId: branch._id,
    organizationName: branch.name,
    toId: superior._id,
    toName: superior.name,
    fen,
    on,
    at: now,
    by: caller.account.name,
    withdrawnAt: null,
    receipt: null,
  };
  await keepLarge(record, call, await branch.keptAt());
  return { largeId: record._id };
}

/** Takes one back that has no receipt. */
export async function withdrawLarge(call: DuesCall<'withdrawLarge'>): DuesOutcome<'withdrawLarge'> {
  const { input, target: branch, now } = call;
  await requireDuesKeeper(call);
  const found = await findLarge(input.largeId);
  if (!found || !idsOfBranch(branch).includes(found.organizationId)) refuse('DUES.NO_PAYMENT');
  await turnLarge(
    found._id,
    ({ receipt, withdrawnAt }) => takenBack(receipt, { withdrawnAt, now }),
    { action: 'dues.withdrawLarge', orgPath: await branch.keptAt(), after: { on: found.on } },
    call,
  );
  return { done: true };
}

/** What is taken back keeps when; what somebody above has answered is not, and taken back twice it is the same. */
function takenBack(
  answered: object | null,
  { withdrawnAt, now }: { withdrawnAt: number | null; now: number },
): { withdrawnAt: number } | undefined {
  if (answered) refuse('DUES.RECEIVED_BEFORE');
  return withdrawnAt === null ? { withdrawnAt: now } : undefined;
}
